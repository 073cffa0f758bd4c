import { sql } from 'kysely'
import { afterEach, describe, expect, it } from 'vitest'
import { startTestPlatform, type TestPlatform } from '../../../test/platform.ts'
import { listFailures, replayFailure } from './failures.ts'
import { listener, schedule } from './jobs.ts'
import { TryLater } from './settle-failure.ts'

const eventId = '019a0000-0000-7000-8000-000000000001'
const fact = { name: 'event.promoted', eventId } as const

describe('facts and jobs', () => {
  let platform: TestPlatform
  afterEach(() => platform.close())

  it('gives each listener of a fact its own job', async () => {
    const seen: string[] = []
    const hear = (name: string) =>
      listener({
        on: 'event.promoted',
        name,
        queue: 'fetch',
        run: async (_, facts) => seen.push(name, facts[0]!.eventId),
      })
    platform = await startTestPlatform({ listeners: [hear('one'), hear('two')] })
    await platform.ctx().transaction((trx) => trx.announce([fact]))
    await platform.worker.idle()
    expect(seen.toSorted()).toEqual([eventId, eventId, 'one', 'two'])
  })

  it('forgets the fact and its jobs when the announcing transaction rolls back', async () => {
    let ran = 0
    const one = listener({ on: 'event.promoted', name: 'one', queue: 'fetch', run: async () => ran++ })
    platform = await startTestPlatform({ listeners: [one] })
    const attempt = platform.ctx().transaction(async (trx) => {
      await trx.announce([fact])
      throw new Error('no')
    })
    await expect(attempt).rejects.toThrow('no')
    await platform.worker.idle()
    expect(ran).toBe(0)
    const count = await platform
      .ctx()
      .transaction((trx) => sql<{ n: number }>`select count(*)::int as n from platform.facts`.execute(trx.db))
    expect(count.rows[0]!.n).toBe(0)
  })

  it('refuses a fact that is not what the contract says', async () => {
    platform = await startTestPlatform()
    const bad = { name: 'event.promoted', eventId: 'Grace Example' } as never
    await expect(platform.ctx().transaction((trx) => trx.announce([bad]))).rejects.toThrow()
  })

  it('splits a failing batch until the bad fact stands alone', async () => {
    const good: string[] = []
    const ids = Array.from({ length: 8 }, (_, n) => `019a0000-0000-7000-8000-00000000000${n}`)
    const one = listener({
      on: 'event.promoted',
      name: 'one',
      queue: 'fetch',
      run: async (_, facts) => {
        if (facts.some((f) => f.eventId === ids[5])) throw new Error('bad')
        good.push(...facts.map((f) => f.eventId))
      },
    })
    platform = await startTestPlatform({ listeners: [one] })
    await platform.ctx().transaction((trx) => trx.announce(ids.map((id) => ({ name: 'event.promoted', eventId: id }))))
    await platform.worker.idle()
    expect(good.toSorted()).toEqual(ids.filter((id) => id !== ids[5]))
  })

  it('tries again after 1, 5 and 25 minutes, then keeps the failure for a person, who can replay it', async () => {
    let broken = true
    let ran = 0
    const one = listener({
      on: 'event.promoted',
      name: 'one',
      queue: 'fetch',
      run: async () => {
        ran++
        if (broken) throw new Error('cannot reach ada@example.org')
      },
    })
    platform = await startTestPlatform({ listeners: [one] })
    await platform.ctx().transaction((trx) => trx.announce([fact]))
    const waits: number[] = []
    for (let tries = 0; tries < 3; tries++) {
      await platform.worker.idle()
      waits.push(await skipDelay(platform))
    }
    await platform.worker.idle()
    expect(waits).toEqual([1, 5, 25])
    const { items: failures } = await platform.ctx().transaction((trx) => listFailures(trx, { limit: 10 }))
    expect(failures).toMatchObject([{ job: 'one', attempts: 4, error: 'Error: cannot reach [address]' }])
    broken = false
    await platform.ctx().transaction((trx) => replayFailure(platform.jobs, trx, failures[0]!.id))
    await platform.worker.idle()
    expect(ran).toBe(5)
    expect((await platform.ctx().transaction((trx) => listFailures(trx, { limit: 10 }))).items).toEqual([])
  })

  it('delays without burning an attempt when told to try later', async () => {
    let ran = 0
    const one = listener({
      on: 'event.promoted',
      name: 'one',
      queue: 'fetch',
      run: async () => {
        if (ran++ < 6) throw new TryLater(60_000, 'breaker open')
      },
    })
    platform = await startTestPlatform({ listeners: [one] })
    await platform.ctx().transaction((trx) => trx.announce([fact]))
    for (let tries = 0; tries < 6; tries++) {
      await platform.worker.idle()
      await skipDelay(platform)
    }
    await platform.worker.idle()
    expect(ran).toBe(7)
    expect((await platform.ctx().transaction((trx) => listFailures(trx, { limit: 10 }))).items).toEqual([])
  })

  it('runs due work when the domain clock says so, not before, and for its organisation only', async () => {
    const ran: string[] = []
    const plan = schedule({
      kind: 'outreach.plan',
      queue: 'drafting',
      run: async (ctx) => ran.push(ctx.organisationId),
    })
    platform = await startTestPlatform({ schedules: [plan] })
    const at = platform.clock.now().add({ hours: 2 })
    await platform.ctx().transaction((trx) => trx.wakeAt('outreach.plan', at))
    await platform.ctx().transaction((trx) => trx.wakeAt('outreach.plan', at.add({ hours: 5 })))
    await platform.worker.idle()
    expect(ran).toEqual([])
    platform.clock.advance({ hours: 2 })
    await platform.worker.idle()
    expect(ran).toEqual([platform.organisationId])
  })

  it('undoes the effect when the claim on the job has lapsed meanwhile', async () => {
    let runs = 0
    const one = listener({
      on: 'event.promoted',
      name: 'one',
      queue: 'fetch',
      run: async (ctx) => {
        runs++
        // Another worker takes the job over while this one works.
        if (runs === 1)
          await platform.db.pool.query(`update pgboss.job set retry_count = retry_count + 1 where name = 'fetch'`)
        await ctx.commit((trx) => trx.wakeAt('effect', trx.clock.now().add({ hours: runs })))
      },
    })
    platform = await startTestPlatform({ listeners: [one] })
    await platform.ctx().transaction((trx) => trx.announce([fact]))
    await expect.poll(() => runs).toBe(1)
    await platform.worker.stop()
    const { rows } = await platform.db.pool.query(`select * from platform.due where kind = 'effect'`)
    expect(rows).toEqual([])
  })
})

/** Makes the one delayed job ready at once; answers how many minutes it would have waited. */
async function skipDelay(platform: TestPlatform): Promise<number> {
  const { rows } = await platform.db.pool.query<{ minutes: number }>(`
    with delayed as (
      select id, extract(epoch from start_after - created_on) / 60 as minutes from pgboss.job
      where state = 'created' and start_after > now()
    )
    update pgboss.job as job set start_after = now() from delayed where job.id = delayed.id
    returning round(delayed.minutes)::int as minutes`)
  return rows[0]!.minutes
}
