// A column's title where there is one line for it: that of its group before its own.
import type { Column } from '../report/annex.ts'

export const columnTitle = ({ group, title }: Pick<Column, 'group' | 'title'>): string =>
  group === null ? title : `${group} ${title}`
