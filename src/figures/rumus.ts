// The formula language of a roll-up (format.md, "Roll-up"): text → a checked formula that runs on decimals, or its errors.
import type { Decimal } from 'decimal.js'
import jsep from 'jsep'
import { banding, bulatkan, Desimal, type Hasil, nol, total } from './decimal.ts'

export type PesanRumus =
  | 'terlalu-panjang'
  | 'terlalu-dalam'
  | 'tidak-diizinkan'
  | 'sintaks'
  | 'nama-tidak-dikenal'
  | 'fungsi-tidak-dikenal'
  | 'jumlah-argumen'
  | 'digit-bulat'

/** What is wrong with a formula: `teks` is the part that it is about, `column` (from 1) where that part stands in the formula. */
export interface GalatRumus {
  readonly pesan: PesanRumus
  readonly column: number
  readonly teks: string
}

export interface Rumus {
  /** Names of `komponen` that occur in it. */
  readonly nama: ReadonlySet<string>
  /** For whoever writes it in another language. */
  readonly bentuk: Ungkapan
  /** The result for the value of each name; `bukan-angka` where it grows beyond all figures. */
  readonly hitung: Evaluasi
}

/** A formula as a tree; `lawan` is the minus of one operand. `column` (from 1) is that of a `/` or `^`, which may divide by zero. */
export type Ungkapan =
  | { readonly jenis: 'angka'; readonly angka: Decimal }
  | { readonly jenis: 'nama'; readonly nama: string }
  | {
      readonly jenis: 'operasi'
      readonly operasi: Operator | NamaFungsi | 'lawan' | 'jika'
      readonly bagian: readonly Ungkapan[]
      readonly column?: number
    }

type Operator = '==' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/' | '^'
type NamaFungsi = 'jumlah' | 'rata' | 'min' | 'maks' | 'abs' | 'bulat'

type Evaluasi = (nilai: ReadonlyMap<string, Decimal>) => Hasil

const panjangTerbesar = 2000
const dalamTerbesar = 50
/** Beyond any growth rate over any period; keeps a power from taking long. */
const pangkatTerbesar = 1000

/** What the language is made of, or else one character that is not in it. */
const token = /(\d+(?:\.\d+)?|[A-Za-z_]\w*|[<>=!]=|[-+*/^<>(),])|[^ ]/gu

/** Reads a formula in which the names of `komponen` may appear. Every error of its words is told, or the first of its syntax. */
export function bacaRumus(teks: string, komponen: Iterable<string>): Rumus | readonly GalatRumus[] {
  if (teks.length > panjangTerbesar) return [{ pesan: 'terlalu-panjang', column: panjangTerbesar + 1, teks: '' }]
  const rata = teks.replace(/\s/g, ' ')
  const bentuk = periksaBentuk(rata)
  if (bentuk !== null) return [bentuk]
  const pembagi = [...rata.matchAll(/[/^]/g)].map(({ index }) => index + 1)
  const konteks: Konteks = { komponen: new Set(komponen), nama: new Set(), galat: [], pembagi }
  const ungkapan = susun(pohonDari(rata, konteks), konteks)
  if (konteks.galat.length > 0) return konteks.galat.toSorted((a, b) => a.column - b.column)
  return { nama: konteks.nama, bentuk: ungkapan, hitung: evaluasi(ungkapan) }
}

/**
 * jsep takes more than the language has: strings, members, `a b` and `f(a b)` for lists, commas anywhere. So the tokens are
 * looked at first: only those of the language, no two operands side by side, commas only in a function, and not too deep.
 */
function periksaBentuk(teks: string): GalatRumus | null {
  const kurung: boolean[] = []
  let sebelum = ''
  let tanda = 0
  for (const { 0: simbol, 1: dikenal, index } of teks.matchAll(token)) {
    const galat = (pesan: PesanRumus): GalatRumus => ({ pesan, column: index + 1, teks: simbol })
    if (dikenal === undefined) return galat('tidak-diizinkan')
    const operanSelesai = /[\w)]$/.test(sebelum)
    const panggilan = simbol === '(' && /^[a-z_]/i.test(sebelum)
    if (operanSelesai && /^[\w(]/.test(simbol) && !panggilan) return galat('sintaks')
    if (simbol === ',' && kurung.at(-1) !== true) return galat('sintaks')
    if (simbol === '(') kurung.push(panggilan)
    if (simbol === ')') kurung.pop()
    tanda = /^[-+]$/.test(simbol) && !operanSelesai ? tanda + 1 : 0
    if (kurung.length + tanda > dalamTerbesar) return galat('terlalu-dalam')
    sebelum = simbol
  }
  return null
}

function pohonDari(teks: string, { galat }: Konteks): jsep.Expression {
  try {
    return jsep(teks)
  } catch (error) {
    // Besides jsep's own errors, a stack that ran out: powers of signs nest without parentheses.
    const { index } = error as { index?: number }
    const pesan = index === undefined ? 'terlalu-dalam' : 'sintaks'
    galat.push({ pesan, column: (index ?? 0) + 1, teks: teks.charAt(index ?? 0) })
    return { type: 'Literal', raw: '0' }
  }
}

interface Operasi {
  /** The higher, the tighter it binds. */
  readonly kuat: number
  readonly hitung: (a: Decimal, b: Decimal) => Hasil
}

const operator: Readonly<Record<Operator, Operasi>> = {
  '==': { kuat: 1, hitung: (a, b) => benar(banding(a, b) === 0) },
  '!=': { kuat: 1, hitung: (a, b) => benar(banding(a, b) !== 0) },
  '<': { kuat: 2, hitung: (a, b) => benar(banding(a, b) < 0) },
  '<=': { kuat: 2, hitung: (a, b) => benar(banding(a, b) <= 0) },
  '>': { kuat: 2, hitung: (a, b) => benar(banding(a, b) > 0) },
  '>=': { kuat: 2, hitung: (a, b) => benar(banding(a, b) >= 0) },
  '+': { kuat: 3, hitung: (a, b) => a.plus(b) },
  '-': { kuat: 3, hitung: (a, b) => a.minus(b) },
  '*': { kuat: 4, hitung: (a, b) => a.times(b) },
  '/': { kuat: 4, hitung: (a, b) => (b.isZero() ? 'bagi-nol' : a.div(b)) },
  '^': { kuat: 5, hitung: pangkatkan },
}

const benar = (ya: boolean): Decimal => new Desimal(ya ? 1 : 0)

function pangkatkan(a: Decimal, b: Decimal): Hasil {
  if (a.isZero() && b.lt(0)) return 'bagi-nol'
  return b.abs().gt(pangkatTerbesar) ? 'bukan-angka' : a.pow(b)
}

interface Fungsi {
  /** Least and greatest number of arguments. */
  readonly argumen: readonly [number, number]
  readonly hitung: (x: Decimal[]) => Hasil
}

const fungsi: ReadonlyMap<string, Fungsi> = new Map<NamaFungsi, Fungsi>([
  ['jumlah', { argumen: [1, Infinity], hitung: (x) => total(x) }],
  ['rata', { argumen: [1, Infinity], hitung: (x) => total(x).div(x.length) }],
  ['min', { argumen: [1, Infinity], hitung: (x) => Desimal.min(...x) }],
  ['maks', { argumen: [1, Infinity], hitung: (x) => Desimal.max(...x) }],
  ['abs', { argumen: [1, 1], hitung: ([x]) => x!.abs() }],
  ['bulat', { argumen: [2, 2], hitung: ([x, n]) => bulat(x!, n!) }],
])

const isDigit = (n: Decimal): boolean => n.isInteger() && n.gte(0) && n.lte(20)

/** Every function of the language. */
export const namaFungsi: readonly string[] = [...fungsi.keys(), 'jika']

function bulat(x: Decimal, n: Decimal): Hasil {
  return isDigit(n) ? bulatkan(x, n.toNumber()) : 'rumus-salah'
}

jsep.removeAllUnaryOps()
jsep.removeAllBinaryOps()
for (const [tanda, { kuat }] of Object.entries(operator)) jsep.addBinaryOp(tanda, kuat, tanda === '^')

// jsep binds a sign tighter than every operator and keeps no places. So a sign is read here, with the powers behind it
// (-2^2 is -4, 2^-1 is ½), and a name gets its column.
jsep.hooks.add('gobble-token', function (env) {
  const column = this.index + 1
  if (this.char === '-' || this.char === '+') {
    const operator = this.char
    this.index += 1
    env.node = { type: 'UnaryExpression', operator, argument: pangkat(this) }
  } else if (/[a-z_]/i.test(this.char)) {
    env.node = { ...this.gobbleTokenProperty(this.gobbleIdentifier()!), column }
  }
})

function pangkat(baca: jsep.HookScope): jsep.Expression {
  const left = baca.gobbleToken()
  if (!left) baca.throwError('operan')
  baca.gobbleSpaces()
  if (baca.char !== '^') return left!
  baca.index += 1
  return { type: 'BinaryExpression', operator: '^', left, right: pangkat(baca) }
}

interface Konteks {
  readonly komponen: ReadonlySet<string>
  readonly nama: Set<string>
  readonly galat: GalatRumus[]
  /** Columns of the `/` and `^` that are not in the tree yet: jsep keeps none, but a tree read from left to right meets them in order. */
  readonly pembagi: number[]
}

/** jsep's tree → ours. What is not listed here is not in the language. */
function susun(simpul: jsep.Expression, konteks: Konteks): Ungkapan {
  const node = simpul as jsep.CoreExpression
  const column = typeof simpul.column === 'number' ? simpul.column : 1
  switch (node.type) {
    case 'Literal':
      return { jenis: 'angka', angka: new Desimal(node.raw) }
    case 'Identifier': {
      const { name } = node
      if (konteks.komponen.has(name)) konteks.nama.add(name)
      else konteks.galat.push({ pesan: 'nama-tidak-dikenal', column, teks: name })
      return { jenis: 'nama', nama: name }
    }
    case 'UnaryExpression': {
      const bagian = susun(node.argument, konteks)
      return node.operator === '-' ? { jenis: 'operasi', operasi: 'lawan', bagian: [bagian] } : bagian
    }
    case 'BinaryExpression': {
      const operasi = node.operator as Operator
      const left = susun(node.left, konteks)
      const column = operasi === '/' || operasi === '^' ? konteks.pembagi.shift() : undefined
      const bagian = [left, susun(node.right, konteks)]
      return { jenis: 'operasi', operasi, bagian, ...(column !== undefined && { column }) }
    }
    case 'CallExpression':
      return panggil(node, column, konteks)
    default:
      konteks.galat.push({ pesan: 'sintaks', column, teks: '' })
      return pengganti
  }
}

/** In the place of what is wrong. */
const pengganti: Ungkapan = { jenis: 'angka', angka: nol }

function panggil(node: jsep.CallExpression, column: number, konteks: Konteks): Ungkapan {
  const nama = String(node.callee.name)
  const bagian = node.arguments.map((satu) => susun(satu, konteks))
  const argumen = nama === 'jika' ? [3, 3] : fungsi.get(nama)?.argumen
  const salah = (pesan: PesanRumus): Ungkapan => {
    konteks.galat.push({ pesan, column, teks: nama })
    return pengganti
  }
  if (argumen === undefined) return salah('fungsi-tidak-dikenal')
  if (bagian.length < argumen[0]! || bagian.length > argumen[1]!) return salah('jumlah-argumen')
  if (nama === 'bulat') {
    // Digits that stand in the formula are known to be wrong before there are any figures.
    const digit = evaluasi(bagian[1]!)(new Map())
    if (typeof digit !== 'string' && !isDigit(digit)) return salah('digit-bulat')
  }
  return { jenis: 'operasi', operasi: nama as NamaFungsi | 'jika', bagian }
}

function evaluasi(ungkapan: Ungkapan): Evaluasi {
  if (ungkapan.jenis === 'angka') return terapkan([], () => ungkapan.angka)
  if (ungkapan.jenis === 'nama') return (nilai) => nilai.get(ungkapan.nama) ?? 'komponen-kosong'
  const { operasi } = ungkapan
  const bagian = ungkapan.bagian.map(evaluasi)
  switch (operasi) {
    case 'jika': {
      // Lazy: what is not chosen is not computed, so that its division by zero does no harm.
      const [syarat, ya, tidak] = bagian as [Evaluasi, Evaluasi, Evaluasi]
      return (nilai) => {
        const hasil = syarat(nilai)
        if (typeof hasil === 'string') return hasil
        return hasil.isZero() ? tidak(nilai) : ya(nilai)
      }
    }
    case 'lawan':
      return terapkan(bagian, ([x]) => x!.neg())
    default: {
      const satu = fungsi.get(operasi)
      return terapkan(bagian, satu?.hitung ?? (([a, b]) => operator[operasi as Operator].hitung(a!, b!)))
    }
  }
}

/** The column (from 1) of the division, or of the power of zero, that makes a formula `bagi-nol` with these values; null where none does. */
export function kolomBagiNol(ungkapan: Ungkapan, nilai: ReadonlyMap<string, Decimal>): number | null {
  if (ungkapan.jenis !== 'operasi') return null
  let { bagian } = ungkapan
  if (ungkapan.operasi === 'jika') {
    const [syarat, ya, tidak] = bagian as [Ungkapan, Ungkapan, Ungkapan]
    const hasil = evaluasi(syarat)(nilai)
    bagian = typeof hasil === 'string' ? [syarat] : [hasil.isZero() ? tidak : ya]
  }
  for (const satu of bagian) {
    const column = kolomBagiNol(satu, nilai)
    if (column !== null) return column
  }
  return ungkapan.column !== undefined && evaluasi(ungkapan)(nilai) === 'bagi-nol' ? ungkapan.column : null
}

/** The operands, then the operation; the first reason of an operand, or a number out of bounds, is the result. */
function terapkan(bagian: readonly Evaluasi[], hitung: (x: Decimal[]) => Hasil): Evaluasi {
  return (nilai) => {
    const operan: Decimal[] = []
    for (const satu of bagian) {
      const hasil = satu(nilai)
      if (typeof hasil === 'string') return hasil
      operan.push(hasil)
    }
    const hasil = hitung(operan)
    return typeof hasil === 'string' || hasil.isFinite() ? hasil : 'bukan-angka'
  }
}
