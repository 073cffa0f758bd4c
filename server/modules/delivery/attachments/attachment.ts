import { largestFile } from '@lanyard/contract/attachments.ts'

export type Attachment = { id: string; name: string; type: string; size: number; key: string }

/** A file as it goes into a letter. */
export type LetterFile = { name: string; type: string; content: Buffer }

/** Why a message waits whose file is gone: `attachment_missing: Prices.pdf`. */
export const missingFile = (name: string | undefined): string => `attachment_missing: ${name ?? 'a file'}`

/** Why a message waits that is larger than its mailbox's provider takes. */
export const tooLarge = 'too_large_for_account'

/** What is wrong with these files for one message; undefined where nothing is. */
export function findFileFault(wanted: readonly string[], found: readonly Attachment[]): string | undefined {
  if (found.length < new Set(wanted).size) return 'a file is not there any more'
  const bytes = found.reduce((sum, one) => sum + one.size, 0)
  return bytes > largestFile
    ? `the files have ${megabytes(bytes)} together, more than ${megabytes(largestFile)}`
    : undefined
}

export const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`

/** No path, no signs that hide what follows, and short enough for every mail program. */
export const tidyName = (name: string): string =>
  name
    .split(/[\\/]/)
    .at(-1)!
    .replace(/[\p{Cc}\p{Cf}"<>|:*?]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')

/** Of the whole letter, in bytes; where nothing stands, every letter that we write fits. Graph's requests end at 4 MB, in base64 (docs). */
const largestLetters: Record<string, number> = { graph: 3_000_000 }

export const isTooLarge = (kind: string, raw: Buffer): boolean => raw.length > (largestLetters[kind] ?? Infinity)
