import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type InboxAtWork, type Known, startInbox, writeMail } from '../../../test/inbox.ts'
import { answerConversation } from './answer-conversation.ts'
import { assignContact } from './assign-contact.ts'
import { cancelAnswer } from './cancel-answer.ts'
import { findMailPage } from './find-mail-page.ts'
import { restOf } from './rest-text.ts'
import { showConversation } from './show-conversation.ts'

let at: InboxAtWork
beforeAll(async () => {
  at = await startInbox()
})
afterAll(() => at.close())

let people = 0

/** Somebody who was written to and answers with this. */
async function hear(text: string, headers: Record<string, string> = {}) {
  people += 1
  const known = await at.addContact('Lea Nord', `Firm${people}`)
  await at.addSent(known, `<sent-${people}@seller.example>`)
  return { known, ...(await receive(known, text, headers)) }
}

async function receive(known: Known, text: string, headers: Record<string, string> = {}) {
  const received = await at.receive(writeMail(`Lea Nord <${known.address}>`, text, headers))
  if (!received.ok) throw new Error(received.reason)
  await at.settle()
  const mail = await at.getMail(received.mailId)
  return { mailId: received.mailId, id: mail.conversationId! }
}

const show = (id: string) => at.inside((trx) => showConversation(at.deps, trx, id))
const answer = (id: string, text: string, key?: string) =>
  answerConversation(at.deps, at.platform.ctx(), id, { text, sendAt: undefined, key })
const headersOf = async (messageId: string) => {
  const { rows } = await at.inside((trx) =>
    sql<{ subject: string; thread: string[]; mailbox: string }>`
      select subject, thread_ids as thread, mailbox_id as mailbox from delivery.messages where id = ${messageId}::uuid`.execute(
      trx.db,
    ),
  )
  return rows[0]!
}

describe('an answer in a thread', () => {
  it('names the mail it answers and those before it, from the mailbox it came to, and ends the waiting', async () => {
    const { id } = await hear('Sounds good, tell me more.', {
      Subject: 'AW: Re: Your booth',
      'Message-ID': '<theirs-1@firm.example>',
      References: '<older@seller.example>',
    })
    expect(await show(id)).toMatchObject({ waiting: true, answering: { possible: true, subject: 'Re: Your booth' } })
    const { messageId } = await answer(id, 'Gladly.')
    expect(await headersOf(messageId)).toEqual({
      subject: 'Re: Your booth',
      thread: ['<older@seller.example>', '<theirs-1@firm.example>'],
      mailbox: at.mailboxId,
    })
    const shown = await show(id)
    expect(shown).toMatchObject({ waiting: false, state: 'open' })
    expect(shown.messages.map((one) => [one.isAnswer, one.text])).toEqual([
      [false, 'Hello'],
      [true, 'Gladly.'],
    ])
  })

  it('is one, however often it is sent with the same key, and another with another', async () => {
    const { id } = await hear('Sounds good, tell me more.')
    const first = await answer(id, 'Gladly.', 'k1')
    expect(await answer(id, 'Gladly.', 'k1')).toMatchObject({ messageId: first.messageId, created: false })
    expect((await answer(id, 'Gladly.', 'k2')).messageId).not.toBe(first.messageId)
  })

  it('can be taken back until it leaves; the conversation waits again', async () => {
    const { id } = await hear('Sounds good, tell me more.')
    const { messageId } = await answer(id, 'Gladly.')
    await cancelAnswer(at.deps, at.platform.ctx(), id, messageId)
    const shown = await show(id)
    expect(shown.waiting).toBe(true)
    expect(shown.messages.filter((one) => one.isAnswer)).toEqual([])
    await expect(cancelAnswer(at.deps, at.platform.ctx(), id, messageId)).rejects.toMatchObject({ code: 'conflict' })
  })

  it('that a person calls off in the outbox leaves the conversation waiting too', async () => {
    const { id } = await hear('Sounds good, tell me more.')
    const { messageId } = await answer(id, 'Gladly.')
    await at.inside((trx) => at.below.delivery.cancelMessages(trx, { messageIds: [messageId], reason: 'by_hand' }))
    await at.settle()
    expect(await show(id)).toMatchObject({ waiting: true, answeredAt: null })
  })

  it('is refused to whoever asked not to be written to, with what to do', async () => {
    const { id } = await hear('Please remove me from your mailing list.')
    expect(await show(id)).toMatchObject({ answering: { possible: false, reason: 'unsubscribed' } })
    await expect(answer(id, 'Sorry.')).rejects.toMatchObject({
      code: 'conflict',
      details: { hint: expect.stringContaining('own mail program') },
    })
  })

  it('is refused where a person stopped the company, and not where the mail itself did', async () => {
    const { id, known } = await hear('Thank you, but we are not interested.')
    expect((await show(id)).answering).toMatchObject({ possible: true })
    const subject = { kind: 'company', value: known.companyId } as const
    await at.inside((trx) => at.below.compliance.writeStop(trx, { subject, reason: 'customer', source: 'test' }))
    expect((await show(id)).answering).toMatchObject({ possible: false, reason: 'customer' })
  })

  it('keeps what they answer to it in the same conversation', async () => {
    const { id, known } = await hear('Sounds good, tell me more.')
    const { messageId } = await answer(id, 'Gladly.')
    const header = `<${messageId}@seller.example>`
    await at.inside((trx) =>
      sql`update delivery.messages set state = 'sent', header_message_id = ${header} where id = ${messageId}::uuid`.execute(
        trx.db,
      ),
    )
    at.platform.clock.advance({ seconds: 1 })
    const next = await receive(known, 'Thursday then.', { 'In-Reply-To': header })
    expect(next.id).toBe(id)
    expect(await show(id)).toMatchObject({ waiting: true })
  })
})

describe('a conversation', () => {
  it('tells what followed from a mail', async () => {
    const { id } = await hear('Thank you, but we are not interested.')
    const [mail] = (await show(id)).mails
    expect(mail!.followed).toMatchObject([
      { kind: 'contact_stopped', reason: 'replied', until: null },
      { kind: 'company_stopped', reason: 'colleague_declined' },
    ])
  })

  it('tells who was named instead, once that is a contact', async () => {
    const { id } = await hear('Please contact my colleague Mara Olsen (mara.olsen@firm.example) about this.')
    const [mail] = (await show(id)).mails
    expect(mail!.followed).toContainEqual(expect.objectContaining({ kind: 'referral', name: 'Mara Olsen' }))
  })

  it('with nobody we know can be assigned to a contact, for whom its mails then count', async () => {
    const known = await at.addContact('Ole Lind', 'Harbourside')
    const received = await at.receive(
      writeMail('Ole <ole@elsewhere.example>', 'Thank you, but we are not interested.', { Subject: 'Your mail' }),
    )
    await at.settle()
    const id = (await at.getMail(received.ok ? received.mailId : '')).conversationId!
    expect((await show(id)).answering).toMatchObject({ possible: false, reason: 'no_contact' })
    await assignContact(at.deps, at.platform.ctx(), id, known.contactId)
    expect(await show(id)).toMatchObject({ contactName: 'Ole Lind', answering: { possible: true } })
    expect(await at.stopsOn(known)).toEqual(['company colleague_declined', 'contact replied'])
    await assignContact(at.deps, at.platform.ctx(), id, null)
    expect(await at.stopsOn(known)).toEqual([])
    expect(await show(id)).toMatchObject({ contactId: null, companyId: null })
  })

  it('has the formatted mail, its attachments by name, and what it quotes apart from what it says', async () => {
    const parts = [
      '--cut\r\nContent-Type: text/plain\r\n\r\nYes.\r\n\r\nOn Mon, 5 Jan 2026 at 10:12, Noor <noor@seller.example> wrote:\r\n> Hello\r\n',
      '--cut\r\nContent-Type: text/html\r\n\r\n<p onclick="x()">Yes.</p><script>x()</script>\r\n',
      '--cut\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename="plan.pdf"\r\n\r\nPDF\r\n--cut--',
    ]
    const { id, mailId } = await hear(parts.join(''), { 'Content-Type': 'multipart/mixed; boundary=cut' })
    const [mail] = (await show(id)).mails
    expect(mail).toMatchObject({ text: 'Yes.', hasHtml: true, attachments: [{ name: 'plan.pdf' }] })
    expect(mail!.rest).toMatch(/^On Mon.*wrote:\n> Hello$/)
    expect(await findMailPage(at.deps, at.platform.ctx(), mailId)).toContain('<p onclick')
  })
})

it.each([
  ['Yes.\n\n> Hi', 'Yes.', '> Hi'],
  ['Above\n> Hi\nBelow', 'Above\nBelow', '> Hi'],
  ['Yes.\n\nNoor', 'Yes.\n\nNoor', ''],
])('of %j, said %j, the rest is %j', (whole, own, rest) => {
  expect(restOf(whole, own)).toBe(rest)
})
