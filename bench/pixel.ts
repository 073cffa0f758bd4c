import { fork } from 'node:child_process'
import { once } from 'node:events'
import autocannon from 'autocannon'
import { benchPlaces } from './facts.ts'
import { interleave, type Row } from './row.ts'

/** The open pixel, durable before the answer, against a bare node:http that answers the same bytes. */
export async function benchPixel(places = benchPlaces()): Promise<Row[]> {
  const rows: Row[] = []
  for (const { location } of places) {
    const place = location.kind === 'postgres' ? location.url : 'embedded'
    const child = fork(new URL('./pixel-server.ts', import.meta.url).pathname, [place])
    const [told] = (await once(child, 'message')) as [{ ours: number; bare: number; path: string }]
    let answered = 1
    const seen = await interleave({
      bare: async () => (await load(told.bare, told.path)).perSecond,
      ours: async () => {
        const { perSecond, good } = await load(told.ours, told.path)
        answered += good
        return perSecond
      },
    })
    child.send('count')
    const [{ written }] = (await once(child, 'message')) as [{ written: number }]
    child.disconnect()
    if (written < answered) throw new Error(`${answered} pixels were answered and ${written} opens written.`)
    rows.push({
      path: `open pixel, ${location.kind}`,
      against: 'bare node:http with the same bytes',
      ratio: seen.ours / seen.bare,
      aim: '0.5',
      detail: `${Math.round(seen.ours)} and ${Math.round(seen.bare)} requests/s on 100 connections, every open in the database`,
    })
  }
  return rows
}

async function load(port: number, path: string): Promise<{ perSecond: number; good: number }> {
  let connection = 0
  const result = await autocannon({
    url: `http://127.0.0.1:${port}${path}`,
    connections: 100,
    duration: 4,
    setupClient: (client) => {
      connection += 1
      // Readers in many places, as behind a proxy: what comes from one address is limited.
      const headers = { 'user-agent': agent, 'x-forwarded-for': `198.51.100.${connection}` }
      client.setHeaders(headers)
    },
  })
  // Only what was answered with the picture counts.
  return { perSecond: result['2xx'] / result.duration, good: result['2xx'] }
}

const agent = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15'

if (import.meta.main) {
  console.table(await benchPixel())
  process.exit(0)
}
