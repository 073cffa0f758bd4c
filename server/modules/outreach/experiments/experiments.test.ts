import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { enrollContacts } from '../enrollments/enroll-contacts.ts'
import { followBooking } from '../enrollments/follow-booking.ts'
import { followReply } from '../enrollments/follow-reply.ts'
import { getSequence } from '../sequences/edit-sequence.ts'
import { startTestOutreach, type TestOutreach } from '../test-outreach.ts'
import { keepText } from './keep-text.ts'
import { listExperiments } from './list-experiments.ts'

describe('a step with variants', () => {
  let outreach: TestOutreach
  let sequenceId: string
  const contacts: { contactId: string; companyId: string }[] = []
  const texts = [
    { subject: 'A word', body: 'Hello {{ contact.first_name }}' },
    { subject: 'A question', body: 'Dear {{ contact.first_name }}' },
  ] as const
  const experiment = async () => {
    const { items } = await outreach.ctx().transaction((trx) => listExperiments(trx, sequenceId))
    return items[0]!
  }
  const answer = (contactId: string, intent: 'interested' | 'not_interested' | 'neutral') =>
    followReply(outreach.deps, outreach.ctx(), {
      ...{ name: 'reply.classified', kind: 'reply', intent, returnOn: null, replyId: contactId, messageId: null },
      ...{ contactId, companyId: null },
    } as never)

  beforeAll(async () => {
    outreach = await startTestOutreach()
    const step = { kind: 'email' as const, ...texts[0], variants: [{ ...texts[1] }] }
    for (let n = 0; n < 12; n++) {
      // Two people at each company.
      const companyId = n % 2 === 0 ? outreach.ctx().ids.next() : contacts.at(-1)!.companyId
      outreach.world.contact = { ...outreach.world.contact, companyId }
      if (n === 0) ({ sequenceId } = await begin())
      const contactId = outreach.ctx().ids.next()
      await outreach
        .ctx()
        .transaction((trx) => enrollContacts(outreach.deps, trx, { sequenceId, contactIds: [contactId] }))
      contacts.push({ contactId, companyId })
      await outreach.plan()
    }
    async function begin() {
      const begun = await outreach.begin({ steps: [step] })
      contacts.push({ contactId: begun.contactId, companyId: outreach.world.contact['companyId'] as string })
      return begun
    }
  })
  afterAll(() => outreach.platform.close())

  const subjectTo = (contactId: string) => outreach.messagesTo(contactId)[0]!.subject

  it('says the same to all people of a company, and both texts go out', () => {
    for (const [, ofCompany] of Map.groupBy(contacts, (one) => one.companyId)) {
      expect(new Set(ofCompany.map((one) => subjectTo(one.contactId))).size).toBe(1)
    }
    expect(new Set(contacts.map((one) => subjectTo(one.contactId)))).toEqual(new Set(['A word', 'A question']))
  })

  it('says in the reasons of the message which text it is', () => {
    const { reasons, subject } = outreach.messagesTo(contacts[0]!.contactId)[0]!
    expect(reasons.at(-1)).toBe(`text ${subject === 'A word' ? 'A' : 'B'}: drawn for the company`)
  })

  it('counts companies once they were written to, and what they did, but judges them only when time has passed', async () => {
    expect((await experiment()).texts.map((one) => one.companies)).toEqual([0, 0])
    for (const { contactId } of contacts) await outreach.send(contactId)
    const companies = new Set(contacts.map((one) => one.companyId)).size
    const sum = (counts: number[]) => counts.reduce((one, other) => one + other, 0)
    expect(sum((await experiment()).texts.map((one) => one.companies))).toBe(companies)

    const [first, colleague] = contacts.filter((one) => one.companyId === contacts[0]!.companyId)
    await answer(first!.contactId, 'interested')
    await answer(colleague!.contactId, 'neutral')
    const other = contacts.find((one) => one.companyId !== first!.companyId)!
    await followBooking(outreach.deps, outreach.ctx(), { companyIds: [], contactIds: [other.contactId] })
    const early = (await experiment()).texts
    expect([sum(early.map((one) => one.answered)), sum(early.map((one) => one.booked))]).toEqual([1, 1])
    expect(sum(early.map((one) => one.judged))).toBe(0)

    outreach.platform.clock.advance({ hours: 24 * 11 })
    const settled = await experiment()
    expect(sum(settled.texts.map((one) => one.judged))).toBe(companies)
    expect(sum(settled.texts.map((one) => one.succeeded))).toBe(2)
    expect(settled.verdict).toEqual({ kind: 'too_early' })
  })

  it('takes interest back when the same person refuses later', async () => {
    const succeeded = async () => (await experiment()).texts.reduce((all, one) => all + one.succeeded, 0)
    const before = await succeeded()
    await answer(contacts[0]!.contactId, 'not_interested')
    expect(await succeeded()).toBe(before - 1)
  })

  it('keeps one text when a person ends it, as a new version without variants', async () => {
    const { version } = await outreach.ctx().transaction((trx) => getSequence(trx, sequenceId))
    await keepText(outreach.deps, outreach.ctx(), { sequenceId, step: 1, letter: 'B' })
    const after = await outreach.ctx().transaction((trx) => getSequence(trx, sequenceId))
    expect(after.version).toBe(version + 1)
    expect(after.steps).toMatchObject([texts[1]])
    expect(after.steps[0]).not.toHaveProperty('variants')
    const ending = keepText(outreach.deps, outreach.ctx(), { sequenceId, step: 1, letter: 'C' })
    await expect(ending).rejects.toMatchObject({ code: 'not_found' })
  })
})
