import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { enrollByRules } from '../enrollments/enroll-by-rules.ts'
import { enrollContacts } from '../enrollments/enroll-contacts.ts'
import { followReply } from '../enrollments/follow-reply.ts'
import { companyId, startTestOutreach, type TestOutreach } from '../test-outreach.ts'
import { previewMessage } from '../write/preview-message.ts'
import { changeReplyRules } from './change-reply-rules.ts'
import { findCompanyPause } from './find-company-pause.ts'
import { type TellingIntent, usualRules } from './reply-rules.ts'

describe('an answer, for colleagues at the same company', () => {
  let test: TestOutreach
  beforeAll(async () => {
    test = await startTestOutreach()
  })
  beforeEach(async () => {
    test.reset()
    await changeReplyRules(test.deps, test.ctx(), usualRules)
  })
  afterAll(() => test.platform.close())

  const steps = [{ kind: 'email' as const, subject: 'A word', body: 'Hello' }]
  const reply = (contactId: string, intent: TellingIntent | 'out_of_office', returnOn: string | null = null) =>
    followReply(test.deps, test.ctx(), {
      ...{ name: 'reply.classified', replyId: test.ctx().ids.next(), messageId: null, kind: 'reply' },
      ...{ contactId, companyId, intent, returnOn },
    })
  const two = async () => [await test.begin({ steps }), await test.begin({ steps })] as const

  it.each([
    ['interested', 'stopped', 'colleague_replied:interested'],
    ['not_interested', 'stopped', 'colleague_replied:not_interested'],
    ['referral', 'stopped', 'colleague_replied:referral'],
    ['not_now', 'held', 'colleague_replied:not_now'],
    ['neutral', 'held', 'colleague_replied:neutral'],
    ['left_company', 'active', null],
  ] as const)('means by itself, of %s: %s', async (intent, status, reason) => {
    const [own, colleague] = await two()
    await reply(own.contactId, intent)
    expect(await test.state(own.contactId)).toMatchObject({ status: 'stopped', reason: `replied:${intent}` })
    expect(await test.state(colleague.contactId)).toMatchObject({ status, reason })
  })

  it('means what the organisation wants, and a hold ends by itself', async () => {
    await changeReplyRules(test.deps, test.ctx(), {
      ...usualRules,
      interested: { act: 'go_on' },
      left_company: { act: 'hold', days: 3 },
    })
    const [own, colleague] = await two()
    await reply(own.contactId, 'interested')
    expect(await test.state(colleague.contactId)).toMatchObject({ status: 'active' })
    const [gone, left] = await two()
    await reply(gone.contactId, 'left_company')
    expect(await test.state(left.contactId)).toMatchObject({ status: 'held', reason: 'colleague_replied:left_company' })
    test.platform.clock.advance({ hours: 24 * 3 + 1 })
    await test.plan()
    expect((await test.state(left.contactId)).status).toBe('active')
  })

  it('hands the sequence over to whom it names, for the same event, and to nobody where that is not wanted', async () => {
    const [own] = await two()
    await test.send(own.contactId)
    await reply(own.contactId, 'referral')
    test.world.contact = { ...test.world.contact, source: { kind: 'reply', url: null, seenAt: '2026-01-01' } }
    const named = test.ctx().ids.next()
    await enrollByRules(test.deps, test.ctx(), [named])
    const { eventId } = await test.state(own.contactId)
    expect(await test.state(named)).toMatchObject({ sequenceId: own.sequenceId, eventId, status: 'active' })
    await changeReplyRules(test.deps, test.ctx(), { ...usualRules, referral: { act: 'stop' } })
    test.platform.clock.advance({ hours: 24 * 31 })
    const [silent] = await two()
    await reply(silent.contactId, 'referral')
    const other = test.ctx().ids.next()
    await enrollByRules(test.deps, test.ctx(), [other])
    expect(await test.state(other)).toBeUndefined()
  })

  it('says of an absence nothing about colleagues', async () => {
    const [own, colleague] = await two()
    await reply(own.contactId, 'out_of_office', '2026-01-20')
    expect(await test.state(own.contactId)).toMatchObject({ status: 'held', reason: 'out_of_office' })
    expect((await test.state(own.contactId)).heldUntil?.toISOString()).toBe('2026-01-21T00:00:00.000Z')
    expect(await test.state(colleague.contactId)).toMatchObject({ status: 'active' })
  })

  it('of an absence holds what begins during it as well, until the day after the return', async () => {
    const other = await test.begin({ steps })
    const own = { contactId: test.ctx().ids.next() }
    const today = test.platform.clock.now().toZonedDateTimeISO('UTC').toPlainDate()
    const [returnOn, after] = [today.add({ days: 10 }).toString(), today.add({ days: 11 }).toString()]
    await reply(own.contactId, 'out_of_office', returnOn)
    const enroll = (dryRun: boolean) =>
      test
        .ctx()
        .commit((trx) =>
          enrollContacts(test.deps, trx, { sequenceId: other.sequenceId, contactIds: [own.contactId], dryRun }),
        )
    const outlook = { ok: true, warning: 'out_of_office', until: `${after}T00:00:00Z` }
    expect(await enroll(true)).toMatchObject([outlook])
    expect(await enroll(false)).toMatchObject([outlook])
    const before = test.messagesTo(own.contactId).length
    await test.plan()
    expect(test.messagesTo(own.contactId)).toHaveLength(before)
    expect(await test.state(own.contactId)).toMatchObject({
      ...{ status: 'active', reason: 'out_of_office', dueAt: new Date(after) },
    })
    const written = { subject: 'A word', text: 'Hello', contactId: own.contactId, step: 1 }
    const preview = await test.ctx().transaction((trx) => previewMessage(test.deps, trx, written))
    expect(preview.notes).toContain('out_of_office')
    expect(preview.reasons).toContain(`not before ${after}: they are out of office`)
    expect(preview.sendAt >= after).toBe(true)
    test.platform.clock.advance({ hours: 24 * 11 })
    await test.plan()
    expect(test.messagesTo(own.contactId)).toHaveLength(before + 1)
  })

  it('of an absence is over once they write themselves', async () => {
    const own = await test.begin({ steps })
    await reply(own.contactId, 'out_of_office')
    await reply(own.contactId, 'neutral')
    const written = { subject: 'A word', text: 'Hello', contactId: own.contactId, step: 1 }
    const preview = await test.ctx().transaction((trx) => previewMessage(test.deps, trx, written))
    expect(preview.notes).not.toContain('out_of_office')
  })

  it('keeps the company quiet for as long as the organisation wants after somebody declined', async () => {
    const pause = (intent: string) => test.ctx().transaction((trx) => findCompanyPause(trx, intent, 90))
    expect(await pause('not_interested')).toBe(90)
    await changeReplyRules(test.deps, test.ctx(), {
      ...usualRules,
      not_interested: { act: 'hold', days: 14 },
      unsubscribe: { act: 'go_on' },
    })
    expect(await pause('not_interested')).toBe(14)
    expect(await pause('unsubscribe')).toBeUndefined()
  })
})
