import type { Lint } from './lint.ts'
import { lintFiles } from './lint-files.ts'
import { countWords, lintHtml } from './lint-html.ts'
import { lintLinks, lintText } from './lint-text.ts'

export type Looked = {
  subject: string
  text: string
  /** Its own; what is made from the text has nothing to say. */
  html?: string | null | undefined
  files: readonly { name: string; type: string; size: number }[]
  /** Those known to lead nowhere. */
  deadLinks: readonly string[]
  isFirst: boolean
}

/** All that is worth another look in a message, whoever wrote it and wherever it is shown. */
export const lintMessage = ({ subject, text, html, files, deadLinks, isFirst }: Looked): Lint[] => [
  ...lintText(subject, text),
  ...lintHtml(html, text),
  ...lintLinks(deadLinks),
  ...lintFiles(files, { isFirst, words: countWords(text) }),
]
