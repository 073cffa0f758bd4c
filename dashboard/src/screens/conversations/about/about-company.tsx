import { Text } from '@mantine/core'
import { useApi } from '../../../api/use-api.ts'
import { Answer } from '../../../parts/answer.tsx'
import { Facts } from '../../../parts/facts.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { RecordLink } from '../../../parts/record-link.tsx'

type Company = { id: string; name: string; domains: string[]; description?: string | null }
type AboutCompanyProps = { id: string; event: { id: string; name: string | null } | null }

export function AboutCompany({ id, event }: AboutCompanyProps) {
  const company = useApi<Company | { company: Company }>(`/api/v1/companies/${id}`)
  return (
    <Panel title="Company">
      <Answer of={company} lines={2}>
        {(answer) => {
          const one = 'company' in answer ? answer.company : answer
          return (
            <>
              <RecordLink to={`/companies/${id}`} fw={600}>
                {one.name}
              </RecordLink>
              {one.description ? (
                <Text size="sm" lineClamp={3}>
                  {one.description}
                </Text>
              ) : null}
              <Facts
                rows={[
                  ['Website', one.domains[0] ?? null],
                  event
                    ? [
                        'Event',
                        <RecordLink key="event" to={`/events/${event.id}`}>
                          {event.name ?? 'The event'}
                        </RecordLink>,
                      ]
                    : null,
                ]}
              />
            </>
          )
        }}
      </Answer>
    </Panel>
  )
}
