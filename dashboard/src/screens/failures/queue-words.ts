const words: Record<string, { label: string; about: string }> = {
  discovery: { label: 'Finding events', about: 'Reads sources and checks what they name' },
  fetch: { label: 'Reading event sites', about: 'Finds sponsors and speakers on the events’ own pages' },
  enrichment: {
    label: 'Companies and contacts',
    about: 'Reads companies’ own sites, finds people, reads their titles',
  },
  drafting: { label: 'Writing messages', about: 'Goes on with sequences and writes what is due' },
  delivery: { label: 'Sending', about: 'Hands messages to the mailboxes' },
  inbound: { label: 'Reading mail', about: 'Takes in answers and what comes back, and understands it' },
  projection: { label: 'Keeping count', about: 'The funnel, holds and releases that follow from what happened' },
  upkeep: { label: 'Upkeep', about: 'Tidies up' },
}

/** A kind of work in words. */
export const queueWords = (queue: string): { label: string; about: string } =>
  words[queue] ?? { label: queue, about: '' }

export const queueOptions = Object.entries(words).map(([value, { label }]) => ({ value, label }))

/** "under a second", "12 s", "3 min", "2 h": how long something waited. */
export function waitWords(seconds: number): string {
  if (seconds < 1) return 'under a second'
  if (seconds < 90) return `${seconds} s`
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`
}
