import type { ContactAnswer } from '@lanyard/contract/contacts.ts'
import { List, Text } from '@mantine/core'
import { Hint } from '../../../parts/hint.tsx'
import { Moment } from '../../../parts/moment.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { Source } from './source.tsx'

/** Every source that named them: what is told to them on request. */
export function SourcesPanel({ contact }: { contact: ContactAnswer }) {
  return (
    <Panel
      title="Where this is known from"
      hint={
        <Hint about="sources">
          Every message says at its foot where the recipient's data comes from: the first of these.
        </Hint>
      }
    >
      <List size="sm" spacing={6} listStyleType="none" ps={0}>
        {contact.sources.map((source) => (
          <List.Item key={`${source.sourceKind} ${source.sourceUrl}`}>
            <Source source={source} />, <Moment at={source.seenAt} dayOnly />
            <Text size="sm" c="dimmed">
              {[source.fullName, source.title].filter(Boolean).join(', ')}
            </Text>
          </List.Item>
        ))}
      </List>
    </Panel>
  )
}
