import type { ContactAnswer } from '@lanyard/contract/contacts.ts'
import { Anchor, Group, Stack, Text } from '@mantine/core'
import { IconBrandLinkedin, IconMail, IconPhone } from '@tabler/icons-react'
import { useNow } from '../../../api/use-now.ts'
import { Facts } from '../../../parts/facts.tsx'
import { Hint } from '../../../parts/hint.tsx'
import { dayAndClock, Moment } from '../../../parts/moment.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { countryName } from '../../companies/countries.ts'
import { ChannelMark } from '../address-mark.tsx'
import { channelReason } from '../words.ts'
import { Source } from './source.tsx'

type Channel = ContactAnswer['channels'][number]

const icons = { email: IconMail, linkedin: IconBrandLinkedin, phone: IconPhone }

/** Where they can be reached, how sure that is, and who says so. */
export function ChannelsPanel({ contact }: { contact: ContactAnswer }) {
  return (
    <Panel title="How to reach them" hint={<ChannelHint />}>
      {contact.channels.length === 0 ? (
        <Text size="sm">
          No address is known yet. Messages to them are held until there is one; enter it by hand with Edit.
        </Text>
      ) : (
        <Stack gap="sm">
          {contact.channels.map((channel) => (
            <Line key={`${channel.kind} ${channel.value}`} channel={channel} />
          ))}
        </Stack>
      )}
      <Facts
        rows={[
          ['Time zone', contact.timeZone ? <Zone key="zone" zone={contact.timeZone} /> : null],
          ['Country', <Country key="country" contact={contact} />],
          ['Language', contact.language],
        ]}
      />
    </Panel>
  )
}

/** Whose law and holidays count, and who says so. */
function Country({ contact: { counts, countrySource } }: { contact: ContactAnswer }) {
  const name = countryName(counts.country)
  if (counts.because === 'unknown')
    return <>Not known, neither theirs nor their company’s. Where the law asks for consent then, messages are held.</>
  if (counts.because === 'contact' && countrySource)
    return (
      <>
        {name}{' '}
        <Text component="span" size="sm" c="dimmed">
          (<Source source={{ sourceKind: countrySource.kind, sourceUrl: countrySource.url }} />,{' '}
          <Moment at={countrySource.seenAt} dayOnly />)
        </Text>
      </>
    )
  return (
    <>
      {name}{' '}
      <Text component="span" size="sm" c="dimmed">
        ({counts.because === 'phone' ? 'their phone number' : 'their company’s'})
      </Text>
      {counts.also ? (
        <Text size="sm" c="dimmed">
          Their phone is of {countryName(counts.also)}: the law of both is asked. Say with Edit where they are.
        </Text>
      ) : null}
    </>
  )
}

function Zone({ zone }: { zone: string }) {
  const now = useNow()
  return (
    <>
      {zone.replaceAll('_', ' ')}
      {now ? ` (${dayAndClock(now, zone)} now)` : null}
    </>
  )
}

function Line({ channel }: { channel: Channel }) {
  const Icon = icons[channel.kind]
  const why = channelReason(channel.statusReason)
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <Icon size={18} aria-label={channel.kind} style={{ flexShrink: 0, marginTop: 2 }} />
      <div style={{ minWidth: 0 }}>
        <Group gap={6}>
          <Value channel={channel} />
          {channel.kind === 'email' ? <ChannelMark status={channel.status} /> : null}
        </Group>
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {why ? `${why}; ` : ''}
          <Source source={channel} />, <Moment at={channel.seenAt} dayOnly />
        </Text>
      </div>
    </Group>
  )
}

function Value({ channel: { kind, value } }: { channel: Channel }) {
  if (kind === 'linkedin') {
    return (
      <Anchor href={value} target="_blank" rel="noreferrer" size="sm" style={{ overflowWrap: 'anywhere' }}>
        {value.replace('https://www.', '')}
      </Anchor>
    )
  }
  const shown = (
    <Text size="sm" component="span" style={{ overflowWrap: 'anywhere' }}>
      {value}
    </Text>
  )
  return kind === 'phone' ? (
    <Anchor href={`tel:${value}`} size="sm">
      {value}
    </Anchor>
  ) : (
    shown
  )
}

const ChannelHint = () => (
  <Hint about="how sure an address is">
    <b>Proven</b>: a verifier or an answer confirmed it. <b>Not proven</b>: nobody has checked it. <b>Risky</b>: mail
    may come back or reach no single person. <b>Not usable</b>: it is never written to.
  </Hint>
)
