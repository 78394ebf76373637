// Errors of the argument parser (commander) → texts in both languages, with what was probably meant.
import type { Command, CommanderError } from 'commander'
import type { Args, Text } from '../diagnostic.ts'
import { kindOf } from '../host.ts'
import { nearest } from '../messages/nearest.ts'

interface Said {
  readonly text: Text
  readonly args: Args
}

export function usageText(error: CommanderError, argv: readonly string[], program: Command): Said {
  const english = error.message.replace(/^error: /, '')
  const [first = '', second = ''] = [...english.matchAll(/'([^']*)'/g)].map((match) => match[1]!)
  switch (error.code) {
    // `pohon help xyz`
    case 'commander.help':
      return unknownCommand(argv[argv.indexOf('help') + 1] ?? '', program)
    case 'commander.unknownCommand':
      return unknownCommand(first, program)
    case 'commander.unknownOption':
      return unknownOption(first, argv, program)
    case 'commander.optionMissingArgument': {
      const opsi = nameOf(first)
      const contoh = samples[opsi]
      return contoh === undefined
        ? { text: texts.noValue, args: { opsi } }
        : { text: texts.noValueSample, args: { opsi, contoh } }
    }
    case 'commander.conflictingOption':
      return { text: texts.conflict, args: { opsi: nameOf(first), lain: nameOf(second) } }
    case 'commander.missingArgument':
      return { text: texts.noArgument, args: { argumen: first, perintah: commandOf(argv, program) } }
    case 'commander.excessArguments':
      return { text: texts.tooMany, args: { perintah: commandOf(argv, program) } }
    case 'commander.invalidArgument':
      // `command-argument value 'cmd' is invalid for argument 'shell'.`
      if (english.startsWith('command-argument'))
        return { text: texts.argument, args: { nilai: first, pilihan: choicesOf(english) } }
      return invalid(nameOf(first), second, choicesOf(english))
  }
  return { text: { id: english, en: english }, args: {} }
}

const choicesOf = (english: string): string => /choices are (.+)\.$/.exec(english)?.[1] ?? ''

const commandOf = (argv: readonly string[], program: Command): string =>
  program.commands
    .find((command) => [command.name(), ...command.aliases()].some((name) => argv.includes(name)))
    ?.name() ?? program.name()

/** `-o, --output <berkas>` → `--output`. */
const nameOf = (flags: string): string => /--[a-z-]+/.exec(flags)?.[0] ?? flags

function unknownCommand(perintah: string, program: Command): Said {
  if (kindOf(perintah) !== null) return { text: texts.pathFirst, args: { perintah } }
  const names = program.commands.map((command) => command.name())
  const all = program.commands.flatMap((command) => [command.name(), ...command.aliases()])
  const benar =
    nearest(perintah, all) ?? (perintah.length < 3 ? undefined : all.find((name) => name.startsWith(perintah)))
  if (benar !== undefined) return { text: texts.commandNear, args: { perintah, benar } }
  return { text: texts.command, args: { perintah, pilihan: names.join(', ') } }
}

/** What Indonesian analysts type where the option has an English name. */
const indonesian: Readonly<Record<string, string>> = {
  '--tahun': '--year',
  '--sampai': '--until',
  '--triwulan': '--until',
  '--lampiran': '--annex',
  '--judul': '--title',
  '--templat': '--template',
  '--penandatangan': '--per',
  '--keluaran': '--output',
  '--hasil': '--output',
  '--bahasa': '--lang',
  '--warna': '--color',
  '--tanpa-warna': '--no-color',
  '--berubah': '--changed',
  '--pantau': '--watch',
  '--senyap': '--quiet',
  '--kertas': '--paper',
  '--simpul': '--node',
  '--peta': '--map',
  '--pratinjau': '--preview',
  '--tinjau': '--preview',
  '--timpa': '--force',
  '--paksa': '--force',
  '--kedalaman': '--depth',
  '--betulkan': '--fix',
  '--perbaiki': '--fix',
  '--bantuan': '--help',
  '--versi': '--version',
}

function unknownOption(written: string, argv: readonly string[], program: Command): Said {
  const opsi = written.replace(/=.*/s, '')
  const own = program.commands.find((command) =>
    [command.name(), ...command.aliases()].some((name) => argv.includes(name)),
  )
  const known = [...(own?.options ?? []), ...program.options].flatMap(({ long }) => long ?? [])
  // `--fix=ya`: what takes no value is unknown with one.
  if (opsi !== written && known.includes(opsi)) return { text: texts.takesNoValue, args: { opsi } }
  const meant = indonesian[opsi]
  const benar = meant !== undefined && known.includes(meant) ? meant : nearest(opsi, known)
  if (benar !== null) return { text: texts.optionNear, args: { opsi, benar } }
  if (own === undefined) return { text: texts.option, args: { opsi } }
  return { text: texts.optionOf, args: { opsi, perintah: own.name() } }
}

/** The severities as `pohon.yaml` names them. */
const severities: Readonly<Record<string, string>> = { galat: 'error', peringatan: 'warning' }

function invalid(opsi: string, nilai: string, pilihan: string): Said {
  const benar = meant(nilai, pilihan.split(', '))
  if (benar === null) return { text: texts.value, args: { opsi, nilai, pilihan } }
  return { text: texts.valueNear, args: { opsi, nilai, pilihan, benar } }
}

function meant(nilai: string, choices: readonly string[]): string | null {
  const word = nilai.toLowerCase()
  if (choices.includes('tw1')) {
    // One letter off is another quarter, and no guess.
    const number = /^(?:tw|triwulan)?[\s._-]*(iv|i{1,3}|[1-4])$/.exec(word)?.[1]
    return number === undefined ? null : `tw${Number(number) || ['i', 'ii', 'iii', 'iv'].indexOf(number) + 1}`
  }
  const severity = severities[word]
  return severity !== undefined && choices.includes(severity) ? severity : nearest(word, choices)
}

const samples: Readonly<Record<string, string>> = {
  '--year': '2025',
  '--until': 'tw2',
  '--quarter': 'tw2',
  '--format': 'json',
  '--annex': 'ringkasan',
  '--output': 'lampiran.xlsx',
  '--per': 'penanggung-jawab',
  '--template': 'kantor.xlsx',
  '--opd': '"Dinas Kesehatan"',
  '--penanggung-jawab': '"Kepala Dinas"',
  '--level': '2-4',
  '--title': '"Lampiran Keputusan Bupati"',
  '--fail-on': 'warning',
  '--max-warnings': '10',
  '--baseline': 'pohon-baseline.json',
  '--stdin-filename': 'opd/bkd.pohon.yaml',
  '--lang': 'en',
  '--depth': '2',
  '--map': 'renstra.peta.yaml',
  '--paper': 'a4',
}

const texts = {
  command: {
    id: 'perintah "{perintah}" tidak dikenal; pilih {pilihan} (lihat "pohon --help")',
    en: 'unknown command "{perintah}"; choose {pilihan} (see "pohon --help")',
  },
  commandNear: {
    id: 'perintah "{perintah}" tidak dikenal; mungkin maksudnya "{benar}"',
    en: 'unknown command "{perintah}"; did you mean "{benar}"?',
  },
  pathFirst: {
    id: '"{perintah}" bukan perintah; tulis perintahnya dahulu, misalnya "pohon validate {perintah}"',
    en: '"{perintah}" is no command; write the command first, such as "pohon validate {perintah}"',
  },
  option: { id: 'opsi {opsi} tidak dikenal; lihat "pohon --help"', en: 'unknown option {opsi}; see "pohon --help"' },
  optionOf: {
    id: 'opsi {opsi} tidak dikenal pada "pohon {perintah}"; lihat "pohon help {perintah}"',
    en: '"pohon {perintah}" has no option {opsi}; see "pohon help {perintah}"',
  },
  optionNear: {
    id: 'opsi {opsi} tidak dikenal; mungkin maksudnya {benar}',
    en: 'unknown option {opsi}; did you mean {benar}?',
  },
  conflict: {
    id: 'opsi {opsi} tidak dapat dipakai bersama {lain}; hapus salah satunya',
    en: 'option {opsi} cannot be used together with {lain}; leave out one of them',
  },
  argument: {
    id: '"{nilai}" tidak dapat dipakai di sini; pilih {pilihan}',
    en: '"{nilai}" cannot be used here; choose {pilihan}',
  },
  noArgument: {
    id: '"pohon {perintah}" memerlukan {argumen}; lihat "pohon help {perintah}"',
    en: '"pohon {perintah}" needs {argumen}; see "pohon help {perintah}"',
  },
  tooMany: {
    id: 'argumen "pohon {perintah}" terlalu banyak; lihat "pohon help {perintah}", dan apit nama yang memuat spasi dengan tanda kutip',
    en: '"pohon {perintah}" has too many arguments; see "pohon help {perintah}", and quote names with spaces',
  },
  takesNoValue: {
    id: 'opsi {opsi} tidak mempunyai isi; hapus "=" dan yang di belakangnya',
    en: 'option {opsi} takes no value; delete "=" and what is behind it',
  },
  noValue: { id: 'opsi {opsi} memerlukan isi', en: 'option {opsi} needs a value' },
  noValueSample: {
    id: 'opsi {opsi} memerlukan isi, misalnya {opsi} {contoh}',
    en: 'option {opsi} needs a value, such as {opsi} {contoh}',
  },
  value: {
    id: 'opsi {opsi}: "{nilai}" tidak dapat dipakai; pilih {pilihan}',
    en: 'option {opsi}: "{nilai}" cannot be used; choose {pilihan}',
  },
  valueNear: {
    id: 'opsi {opsi}: "{nilai}" tidak dapat dipakai; mungkin maksudnya "{benar}" (pilihan: {pilihan})',
    en: 'option {opsi}: "{nilai}" cannot be used; did you mean "{benar}"? (choices: {pilihan})',
  },
} satisfies Record<string, Text>
