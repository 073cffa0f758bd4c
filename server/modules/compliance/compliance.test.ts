import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSecrets } from '#platform/secrets.ts'
import { startTestPlatform, type TestPlatform } from '../../../test/platform.ts'
import { createCompliance, stopAgainst } from './index.ts'
import { liftByHand } from './lift-stops.ts'
import { domainsOf } from './stop.ts'

const person = '019a0000-0000-7000-8000-000000000001'
const contact = '019a0000-0000-7000-8000-000000000002'

describe('compliance', () => {
  let platform: TestPlatform
  const compliance = createCompliance({
    secrets: createSecrets(['a key of sixteen characters']),
    findPerson: async () => ({ contactIds: [contact], addresses: ['erika@forgotten.example'] }),
  })
  beforeAll(async () => {
    platform = await startTestPlatform({ work: false })
  })
  afterAll(() => platform.close())

  it('writes the same stop once, and announces it once', async () => {
    const stop = {
      subject: { kind: 'address', value: ' Mia@Once.example ' },
      reason: 'replied',
      source: 'test',
    } as const
    const ids = await platform
      .ctx()
      .transaction(async (ctx) => [
        await compliance.writeStop(ctx, stop),
        await compliance.writeStop(ctx, { ...stop, subject: { kind: 'address', value: 'mia@once.example' } }),
      ])
    expect(ids[0]!.stopId).toBe(ids[1]!.stopId)
    const facts = await platform
      .ctx()
      .transaction((ctx) =>
        ctx.db.selectFrom('platform.facts').selectAll().where('name', '=', 'stop.written').execute(),
      )
    expect(facts.filter((fact) => fact.payload.stopId === ids[0]!.stopId)).toHaveLength(1)
  })

  it('lengthens a stop, and never shortens it', async () => {
    const subject = { kind: 'contact', value: contact } as const
    const now = platform.clock.now()
    const write = (hours: number) =>
      platform
        .ctx()
        .transaction((ctx) =>
          compliance.writeStop(ctx, { subject, reason: 'away', source: 'test', until: now.add({ hours }) }),
        )
    await write(5)
    await write(2)
    await write(8)
    const [stop] = await platform.ctx().transaction((ctx) => compliance.findStops(ctx, { contactIds: [contact] }))
    expect(stop!.until!.toISOString()).toBe(new Date(now.add({ hours: 8 }).epochMilliseconds).toISOString())
    platform.clock.advance({ hours: 9 })
    expect(await platform.ctx().transaction((ctx) => compliance.findStops(ctx, { contactIds: [contact] }))).toEqual([])
  })

  it('finds stops on the domain above an address, and knows whom a stop is about', async () => {
    await platform.ctx().transaction((ctx) =>
      compliance.writeStop(ctx, {
        subject: { kind: 'domain', value: 'Above.example' },
        reason: 'no',
        source: 'test',
      }),
    )
    const address = 'jo@mail.above.example'
    const stops = await platform.ctx().transaction((ctx) => compliance.findStops(ctx, { addresses: [address] }))
    expect(stops.map((stop) => stop.subject)).toEqual([{ kind: 'domain', value: 'above.example' }])
    expect(stopAgainst(stops, { address })?.reason).toBe('no')
    expect(stopAgainst(stops, { address: 'jo@notabove.example' })).toBeUndefined()
    expect(domainsOf('a@b.c.example')).toEqual(['b.c.example', 'c.example'])
  })

  it('stops everything by one stop, until it is lifted', async () => {
    const subject = { kind: 'everything', value: '' } as const
    await platform.ctx().transaction((ctx) => compliance.writeStop(ctx, { subject, reason: 'alarm', source: 'test' }))
    const find = () => platform.ctx().transaction((ctx) => compliance.findStops(ctx, { companyIds: [person] }))
    expect(await find()).toHaveLength(1)
    expect(await platform.ctx().transaction((ctx) => compliance.liftStops(ctx, { subject }))).toBe(1)
    expect(await find()).toEqual([])
  })

  it('leaves what only a person may lift to a person, who is remembered', async () => {
    const address = 'kept@stop.example'
    const { stopId } = await platform
      .ctx()
      .transaction((ctx) => compliance.suppressAddress(ctx, { address, reason: 'unsubscribed', source: 'test' }))
    const subject = { kind: 'address', value: address } as const
    expect(await platform.ctx().transaction((ctx) => compliance.liftStops(ctx, { subject }))).toBe(0)
    await liftByHand(platform.ctx(), [stopId])
    const stop = await platform.ctx().transaction((ctx) => compliance.findStop(ctx, stopId))
    expect(stop!.liftedAt).not.toBeNull()
    // The fingerprint still stands.
    const stops = await platform.ctx().transaction((ctx) => compliance.findStops(ctx, { addresses: [address] }))
    expect(stopAgainst(stops, { address })?.reason).toBe('unsubscribed')
  })

  it('suppresses an address beyond the erasure of its person', async () => {
    const address = 'Erika@forgotten.example'
    await platform.ctx().transaction(async (ctx) => {
      await compliance.suppressAddress(ctx, { address, reason: 'unsubscribed', source: 'test' })
      await compliance.recordChange(ctx, {
        table: 'contacts.persons',
        id: person,
        action: 'edit',
        before: { name: 'Erika' },
      })
    })
    await platform.ctx().transaction((ctx) => compliance.erasePerson!(ctx, person))
    const suppressed = await platform
      .ctx()
      .transaction((ctx) => compliance.isSuppressed(ctx, [address, 'new@one.example']))
    expect([...suppressed]).toEqual([address])
    const left = await platform
      .ctx()
      .transaction(async (ctx) => [
        await ctx.db.selectFrom('compliance.stops').selectAll().execute(),
        await ctx.db.selectFrom('compliance.suppressions').selectAll().execute(),
        await ctx.db.selectFrom('compliance.changes').selectAll().execute(),
      ])
    expect(JSON.stringify(left)).not.toMatch(/erika|forgotten/i)
  })

  it('keeps one organisation from seeing the stops of another', async () => {
    const other = '019a0000-0000-7000-8000-0000000000ff'
    const found = await platform
      .ctx(other)
      .transaction((ctx) => compliance.findStops(ctx, { addresses: ['mia@once.example', 'jo@above.example'] }))
    expect(found).toEqual([])
  })
})
