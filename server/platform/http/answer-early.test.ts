import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createMetrics, silentLogger } from '../telemetry.ts'
import { createEarlyServer, type EarlyWay } from './answer-early.ts'
import { publicRoute } from './route.ts'

const early = (prefix: string, answer: EarlyWay['answer']) =>
  publicRoute({
    method: 'GET',
    url: `${prefix}*`,
    perMinute: 20,
    recipients: true,
    summary: '',
    early: { prefix, answer },
    run: async () => {},
  })

describe('answers without the framework', () => {
  const server = createEarlyServer(
    {
      routes: [
        early('/plain/', (rest, _, give) => {
          if (rest.includes('?')) return false
          give({ status: 200, headers: ['content-type', 'text/plain'], body: rest })
          return true
        }),
        early('/broken/', () => {
          throw new Error('a bug')
        }),
      ],
      metrics: createMetrics(),
      log: silentLogger,
      trustProxy: true,
    },
    (_, response) => response.writeHead(299).end('framework'),
  )
  let base: string
  const ask = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(`${base}${path}`, init)
    return [answer.status, await answer.text()]
  }
  const from = (address: string): RequestInit => ({ headers: { 'x-forwarded-for': `${address}, 192.0.2.1` } })

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => void server.close())

  it('leave what is not plain, not a GET or somewhere else to it', async () => {
    expect(await ask('/plain/word')).toEqual([200, 'word'])
    expect(await ask('/plain/word?x')).toEqual([299, 'framework'])
    expect(await ask('/other')).toEqual([299, 'framework'])
    expect(await ask('/plain/word', { method: 'POST' })).toEqual([299, 'framework'])
  })

  it('leave to it what breaks', async () => {
    expect(await ask('/broken/word')).toEqual([299, 'framework'])
  })

  it('leave to it, which refuses, whoever asks too often; nobody else', async () => {
    const seen = []
    for (let n = 0; n < 11; n++) seen.push((await ask('/plain/a', from('198.51.100.7')))[0])
    expect(seen).toEqual([...Array(10).fill(200), 299])
    expect(await ask('/plain/a', from('198.51.100.8'))).toEqual([200, 'a'])
  })
})
