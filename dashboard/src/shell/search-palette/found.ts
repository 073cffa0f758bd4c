import type { Found, SearchAnswer, SearchKind } from '@lanyard/contract/search.ts'
import { IconBuilding, IconCalendarEvent, IconMessages, IconRoute, IconUsers } from '@tabler/icons-react'
import { useApi } from '../../api/use-api.ts'

/** Something to go to. */
export type Entry = Found & { kind: SearchKind; to: string; icon: typeof IconMessages }

const kinds: Record<SearchKind, { folder: string; icon: typeof IconMessages }> = {
  event: { folder: '/events', icon: IconCalendarEvent },
  company: { folder: '/companies', icon: IconBuilding },
  contact: { folder: '/contacts', icon: IconUsers },
  sequence: { folder: '/sequences', icon: IconRoute },
  conversation: { folder: '/conversations', icon: IconMessages },
}

export const entryOf = (kind: SearchKind, found: Found): Entry => ({
  ...found,
  kind,
  to: `${kinds[kind].folder}/${found.id}`,
  icon: kinds[kind].icon,
})

/** What the server finds by these words; nothing is asked without any. */
export const useFound = (words: string) =>
  useApi<SearchAnswer>(words === '' ? undefined : '/api/v1/search', words === '' ? {} : { q: words.slice(0, 200) })

/** Those of them that have every word that is typed by now. */
export function narrow(groups: SearchAnswer['groups'], typed: string): SearchAnswer['groups'] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  const fits = ({ title, detail }: Found) =>
    words.every((word) => `${title} ${detail ?? ''}`.toLowerCase().includes(word))
  return groups
    .map((group) => ({ ...group, items: group.items.filter(fits) }))
    .filter((group) => group.items.length > 0)
}
