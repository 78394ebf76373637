// Files whose text is part of the program: vite gives it for `?raw`, as src/build/raw.mjs does where esbuild bundles.
declare module '*?raw' {
  const text: string
  export default text
}
