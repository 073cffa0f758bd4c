import type { Change } from '@lanyard/contract/compliance.ts'
import type { BasisActs, ContactBasis } from '@lanyard/contract/contact-bases.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ComplianceApi, startComplianceApi } from '../test-routes.ts'
import { closeEndedBases } from './close-ended-bases.ts'

const contact = (n: number) => `019a0000-0000-7000-8000-00000000000${n}`
const person = contact(9)

describe('bases on which contacts may be written to', () => {
  let api: ComplianceApi
  beforeAll(async () => {
    api = await startComplianceApi({
      nameSubjects: async (_, ids) =>
        new Map(ids.contactIds.filter((id) => id !== contact(7)).map((id) => [id, 'Ada'])),
      findPerson: async () => ({ contactIds: [contact(1)], addresses: [] }),
    })
  })
  afterAll(() => api.close())
  const record = (contactIds: string[], more: object = {}) =>
    api.call<BasisActs>('POST', 'contact-bases', {
      ...{ contactIds, kind: 'consent', source: 'card left at the stand', obtainedOn: '2026-03-04', ...more },
    })
  const list = async (query = '') => (await api.call<{ items: ContactBasis[] }>('GET', `contact-bases?${query}`)).items
  const judge = async (contactId: string, country: string | null) =>
    (await api.platform.ctx().transaction((ctx) => api.compliance.judgeRecipients(ctx, [{ contactId, country }])))[0]!

  it('are recorded for many at once, and say of each why not', async () => {
    expect((await record([contact(1), contact(2)])).items.map((one) => one.ok)).toEqual([true, true])
    expect((await record([contact(2), contact(3), contact(7)])).items).toEqual([
      { contactId: contact(2), ok: false, reason: 'recorded_already' },
      { contactId: contact(3), ok: true },
      { contactId: contact(7), ok: false, reason: 'not_found' },
    ])
    expect(await list(`contactId=${contact(1)}`)).toMatchObject([
      { kind: 'consent', source: 'card left at the stand', obtainedOn: '2026-03-04', recordedBy: 'Noor' },
    ])
  })

  it('let mail go to a country that asks for consent, until they are withdrawn', async () => {
    expect((await judge(contact(1), 'DE')).obstacle).toBeUndefined()
    expect((await judge(contact(4), 'DE')).obstacle).toBe('no_basis: DE')
    expect((await judge(contact(4), null)).obstacle).toBe('no_basis: unknown')
    const { items } = await api.call<BasisActs>('POST', 'contact-bases/withdrawals', {
      contactIds: [contact(2), contact(4)],
    })
    expect(items).toMatchObject([{ ok: true }, { ok: false, reason: 'none_recorded' }])
    expect((await judge(contact(2), 'DE')).obstacle).toBe('no_basis: DE')
    expect(await list(`contactId=${contact(2)}`)).toMatchObject([{ withdrawnBy: 'Noor' }])
    expect(await list(`contactId=${contact(2)}&withdrawn=false`)).toEqual([])
  })

  it('can be recorded again after a withdrawal, with the whole history in the audit', async () => {
    await record([contact(2)], { kind: 'existing_customer', source: 'order 4711' })
    expect((await judge(contact(2), 'DE')).obstacle).toBeUndefined()
    const { items } = await api.call<{ items: Change[] }>(
      'GET',
      `changes?table=compliance.contact_bases&recordId=${contact(2)}&sort=changedAt`,
    )
    expect(items.map((one) => one.action)).toEqual(['record', 'withdraw', 'record'])
  })

  it('count until their last day is over, are named before, and are then closed with what leaned on them', async () => {
    const { platform, compliance } = api
    const counted = () => platform.ctx().transaction((trx) => compliance.countEndingBases(trx))
    platform.clock.set(Temporal.Instant.from('2026-03-05T10:00:00Z'))
    expect(await counted()).toBe(0)
    await record([contact(5)], { endsOn: '2026-05-01' })
    expect([await counted(), (await list('ending=true')).length]).toEqual([0, 0])
    platform.clock.set(Temporal.Instant.from('2026-05-01T23:00:00Z'))
    expect(await counted()).toBe(1)
    expect(await list('ending=true')).toMatchObject([{ contactId: contact(5), endsOn: '2026-05-01' }])
    expect((await judge(contact(5), 'DE')).obstacle).toBeUndefined()
    platform.clock.set(Temporal.Instant.from('2026-05-02T00:00:01Z'))
    // Before the duty has run, too.
    expect((await judge(contact(5), 'DE')).obstacle).toBe('no_basis: DE')
    await closeEndedBases(platform.ctx())
    expect(await list(`contactId=${contact(5)}&withdrawn=true`)).toMatchObject([{ endsOn: '2026-05-01' }])
    const facts = await platform
      .ctx()
      .transaction((trx) =>
        trx.db.selectFrom('platform.facts').selectAll().where('name', '=', 'basis.withdrawn').execute(),
      )
    expect(facts.map((one) => JSON.stringify(one.payload)).filter((one) => one.includes(contact(5))).length).toBe(1)
    expect((await record([contact(5)], { endsOn: '2027-05-01' })).items).toMatchObject([{ ok: true }])
    expect((await judge(contact(5), 'DE')).obstacle).toBeUndefined()
  })

  it('give way to another of their kind as soon as they are over, and can not end before they begin', async () => {
    await record([contact(6)], { endsOn: '2026-05-03' })
    api.platform.clock.set(Temporal.Instant.from('2026-05-09T00:00:00Z'))
    expect((await record([contact(6)], { source: 'a new card' })).items).toMatchObject([{ ok: true }])
    const body = {
      contactIds: [contact(6)],
      kind: 'consent',
      source: 'x',
      obtainedOn: '2026-03-04',
      endsOn: '2026-03-03',
    }
    expect((await api.inject('POST', 'contact-bases', body)).statusCode).toBe(400)
  })

  it('go with the person, and are part of what is told to them', async () => {
    const trx = <T>(work: Parameters<ReturnType<typeof api.platform.ctx>['transaction']>[0]) =>
      api.platform.ctx().transaction(work) as Promise<T>
    const told = await trx<Record<string, unknown[]>>((ctx) => api.compliance.exportPerson!(ctx, person))
    expect(told['compliance.contact_bases']).toMatchObject([{ source: 'card left at the stand' }])
    await trx((ctx) => api.compliance.erasePerson!(ctx, person))
    expect(await list(`contactId=${contact(1)}`)).toEqual([])
    const { items } = await api.call<{ items: Change[] }>('GET', `changes?recordId=${contact(1)}`)
    expect(items.every((one) => one.after === null)).toBe(true)
  })

  it('are not seen by another organisation, nor written by a viewer', async () => {
    const own = api.world.organisationId
    api.world.organisationId = '019a0000-0000-7000-8000-0000000000ff'
    expect(await list()).toEqual([])
    api.world.organisationId = own
    api.world.role = 'viewer'
    const body = { contactIds: [contact(3)], kind: 'consent', source: 'x', obtainedOn: '2026-03-04' }
    expect((await api.inject('POST', 'contact-bases', body)).statusCode).toBe(403)
    api.world.role = 'admin'
  })
})
