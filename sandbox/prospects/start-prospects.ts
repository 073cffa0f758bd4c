import { findPersonByEmail, type Person, seller } from '../../cast/index.ts'
import type { Chance } from '../chance.ts'
import type { Clock } from '../clock.ts'
import type { Deed, Journal } from '../journal.ts'
import type { Mail } from '../smtp/start-smtp.ts'
import type { Timeline } from '../timeline.ts'
import type { BookingHook, Calendars } from '../webhooks/booking.ts'
import type { Browse } from './browse.ts'
import { composeBounce } from './compose-bounce.ts'
import { type Answer, composeAutoReply, composeReply } from './compose-reply.ts'
import { type Act, planReactions } from './plan-reactions.ts'
import { type Message, readMessage } from './read-message.ts'

export type ProspectsNeeds = {
  clock: Clock
  timeline: Timeline
  chance: Chance
  journal: Journal
  browse: Browse
  calendars: Calendars
  /** Both resolve to whether the other side took it. */
  postMail(answer: Answer): Promise<boolean>
  postBooking(hook: BookingHook): Promise<boolean>
}

export type Prospects = { receive(mail: Mail): Promise<void>; reset(): void }

/** One person's side of a conversation. */
type Thread = { person: Person; ids: Set<string>; messages: Message[]; backOn?: Temporal.PlainDate }

/** What the people remember, and what they act with. */
type Minds = ProspectsNeeds & { threads: Thread[]; answersWritten: number }

/** The people of the cast, reading and answering what arrives for them. */
export function startProspects(needs: ProspectsNeeds): Prospects {
  const minds: Minds = { ...needs, threads: [], answersWritten: 0 }
  return {
    async receive(mail) {
      const message = await readMessage(mail)
      for (const address of mail.to) {
        const person = findPersonByEmail(address)
        if (person) receiveAs(minds, person, message)
      }
    },
    reset() {
      minds.threads = []
      minds.answersWritten = 0
    },
  }
}

function receiveAs(minds: Minds, person: Person, message: Message): void {
  const { clock, timeline, chance } = minds
  const threads = minds.threads.filter((thread) => thread.person === person)
  // A sender who lost the server's answer sends again: the same message is read once.
  if (threads.some((thread) => thread.messages.some(({ messageId }) => messageId === message.messageId))) return
  const thread = threads.find(({ ids }) => message.references.some((id) => ids.has(id))) ?? begin(minds, person)
  thread.messages.push(message)
  thread.ids.add(message.messageId)
  const at = clock.now()
  if (person.conversation.away && thread.messages.length === 1) thread.backOn = returnDay(person, at)
  const backAt = thread.backOn?.toZonedDateTime({ timeZone: person.company.zone, plainTime: '08:30' }).toInstant()
  for (const { due, act } of planReactions({ person, nth: thread.messages.length, at, backAt }, chance)) {
    timeline.at(due, () => react(minds, thread, message, act))
  }
}

function begin(minds: Minds, person: Person): Thread {
  const thread: Thread = { person, ids: new Set(), messages: [] }
  minds.threads.push(thread)
  return thread
}

async function react(minds: Minds, thread: Thread, message: Message, act: Act): Promise<void> {
  const { person } = thread
  const at = minds.clock.now()
  const note = (deed: Deed['act']) =>
    minds.journal.write({ at: at.toString(), person: person.id, act: deed, about: message.messageId })
  switch (act) {
    case 'open':
    case 'click':
    case 'scan':
    case 'unsubscribe':
      return minds.browse[act](person, message, at.toString())
    case 'book':
    case 'move': {
      const hook = bookOrMove(minds, person, message, act)
      if (!hook) return
      const taken = await minds.postBooking(hook)
      return note(!taken ? 'gave_up' : act === 'book' ? 'booked' : 'moved')
    }
    default: {
      const answer = await compose(minds, thread, message, act)
      thread.ids.add(answer.messageId)
      const deeds = { reply: 'replied', auto_reply: 'auto_replied', bounce: 'bounced' } as const
      return note((await minds.postMail(answer)) ? deeds[act] : 'gave_up')
    }
  }
}

type Writing = 'reply' | 'auto_reply' | 'bounce'

async function compose(minds: Minds, thread: Thread, message: Message, act: Writing): Promise<Answer> {
  const { person, backOn } = thread
  const at = minds.clock.now()
  minds.answersWritten++
  const token = minds.chance.token(`answer:${person.id}:${minds.answersWritten}`, 32)
  const messageId = `<${token}@mail.${person.company.domain}>`
  if (act === 'bounce') return composeBounce({ person, message, at, messageId })
  if (act === 'auto_reply' && backOn) return composeAutoReply({ person, message, at, messageId }, backOn)
  // Whoever comes back to several messages answers the newest.
  return composeReply({ person, message: thread.messages.at(-1) ?? message, at, messageId })
}

function bookOrMove({ calendars, clock }: Minds, person: Person, message: Message, act: 'book' | 'move') {
  const wish = person.conversation.books
  if (!wish) return undefined
  if (act === 'move') return wish.movesTo && calendars.move(person, wish.movesTo, clock.now())
  const host = seller.salespeople.find(({ email }) => email === message.from.address) ?? seller.salespeople[0]
  return host && calendars.book(person, host, wish, clock.now())
}

function returnDay(person: Person, from: Temporal.Instant): Temporal.PlainDate {
  const today = from.toZonedDateTimeISO(person.company.zone).toPlainDate()
  const back = today.add({ days: person.conversation.away?.days ?? 0 })
  return back.dayOfWeek > 5 ? back.add({ days: 8 - back.dayOfWeek }) : back
}
