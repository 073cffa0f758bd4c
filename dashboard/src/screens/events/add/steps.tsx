import type { EventAddress, EventSponsors } from '@lanyard/contract/sponsors.ts'
import { Loader, Text, ThemeIcon, Timeline } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Failure } from '../../../parts/failure.tsx'
import { formatDays } from '../../../parts/moment.tsx'
import { TriedPages } from '../event/tried-pages.tsx'
import { useEventSponsors } from '../event/use-event-sponsors.ts'
import { cityAndCountry, countryName } from '../words.ts'
import { FoundSponsors } from './found-sponsors.tsx'
import type { Progress } from './use-add-address.ts'

/** What is being done, step by step, and what came of it. */
export function Steps({ progress, again }: { progress: Progress; again: () => void }) {
  const answer = 'answer' in progress && progress.answer?.eventId ? progress.answer : undefined
  const sponsors = useEventSponsors(answer?.eventId ?? undefined, progress.step === 'sponsors')
  if (progress.step === 'idle' || progress.step === 'lacks_date') return null
  if (progress.step === 'failed' && !answer) return null
  const isRead = progress.step === 'done'
  const tried = (isRead ? sponsors.data?.siteRead?.tried : sponsors.data?.reading?.tried) ?? []
  return (
    <div role="status" aria-live="polite">
      <Timeline bulletSize={26} lineWidth={2} active={isRead ? 2 : answer ? 1 : 0}>
        <Timeline.Item title="Reading the page" bullet={<Bullet done={answer !== undefined} />}>
          {answer ? <Stated answer={answer} /> : <Dimmed>{progress.url}</Dimmed>}
        </Timeline.Item>
        {answer ? (
          <Timeline.Item title="Looking for the pages that list its sponsors" bullet={<Bullet done={isRead} />}>
            <TriedPages tried={tried} />
          </Timeline.Item>
        ) : null}
        {answer && progress.step === 'failed' ? (
          <Timeline.Item title="The site could not be read" bullet={<IconAlertTriangle size={14} aria-hidden />}>
            <Failure error={progress.error} retry={again} />
          </Timeline.Item>
        ) : null}
        {isRead && sponsors.data && answer ? (
          <Timeline.Item title={titleOf(sponsors.data)} bullet={<Bullet done />}>
            <FoundSponsors sponsors={sponsors.data} />
          </Timeline.Item>
        ) : null}
      </Timeline>
    </div>
  )
}

function titleOf({ tiers, siteRead }: EventSponsors): string {
  const count = tiers.reduce((sum, tier) => sum + tier.sponsors.length, 0)
  if (count > 0 && siteRead?.outcome !== 'found') return `${count} sponsors, known from before`
  return count === 0 ? 'No sponsors found' : count === 1 ? '1 sponsor found' : `${count} sponsors found`
}

function Stated({ answer: { stated, state } }: { answer: EventAddress }) {
  const when = stated.startsOn ? formatDays(stated.startsOn, stated.endsOn) : ''
  const where = cityAndCountry(stated.city, countryName(stated.country))
  return (
    <>
      <Text size="sm" fw={600}>
        {[stated.name, when, where].filter(Boolean).join(' · ')}
      </Text>
      <Dimmed>
        {state === 'known' ? 'You had this event already. ' : ''}
        Name taken from {stated.because.name}
        {stated.because.date ? `; days from ${quote(stated.because.date)}` : ''}.
      </Dimmed>
    </>
  )
}

const quote = (words: string): string => (words === 'its markup' ? words : `“${words}”`)

const Dimmed = ({ children }: { children: ReactNode }) => (
  <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
    {children}
  </Text>
)

function Bullet({ done }: { done: boolean }) {
  return done ? (
    <ThemeIcon size={22} radius="xl" color="green" aria-hidden>
      <IconCheck size={14} />
    </ThemeIcon>
  ) : (
    <Loader size={14} color="white" aria-label="Working" />
  )
}
