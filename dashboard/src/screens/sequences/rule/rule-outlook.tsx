import type { EnrollmentRule, RuleOutlook } from '@lanyard/contract/outreach-enrolling.ts'
import { Button, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../../api/request.ts'
import { Answer } from '../../../parts/answer.tsx'
import { OutlookTable } from '../enrollment-outlook.tsx'

/** Whom the rule, as it stands in the form, would enroll of the contacts that are ready now. */
export function RuleOutlookPart({ sequenceId, rule }: { sequenceId: string; rule: EnrollmentRule }) {
  const [asked, setAsked] = useState<string>()
  const path = `/api/v1/sequences/${sequenceId}/rule-outlooks`
  const said = JSON.stringify(rule)
  const outlook = useQuery<RuleOutlook>({
    queryKey: [path, said],
    queryFn: () => api.post<RuleOutlook>(path, { rule }),
    enabled: asked === said,
  })
  if (asked !== said) {
    return (
      <Button variant="default" w="fit-content" onClick={() => setAsked(said)}>
        Whom would this enroll now?
      </Button>
    )
  }
  return (
    <Answer of={outlook} lines={3}>
      {(one) => (
        <Stack gap="xs" role="region" aria-label="Whom this rule would enroll">
          <Text size="sm">{sum(one)}</Text>
          <Text size="sm" c="dimmed">
            The rule takes contacts as they become ready. Those who are ready already can be enrolled with “Enroll
            contacts”.
          </Text>
          {one.items.length > 0 ? <OutlookTable items={one.items} label="Whom this rule would enroll" /> : null}
        </Stack>
      )}
    </Answer>
  )
}

function sum({ looked, lookedAtAll, fit, items }: RuleOutlook): string {
  const of = `${lookedAtAll ? '' : 'the latest '}${looked.toLocaleString()} contacts that are ready`
  const shown = items.length < fit ? ` The first ${items.length} of them:` : ''
  return `${fit.toLocaleString()} of ${of} fit.${shown}`
}
