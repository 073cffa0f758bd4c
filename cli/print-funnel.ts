import { type Funnel, type FunnelStage, funnelStages } from '@lanyard/contract/insights.ts'
import type { Api } from './api.ts'

export const labels: Record<FunnelStage, string> = {
  event: 'events',
  sponsorship: 'sponsorships',
  company: 'companies',
  target: 'target companies',
  contact: 'contacts',
  message: 'messages written',
  sent: 'messages sent',
  opened: 'opened by people',
  clicked: 'clicked by people',
  replied: 'people who answered',
  positive: 'of them interested',
  meeting: 'meetings booked',
}

type Counts = Map<FunnelStage, number>

/** Prints each stage as it grows, until `until` resolves and nothing is left to do, or the time is over. Answers the funnel. */
export async function followFunnel(
  api: Api,
  options: { until: () => Promise<unknown>; mostSeconds: number },
): Promise<Counts> {
  const deadline = performance.now() + options.mostSeconds * 1000
  let shown: Counts = new Map()
  let quiet = 0
  while (performance.now() < deadline) {
    const counts = await readFunnel(api)
    const grown = funnelStages.filter((stage) => (counts.get(stage) ?? 0) > (shown.get(stage) ?? 0))
    if (grown.length > 0) console.log(`  ${grown.map((stage) => `${counts.get(stage)} ${labels[stage]}`).join(', ')}`)
    quiet = grown.length > 0 || (await isBusy(api)) ? 0 : quiet + 1
    shown = counts
    // A few quiet looks in a row, because the next delayed answer may be a second away.
    const settled = quiet > 12 && (await Promise.race([options.until().then(() => true), wait(10).then(() => false)]))
    if (settled) break
    await wait(1000)
  }
  return shown
}

export async function readFunnel(api: Api): Promise<Counts> {
  const { stages } = await api.get<Funnel>('/api/v1/funnel')
  return new Map(stages.map((one) => [one.stage, one.count]))
}

/** Whether any job of the organisation is ready or running. */
export async function isBusy(api: Api): Promise<boolean> {
  const { items } = await api.get<{ items: { ready: number; active: number }[] }>('/api/v1/queues')
  return items.some((one) => one.ready + one.active > 0)
}

export function printFunnel(counts: Counts): void {
  const most = Math.max(1, ...counts.values())
  console.log('\n  The funnel')
  for (const stage of funnelStages) {
    const count = counts.get(stage) ?? 0
    const bar = '█'.repeat(Math.ceil((count / most) * 40))
    console.log(`  ${labels[stage].padEnd(20)} ${String(count).padStart(5)}  ${bar}`)
  }
}

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
