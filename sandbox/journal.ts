/** What somebody in the world did, and when in its own time. */
export type Deed = {
  at: string
  person: string
  act:
    | 'opened'
    | 'clicked'
    | 'unsubscribed'
    | 'replied'
    | 'auto_replied'
    | 'bounced'
    | 'booked'
    | 'moved'
    | 'gave_up'
    | 'stayed_inside'
  /** Message-ID, URL or booking concerned. */
  about: string
}

export type Journal = { write(deed: Deed): void; read(): Deed[]; clear(): void }

/** For people who want to know what the prospects did, in tests and on the terminal. */
export function createJournal(onDeed?: (deed: Deed) => void): Journal {
  let deeds: Deed[] = []
  return {
    write(deed) {
      deeds.push(deed)
      onDeed?.(deed)
    },
    read: () => [...deeds],
    clear() {
      deeds = []
    },
  }
}
