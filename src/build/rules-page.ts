// The rules → docs/aturan.md: what severities mean and how they are set, all rules in a table, each by itself, and the official
// wordings that are reported.
import { renderRuleMarkdown, renderRulesMarkdown } from '../render/explain-rule-markdown.ts'
import { markdownText } from '../render/markdown.ts'
import { groupRules, type RuleGroup } from '../report/explain-rule.ts'
import type { Rule } from '../rules/define.ts'
import { type OfficialWording, officialRows, officialWordings } from './official-wordings.ts'

export function rulesPage(rules: readonly Rule[]): string {
  const groups = groupRules(rules, 'id')
  return [
    introduction(groups),
    renderRulesMarkdown(groups, 'id', true),
    ...groups.flatMap(({ title, rules }) => [
      `## ${title}\n`,
      ...rules.map((rule) => renderRuleMarkdown(rule, 'id', '###')),
    ]),
    official(officialWordings),
  ].join('\n')
}

const introduction = (groups: readonly RuleGroup[]): string => `# Aturan

<!-- Dibuat dari src/rules oleh npm run docs. Jangan diubah di sini. -->

\`pohon validate\` memeriksa rencana dengan ${groups.flatMap(({ rules }) => rules).length} aturan di halaman ini. Bagian yang sama tampil di terminal dengan
\`pohon explain target/kosong\`; daftar semua aturan dengan \`pohon explain\`.

## Tingkat

| tingkat | artinya | akibatnya |
| --- | --- | --- |
| galat | keliru, atau tidak dapat dibaca | \`pohon validate\` berakhir dengan kode 1 |
| peringatan | patut diperbaiki | kode tetap 0, kecuali dengan \`--fail-on warning\` |
| info | sekadar diketahui | kode tetap 0, kecuali dengan \`--fail-on info\` |
| mati | aturan tidak dijalankan | tidak ada temuan |

Tingkat setiap aturan dapat diubah di \`pohon.yaml\`, untuk satu aturan atau satu kelompok. Yang lebih khusus menang.
\`aturan_berkas\` mengubahnya untuk berkas tertentu saja:

\`\`\`yaml
aturan: { target/*: info, target/datar: mati, sasaran/berupa-aktivitas: galat }
aturan_berkas:
  - berkas: "opd/uji/**"
    aturan: { fenomena/*: mati }
\`\`\`

Beberapa aturan mempunyai opsi, misalnya ambang. Opsi diatur di \`pohon.yaml\`; nilai yang tidak dapat dipakai dan nama yang
tidak dikenal disebut sebagai galat:

\`\`\`yaml
aturan_opsi:
  target/loncat: { persen: 40 }
\`\`\`

Satu temuan diabaikan dengan komentar, di akhir barisnya atau di baris di atasnya, beserta alasannya:

\`\`\`yaml
# pohon-abaikan target/datar: jumlah dokumennya ditetapkan peraturan
target: { 2024: 4, 2025: 4, 2026: 4 }
\`\`\`

## Apa yang mendasari aturan

Setiap aturan menyebut ia bersandar pada apa:

- **peraturan**: peraturan atau kriteria yang disebut di rujukannya. \`LKE 1.b.4\` adalah kriteria di lembar kerja evaluasi
  AKIP (PermenPANRB 88/2021) yang dilayani aturan itu.
- **praktik yang baik, bukan bunyi peraturan**: kebiasaan yang membuat pohon dapat dinilai. Rujukannya, bila ada, menyebut
  kriteria yang terbantu, bukan yang mewajibkan. Bila kebiasaan Anda lain, ubah tingkatnya atau opsinya.
- **bentuk berkas rencana**: yang diperlukan supaya berkasnya terbaca dengan benar.

Di pesan, \`{nama}\` berarti isi yang ada di berkas Anda.

## Semua aturan
`

/** In the order of the list: by rule, those with one reason together. */
function official(wordings: readonly OfficialWording[]): string {
  const codes = new Set(wordings.flatMap(({ rows }) => Object.keys(rows)))
  const share = ((codes.size / officialRows) * 100).toFixed(2).replace('.', ',')
  const parts = wordings.map(({ rule, reason, rows }) => {
    const list = Object.entries(rows).map(([kode, text]) => `- \`${kode}\` ${markdownText(text)}`)
    return `**[\`${rule}\`](#${rule.replace('/', '')})** ${markdownText(reason)}\n\n${list.join('\n')}\n`
  })
  return `## Rumusan resmi yang dilaporkan

Aturan tentang rumusan diuji dengan ${String(officialRows).replace(/(?=\d{3}$)/, '.')} sub kegiatan di daftar nomenklatur resmi kabupaten/kota, yang kinerja,
indikator, dan satuannya ditetapkan untuk semua daerah. ${codes.size} di antaranya (${share} %) tetap mendapat peringatan. Rumusan itu bukan
kesalahan Anda: bila harus dipakai apa adanya, abaikan temuannya dengan komentar dan alasan ini. Bila sasaran dan indikator
boleh Anda rumuskan sendiri, perbaiki, dan biarkan nama resminya di kunci \`nomenklatur\`.

${parts.join('\n')}`
}
