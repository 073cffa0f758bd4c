import { describe, expect, it } from 'vitest'
import { noteSource } from './note-source.ts'

const page = { kind: 'event_page', url: 'https://conf.example/speakers', seenAt: '2026-03-02T05:00:00Z' }
const provider = { kind: 'provider', url: null, seenAt: '2026-03-04T05:00:00Z' }

describe('the note of where data comes from', () => {
  it('names page and day of what is known of the recipient', () => {
    expect(noteSource(page, page)).toBe(
      "Your details come from an event's public page of its speakers or participants (https://conf.example/speakers), read on 2026-03-02.",
    )
  })

  it('says besides where the address was found, where that is another source', () => {
    expect(noteSource(page, provider)).toMatch(
      /2026-03-02\. Your address comes from a business directory, read on 2026-03-04\.$/,
    )
  })

  it('claims nothing of an address of which nothing is known', () => {
    expect(noteSource(provider, null)).toBe('Your details come from a business directory, read on 2026-03-04.')
  })
})
