// The formula language of format.md, "Roll-up": results, precedence, limits, and every error with its column.
import { describe, expect, test } from 'vitest'
import { bacaRumus, Desimal, type GalatRumus, kolomBagiNol } from '../../src/figures/index.ts'

const nilai = { a: '7', b: '2', c: '-3', nol: '0', p_1: '0.5' }
const nama = Object.keys(nilai)

function hitung(teks: string): string {
  const rumus = bacaRumus(teks, nama)
  if (!('hitung' in rumus)) return rumus.map(galat).join('; ')
  const hasil = rumus.hitung(new Map(Object.entries(nilai).map(([kunci, isi]) => [kunci, new Desimal(isi)])))
  return typeof hasil === 'string' ? hasil : hasil.toString()
}
/** The column of the division by zero. */
function pembagi(teks: string): number | null {
  const rumus = bacaRumus(teks, nama)
  if (!('bentuk' in rumus)) throw new Error(teks)
  return kolomBagiNol(rumus.bentuk, new Map(Object.entries(nilai).map(([kunci, isi]) => [kunci, new Desimal(isi)])))
}
const galat = ({ pesan, column, teks }: GalatRumus) => `${pesan} ${column}${teks && ` ${teks}`}`

describe('numbers, names, `+ - * / ^`, parentheses, comparisons and `jumlah rata min maks bulat(x, n) abs jika(c, a, b)` (lazy); `^` binds tightest and to the right, -2^2 = -4', () => {
  test.each([
    ['1 + 2 * 3', '7'],
    ['(1 + 2) * 3', '9'],
    ['10 - 4 - 3', '3'],
    ['24 / 4 / 2', '3'],
    ['2 * 3 ^ 2', '18'],
    ['2 ^ 3 ^ 2', '512'],
    ['(2 ^ 3) ^ 2', '64'],
    ['-2^2', '-4'],
    ['(-2)^2', '4'],
    ['2^-1', '0.5'],
    ['2^-1^2', '0.5'],
    ['-2^-2', '-0.25'],
    ['-2^2^0', '-2'],
    ['- 2 ^ 2', '-4'],
    ['--2', '2'],
    ['+2 - -2', '4'],
    ['2 - -2^2', '6'],
    ['2 * -3', '-6'],
    ['-a^b', '-49'],
    ['c^b', '9'],
    ['4 ^ 0.5', '2'],
    ['4 ^ p_1', '2'],
    ['0 ^ 0', '1'],
    ['0.1 + 0.2', '0.3'],
    ['1 + 1 > 1', '1'],
    ['1 < 2 == 1', '1'],
    ['3 > 2 > 1', '0'],
    ['1 <= 1', '1'],
    ['2 >= 3', '0'],
    ['1 != 1', '0'],
    ['1 == 1.0', '1'],
    ['1 / 3 * 3 == 1', '1'],
    ['a > b', '1'],
    [' a+\tb\n* 2 ', '11'],
    ['a\u00a0+\u00a0b', '9'],
    ['jumlah(a, b, c)', '6'],
    ['rata(a, b)', '4.5'],
    ['min(a, b, c)', '-3'],
    ['maks(a, b, c)', '7'],
    ['abs(c)', '3'],
    ['bulat(2.5, 0)', '3'],
    ['bulat(-2.5, 0)', '-3'],
    ['bulat(66.665, 2)', '66.67'],
    ['bulat(1 / 3 * 7.5, 0)', '3'],
    ['jika(a > b, 1, 2)', '1'],
    ['jika(a < b, 1, 2)', '2'],
    ['jika(nol, 1, 2)', '2'],
    ['jika(nol == 0, 0, a / nol)', '0'],
    ['jika(nol != 0, a / nol, 0)', '0'],
    ['abs (c)', '3'],
    ['(a / b * 100 + rata(a, b, c)) / 2', '176'],
    ['1 / 3', '0.3333333333333333333333333333333333333333'],
    ['2 / 3', '0.6666666666666666666666666666666666666667'],
  ])('%s = %s', (teks, hasil) => expect(hitung(teks)).toBe(hasil))

  test.each([
    ['a / nol', 'bagi-nol'],
    ['nol ^ -1', 'bagi-nol'],
    ['jika(a / nol, 1, 2)', 'bagi-nol'],
    ['abs(rata(a, a / nol))', 'bagi-nol'],
    ['(-2) ^ 0.5', 'bukan-angka'],
    ['10 ^ 301', 'bukan-angka'],
    ['10 ^ 200 * 10 ^ 200', 'bukan-angka'],
    ['2 ^ 1001', 'bukan-angka'],
    ['9 ^ 9 ^ 9 ^ 9', 'bukan-angka'],
    ['1.1 ^ 99999999999999999999', 'bukan-angka'],
    ['bulat(a, p_1)', 'rumus-salah'],
    ['bulat(a, c)', 'rumus-salah'],
  ])('%s: %s', (teks, alasan) => expect(hitung(teks)).toBe(alasan))

  test.each([
    ['a / b', null],
    ['a / nol', 3],
    ['1 / 2 / nol', 7],
    ['2 ^ 2 / (a / nol + 1 / nol)', 12],
    ['a / b ^ 2 + rata(a / 2, nol ^ -1)', 29],
    ['jika(nol == 0, a / b, a / nol)', null],
    ['jika(nol != 0, a / b, a / nol)', 25],
    ['jika(a / nol, 1 / nol, 2)', 8],
    ['-(a / nol) ^ 2', 5],
    ['a / -nol ^ 2', 3],
    ['(a / b) / (b - b) + 1 / nol', 9],
  ])('where %s divides by zero: %s', (teks, column) => expect(pembagi(teks)).toBe(column))

  test('a name that has no value', () => {
    const rumus = bacaRumus('a', ['a'])
    expect('hitung' in rumus && rumus.hitung(new Map())).toBe('komponen-kosong')
  })

  test('the names that occur', () => {
    const rumus = bacaRumus('a + rata(b, a)', nama)
    expect('nama' in rumus && [...rumus.nama]).toEqual(['a', 'b'])
  })

  test('names of functions and of JavaScript are names like others', () => {
    const komponen = ['rata', 'constructor', 'this', 'true', 'tostring']
    const rumus = bacaRumus('rata + constructor + this + true', komponen)
    expect('hitung' in rumus && String(rumus.hitung(new Map(komponen.map((satu) => [satu, new Desimal(2)]))))).toBe('8')
  })
})

describe('nothing else', () => {
  test.each([
    ['', 'sintaks 1'],
    ['   ', 'sintaks 1'],
    ['a +', 'sintaks 4'],
    ['* a', 'sintaks 1 *'],
    ['a b', 'sintaks 3 b'],
    ['2a', 'sintaks 2 a'],
    ['1e3', 'sintaks 2 e3'],
    ['2 (a)', 'sintaks 3 ('],
    ['(a)(b)', 'sintaks 4 ('],
    ['(a) b', 'sintaks 5 b'],
    ['rata(a b)', 'sintaks 8 b'],
    ['rata(a)(b)', 'sintaks 8 ('],
    ['(rata)(a)', 'sintaks 7 ('],
    ['(a', 'sintaks 3'],
    ['a)', 'sintaks 2 )'],
    ['()', 'sintaks 1'],
    ['rata(', 'sintaks 6'],
    ['rata(a,)', 'sintaks 9'],
    ['rata(,a)', 'sintaks 7 a'],
    ['a, b', 'sintaks 2 ,'],
    ['a * 0,5', 'sintaks 6 ,'],
    ['(a, b)', 'sintaks 3 ,'],
    ['rata((a, b))', 'sintaks 8 ,'],
    ['a,', 'sintaks 2 ,'],
    ['a - ', 'sintaks 5'],
    ['2 ^ ', 'sintaks 5'],
    ['-', 'sintaks 2'],
  ])('%j: %s', (teks, hasil) => expect(hitung(teks)).toBe(hasil))

  test.each([
    ['a.b', 'tidak-diizinkan 2 .'],
    ['a + .5', 'tidak-diizinkan 5 .'],
    ['1.', 'tidak-diizinkan 2 .'],
    ['a["b"]', 'tidak-diizinkan 2 ['],
    ['[a]', 'tidak-diizinkan 1 ['],
    ['"teks"', 'tidak-diizinkan 1 "'],
    ["a + 'b'", "tidak-diizinkan 5 '"],
    ['`a`', 'tidak-diizinkan 1 `'],
    ['a && b', 'tidak-diizinkan 3 &'],
    ['a || b', 'tidak-diizinkan 3 |'],
    ['!a', 'tidak-diizinkan 1 !'],
    ['a = b', 'tidak-diizinkan 3 ='],
    ['a === b', 'tidak-diizinkan 5 ='],
    ['a ? b : c', 'tidak-diizinkan 3 ?'],
    ['a; b', 'tidak-diizinkan 2 ;'],
    ['a % b', 'tidak-diizinkan 3 %'],
    ['a × b', 'tidak-diizinkan 3 ×'],
    ['a − b', 'tidak-diizinkan 3 −'],
    ['é', 'tidak-diizinkan 1 é'],
    ['$a', 'tidak-diizinkan 1 $'],
    ['a{}', 'tidak-diizinkan 2 {'],
  ])('%j: %s', (teks, hasil) => expect(hitung(teks)).toBe(hasil))

  test.each([
    ['a + x', 'nama-tidak-dikenal 5 x'],
    ['x + y * x', 'nama-tidak-dikenal 1 x; nama-tidak-dikenal 5 y; nama-tidak-dikenal 9 x'],
    ['A', 'nama-tidak-dikenal 1 A'],
    ['rata', 'nama-tidak-dikenal 1 rata'],
    ['-(x)', 'nama-tidak-dikenal 3 x'],
    ['median(a, b)', 'fungsi-tidak-dikenal 1 median'],
    ['median(x)', 'fungsi-tidak-dikenal 1 median; nama-tidak-dikenal 8 x'],
    ['1 + Rata(a)', 'fungsi-tidak-dikenal 5 Rata'],
    ['a(b)', 'fungsi-tidak-dikenal 1 a'],
    ['constructor(1)', 'fungsi-tidak-dikenal 1 constructor'],
    ['abs()', 'jumlah-argumen 1 abs'],
    ['1 + abs(a, b)', 'jumlah-argumen 5 abs'],
    ['bulat(a)', 'jumlah-argumen 1 bulat'],
    ['bulat(a, 0,5)', 'jumlah-argumen 1 bulat'],
    ['jika(a, b)', 'jumlah-argumen 1 jika'],
    ['jumlah()', 'jumlah-argumen 1 jumlah'],
    ['1 + bulat(a, 21)', 'digit-bulat 5 bulat'],
    ['bulat(a, -1)', 'digit-bulat 1 bulat'],
    ['bulat(a, 1 / 2)', 'digit-bulat 1 bulat'],
    ['jumlah(x, abs())', 'nama-tidak-dikenal 8 x; jumlah-argumen 11 abs'],
  ])('only the keys of `komponen` may appear in `rumus`: %j: %s', (teks, hasil) => expect(hitung(teks)).toBe(hasil))

  test('too deep and too long', () => {
    const dalam = (n: number) => `${'('.repeat(n)}a${')'.repeat(n)}`
    expect(hitung(dalam(50))).toBe('7')
    expect(hitung(dalam(51))).toBe('terlalu-dalam 51 (')
    expect(hitung(`${'-'.repeat(50)}a`)).toBe('7')
    expect(hitung(`${'-'.repeat(51)}a`)).toBe('terlalu-dalam 51 -')
    const panjang = (n: number) => `a${' '.repeat(n - 1)}`
    expect(hitung(panjang(2000))).toBe('7')
    expect(hitung(panjang(2001))).toBe('terlalu-panjang 2001')
    expect(hitung(`${'a+'.repeat(999)}a`)).toBe('7000')
    expect(hitung(`${'1^'.repeat(999)}a`)).toBe('1')
    expect(hitung(`${'1^-'.repeat(666)}a`)).toMatch(/^1$|^terlalu-dalam/)
  })
})
