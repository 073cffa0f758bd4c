import type { ContactAnswer } from '@lanyard/contract/contacts.ts'
import { Button, Text, Timeline } from '@mantine/core'
import { IconBan, IconMail, IconMessage, IconRoute, IconSearch, IconVideo } from '@tabler/icons-react'
import { useState } from 'react'
import { Failure } from '../../../parts/failure.tsx'
import { Loading } from '../../../parts/loading.tsx'
import { Moment } from '../../../parts/moment.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { RecordLink } from '../../../parts/record-link.tsx'
import type { Happening } from './time-line.ts'
import { useTimeLine } from './use-time-line.ts'

const shownFirst = 15

/** Everything that happened, newest first, each with a link to where it can be seen whole. */
export function TimeLinePanel({ contact }: { contact: ContactAnswer }) {
  const { happenings, error, retry } = useTimeLine(contact)
  const [all, setAll] = useState(false)
  return (
    <Panel title="Time line">
      {error ? <Failure error={error} retry={retry} /> : null}
      {!error && !happenings ? <Loading lines={6} /> : null}
      {happenings?.length === 0 ? <Text size="sm">Nothing has happened yet.</Text> : null}
      {happenings && happenings.length > 0 ? (
        <Timeline bulletSize={26} lineWidth={2} aria-label="What happened, newest first">
          {happenings.slice(0, all ? undefined : shownFirst).map((one) => (
            <Timeline.Item
              key={one.key}
              bullet={<Bullet of={one} />}
              lineVariant={one.ahead ? 'dashed' : 'solid'}
              title={<Title of={one} />}
            >
              {one.about ? (
                <Text size="sm" lineClamp={2} style={{ overflowWrap: 'anywhere' }}>
                  {one.about}
                </Text>
              ) : null}
              <Text size="sm" c="dimmed">
                {one.ahead ? 'to come: ' : ''}
                <Moment at={one.at} zone={contact.timeZone} place="for them" />
              </Text>
            </Timeline.Item>
          ))}
        </Timeline>
      ) : null}
      {happenings && happenings.length > shownFirst && !all ? (
        <Button size="xs" variant="default" w="fit-content" onClick={() => setAll(true)}>
          Show all {happenings.length}
        </Button>
      ) : null}
    </Panel>
  )
}

const icons = {
  message: IconMail,
  reply: IconMessage,
  meeting: IconVideo,
  sequence: IconRoute,
  stop: IconBan,
  source: IconSearch,
}

function Bullet({ of: { kind } }: { of: Happening }) {
  const Icon = icons[kind]
  return <Icon size={15} aria-hidden />
}

const tones = { good: 'green', bad: 'red' } as const

function Title({ of: one }: { of: Happening }) {
  return (
    <Text size="sm" fw={600} component="span">
      {one.to ? <RecordLink to={one.to}>{one.title}</RecordLink> : one.title}
      {one.tone ? (
        <Text component="span" c={tones[one.tone]} aria-hidden>
          {' ●'}
        </Text>
      ) : null}
    </Text>
  )
}
