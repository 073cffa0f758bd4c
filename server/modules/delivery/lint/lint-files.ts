import { megabytes } from '../attachments/attachment.ts'
import type { Lint } from './lint.ts'

/** So many bytes that a phone abroad loads without anybody noticing. */
const lightBytes = 1024 * 1024

/** A picture for a screen needs no more. */
const lightPicture = 512 * 1024
const mostPictures = 2

/** What to say of the files that go with a message. */
export function lintFiles(
  files: readonly { name: string; type: string; size: number }[],
  { isFirst, words }: { isFirst: boolean; words: number },
): Lint[] {
  if (files.length === 0) return []
  const size = files.reduce((sum, one) => sum + one.size, 0)
  const pictures = files.filter((one) => one.type.startsWith('image/'))
  const heaviest = pictures.toSorted((a, b) => b.size - a.size)[0]
  const checks: [boolean, string, string][] = [
    [
      isFirst,
      'attachment_first',
      'A file in a first message from somebody unknown is what filters look for first. A link, or the file once they answer, arrives more often.',
    ],
    [
      size > lightBytes,
      'attachments_heavy',
      `The files have ${megabytes(size)} together. Below 1 MB they are opened on the way, and fewer mailboxes refuse them.`,
    ],
    [
      pictures.length > mostPictures,
      'many_pictures',
      `${pictures.length} pictures are attached. One says most; the others can wait for their answer.`,
    ],
    [
      heaviest !== undefined && heaviest.size > lightPicture,
      'picture_heavy',
      `${heaviest?.name} has ${megabytes(heaviest?.size ?? 0)}. Make it smaller: half a megabyte fills any screen.`,
    ],
    [
      pictures.length > 0 && words < fewWords,
      'only_pictures',
      'The message is hardly more than a picture. Filters can not read pictures and take such mail for spam; say it in words.',
    ],
  ]
  return checks.flatMap(([found, code, advice]) => (found ? [{ code, at: 'attachments' as const, advice }] : []))
}

/** A message of fewer says nothing by itself. */
export const fewWords = 15
