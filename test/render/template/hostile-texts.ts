// Texts of plans that would do harm where they are not kept texts.
export const hostileTexts: readonly string[] = [
  '=1+1',
  '=HYPERLINK("http://contoh.id","klik")',
  '+62 811',
  '-5',
  '@SUM(A1)',
  '<script>alert(1)</script>',
  ']]></t></is></c>',
  'a & b < c > "d" \'e\'',
  'dua\nbaris\r\ntiga',
  'nol\u0000 dan _x000D_ dan \ud800',
  ' berspasi ',
]
