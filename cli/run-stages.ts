import { funnelStages } from '@lanyard/contract/insights.ts'
import type { Api } from './api.ts'
import { isBusy, labels, readFunnel } from './print-funnel.ts'

type Page<T> = { items: T[]; next: string | null }
type Event = { id: string; name: string; url: string | null; startsOn: string; city: string | null }
type Sponsor = {
  name: string
  tier: string | null
  url: string | null
  role: string
  evidence: { text: string; path: string; url: string }
}
type EventSponsors = {
  siteRead: { outcome: string; because: string; pages: string[] } | null
  tiers: { tier: string | null; sponsors: Sponsor[] }[]
  others: Sponsor[]
}
type Contact = {
  id: string
  fullName: string
  title: string | null
  department: string | null
  seniority: string | null
  companyName?: string
}
type Message = { id: string; state: string; stateReason: string | null; subject: string }
type Lookalikes = {
  pool: number
  items: { company: { name: string }; like: { name: string }; similarity: number; because: string }[]
}

/** What one stage came to, as `--json` prints it. */
export type StageResult = { stage: string } & Record<string, unknown>

/** Waits until the scan and all that follows from it is through, telling what grows; answers the stages. */
export async function followRun(api: Api, options: { scanId: string; quiet: boolean }): Promise<StageResult[]> {
  let quietLooks = 0
  let shown = ''
  while (quietLooks < 3) {
    await new Promise((resolve) => setTimeout(resolve, 300))
    const counts = await readFunnel(api)
    const line = funnelStages
      .flatMap((stage) => (counts.get(stage) ? [`${counts.get(stage)} ${labels[stage]}`] : []))
      .join(', ')
    if (line !== shown && !options.quiet) console.log(`  ${line}`)
    quietLooks = line !== shown || (await isBusy(api)) ? 0 : quietLooks + 1
    shown = line
  }
  return gatherStages(api, options.scanId)
}

async function gatherStages(api: Api, scanId: string): Promise<StageResult[]> {
  const scan = await api.get<{ rows: Record<string, number>; badRows: unknown[] }>(`/api/v1/scans/${scanId}`)
  const events = await readAll<Event>(api, '/api/v1/events')
  const sponsors = await Promise.all(
    events.map(async (event) => ({ event, ...(await api.get<EventSponsors>(`/api/v1/events/${event.id}/sponsors`)) })),
  )
  const lookalikes = []
  for (const event of events) {
    lookalikes.push({
      event: event.name,
      ...(await api.get<Lookalikes>(`/api/v1/events/${event.id}/lookalikes?limit=5`)),
    })
  }
  const contacts = await readAll<Contact>(api, '/api/v1/contacts')
  const messages = await readAll<Message>(api, '/api/v1/messages')
  const counts = await readFunnel(api)
  return [
    { stage: 'scan', rows: scan.rows, badRows: scan.badRows },
    { stage: 'events', items: events.map(({ name, url, startsOn, city }) => ({ name, url, startsOn, city })) },
    {
      stage: 'pages',
      items: sponsors.map(({ event, siteRead }) => ({ event: event.name, url: event.url, ...siteRead })),
    },
    {
      stage: 'sponsors',
      items: sponsors.map(({ event, tiers, others }) => ({
        event: event.name,
        url: event.url,
        sponsors: [...tiers.flatMap((one) => one.sponsors), ...others.filter(isBacker)],
      })),
    },
    { stage: 'companies', count: counts.get('company') ?? 0, targets: counts.get('target') ?? 0 },
    {
      stage: 'lookalikes',
      items: lookalikes.map(({ event, pool, items }) => ({ event, pool, items: items.map(shortLookalike) })),
    },
    { stage: 'contacts', items: contacts },
    {
      stage: 'messages',
      held: countBy(
        messages.filter((one) => one.state === 'held'),
        (one) => one.stateReason ?? 'unknown',
      ),
      count: messages.length,
    },
    { stage: 'funnel', ...Object.fromEntries(counts) },
  ]
}

const shortLookalike = (one: Lookalikes['items'][number]) => ({
  name: one.company.name,
  like: one.like.name,
  similarity: Math.round(one.similarity * 1000) / 1000,
  because: one.because,
})

/** Whoever supports the event, paying or not; told apart by role. Who runs it and where it is held do not count. */
const isBacker = (one: Sponsor) => one.role !== 'organizer' && one.role !== 'venue'

async function readAll<T extends { id: string }>(api: Api, path: string): Promise<T[]> {
  const items: T[] = []
  for (let after = ''; ; ) {
    const page: Page<T> = await api.get(`${path}?limit=200${after ? `&after=${after}` : ''}`)
    items.push(...page.items)
    if (!page.next) return items
    after = page.next
  }
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Record<string, number> {
  return Object.fromEntries([...Map.groupBy(items, keyOf)].map(([key, group]) => [key, group.length]))
}

export function printStages(stages: readonly StageResult[], json: boolean): void {
  if (json) {
    for (const stage of stages) process.stdout.write(`${JSON.stringify(stage)}\n`)
    return
  }
  const of = (name: string) => stages.find((one) => one.stage === name)!
  const sponsors = of('sponsors')['items'] as { event: string; sponsors: Sponsor[] }[]
  const pages = of('pages')['items'] as { event: string; outcome?: string; because?: string; pages?: string[] }[]
  console.log('\n  Events and their sponsors')
  for (const [index, page] of pages.entries()) {
    const count = sponsors[index]!.sponsors.length
    console.log(
      `  ${page.event.padEnd(32)} ${String(count).padStart(4)} sponsors  ${page.pages?.[0] ?? page.because ?? 'not read'}`,
    )
  }
  console.log('\n  Lookalikes')
  for (const one of of('lookalikes')['items'] as {
    event: string
    pool: number
    items: ReturnType<typeof shortLookalike>[]
  }[]) {
    const best = one.items[0]
    console.log(
      `  ${one.event.padEnd(32)} ${best ? `${best.name}, like ${best.like}: ${best.because}` : 'none'}  (of ${one.pool})`,
    )
  }
  console.log('\n  The funnel')
  for (const stage of funnelStages) {
    const count = (of('funnel')[stage] as number | undefined) ?? 0
    console.log(`  ${labels[stage].padEnd(20)} ${String(count).padStart(5)}`)
  }
  const held = Object.entries(of('messages')['held'] as Record<string, number>)
  if (held.length > 0) console.log(`\n  Held: ${held.map(([reason, count]) => `${count} ${reason}`).join(', ')}`)
}
