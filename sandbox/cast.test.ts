import { describe, expect, it } from 'vitest'
import { conversations } from '../cast/conversations/index.ts'
import { companies, events, getCompany, getPerson, listSponsors, people, seller } from '../cast/index.ts'

describe('the cast', () => {
  it('gives everybody an address of their own under .example', () => {
    const addresses = [...people, ...seller.salespeople].map(({ email }) => email)
    expect(new Set(addresses).size).toBe(addresses.length)
    for (const address of addresses) expect(address).toMatch(/^[a-z.]+@[a-z-]+\.example$/)
  })

  it('puts words in nobody else’s mouth', () => {
    for (const id of Object.keys(conversations)) expect(getPerson(id).conversation).toBe(conversations[id])
  })

  it('knows how each temperament shows', () => {
    for (const { id, temperament, conversation } of people) {
      const shows = {
        interested: conversation.reply,
        meeting_request: conversation.books,
        not_now: conversation.reply,
        out_of_office: conversation.away?.text.includes('{back}'),
        referral: conversation.reply?.includes('{address}') && conversation.refersTo,
        unsubscribe: conversation.leaves,
        not_interested: conversation.reply,
        bounce_hard: conversation.failsAt,
        bounce_soft: conversation.failsAt,
        silent: true,
        clicks_only: true,
        scanner: true,
      }[temperament]
      expect(shows, id).toBeTruthy()
    }
  })

  it('refers to colleagues, who are not themselves referring', () => {
    for (const { company, conversation } of people) {
      if (!conversation.refersTo) continue
      const colleague = getPerson(conversation.refersTo)
      expect(colleague.company).toBe(company)
      expect(colleague.temperament).not.toBe('referral')
    }
  })

  it('has somebody to write to at every sponsor, and speakers among them', () => {
    for (const event of events) {
      const sponsors = [...listSponsors(event), ...event.exhibitors].map(getCompany)
      for (const sponsor of sponsors) expect(people.some(({ company }) => company === sponsor)).toBe(true)
      const speakers = event.talks.flatMap(({ speaker }) => (typeof speaker === 'string' ? [getPerson(speaker)] : []))
      expect(speakers.some(({ company }) => sponsors.includes(company))).toBe(true)
    }
  })

  it('keeps a few companies that sponsor nothing this year', () => {
    const sponsoring = new Set(events.flatMap((event) => [...listSponsors(event), ...event.exhibitors]))
    expect(companies.filter(({ id }) => !sponsoring.has(id)).map(({ id }) => id)).toEqual([
      'aurora-systems',
      'tessellate-cloud',
      'verrou',
      'ironmoth',
    ])
  })
})
