import type { Person } from '../../cast/index.ts'
import type { Chance } from '../chance.ts'
import { toWorkingHours } from './working-hours.ts'

export type Act = 'open' | 'click' | 'scan' | 'unsubscribe' | 'auto_reply' | 'reply' | 'bounce' | 'book' | 'move'

export type Reaction = { due: Temporal.Instant; act: Act }

/** A message's arrival: `nth` of its thread (from 1), and when the person is back if they are away. */
export type Arrival = { person: Person; nth: number; at: Temporal.Instant; backAt: Temporal.Instant | undefined }

/** What a person will do about a message, earliest first; the same seed gives the same plan. */
export function planReactions({ person, nth, at, backAt }: Arrival, chance: Chance): Reaction[] {
  if (person.temperament === 'scanner') return [{ due: at, act: 'scan' }]
  if (person.conversation.failsAt === 'report') return [{ due: at.add(bounceDelay(person)), act: 'bounce' }]
  const key = `${person.id}:${nth}`
  const spread = (what: string, low: number, high: number) => Math.round(chance.between(`${key}:${what}`, low, high))
  const seenFrom = backAt && Temporal.Instant.compare(backAt, at) > 0 ? backAt : at
  const opened = toWorkingHours(seenFrom.add({ minutes: spread('open', 20, 20 * 60) }), person.company.zone)
  const clicked = opened.add({ minutes: spread('click', 1, 6) })
  const replied = clicked.add({ minutes: spread('reply', 4, 75) })
  const booked = replied.add({ minutes: spread('book', 2, 10) })
  const answers = nth === (person.conversation.answers ?? 1)

  const reactions: Reaction[] = []
  if (person.conversation.away && nth === 1) {
    reactions.push({ due: at.add({ seconds: spread('away', 5, 90) }), act: 'auto_reply' })
  }
  if (opens(person, answers, chance.fraction(`${key}:opens`))) reactions.push({ due: opened, act: 'open' })
  if (clicks(person, answers, chance.fraction(`${key}:clicks`))) reactions.push({ due: clicked, act: 'click' })
  if (!answers) return reactions
  if (person.conversation.leaves === 'one_click') reactions.push({ due: clicked, act: 'unsubscribe' })
  if (person.conversation.reply) reactions.push({ due: replied, act: 'reply' })
  const { books } = person.conversation
  if (books) reactions.push({ due: booked, act: 'book' })
  if (books?.movesTo) reactions.push({ due: booked.add({ hours: 26 }), act: 'move' })
  return reactions
}

/** A mailbox that doesn't exist is reported at once; a full one after the other side's patience ends. */
function bounceDelay(person: Person): Temporal.DurationLike {
  return person.temperament === 'bounce_hard' ? { minutes: 1 } : { hours: 5 }
}

/** Some programs show no pictures, so even those who answer are not always seen opening. */
function opens(person: Person, answers: boolean, luck: number): boolean {
  if (person.temperament === 'silent') return luck < 0.4
  return answers ? luck < 0.9 : luck < 0.5
}

function clicks(person: Person, answers: boolean, luck: number): boolean {
  if (person.temperament === 'clicks_only' || person.temperament === 'meeting_request') return answers
  return answers && person.temperament === 'interested' && luck < 0.7
}
