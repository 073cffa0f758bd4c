import type { Seniority } from '@lanyard/contract/contacts.ts'
import type { EnrollmentRule } from '@lanyard/contract/outreach-enrolling.ts'
import { MultiSelect, NumberInput, Stack, Switch, TagsInput } from '@mantine/core'
import { useApi } from '../../../api/use-api.ts'
import { countryChoices } from '../../companies/countries.ts'
import { departmentChoices, seniorityChoices } from '../../contacts/words.ts'
import { EventsChoice } from './events-choice.tsx'
import { RuleOutlookPart } from './rule-outlook.tsx'

type PartProps = { rule: EnrollmentRule; set: (part: Partial<EnrollmentRule>) => void; disabled: boolean }
type RuleFieldsProps = {
  sequenceId: string
  rule: EnrollmentRule
  change: (rule: EnrollmentRule) => void
  disabled: boolean
}

/** Whom a sequence enrolls by itself, and whom that would be now. */
export function RuleFields({ sequenceId, rule, change, disabled }: RuleFieldsProps) {
  const set = (part: Partial<EnrollmentRule>) => change({ ...rule, ...part })
  return (
    <Stack gap="sm" pl={{ base: 0, sm: 'xl' }}>
      <EventFields rule={rule} set={set} disabled={disabled} />
      <PersonFields rule={rule} set={set} disabled={disabled} />
      <CompanyFields rule={rule} set={set} disabled={disabled} />
      <RuleOutlookPart sequenceId={sequenceId} rule={rule} />
    </Stack>
  )
}

function EventFields({ rule, set, disabled }: PartProps) {
  const found = useApi<{ items: { tier: string | null }[] }>('/api/v1/sponsorships', { sort: 'tier', limit: 200 })
  const tiers = new Map((found.data?.items ?? []).flatMap(({ tier }) => (tier ? [[tier.toLowerCase(), tier]] : [])))
  return (
    <>
      <Switch
        label="Only with an event as the reason to write"
        description="Its speakers, and people at companies that sponsor one to come."
        checked={rule.fromEvents ?? false}
        disabled={disabled}
        onChange={(event) => set({ fromEvents: event.currentTarget.checked })}
      />
      <EventsChoice value={rule.eventIds ?? []} change={(eventIds) => set({ eventIds })} disabled={disabled} />
      <TagsInput
        label="Only sponsors in these tiers"
        description="As the event’s page writes them, such as Gold. Capitals don’t matter."
        placeholder={rule.tiers?.length ? '' : 'Any tier, or none'}
        data={[...tiers.values()]}
        value={rule.tiers ?? []}
        maxTags={50}
        disabled={disabled}
        onChange={(chosen) => set({ tiers: chosen })}
      />
      <NumberInput
        label="Only sponsors in the highest tiers: how many"
        description="1 is an event’s highest tier alone. A tier entered by hand that its page doesn’t have has no rank."
        placeholder="Any tier, or none"
        min={1}
        max={50}
        allowDecimal={false}
        maw={420}
        value={rule.tierRankAtMost ?? ''}
        disabled={disabled}
        onChange={(rank) => set({ tierRankAtMost: typeof rank === 'number' ? rank : undefined })}
      />
    </>
  )
}

const PersonFields = ({ rule, set, disabled }: PartProps) => (
  <>
    <Switch
      label="Only who decides"
      checked={rule.decisionMakers ?? false}
      disabled={disabled}
      onChange={(event) => set({ decisionMakers: event.currentTarget.checked })}
    />
    <MultiSelect
      label="Only from these departments"
      placeholder={rule.departments?.length ? '' : 'Any department'}
      data={departmentChoices}
      value={rule.departments ?? []}
      disabled={disabled}
      onChange={(departments) => set({ departments })}
      searchable
    />
    <MultiSelect
      label="Only of these seniorities"
      placeholder={rule.seniorities?.length ? '' : 'Any seniority'}
      data={seniorityChoices}
      value={rule.seniorities ?? []}
      disabled={disabled}
      onChange={(seniorities) => set({ seniorities: seniorities as Seniority[] })}
      searchable
    />
  </>
)

function CompanyFields({ rule, set, disabled }: PartProps) {
  const values = useApi<{ industries: { value: string | null }[] }>('/api/v1/companies/values')
  const industries = (values.data?.industries ?? []).flatMap((one) => one.value ?? [])
  return (
    <>
      <Switch
        label="Only companies that fit your ideal-customer profile"
        checked={rule.targets ?? false}
        disabled={disabled}
        onChange={(event) => set({ targets: event.currentTarget.checked })}
      />
      <MultiSelect
        label="Only companies in these countries"
        placeholder={rule.countries?.length ? '' : 'Any country'}
        data={countryChoices}
        value={rule.countries ?? []}
        disabled={disabled}
        onChange={(countries) => set({ countries })}
        searchable
      />
      <MultiSelect
        label="Only companies in these industries"
        placeholder={rule.industries?.length ? '' : 'Any industry'}
        data={[...new Set([...(rule.industries ?? []), ...industries])]}
        value={rule.industries ?? []}
        disabled={disabled}
        onChange={(chosen) => set({ industries: chosen })}
        nothingFoundMessage="No company has such an industry"
        searchable
      />
    </>
  )
}
