import type { SearchKind } from '@lanyard/contract/search.ts'
import { type Entry, entryOf } from './found.ts'

type Kept = { kind: SearchKind; id: string; title: string; detail: string | null }

const most = 6
const prefix = 'lanyard.recent.'

/** What this member went to from the search lately, on this browser; the newest first. */
export function readRecent(memberId: string | undefined): Entry[] {
  try {
    const kept = JSON.parse(localStorage.getItem(prefix + memberId) ?? '[]') as Kept[]
    return kept.slice(0, most).map(({ kind, ...found }) => entryOf(kind, found))
  } catch {
    // Written by another version, or storage is switched off: then nothing is remembered.
    return []
  }
}

export function rememberRecent(memberId: string | undefined, { kind, id, title, detail }: Entry): void {
  const others = readRecent(memberId).filter((one) => one.id !== id)
  const kept: Kept[] = [{ kind, id, title, detail }, ...others].slice(0, most)
  try {
    localStorage.setItem(
      prefix + memberId,
      JSON.stringify(kept.map((one) => ({ kind: one.kind, id: one.id, title: one.title, detail: one.detail }))),
    )
  } catch {
    // Full or switched off.
  }
}

/** Names stay on no machine that somebody signed out of. */
export function forgetRecent(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key)
}
