import type { Scan } from '@lanyard/contract/discovery.ts'
import { serviceNames } from '../targets/target-words.ts'

export const outcomeWords: Record<Scan['outcome'], { label: string; color: string }> = {
  waiting: { label: 'Reading', color: 'blue' },
  done: { label: 'Done', color: 'green' },
  failed: { label: 'Failed', color: 'red' },
}

/** What was read, in as few words as tell it from others. */
export function nameOfScan({ source }: Pick<Scan, 'source'>): string {
  if (source.kind === 'search') return serviceNames[source.provider as keyof typeof serviceNames] ?? 'A service'
  if (source.kind === 'pages') return 'The own pages of known events'
  return source.url ?? source.name ?? 'A list without a name'
}

/** Why a row could not be read, as a sentence. */
export const explainRow = (reason: string): string => `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`

/** The format of a file by its name, where that says it. */
export function formatOf(fileName: string): 'csv' | 'json' | 'ical' | undefined {
  if (/\.ics$/i.test(fileName)) return 'ical'
  if (/\.json$/i.test(fileName)) return 'json'
  return /\.(csv|tsv|txt)$/i.test(fileName) ? 'csv' : undefined
}
