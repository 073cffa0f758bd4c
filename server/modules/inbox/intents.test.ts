import type { intents } from '@lanyard/contract/facts/inbox.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type InboxAtWork, type Known, startInbox, writeMail } from '../../../test/inbox.ts'

type Intent = (typeof intents)[number]

let at: InboxAtWork
beforeAll(async () => {
  at = await startInbox()
})
afterAll(() => at.close())

let companies = 0

/** A contact at a company of its own, who was written to and answers with this. */
async function hear(text: string, headers: Record<string, string> = {}) {
  companies += 1
  const known = await at.addContact('Lea Nord', `Company${companies}`)
  await at.addSent(known, `<to-${companies}@seller.example>`)
  return { known, mailId: await answer(known, text, headers) }
}

async function answer(known: Known, text: string, headers: Record<string, string> = {}): Promise<string> {
  const received = await at.receive(writeMail(`Lea Nord <${known.address}>`, text, headers))
  if (!received.ok) throw new Error(received.reason)
  return received.mailId
}

const auto = { 'Auto-Submitted': 'auto-replied', Subject: 'Automatic reply: Your booth' }
const abwesend = { 'Auto-Submitted': 'auto-replied', Subject: 'Abwesenheitsnotiz: Ihr Stand' }
const answered = ['contact replied']
const declined = ['company colleague_declined', 'contact replied']

const cases: [Intent, string[], string, Record<string, string>?][] = [
  ['interested', answered, 'This sounds interesting, please send me more information.'],
  ['interested', answered, 'Das klingt spannend, bitte schicken Sie mir mehr Informationen.'],
  ['meeting_request', answered, 'Sure, can we have a call on Thursday at 10?'],
  ['meeting_request', answered, 'ぜひ一度お打ち合わせをお願いできますでしょうか。来週の木曜日はいかがですか。'],
  ['not_now', answered, 'Not now, please come back to me next quarter.'],
  ['not_interested', declined, 'Thank you, but we are not interested.'],
  ['not_interested', declined, 'Vielen Dank, aber wir haben kein Interesse.'],
  ['unsubscribe', ['address unsubscribed', ...declined], 'Please remove me from your mailing list.'],
  ['unsubscribe', ['address unsubscribed', ...declined], '配信停止をお願いします。'],
  ['left_company', ['contact left_company'], 'Lea Nord no longer works at our company.', auto],
  ['out_of_office', [], 'I am out of the office until 19 January 2026.', auto],
  ['out_of_office', [], 'Ich bin bis zum 16. Januar 2026 nicht im Büro.', abwesend],
  ['auto_reply', [], 'Thank you for your message. We have received it and will get back to you.', auto],
]

describe('what follows from an answer', () => {
  it.each(cases)('%s: %j after "%s"', async (intent, stops, text, headers) => {
    const { known, mailId } = await hear(text, headers)
    expect(await at.stopsOn(known)).toEqual(['company reply_unread', 'contact reply_unread'])
    await at.settle()
    expect(await at.getMail(mailId)).toMatchObject({ intent, overruledBy: null })
    expect(await at.stopsOn(known)).toEqual(stops)
    expect((await at.factsOf(mailId)).map((fact) => [fact['name'], fact['intent']])).toEqual([
      ['reply.received', undefined],
      ['reply.classified', intent],
    ])
  })

  it('a return day is kept and told, so that outreach can wait for it', async () => {
    const { mailId } = await hear('Ich bin bis zum 16. Januar 2026 nicht im Büro.', abwesend)
    await at.settle()
    const { returnOn } = await at.getMail(mailId)
    expect(returnOn).toMatch(/^2026-01-1[67]$/)
    expect((await at.factsOf(mailId)).at(-1)).toMatchObject({ kind: 'auto_reply', returnOn })
  })

  it('a company whose people declined may be written to again after 90 days, the one who answered may not', async () => {
    const { known } = await hear('Thank you, but we are not interested.')
    await at.settle()
    const before = at.platform.clock.now()
    at.platform.clock.advance({ hours: 24 * 90 })
    expect(await at.stopsOn(known)).toEqual(answered)
    at.platform.clock.set(before)
  })

  it('a colleague who is named becomes a contact at the same company', async () => {
    const { known, mailId } = await hear(
      'Please contact my colleague Mara Olsen (mara.olsen@company.example) about this.',
    )
    await at.settle()
    expect(await at.getMail(mailId)).toMatchObject({ intent: 'referral', referralEmail: 'mara.olsen@company.example' })
    const contacts = await at.inside((trx) => at.below.contacts.findContactsOf(trx, known.companyId))
    expect(contacts).toContainEqual(
      expect.objectContaining({ fullName: 'Mara Olsen', email: 'mara.olsen@company.example' }),
    )
  })

  it('an absence lifts nothing while another answer of the same people waits', async () => {
    const { known } = await hear('I am out of the office until 19 January 2026.', auto)
    const waiting = await answer(known, 'Please remove me from your mailing list.')
    await at.inside((trx) => sql`update inbox.mails set raw_key = null where id = ${waiting}::uuid`.execute(trx.db))
    await at.settle()
    expect(await at.stopsOn(known)).toEqual(['company reply_unread', 'contact reply_unread'])
  })

  it('an absence leaves standing what an earlier answer said', async () => {
    const { known } = await hear('This sounds interesting, please send me more information.')
    await at.settle()
    await answer(known, 'I am out of the office until 19 January 2026.', auto)
    await at.settle()
    expect(await at.stopsOn(known)).toEqual(answered)
  })
})

describe('a person who overrules', () => {
  const overrule = (mailId: string, intent: Intent, returnOn: string | null = null) =>
    at.inbox.overruleIntent(at.platform.ctx(), mailId, { intent, returnOn })

  it('replaces what followed before, and it is told again', async () => {
    const { known, mailId } = await hear('Thank you, but we are not interested.')
    await at.settle()
    const mail = await overrule(mailId, 'out_of_office', '2026-02-01')
    expect(mail).toMatchObject({ intent: 'out_of_office', returnOn: '2026-02-01', overruledBy: 'system:test' })
    expect(await at.stopsOn(known)).toEqual([])
    await overrule(mailId, 'out_of_office', '2026-02-01')
    const told = (await at.factsOf(mailId)).filter((fact) => fact['name'] === 'reply.classified')
    expect(told.map((fact) => fact['intent'])).toEqual(['not_interested', 'out_of_office'])
  })

  it('does not take back what another answer asks for', async () => {
    const { known, mailId } = await hear('Thank you, but we are not interested.')
    await at.settle()
    await answer(known, 'As I said: we are not interested.')
    await at.settle()
    await overrule(mailId, 'auto_reply')
    expect(await at.stopsOn(known)).toEqual(declined)
  })

  it('never unsuppresses an address', async () => {
    const { known, mailId } = await hear('Please remove me from your mailing list.')
    await at.settle()
    await overrule(mailId, 'interested')
    expect(await at.stopsOn(known)).toEqual(['address unsubscribed', 'contact replied'])
  })

  it('may be faster than the rules, which then stay out of it', async () => {
    const { known, mailId } = await hear('Thank you, but we are not interested.')
    await overrule(mailId, 'interested')
    await at.settle()
    expect(await at.getMail(mailId)).toMatchObject({ intent: 'interested', overruledBy: 'system:test' })
    expect(await at.stopsOn(known)).toEqual(answered)
  })

  it('can not give an intent to what is no answer', async () => {
    const own = await at.receive(writeMail('noor@seller.example', 'For my own record'))
    await expect(overrule(own.ok ? own.mailId : '', 'interested')).rejects.toMatchObject({ code: 'conflict' })
    await expect(overrule(at.platform.ctx().ids.next(), 'interested')).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('a person who is erased', () => {
  it('leaves rows that say nothing, no raw mail, and the mailbox read again brings nothing back', async () => {
    const { known, mailId } = await hear('This sounds interesting, please send me more information.')
    const raw = writeMail(known.address, 'Once more')
    const again = await at.receive(raw)
    await at.settle()
    const keys = [(await at.getMail(mailId)).rawKey!, (await at.getMail(again.ok ? again.mailId : '')).rawKey!]
    const exported = await at.inside((trx) => at.inbox.exportPerson!(trx, known.personId))
    expect(exported['inbox.mails']).toHaveLength(2)
    expect(await at.inside((trx) => at.inbox.erasePerson!(trx, known.personId))).toEqual({ 'inbox.mails': 2 })
    await at.settle()
    expect(await at.getMail(mailId)).toMatchObject({
      fromAddress: null,
      fromName: '',
      subject: '',
      text: '',
      rawKey: null,
    })
    expect(await Promise.all(keys.map((key) => at.deps.blobs.find(key)))).toEqual([undefined, undefined])
    expect(await at.receive(raw)).toMatchObject({ created: false })
    expect((await at.inside((trx) => at.inbox.exportPerson!(trx, known.personId)))['inbox.mails']).toEqual([])
  })

  it('keeps the raw mail of another who has the very same', async () => {
    const { known, mailId } = await hear('This sounds interesting, please send me more information.')
    const { rawKey } = await at.getMail(mailId)
    const other = await hear('Another one')
    await at.inside((trx) =>
      sql`update inbox.mails set raw_key = ${rawKey} where id = ${other.mailId}::uuid`.execute(trx.db),
    )
    await at.inside((trx) => at.inbox.erasePerson!(trx, known.personId))
    await at.settle()
    expect(await at.deps.blobs.find(rawKey!)).toBeDefined()
    expect((await at.getMail(mailId)).rawKey).toBeNull()
  })

  it('who was not understood yet no longer stops the company', async () => {
    const { known, mailId } = await hear('Hello')
    await at.inside((trx) => at.inbox.erasePerson!(trx, known.personId))
    expect(await at.stopsOn(known)).not.toContain('company reply_unread')
    await at.settle()
    expect((await at.factsOf(mailId)).map((fact) => fact['name'])).toEqual(['reply.received'])
  })
})
