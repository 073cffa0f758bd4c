import type { ProviderMonth, Spent } from '@lanyard/contract/operations.ts'
import type { Trx } from '#platform/context.ts'

/** What one organisation may ask of a service in a month, and the setting that says so. */
export type Quota = {
  provider: string
  work: string | null
  unit: 'calls' | 'tokens'
  most: number
  setting: string
}

export type Spending = {
  /** What the modules counted since a day, by month. */
  spenders: readonly ((trx: Trx, since: string) => Promise<Spent[]>)[]
  /** Of the services that are set up. */
  quotas: readonly Quota[]
}

/** What each outside service was asked and cost, month by month, the newest first; one that is set up has a row for this month anyway. */
export async function listProviderMonths(
  { spenders, quotas }: Spending,
  trx: Trx,
  months: number,
): Promise<ProviderMonth[]> {
  const first = trx.clock.now().toZonedDateTimeISO('UTC').toPlainDate().with({ day: 1 })
  const since = first.subtract({ months: months - 1 }).toString()
  const spent: Spent[] = []
  // One connection, one after the other.
  for (const spender of spenders) spent.push(...(await spender(trx, since)))
  return addQuotas(spent, quotas, first.toString().slice(0, 7))
}

/** Pure. */
export function addQuotas(spent: readonly Spent[], quotas: readonly Quota[], thisMonth: string): ProviderMonth[] {
  const key = (one: { provider: string; work: string | null }) => `${one.provider}/${one.work ?? ''}`
  const asked = new Set(spent.filter((one) => one.month === thisMonth).map(key))
  const unasked = quotas.filter((quota) => !asked.has(key(quota)))
  const rows: Spent[] = [...spent, ...unasked.map((quota) => ({ ...nothing, ...nameOf(quota), month: thisMonth }))]
  return rows
    .map((one) => {
      const quota = one.month === thisMonth ? quotas.find((quota) => key(quota) === key(one)) : undefined
      return { id: `${one.month}/${key(one)}`, ...one, quota: quota ? leftOf(quota, one) : null }
    })
    .toSorted((a, b) => b.month.localeCompare(a.month) || key(a).localeCompare(key(b)))
}

const nothing = { calls: 0, tokens: null, costCents: null, unpriced: 0 }
const nameOf = ({ provider, work }: Quota) => ({ provider, work })

function leftOf({ unit, most, setting }: Quota, spent: Spent): ProviderMonth['quota'] {
  const used = unit === 'calls' ? spent.calls : (spent.tokens ?? 0)
  return { unit, most, left: Math.max(0, most - used), setting }
}
