// Sasaran yang disalin dari induknya tidak menguraikan apa pun.
import { samakan } from '../../plan/satuan.ts'
import { at } from '../../plan/where.ts'
import { defineRule } from '../define.ts'

export const samaDenganInduk = defineRule({
  id: 'sasaran/sama-dengan-induk',
  scope: 'node',
  severity: 'peringatan',
  basis: 'LKE 1.b.8',
  summary: { id: 'sasaran yang disalin dari induknya', en: 'a sasaran copied from its parent' },
  messages: {
    sama: {
      id: 'sasaran ini sama dengan sasaran induknya',
      en: "this sasaran is the same as its parent's",
      help: {
        id: 'tulis kondisi antara yang membuat kondisi induk tercapai',
        en: "write the condition that leads to the parent's",
      },
    },
  },
  check(node, report) {
    if (node.sasaran === null || node.parent?.sasaran == null) return
    if (samakan(node.sasaran) !== samakan(node.parent.sasaran)) return
    report('sama', at(node, 'sasaran')).related(at(node.parent, 'sasaran'), {
      id: 'sasaran induk di sini',
      en: "the parent's sasaran is here",
    })
  },
})
