import { findNames, type NamedLine } from './find-names.ts'
import { readPageLines } from './read-page-lines.ts'
import { readPersonJsonld } from './read-person-jsonld.ts'
import { readSpeakerCard } from './read-speaker-card.ts'
import { readSpeakerTables } from './read-speaker-tables.ts'
import { mergeSpeakers, type Speaker } from './speaker.ts'

export type SpeakerPage = {
  url: string
  /** Companies known to be at this event: a bare line with such a name under a speaker is an employer. */
  companies?: string[]
}

/**
 * The people of a speakers, programme or talk page whose employer the page states. People without one are left out: a missing
 * speaker costs a contact, a wrong employer writes to the wrong person.
 */
export function extractSpeakers(html: string, page: SpeakerPage): Speaker[] {
  const lines = readPageLines(html)
  const names = findNames(lines, page.companies)
  const cards = names.flatMap((named: NamedLine) => readSpeakerCard(named, names, lines, page) ?? [])
  return mergeSpeakers([readPersonJsonld(html, page.url), readSpeakerTables(html, page.url), cards])
}
