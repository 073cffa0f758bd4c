import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/app.ts'
import { createFactWindow } from './fact-window.ts'
import { watch } from './watch-stream.ts'

const eventId = () => randomUUID()

describe('live updates', () => {
  let app: TestApp
  let stopped = false
  beforeAll(async () => {
    app = await startTestApp({ role: 'web' })
  })
  afterAll(async () => {
    if (!stopped) await app.stop()
  })

  const announce = (id: string, organisationId = app.organisationId) =>
    app.app.jobs
      .contextFor(organisationId, { kind: 'system', id: 'test' })
      .transaction((trx) => trx.announce([{ name: 'event.promoted', eventId: id }]))
  const listen = (lastEventId?: string) => watch(app.localUrl, app.apiKey!, lastEventId)

  it('tell of a fact once, by its name and ids, and of nothing announced before', async () => {
    await announce(eventId())
    const stream = await listen()
    const [one, two] = [eventId(), eventId()]
    await announce(one)
    await announce(two)
    await expect.poll(stream.facts, { timeout: 5000 }).toHaveLength(2)
    await announce(eventId())
    await expect.poll(stream.facts, { timeout: 5000 }).toHaveLength(3)
    expect(stream.facts().slice(0, 2)).toEqual([
      { name: 'event.promoted', eventId: one },
      { name: 'event.promoted', eventId: two },
    ])
    stream.leave()
  })

  it('tell nobody of a fact whose transaction was rolled back, or of another organisation', async () => {
    const stream = await listen()
    const attempt = app.app.jobs
      .contextFor(app.organisationId, { kind: 'system', id: 'test' })
      .transaction(async (trx) => {
        await trx.announce([{ name: 'event.promoted', eventId: eventId() }])
        throw new Error('no')
      })
    await expect(attempt).rejects.toThrow('no')
    await announce(eventId(), '019a0000-0000-7000-8000-00000000ffff')
    const seen = eventId()
    await announce(seen)
    await expect.poll(stream.facts, { timeout: 5000 }).toEqual([{ name: 'event.promoted', eventId: seen }])
    stream.leave()
  })

  it('tell who comes back of what it missed', async () => {
    const first = await listen()
    const [seen, missed, later] = [eventId(), eventId(), eventId()]
    await announce(seen)
    await expect.poll(first.facts, { timeout: 5000 }).toHaveLength(1)
    first.leave()
    await announce(missed)
    const second = await listen(first.lastId())
    await announce(later)
    const ids = () => second.facts().map((one) => one['eventId'])
    await expect.poll(ids, { timeout: 5000 }).toContain(later)
    expect(ids()).toContain(missed)
    expect(ids()).not.toContain(seen)
    expect(new Set(ids()).size).toBe(ids().length)
    second.leave()
  })

  it('do not count among the times that answers take', async () => {
    const stream = await listen()
    stream.leave()
    await stream.ended
    await app.api.get('/api/v1/me')
    const metrics = await (await fetch(`${app.localUrl}/metrics`)).text()
    expect(metrics).toContain('/api/v1/me')
    expect(metrics).not.toContain('route="/api/v1/live",status="200"')
  })

  it('are for those who are signed in', async () => {
    const answer = await fetch(`${app.localUrl}/api/v1/live`)
    expect(answer.status).toBe(401)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
  })

  it('end when Lanyard stops, and do not keep it from stopping', async () => {
    const streams = await Promise.all([listen(), listen()])
    const before = performance.now()
    stopped = true
    await app.stop()
    expect(performance.now() - before).toBeLessThan(5000)
    await Promise.all(streams.map((one) => one.ended))
  })
})

describe('the window of facts already read', () => {
  const at = (milliseconds: number) =>
    `${(0x1_0000_0000_0000 + milliseconds)
      .toString(16)
      .slice(1)
      .replace(/^(.{8})/, '$1-')}-7000-8000-000000000001`

  it('reaches back for those that commit late, and forgets those that no look can meet again', () => {
    const window = createFactWindow(1_000_000, () => 2_000_000)
    expect(window.floor() < at(990_000)).toBe(true)
    window.add([at(1_000_500)])
    expect(window.known()).toEqual([at(1_000_500)])
    window.add([at(1_090_000)])
    expect(window.known()).toEqual([at(1_090_000)])
  })

  it('does not follow a process whose clock runs ahead', () => {
    const window = createFactWindow(1_000_000, () => 1_001_000)
    window.add([at(9_000_000)])
    expect(window.floor() < at(1_000_000)).toBe(true)
  })
})
