import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PlannedMessage } from './index.ts'
import { listReadiness } from './list-readiness.ts'
import { steerMessages } from './steer-messages.ts'
import { startDelivery, type TestDelivery } from './test-delivery.ts'

const [german, american, secret] = [1, 2, 3].map((n) => `019a0000-0000-7000-8000-0000000000d${n}`) as [
  string,
  string,
  string,
]

describe('the law of the recipient’s country', () => {
  let all: TestDelivery
  const countries = new Map<string, string>([
    [german, 'DE'],
    [american, 'US'],
  ])
  beforeAll(async () => {
    all = await startDelivery({}, { countries })
  })
  afterAll(() => all.close())

  const ctx = () => all.platform.ctx()
  const plan = async (...messages: Partial<PlannedMessage>[]) => {
    const planned = await all.plan(...messages)
    await all.platform.worker.idle()
    return planned.map((one) => one.messageId)
  }
  const stateOf = async (id: string) => {
    const { state, stateReason } = await all.find(id)
    return stateReason ? `${state} ${stateReason}` : state
  }
  const basis = async (id: string) => ({
    contactIds: [(await all.find(id)).contactId],
    kind: 'consent' as const,
    source: 'card left at the stand',
    obtainedOn: '2026-01-02',
  })
  const decide = (country: string, messages: 'allow' | 'hold' | null) =>
    all.compliance.changeCountryRule(ctx(), {
      ...{ country, messages, openTracking: null },
      grounds: messages === 'allow' ? 'decided in a test' : null,
    })
  const later = () => all.platform.clock.now().add({ hours: 2 })

  it('holds first mail without a basis where consent is needed or the country is not known, and lets others go', async () => {
    const [toGerman, toAmerican, toNobodyKnows] = await plan(
      { companyId: german },
      { companyId: american },
      { companyId: secret },
    )
    expect(await stateOf(toGerman!)).toBe('held no_basis: DE')
    expect(await stateOf(toAmerican!)).toBe('sent')
    expect(await stateOf(toNobodyKnows!)).toBe('held no_basis: unknown')
  })

  it('is named among what is worth a look before mail goes out, with how many messages wait for each country', async () => {
    const { ready, items } = await listReadiness({ ...all.deps, setup: all.setup }, ctx())
    expect(ready).toBe(true)
    expect(items.find((one) => one.kind === 'countries')).toMatchObject({
      ...{ state: 'warning', required: false, fix: { page: 'country_rules' } },
      detail: 'Messages wait: 1 to Germany, 1 to countries that are not known.',
    })
  })

  it('keeps the reason that a message is held for already', async () => {
    const [id] = await plan({ companyId: german, held: 'needs_approval' })
    expect(await stateOf(id!)).toBe('held needs_approval')
  })

  it('sends by itself once a basis is recorded', async () => {
    const [id, other] = await plan({ companyId: german }, { companyId: german })
    await all.compliance.recordBases(ctx(), await basis(id!))
    await all.platform.worker.idle()
    expect(await stateOf(id!)).toBe('sent')
    expect(await stateOf(other!)).toBe('held no_basis: DE')
  })

  it('holds again what has not left when the basis is withdrawn', async () => {
    const contactId = ctx().ids.next()
    const recorded = { contactIds: [contactId], kind: 'consent' as const, source: 'card', obtainedOn: '2026-01-02' }
    await all.compliance.recordBases(ctx(), recorded)
    const [id] = await plan({ companyId: german, contactId, sendAt: later() })
    expect(await stateOf(id!)).toBe('planned')
    await all.compliance.withdrawBases(ctx(), { contactIds: [contactId] })
    await all.platform.worker.idle()
    expect(await stateOf(id!)).toBe('held no_basis: DE')
  })

  it('is not got around by letting go by hand: a release says why not, an approval waits for the basis and then goes', async () => {
    const [held, unapproved] = await plan({ companyId: german }, { companyId: german, held: 'needs_approval' })
    const steer = (act: 'release' | 'approve', id: string) =>
      ctx().transaction((trx) => steerMessages(all.deps, trx, act, { ids: [id] }))
    expect(await steer('release', held!)).toEqual([{ id: held, ok: false, reason: 'no_basis' }])
    expect(await steer('approve', unapproved!)).toEqual([{ id: unapproved, ok: true }])
    expect(await stateOf(unapproved!)).toBe('held no_basis: DE')
    await all.compliance.recordBases(ctx(), await basis(unapproved!))
    await all.platform.worker.idle()
    expect(await stateOf(unapproved!)).toBe('sent')
  })

  it('is asked at the claim, whoever let the message go', async () => {
    const [id] = await plan({ companyId: german, held: 'needs_approval' })
    await ctx().transaction((trx) => all.delivery.releaseMessages(trx, { messageIds: [id!] }))
    await all.platform.worker.idle()
    expect(await stateOf(id!)).toBe('held no_basis: DE')
    expect(all.sink.received.some((mail) => mail.messageId.includes(id!))).toBe(false)
  })

  it('is asked once more when a message of a claimed batch leaves', async () => {
    const contacts = Array.from({ length: 40 }, () => ctx().ids.next())
    const recorded = {
      contactIds: contacts,
      kind: 'legitimate_interest' as const,
      source: 'x',
      obtainedOn: '2026-01-02',
    }
    await all.compliance.recordBases(ctx(), recorded)
    const last = contacts.at(-1)!
    const planned = await all.plan(...contacts.map((contactId) => ({ companyId: german, contactId })))
    let withdrawn = false
    all.sink.onBody = async () => {
      if (withdrawn) return
      withdrawn = true
      expect((await all.find(planned.at(-1)!.messageId)).state).toBe('claimed')
      await all.compliance.withdrawBases(ctx(), { contactIds: [last] })
    }
    await all.platform.worker.idle()
    all.sink.onBody = () => {}
    expect(withdrawn).toBe(true)
    expect(await stateOf(planned.at(-1)!.messageId)).toBe('held no_basis: DE')
    expect(await stateOf(planned[0]!.messageId)).toBe('sent')
  })

  it('follows what the organisation decides about a country, and goes back with it', async () => {
    const [now] = await plan({ companyId: german })
    await decide('DE', 'allow')
    await all.platform.worker.idle()
    expect(await stateOf(now!)).toBe('sent')
    const [planned] = await plan({ companyId: german, sendAt: later() })
    expect(await stateOf(planned!)).toBe('planned')
    await decide('DE', null)
    await decide('US', 'hold')
    await all.platform.worker.idle()
    expect(await stateOf(planned!)).toBe('held no_basis: DE')
    const [american1] = await plan({ companyId: american })
    expect(await stateOf(american1!)).toBe('held no_basis: US')
    await decide('US', null)
  })

  it('looks again when the country of a company becomes known', async () => {
    const companyId = ctx().ids.next()
    const [id] = await plan({ companyId })
    expect(await stateOf(id!)).toBe('held no_basis: unknown')
    countries.set(companyId, 'GB')
    await ctx().transaction((trx) => trx.announce([{ name: 'company.enriched', companyId }]))
    await all.platform.worker.idle()
    expect(await stateOf(id!)).toBe('sent')
  })

  it('tracks opens only where country, sequence and organisation all allow it; links work everywhere', async () => {
    const bodyOf = async (message: Partial<PlannedMessage>) => {
      const [id] = await plan(message)
      expect(await stateOf(id!)).toBe('sent')
      const mail = all.sink.received.find((one) => one.messageId.includes(id!))!
      const html = (await simpleParser(mail.raw)).html as string
      expect(html).toContain('/t/c/')
      return html.includes('/t/o/') ? 'pixel' : 'none'
    }
    await decide('DE', 'allow')
    expect(await bodyOf({ companyId: american })).toBe('pixel')
    expect(await bodyOf({ companyId: german })).toBe('none')
    expect(await bodyOf({ companyId: american, trackOpens: false })).toBe('none')
    await all.compliance.changeCountryRule(ctx(), {
      ...{ country: 'DE', messages: 'allow', grounds: 'decided in a test', openTracking: 'on' },
    })
    expect(await bodyOf({ companyId: german })).toBe('pixel')
    await all.compliance.setTrackingPolicy(ctx(), false)
    expect(await bodyOf({ companyId: american })).toBe('none')
    await all.compliance.setTrackingPolicy(ctx(), true)
  })

  it('is asked of where the contact is, at once when that is known, and of both where it may be either', async () => {
    const [id, doubtful] = await plan(
      { companyId: american, sendAt: later() },
      { companyId: american, sendAt: later() },
    )
    const { contactId } = await all.find(id!)
    const moved = async (contactId: string, to: string) => {
      countries.set(contactId, to)
      await ctx().commit((trx) => trx.announce([{ name: 'contact.moved', contactId, companyId: american }]))
      await all.platform.worker.idle()
    }
    await moved(contactId, 'AT')
    expect(await stateOf(id!)).toBe('held no_basis: AT')
    await moved(contactId, 'US')
    expect(await stateOf(id!)).toBe('planned')
    await moved((await all.find(doubtful!)).contactId, 'US,AT')
    expect(await stateOf(doubtful!)).toBe('held no_basis: AT')
  })

  it('is that of the countries which the planner has just read, and is looked up for the others', async () => {
    const ids = await plan(
      { companyId: secret, countries: ['US'], sendAt: later() },
      { companyId: american, countries: ['US', 'AT'] },
      { companyId: american, countries: [] },
      { companyId: american, sendAt: later() },
    )
    expect(await Promise.all(ids.map(stateOf))).toEqual([
      'planned',
      'held no_basis: AT',
      'held no_basis: unknown',
      'planned',
    ])
  })
})
