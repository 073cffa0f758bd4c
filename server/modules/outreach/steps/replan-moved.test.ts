import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestOutreach, type TestOutreach } from '../test-outreach.ts'
import { replanMoved } from './replan-moved.ts'

const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO('UTC').toPlainDate().toString()

describe('a message to a contact who is in another country than their company', () => {
  let outreach: TestOutreach
  beforeAll(async () => {
    outreach = await startTestOutreach()
  })
  afterAll(() => outreach.platform.close())

  const email = { kind: 'email' as const, subject: 'Hello', body: 'Hello {{ contact.first_name }}' }

  it('is made again for the holidays of where they are once that is known, and says whose those are', async () => {
    // Epiphany is a public holiday in Austria, not in the Netherlands; the tests begin on the day before.
    outreach.platform.clock.advance({ hours: 15 })
    Object.assign(outreach.world.company, { country: 'NL' })
    const { contactId } = await outreach.begin({ steps: [email] })
    const [first] = outreach.messagesTo(contactId)
    expect(dayOf(first!.sendAt)).toBe('2026-01-06')
    expect(first!.reasons).toContain('holidays of Netherlands: country of the company')
    expect(first!.countries).toEqual(['NL'])
    Object.assign(outreach.world.contact, { country: 'AT', countrySource: { kind: 'person' } })
    await replanMoved(outreach.deps, outreach.ctx(), [contactId])
    expect(first).toMatchObject({ state: 'cancelled', stateReason: 'contact_moved' })
    await outreach.plan()
    const [, second] = outreach.messagesTo(contactId)
    expect(dayOf(second!.sendAt)).toBe('2026-01-07')
    expect(second!.reasons).toContain('holidays of Austria: country of the contact, set by hand')
    expect(second!.countries).toEqual(['AT'])
    expect(second!.reasons.join()).toContain('Epiphany')
  })

  it('stands as a person rewrote it', async () => {
    Object.assign(outreach.world.contact, { country: 'NL' })
    const { contactId } = await outreach.begin({ steps: [email] })
    const [message] = outreach.messagesTo(contactId)
    const asItStands = async (change: object) => {
      Object.assign(message!, { state: 'planned', stateReason: null, html: '<p>Hello</p>', rewrittenAt: null }, change)
      await replanMoved(outreach.deps, outreach.ctx(), [contactId])
      return message!.state
    }
    expect(await asItStands({ html: null })).toBe('planned')
    // Only its subject, or held until they have looked at it because the event moved.
    expect(await asItStands({ rewrittenAt: new Date() })).toBe('planned')
    expect(await asItStands({ state: 'held', stateReason: 'event_moved_kept' })).toBe('held')
    expect(await asItStands({})).toBe('cancelled')
  })

  it('keeps the days between two steps', async () => {
    const { contactId } = await outreach.begin({ steps: [email, { ...email, delayDays: 7 }] })
    await outreach.plan()
    await outreach.send(contactId)
    outreach.platform.clock.advance({ hours: 30 })
    await replanMoved(outreach.deps, outreach.ctx(), [contactId])
    await outreach.plan()
    expect(outreach.messagesTo(contactId).map((one) => one.step)).toEqual([1])
  })
})
