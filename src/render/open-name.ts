// In the place of a signer's name that is not known: to be written by hand.
export const openName = '………………………………'
