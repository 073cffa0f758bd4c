import type { Step } from '../sequences/step.ts'
import { addDays } from '../steps/choose-hour.ts'
import { type TimingInput, timeStep } from '../steps/time-step.ts'

export type Course = Pick<TimingInput, 'window' | 'zone' | 'event' | 'freeDay'> & {
  steps: readonly Step[]
  /** The step to go next, and from when. */
  next: number
  from: Temporal.Instant
  /** When the message before it goes or went. */
  lastAt: Temporal.Instant | undefined
  minGapHours: number
}

export type Forecast = { step: number; at: Temporal.Instant }

/** Looked at again so often while an event has no day: then nobody can say. */
const mostLooks = 5

/**
 * The messages an enrollment would send by then, if nobody answers, conditions hold and tasks are done on their day. The hour is the
 * middle of what chance will choose.
 */
export function forecastSteps(course: Course, until: Temporal.Instant): Forecast[] {
  const messages: Forecast[] = []
  let { next, from, lastAt } = course
  // A branch leads forward only, so there are no more turns than steps.
  for (const _ of course.steps) {
    const step = course.steps.find((one) => one.number === next)
    if (!step) break
    const isMessage = step.kind === 'email'
    const notBefore = isMessage && lastAt ? lastAt.add({ hours: course.minGapHours }) : from
    const at = hourOf(course, step, from, notBefore)
    if (at === 'never') break
    if (at === 'skipped') {
      next += 1
      from = dueAt(course.steps, next, from)
      continue
    }
    if (Temporal.Instant.compare(at, until) >= 0) break
    if (isMessage) messages.push({ step: step.number, at })
    const behind = stepsBehind(course.steps, next, at)
    next = behind.next
    from = behind.from
    if (isMessage) lastAt = at
  }
  return messages
}

/** Where the course goes on behind a step whose message goes at that moment. */
export function stepsBehind(
  steps: readonly Step[],
  number: number,
  at: Temporal.Instant,
): Pick<Course, 'next' | 'from' | 'lastAt'> {
  const next = steps.find((one) => one.number === number)?.thenStep ?? number + 1
  return { next, lastAt: at, from: dueAt(steps, next, at) }
}

/** When a step falls due after the one before it is over. */
function dueAt(steps: readonly Step[], number: number, over: Temporal.Instant): Temporal.Instant {
  const step = steps.find((one) => one.number === number)
  return step && !step.anchor ? addDays(over, step.delayDays, step.delayUnit, 'UTC') : over
}

function hourOf(
  { window, zone, event, freeDay }: Course,
  step: Step,
  from: Temporal.Instant,
  notBefore: Temporal.Instant,
): Temporal.Instant | 'skipped' | 'never' {
  let now = from
  for (let look = 0; look < mostLooks; look++) {
    const timing = timeStep({ step, now, window, zone, event, notBefore, random: 0.5, ...(freeDay ? { freeDay } : {}) })
    if (timing.act === 'go') return timing.at
    if (timing.act === 'skip') return 'skipped'
    now = timing.until
  }
  return 'never'
}
