import { fork } from 'node:child_process'
import { once } from 'node:events'
import autocannon from 'autocannon'
import { benchPlaces } from './facts.ts'
import { interleave, type Row } from './row.ts'

type Told = { ours: number; bare: number; paths: { open: string; click: string } }

/** The open pixel and the tracked link, durable before the answer, against a bare node:http that answers the same bytes. */
export async function benchPixel(places = benchPlaces()): Promise<Row[]> {
  const rows: Row[] = []
  for (const { location } of places) {
    const place = location.kind === 'postgres' ? location.url : 'embedded'
    const child = fork(new URL('./pixel-server.ts', import.meta.url).pathname, [place])
    const [told] = (await once(child, 'message')) as [Told]
    const { open, click } = told.paths
    // Each path was asked for once before.
    let answered = 2
    const ours = async (path: string) => {
      const { perSecond, good } = await load(told.ours, path)
      answered += good
      return perSecond
    }
    const seen = await interleave({
      bareOpen: async () => (await load(told.bare, open)).perSecond,
      open: () => ours(open),
      bareClick: async () => (await load(told.bare, click)).perSecond,
      click: () => ours(click),
    })
    child.send('count')
    const [{ written }] = (await once(child, 'message')) as [{ written: number }]
    child.disconnect()
    if (written < answered) throw new Error(`${answered} hits were answered and ${written} written.`)
    const row = (path: string, mine: number, bare: number): Row => ({
      path: `${path}, ${location.kind}`,
      against: 'bare node:http with the same bytes',
      ratio: mine / bare,
      aim: '0.5',
      detail: `${Math.round(mine)} and ${Math.round(bare)} requests/s on 100 connections, every hit in the database`,
    })
    rows.push(row('open pixel', seen.open, seen.bareOpen), row('tracked link', seen.click, seen.bareClick))
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
  // Only what was answered with the picture or the redirect counts.
  const good = result['2xx'] + result['3xx']
  return { perSecond: good / result.duration, good }
}

const agent = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15'

if (import.meta.main) {
  console.table(await benchPixel())
  process.exit(0)
}
