import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApi } from '../../../cli/api.ts'
import { startTestApp, type TestApp } from '../../../test/app.ts'
import { isDescribed } from './describe-job.ts'

type Listed = {
  items: { id: string; about: string; subjects: unknown[]; state: string; error: string }[]
  next: string | null
}
type Outcomes = { items: { id: string; ok: boolean; reason?: string }[] }

const id = (n: number) => `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`
const eventId = id(900)

describe('failures', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp({ role: 'web' })
    await fail(id(1), 'fetch', 'sponsors.read-event-site', 'no answer from the site')
    await fail(id(2), 'fetch', 'sponsors.read-event-site', '=cmd() broke')
    await fail(id(3), 'inbound', 'inbox.understand-reply', 'not a mail')
  })
  afterAll(() => app.stop())

  const inside = <T>(work: (trx: never) => Promise<T>) =>
    app.app.jobs.contextFor(app.organisationId, { kind: 'system', id: 'test' }).transaction(work as never) as Promise<T>
  const fail = (failureId: string, queue: string, job: string, error: string) => {
    const facts = [{ name: 'event.promoted', eventId }]
    const payload = { organisationId: app.organisationId, attempt: 3, listener: job, facts }
    return inside((trx: { db: never }) =>
      sql`insert into platform.failures (organisation_id, id, queue, job, payload, attempts, error)
        values (${app.organisationId}::uuid, ${failureId}::uuid, ${queue}, ${job}, ${JSON.stringify(payload)}::jsonb, 4, ${error})`.execute(
        trx.db,
      ),
    )
  }
  const list = async (query = '') => (await app.api.get<Listed>(`/api/v1/failures${query}`)).items
  const idsOf = async (query = '') => (await list(query)).map((one) => one.id)
  const queued = async () =>
    (await app.api.get<{ items: { queue: string; ready: number }[] }>('/api/v1/queues')).items.find(
      (one) => one.queue === 'fetch',
    )!.ready

  it('say in plain words what the job was to do, and with which records', async () => {
    expect((await list('?queue=fetch'))[0]).toMatchObject({
      about: 'Read who sponsors an event from its own site',
      subjects: [{ kind: 'event', id: eventId }],
      state: 'waiting',
    })
  })

  it('are found by their error, and narrowed by queue and job', async () => {
    expect(await idsOf('?search=no+ANSWER')).toEqual([id(1)])
    expect(await idsOf('?queue=inbound')).toEqual([id(3)])
    expect(await idsOf('?job=sponsors.read-event-site&sort=failedAt')).toEqual([id(1), id(2)])
  })

  it('come page by page', async () => {
    const first = await app.api.get<Listed>('/api/v1/failures?limit=2&sort=job')
    const second = await app.api.get<Listed>(`/api/v1/failures?limit=2&sort=job&after=${first.next}`)
    expect([...first.items, ...second.items].map((one) => one.id)).toEqual([id(3), id(1), id(2)])
  })

  it('come as a file, in which no error is run by a spreadsheet', async () => {
    const answer = await fetch(`${app.localUrl}/api/v1/failures.csv`, {
      headers: { authorization: `Bearer ${app.apiKey}` },
    })
    const text = await answer.text()
    expect(text.split('\r\n')).toHaveLength(5)
    expect(text).toContain("'=cmd() broke")
  })

  it('are put aside together, and taken back', async () => {
    const put = await app.api.post<Outcomes>('/api/v1/failures/dismissals', { ids: [id(1), id(2), id(77)] })
    expect(put.items.map((one) => one.ok)).toEqual([true, true, false])
    expect(await idsOf()).toEqual([id(3)])
    expect(await idsOf('?state=dismissed&sort=failedAt')).toEqual([id(1), id(2)])
    await app.api.post('/api/v1/failures/restorations', { ids: [id(1)] })
    await app.api.put(`/api/v1/failures/${id(2)}/restoration`)
    expect(await idsOf('?sort=failedAt')).toEqual([id(1), id(2), id(3)])
  })

  it('run again once, however often that is asked for', async () => {
    const before = await queued()
    const again = await app.api.post<Outcomes>('/api/v1/failures/replays', { ids: [id(1)] })
    expect(again.items).toEqual([{ id: id(1), ok: true }])
    const twice = await app.api.post<Outcomes>('/api/v1/failures/replays', { ids: [id(1)] })
    expect(twice.items[0]!.ok).toBe(false)
    expect(await queued()).toBe(before + 1)
    await expect(app.api.put(`/api/v1/failures/${id(1)}/dismissal`)).rejects.toThrow()
  })

  it('are nothing for those who are not signed in', async () => {
    const nobody = createApi(app.localUrl, 'lyd_nobody')
    await expect(nobody.get('/api/v1/failures')).rejects.toThrow()
  })

  it('have words for every job there is', () => {
    const jobs = [...app.app.jobs.registry.listeners.keys(), ...app.app.jobs.registry.schedules.keys()]
    expect(jobs.filter((job) => !isDescribed(job))).toEqual([])
  })
})
