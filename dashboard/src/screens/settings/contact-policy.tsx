import type { Organisation } from '@lanyard/contract/access.ts'
import type { ContactPolicy as Policy } from '@lanyard/contract/outreach-policy.ts'
import type { ReplyRules } from '@lanyard/contract/outreach-replies.ts'
import { Button, Group, NumberInput, Switch, Text, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMay } from '../../api/account.ts'
import { ApiError, api } from '../../api/request.ts'
import { useApi } from '../../api/use-api.ts'
import { Answer } from '../../parts/answer.tsx'
import { History } from '../../parts/history.tsx'
import { Panel } from '../../parts/panel.tsx'
import { useAct } from '../../parts/use-act.tsx'
import { Adjustable } from './adjustable.tsx'
import { ReplyRulesPanel } from './reply-rules.tsx'
import { SettingsPage } from './settings-page.tsx'

const path = '/api/v1/contact-policy'
const changes = [path, '/api/v1/changes', '/api/v1/enrollments', '/api/v1/messages']

/** How often people and companies are reached out to at most, over all sequences. */
export function ContactPolicy() {
  const policy = useApi<Policy>(path)
  const rules = useApi<ReplyRules>('/api/v1/reply-rules')
  const organisation = useApi<Organisation>('/api/v1/organisation')
  return (
    <SettingsPage
      title="Contact policy"
      about="How often people and companies are reached out to at most, over all sequences and by hand, by whom, and what an answer means for colleagues."
    >
      <Answer of={policy}>{(found) => <PolicyForm key={JSON.stringify(found)} found={found} />}</Answer>
      <Answer of={rules}>{(found) => <ReplyRulesPanel key={JSON.stringify(found)} found={found} />}</Answer>
      {organisation.data ? (
        <Panel title="History">
          <Title order={3}>Messages and tasks, and owners</Title>
          <History table="outreach.policies" recordId={organisation.data.id} />
          <Title order={3}>When a colleague answers</Title>
          <History table="outreach.reply_rules" recordId={organisation.data.id} />
        </Panel>
      ) : null}
    </SettingsPage>
  )
}

/** An empty field is the empty text. */
type Numbers = Record<Exclude<keyof Policy, 'exclusiveOwner' | 'ownerByEnrolling'>, number | ''>
type Values = Numbers & Pick<Policy, 'exclusiveOwner' | 'ownerByEnrolling'>

function PolicyForm({ found }: { found: Policy }) {
  const may = useMay('admin', 'manager')
  const { act, busy } = useAct()
  const form = useForm<Values>({
    mode: 'uncontrolled',
    initialValues: { ...found, personTouches: found.personTouches ?? '', companyTouches: found.companyTouches ?? '' },
    validate: { personDays: isGiven, companyDays: isGiven, cooldownDays: isGiven },
  })
  const save = ({ personTouches, companyTouches, ...days }: Values) => {
    const body = { ...days, personTouches: orNone(personTouches), companyTouches: orNone(companyTouches) }
    return act({
      run: () =>
        api.put(path, body).catch((error) => {
          if (error instanceof ApiError) form.setErrors(error.fields)
          throw error
        }),
      done: 'Saved. What the policy held back is looked at again.',
      undo: () => api.put(path, found),
      refresh: changes,
    })
  }
  const number = (name: keyof Numbers, label: string, most: number, least = 1) => (
    <NumberInput
      {...{ label, min: least, max: most, clampBehavior: 'strict', allowDecimal: false, w: { base: '100%', xs: 270 } }}
      key={form.key(name)}
      {...form.getInputProps(name)}
    />
  )
  const onOff = (name: 'exclusiveOwner' | 'ownerByEnrolling', label: string, description: string) => (
    <Switch {...{ label, description }} key={form.key(name)} {...form.getInputProps(name, { type: 'checkbox' })} />
  )
  return (
    <Panel title="Messages and tasks, at most">
      <form onSubmit={form.onSubmit(save)}>
        <Adjustable may={may} by="admins and managers">
          <Group align="flex-end">
            {number('personTouches', 'To one person', 1000)}
            {number('personDays', 'in so many days, to a person', 365)}
          </Group>
          <Group align="flex-end">
            {number('companyTouches', 'To all of one company', 1000)}
            {number('companyDays', 'in so many days, to a company', 365)}
          </Group>
          {number('cooldownDays', 'Days of quiet after an answer', 365, 0)}
          {onOff(
            'exclusiveOwner',
            'Only a company’s owner writes to its people',
            'Sequences and messages of other members are held there; companies of nobody are open to all. A sequence writes in the name of its owner, or of who enrolled the contact.',
          )}
          {onOff(
            'ownerByEnrolling',
            'Whoever enrolls first becomes the owner',
            'Of a company that is nobody’s. Owners stand on each company, where they can be changed.',
          )}
          <Group>
            <Button type="submit" loading={busy}>
              Save
            </Button>
            <Text size="sm" c="dimmed">
              An empty number means no limit.
            </Text>
          </Group>
        </Adjustable>
      </form>
    </Panel>
  )
}

const isGiven = (value: number | '') => (value === '' ? 'Say how many days.' : null)

/** Only an empty field means no limit; a zero is told that it is none. */
const orNone = (value: number | '') => (value === '' ? null : value)
