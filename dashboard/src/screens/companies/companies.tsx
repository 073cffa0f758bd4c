import type { Company, CompanyValues } from '@lanyard/contract/companies.ts'
import { Button } from '@mantine/core'
import { IconPlus, IconTargetArrow } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useMay } from '../../api/account.ts'
import { useMembers } from '../../api/members.ts'
import { useApi } from '../../api/use-api.ts'
import { Empty } from '../../parts/empty.tsx'
import { Page } from '../../parts/page.tsx'
import type { Filter } from '../../parts/record-list/filter-bar.tsx'
import { RecordList } from '../../parts/record-list/record-list.tsx'
import { companyColumns } from './company-columns.tsx'
import { countryName } from './countries.ts'
import { companyActs, ownerActs } from './list-acts.tsx'
import { useOwnerFilter } from './owner.tsx'
import { outcomeWords, statusChoices } from './words.ts'

/** Every company we know of: sponsors of events, those that resemble them, and those added by hand. */
export function Companies() {
  const mayWrite = useMay('admin', 'manager', 'rep')
  const owner = useOwnerFilter()
  const { all } = useMembers()
  const values = useApi<CompanyValues>('/api/v1/companies/values').data
  const add = (
    <Button component={Link} to={'/companies/new' as never} leftSection={<IconPlus size={16} aria-hidden />}>
      Add a company
    </Button>
  )
  return (
    <Page
      title="Companies"
      about="Who sponsors your events, with everything that is known of them. Targets pass your ideal-customer profile: people are looked for there."
      acts={
        <>
          <Button
            component={Link}
            to={'/companies/profile' as never}
            variant="default"
            leftSection={<IconTargetArrow size={16} aria-hidden />}
          >
            Ideal customer
          </Button>
          {mayWrite ? add : null}
        </>
      }
    >
      <RecordList<Company>
        path="/api/v1/companies"
        csv="/api/v1/companies.csv"
        words={['company', 'companies']}
        columns={companyColumns}
        defaultSort="name"
        searchLabel="Search by name or web address"
        filters={[...filtersFor(values), owner, { key: 'deleted', label: 'Deleted', kind: 'switch' }]}
        acts={mayWrite ? [...companyActs, ...ownerActs(all)] : []}
        labelOf={(one) => one.name}
        empty={
          <Empty title="No companies yet" act={mayWrite ? add : undefined}>
            Companies come by themselves from the sponsors of your events. You can also add one by hand.
          </Empty>
        }
      />
    </Page>
  )
}

type Counted = CompanyValues['countries']

function filtersFor(values: CompanyValues | undefined): Filter[] {
  return [
    {
      key: 'targeted',
      label: 'Target or not',
      kind: 'choice',
      options: [
        { value: 'true', label: 'Targets' },
        { value: 'false', label: 'No targets' },
      ],
    },
    { key: 'status', label: 'Status', kind: 'choice', options: statusChoices },
    { key: 'country', label: 'Country', kind: 'choice', options: choices(values?.countries, countryName) },
    {
      key: 'industry',
      label: 'Industry',
      kind: 'choice',
      options: choices(values?.industries, (one) => one ?? 'Not known'),
    },
    { key: 'enrichment', label: 'Own website', kind: 'choice', options: choices(values?.enrichments, outcomeWords) },
  ]
}

/** Values as they are found, with how many have them. */
const choices = (counted: Counted = [], words: (value: string | null) => string) =>
  counted.map(({ value, count }) => ({ value: value ?? 'none', label: `${words(value)} (${count})` }))
