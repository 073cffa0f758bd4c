import { isAboutOthers } from './attendee-words.ts'
import type { SpeakerPage } from './extract-speakers.ts'
import { findNames } from './find-names.ts'
import { readPageLines } from './read-page-lines.ts'
import { readSpeakerCard } from './read-speaker-card.ts'
import { readSpeakerTables } from './read-speaker-tables.ts'
import { mergeSpeakers, type Speaker } from './speaker.ts'
import { isAboutSpeakers } from './speaker-words.ts'

/**
 * The people on a page that lists an event's participants, with the employer it states. Speakers, organisers and contacts that stand on
 * the same page are left out, and so is everybody without an employer.
 */
export function extractAttendees(html: string, page: SpeakerPage): Speaker[] {
  const lines = readPageLines(html)
  // That they take part is said by the page as a whole, so that each name on it counts as introduced.
  const names = findNames(lines, page.companies).map((named) => ({ ...named, inSpeakers: true }))
  const cards = names
    .filter(({ line }) => !isAboutSpeakers(line.labels, line.section) && !isAboutOthers(line.section))
    .flatMap((named) => readSpeakerCard(named, names, lines, page) ?? [])
  return mergeSpeakers([readSpeakerTables(html, page.url), cards]).map((one) => ({ ...one, talk: null }))
}
