import type { ProviderMonth } from '@lanyard/contract/operations.ts'
import { Code, Text } from '@mantine/core'
import { useApi } from '../../api/use-api.ts'
import { Answer } from '../../parts/answer.tsx'
import { Panel } from '../../parts/panel.tsx'
import { PlainTable, right } from '../../parts/plain-table.tsx'

const works: Record<string, string> = { opening_line: 'opening lines', sponsors: 'sponsor pages' }

const number = (count: number) => count.toLocaleString('en')

const monthOf = (month: string) =>
  new Date(`${month}-15T12:00:00Z`).toLocaleDateString('en', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** "$1.20", "$0.003", "not said", "$1.20, and 3 calls without a price". */
function costOf({ calls, costCents, unpriced }: Pick<ProviderMonth, 'calls' | 'costCents' | 'unpriced'>): string {
  if (calls === 0) return '–'
  if (costCents === null) return 'not said'
  const dollars = costCents / 100
  const said = `$${dollars.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: dollars < 1 ? 4 : 2 })}`
  return unpriced > 0 ? `${said}, and ${number(unpriced)} calls without a price` : said
}

const leftOf = ({ quota }: ProviderMonth): string =>
  quota ? `${number(quota.left)} of ${number(quota.most)} ${quota.unit}` : '–'

/** What outside services were asked and cost, month by month, and what is left of this one. `names` by the provider's id. */
export function ProviderMonths({ names }: { names: ReadonlyMap<string, string> }) {
  const months = useApi<{ items: ProviderMonth[] }>('/api/v1/provider-months')
  return (
    <Panel title="Calls and cost">
      <Answer of={months}>
        {({ items }) =>
          items.length === 0 ? (
            <Text size="sm">
              Nothing was asked of an outside service, and none that counts its calls is set up. Once one is, its calls,
              its cost and what is left of the month stand here.
            </Text>
          ) : (
            <MonthsTable items={items} names={names} />
          )
        }
      </Answer>
    </Panel>
  )
}

function MonthsTable({ items, names }: { items: ProviderMonth[]; names: ReadonlyMap<string, string> }) {
  const settings = [...new Set(items.flatMap((one) => one.quota?.setting ?? []))]
  return (
    <>
      <PlainTable label="Calls and cost by month">
        <thead>
          <tr>
            <th scope="col">Service</th>
            <th scope="col" className={right}>
              Calls
            </th>
            <th scope="col" className={right}>
              Tokens
            </th>
            <th scope="col" className={right}>
              Cost
            </th>
            <th scope="col" className={right}>
              Left this month
            </th>
          </tr>
        </thead>
        {[...Map.groupBy(items, (one) => one.month)].map(([month, rows]) => (
          <tbody key={month}>
            <tr>
              <th scope="rowgroup" colSpan={5}>
                {monthOf(month)}
              </th>
            </tr>
            {rows.map((one) => (
              <tr key={one.id}>
                <td>
                  {names.get(one.provider) ?? one.provider}
                  {one.work ? `, ${works[one.work] ?? one.work}` : ''}
                </td>
                <td className={right}>{number(one.calls)}</td>
                <td className={right}>{one.tokens === null ? '–' : number(one.tokens)}</td>
                <td className={right}>{costOf(one)}</td>
                <td className={right}>{leftOf(one)}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </PlainTable>
      <Text size="sm" c="dimmed">
        Prices are those the services state, or that you set for a call below; without either the cost is not said.
        {settings.length > 0 ? ' What may be asked in a month is set by ' : ''}
        {settings.map((setting, index) => (
          <span key={setting}>
            {index > 0 ? ', ' : ''}
            <Code>{setting}</Code>
          </span>
        ))}
        {settings.length > 0 ? '.' : ''}
      </Text>
    </>
  )
}
