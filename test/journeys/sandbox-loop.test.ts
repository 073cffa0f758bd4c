import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { findPersonByEmail, getPerson, seller } from '../../cast/index.ts'
import { readFunnel } from '../../cli/print-funnel.ts'
import { addByHand, type Played, startPlay } from './play-sandbox.ts'

type Mail = {
  from: string
  kind: string
  intent: string | null
  return_on: string | null
  at: Date
  recipients: Returned[]
}
type Returned = { address: string | null; hard: boolean }
type Row = { header: string; step: number; address: string }
type Received = {
  messageId: string
  to: string
  step: number
  at: Date
  head: string
  text: string
  references: string[]
}

const intents = ['interested', 'not_now', 'not_interested', 'out_of_office', 'referral', 'unsubscribe']

/** The world plays for a month: from its calendar of events to answered messages and booked meetings. */
describe('the sandbox loop', { timeout: 150_000 }, () => {
  let play: Played
  let mails: Mail[]
  let received: Received[]

  beforeAll(async () => {
    play = await startPlay()
    // Nobody else on file passes a note on, or has an address that is reported as gone.
    for (const person of ['trent-kowalczyk', 'desmond-clarke']) await addByHand(play, person)
    await vi.waitFor(async () => expect(await missing()).toEqual([]), { timeout: 220_000, interval: 1000 })
    await vi.waitFor(async () => expect(await readMails()).toHaveLength(countAnswers()), { timeout: 20_000 })
    mails = await readMails()
    received = await readReceived()
  }, 260_000)
  afterAll(() => play?.stop())

  const readMails = () =>
    play.read<Mail>(sql`
      select from_address as "from", kind, intent, return_on, received_at as at, recipients from inbox.mails order by received_at`)
  const answers = (act: string) => play.world.deeds().filter((deed) => deed.act === act)
  const countAnswers = () => ['replied', 'auto_replied', 'bounced'].flatMap(answers).length

  async function readReceived(): Promise<Received[]> {
    const rows = await play.read<Row>(
      sql`select header_message_id as header, step, to_address as address from delivery.messages where state = 'sent'`,
    )
    const steps = new Map(rows.map((row) => [row.header, row.step]))
    return (await play.world.received()).map((one) => ({
      messageId: one.messageId,
      to: one.to[0]!,
      step: steps.get(one.messageId)!,
      at: one.date!,
      head: one.raw.toString().split('\r\n\r\n', 1)[0]!,
      text: one.text,
      references: one.references,
    }))
  }

  /** What has not happened yet of all that this story needs. */
  async function missing(): Promise<string[]> {
    const found = await readMails()
    const late = (await readReceived()).filter((one) => one.step > 1 && isAbsent(one.to, found))
    return [
      ...intents.filter((intent) => !found.some((mail) => mail.intent === intent)),
      ...['opened', 'clicked', 'booked', 'unsubscribed'].filter((act) => answers(act).length === 0),
      ...(found.some((mail) => mail.recipients.some((one) => one.hard)) ? [] : ['a hard bounce']),
      ...(late.length > 0 ? [] : ['a follow-up after an absence']),
    ]
  }
  const isAbsent = (address: string, among: Mail[]) =>
    among.some((mail) => mail.from === address && mail.intent === 'out_of_office')

  it('sends to many, and everything that left was meant to', () => {
    expect(received.length).toBeGreaterThan(15)
    for (const one of received) expect(one.step, one.messageId).toBeGreaterThan(0)
  })

  it('never sends anybody the same message twice', () => {
    expect(new Set(received.map((one) => one.messageId)).size).toBe(received.length)
    expect(new Set(received.map((one) => `${one.to} ${one.step}`)).size).toBe(received.length)
  })

  it('takes in every answer, under who gave it', () => {
    const answered = (kind: string) => mails.filter((mail) => mail.kind === kind)
    const givers = (act: string) => answers(act).map((deed) => getPerson(deed.person).email)
    expect(
      answered('reply')
        .map((mail) => mail.from)
        .sort(),
    ).toEqual(givers('replied').sort())
    expect(
      answered('auto_reply')
        .map((mail) => mail.from)
        .sort(),
    ).toEqual(givers('auto_replied').sort())
    const returned = answered('bounce').flatMap((mail) => mail.recipients.map((one) => one.address))
    expect(returned.sort()).toEqual(givers('bounced').sort())
  })

  it('leaves those alone who answered, left or can not be reached', async () => {
    const left = await play.read<{ address: string; at: Date }>(
      sql`select subject_value as address, written_at as at from compliance.stops where reason = 'unsubscribed'`,
    )
    const leavers = answers('unsubscribed').map((deed) => getPerson(deed.person).email)
    expect(left.map((one) => one.address)).toEqual(expect.arrayContaining(leavers))
    const answered = mails.filter((mail) => mail.kind === 'reply').map((mail) => ({ address: mail.from, at: mail.at }))
    const gone = mails.flatMap((mail) =>
      mail.recipients.filter((one) => one.hard).map((one) => ({ address: one.address!, at: mail.at })),
    )
    for (const { address, at } of [...left, ...answered, ...gone]) {
      expect(
        received.filter((one) => one.to === address && one.at > at),
        address,
      ).toEqual([])
    }
  })

  it('writes again to whoever is away only after the day of their return', () => {
    for (const mail of mails.filter((one) => one.intent === 'out_of_office')) {
      expect(mail.return_on, mail.from).not.toBeNull()
      const again = received.filter((one) => one.to === mail.from && one.at > mail.at)
      for (const one of again) expect(one.at.toISOString().slice(0, 10) > mail.return_on!, mail.from).toBe(true)
    }
  })

  it('threads a follow-up under the message before it', () => {
    const followUps = received.filter((one) => one.step > 1)
    expect(followUps.length).toBeGreaterThan(0)
    for (const one of followUps) {
      const first = received.find((other) => other.to === one.to && other.step === one.step - 1)!
      expect(/^In-Reply-To: (.+)$/im.exec(one.head)?.[1]).toBe(first.messageId)
      expect(one.references).toContain(first.messageId)
    }
  })

  it('says in every message who writes, where the data comes from, and how to leave', () => {
    for (const { head, text } of received) {
      expect(head).toMatch(/^List-Unsubscribe: <http:\/\/127\.0\.0\.1:\d+\/u\/[^>]+>$/im)
      expect(head).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/im)
      expect(text).toContain(seller.postalAddress)
      expect(text).toMatch(/Your details come from .+, read on \d{4}-\d\d-\d\d\./)
    }
  })

  it('knows whom a booked meeting is with', async () => {
    const meetings = await play.read<{ email: string; address: string | null }>(sql`
      select attendee.email, message.to_address as address from meetings.meetings meeting
      join meetings.attendees attendee on attendee.meeting_id = meeting.id
      left join delivery.messages message on message.contact_id = meeting.contact_id and message.step = 1`)
    for (const deed of answers('booked')) {
      const { email } = getPerson(deed.person)
      expect(meetings).toContainEqual({ email, address: email })
    }
  })

  it('makes a contact of whom a colleague names', async () => {
    const named = answers('replied').flatMap((deed) => getPerson(deed.person).conversation.refersTo ?? [])
    expect(named.length).toBeGreaterThan(0)
    const { items } = await play.api.get<{ items: { email: string | null }[] }>('/api/v1/contacts?limit=200')
    for (const person of named) expect(items.map((one) => one.email)).toContain(getPerson(person).email)
  })

  it('shows a funnel that is the count of the rows', async () => {
    const compare = async () => {
      const [rows] = await play.read<Record<string, number>>(countRows)
      return { rows, funnel: Object.fromEntries(await readFunnel(play.api)) }
    }
    await expect.poll(async () => differences(await compare()), { timeout: 20_000 }).toEqual([])
  })

  it('has nothing left over that failed', async () => {
    expect((await play.api.get<{ items: unknown[] }>('/api/v1/failures')).items).toEqual([])
    for (const one of received) expect(findPersonByEmail(one.to), one.to).toBeDefined()
  })
})

const differences = ({ rows, funnel }: { rows: Record<string, number> | undefined; funnel: Record<string, number> }) =>
  Object.entries(funnel).flatMap(([stage, count]) =>
    rows?.[stage] === count ? [] : [`${stage}: ${count} in the funnel, ${rows?.[stage]} rows`],
  )

const countRows = sql`
  select (select count(*)::int from discovery.events) as event,
    (select count(*)::int from sponsors.sponsorships where company_id is not null) as sponsorship,
    (select count(distinct company_id)::int from sponsors.sponsorships) as company,
    (select count(*)::int from companies.companies where targeted_at is not null) as target,
    (select count(*)::int from contacts.contacts where ready_at is not null) as contact,
    (select count(*)::int from delivery.messages) as message,
    (select count(*)::int from delivery.messages where sent_at is not null) as sent,
    (select count(distinct message_id)::int from delivery.hits where kind = 'open' and not machine) as opened,
    (select count(distinct message_id)::int from delivery.hits where kind = 'click' and not machine) as clicked,
    (select count(distinct contact_id)::int from inbox.mails where kind = 'reply' and classified_at is not null) as replied,
    (select count(distinct contact_id)::int from inbox.mails where kind = 'reply' and intent in ('interested', 'meeting_request')) as positive,
    (select count(*)::int from meetings.meetings) as meeting`
