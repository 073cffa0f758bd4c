import type { Message } from '#modules/delivery/index.ts'
import type { Trx } from '#platform/context.ts'
import { openCalendar } from '../calendar/open-calendar.ts'
import type { OutreachDeps } from '../deps.ts'
import { type RunningStep, setExpiries } from '../store/due.ts'
import { findSequences } from '../store/sequences.ts'
import { gatherFacts } from '../text/gather-facts.ts'
import { timeStep } from './time-step.ts'

/** Why a message whose words are a person's waits for them, by what is new about the event. */
export const keptBecause = { event_moved: 'event_moved_kept', event_doubted: 'event_doubted_kept' } as const

/**
 * What a person rewrote, or holds, is not made again when its event moves or is doubted: it keeps its words, takes the hour of the new
 * day, and is held for them to look at. Answers the enrollments whose messages stay so; a step whose new day is over is none of them.
 */
export async function keepWords(
  deps: OutreachDeps,
  trx: Trx,
  running: readonly RunningStep[],
  recall: keyof typeof keptBecause,
): Promise<Set<string>> {
  const written = await deps.delivery.findByHand(
    trx,
    running.map((one) => one.id),
  )
  if (written.length === 0) return new Set()
  const timed = recall === 'event_moved' ? await timeAfresh(deps, trx, running, written) : written.map(asItIs)
  await deps.delivery.questionMessages(trx, timed, keptBecause[recall])
  await setExpiries(
    trx,
    timed.flatMap((one) => (one.expiresAt ? [{ id: one.enrollmentId, expiresAt: one.expiresAt.toString() }] : [])),
  )
  return new Set(timed.map((one) => one.enrollmentId))
}

type Kept = { id: string; enrollmentId: string; sendAt?: Temporal.Instant; expiresAt?: Temporal.Instant | null }

const asItIs = ({ id, enrollmentId }: Message): Kept => ({ id, enrollmentId: enrollmentId! })

async function timeAfresh(
  deps: OutreachDeps,
  trx: Trx,
  running: readonly RunningStep[],
  written: readonly Message[],
): Promise<Kept[]> {
  const stepOf = new Map(running.map((one) => [one.id, one]))
  const facts = await gatherFacts(deps, trx, written, undefined)
  const calendar = await openCalendar(trx)
  const sequences = new Map((await findSequences(trx)).map((one) => [one.id, one]))
  const now = trx.clock.now()
  return written.flatMap((message): Kept[] => {
    const { step, sequenceId } = stepOf.get(message.enrollmentId!)!
    const [gathered, sequence] = [facts.of(message), sequences.get(sequenceId)]
    if (!step.anchor || !gathered || !sequence) return [asItIs(message)]
    const { zone, event, country } = gathered
    const input = { step, window: sequence.window, zone, event, random: 0, freeDay: calendar(country) }
    const soon = timeStep({ ...input, now, notBefore: now })
    // It is made already, so its hour is known however far ahead that is.
    const timing = soon.act === 'wait' ? timeStep({ ...input, now: soon.until, notBefore: soon.until }) : soon
    if (timing.act === 'skip') return []
    if (timing.act === 'wait') return [asItIs(message)]
    return [{ ...asItIs(message), sendAt: timing.at, expiresAt: timing.expiresAt }]
  })
}
