import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type InboxAtWork, type Known, startInbox, writeMail } from '../../../test/inbox.ts'
import { receiveMail } from './receive-mail.ts'

let at: InboxAtWork
beforeAll(async () => {
  at = await startInbox()
})
afterAll(() => at.close())

/** Fails the test where the mail was not taken in. */
const take = async (raw: string | Uint8Array, sourceKey?: string) => {
  const received = await at.receive(raw, sourceKey)
  if (!received.ok) throw new Error(received.reason)
  return received
}

describe('a mail that comes in', () => {
  it('is matched by the thread before the sender, and both contact and company are left alone at once', async () => {
    const ada = await at.addContact('Ada Berg', 'Acorn')
    const bo = await at.addContact('Bo Dahl', 'Acorn')
    const messageId = await at.addSent(ada, '<to-ada@seller.example>')
    await at.addSent(bo, '<to-bo@seller.example>')
    const raw = writeMail('Bo <bo.dahl@acorn.example>', 'I answer for Ada.', {
      'In-Reply-To': '<to-ada@seller.example>',
    })
    const { mailId } = await take(raw)
    expect(await at.getMail(mailId)).toMatchObject({
      matchedBy: 'thread',
      messageId,
      contactId: ada.contactId,
      mailboxId: at.mailboxId,
    })
    expect(await at.stopsOn(ada)).toEqual(['company reply_unread', 'contact reply_unread'])
    const { contactId, companyId } = ada
    expect(await at.factsOf(mailId)).toEqual([
      { name: 'reply.received', replyId: mailId, messageId, contactId, companyId },
    ])
  })

  it('is matched by References where In-Reply-To is lost, the nearest message first', async () => {
    const cy = await at.addContact('Cy Enger', 'Birch')
    await at.addSent(cy, '<first@seller.example>')
    const second = await at.addSent(cy, '<second@seller.example>')
    const References = '<first@seller.example> <second@seller.example> <their-own@birch.example>'
    const { mailId } = await take(writeMail('cy@private.example', 'Hello', { References }))
    expect(await at.getMail(mailId)).toMatchObject({ matchedBy: 'thread', messageId: second, contactId: cy.contactId })
  })

  it('is matched by the sender, else by the company of the sender, else to nobody', async () => {
    const di = await at.addContact('Di Falk', 'Cedar')
    const sent = await at.addSent(di, '<to-di@seller.example>')
    const ed = await at.addContact('Ed Gran', 'Cedar')
    const match = async (from: string) => at.getMail((await take(writeMail(from, 'Hello'))).mailId)
    expect(await match('DI.Falk@Cedar.example')).toMatchObject({
      matchedBy: 'address',
      messageId: sent,
      contactId: di.contactId,
    })
    expect(await match(ed.address)).toMatchObject({ matchedBy: 'address', messageId: null, contactId: ed.contactId })
    expect(await match('new@cedar.example')).toMatchObject({
      matchedBy: 'domain',
      contactId: null,
      companyId: di.companyId,
    })
    expect(await match('who@elsewhere.example')).toMatchObject({ matchedBy: null, contactId: null, companyId: null })
  })

  it('goes into the conversation of the thread that a stranger began', async () => {
    const Begin = { 'Message-ID': '<begin@stranger.example>' }
    const first = await at.getMail((await take(writeMail('s@stranger.example', 'Do you sell booths?', Begin))).mailId)
    const References = '<begin@stranger.example> <our-answer@elsewhere.example>'
    const next = await at.getMail((await take(writeMail('t@stranger.example', 'And how many?', { References }))).mailId)
    expect(next.conversationId).toBe(first.conversationId)
  })

  it('from one of our own mailboxes is no answer', async () => {
    const { mailId } = await take(writeMail('Noor@Seller.example', 'For my own record'))
    expect((await at.getMail(mailId)).kind).toBe('other')
    expect(await at.factsOf(mailId)).toEqual([])
  })
})

describe('the same mail', () => {
  it('is taken in once, from any source at any time, also when all come at the same moment', async () => {
    const fay = await at.addContact('Fay Holt', 'Dogwood')
    const raw = writeMail(fay.address, 'Only once')
    const before = await at.countMails()
    const viaRelay = `Received: from relay.example by mx.example; Mon, 5 Jan 2026 10:00:01 +0100\r\n${raw}`
    const all = await Promise.all([
      take(raw, 'token 1'),
      take(raw, 'token 1'),
      take(raw, 'token 2'),
      take(viaRelay, 'imap 7'),
      take(raw, 'token 1'),
    ])
    expect(all.filter((one) => one.created)).toHaveLength(1)
    expect(new Set(all.map((one) => one.mailId)).size).toBe(1)
    expect(await at.countMails()).toBe(before + 1)
    expect(await at.factsOf(all[0]!.mailId)).toHaveLength(1)
  })

  it('is another one when only the Message-ID is the same, as some programs use one for all', async () => {
    const same = { 'Message-ID': '<always-the-same@odd.example>' }
    const one = await take(writeMail('odd@odd.example', 'One', { ...same, Date: 'Mon, 05 Jan 2026 10:00:00 +0000' }))
    const two = await take(writeMail('odd@odd.example', 'Two', { ...same, Date: 'Mon, 05 Jan 2026 11:00:00 +0000' }))
    expect([one.created, two.created]).toEqual([true, true])
  })
})

describe('a crash while a mail is taken in', () => {
  it('leaves neither the mail nor the stop nor the fact, and the next try all of them', async () => {
    const gil = await at.addContact('Gil Iver', 'Elm')
    const raw = writeMail(gil.address, 'Hello')
    const before = await at.countMails()
    const writeStop = (...given: Parameters<typeof at.deps.compliance.writeStop>) => {
      if (given[1].subject.kind === 'company') throw new Error('the process dies')
      return at.deps.compliance.writeStop(...given)
    }
    const dying = { ...at.deps, compliance: { ...at.deps.compliance, writeStop } }
    const mail = { raw: Buffer.from(raw), source: 'webhook' as const, sourceKey: 'dying' }
    await expect(receiveMail(dying, at.platform.ctx(), mail)).rejects.toThrow('the process dies')
    expect(await at.countMails()).toBe(before)
    expect(await at.stopsOn(gil)).toEqual([])
    const { mailId } = await take(raw, 'dying')
    expect(await at.stopsOn(gil)).toEqual(['company reply_unread', 'contact reply_unread'])
    expect(await at.factsOf(mailId)).toHaveLength(1)
  })
})

describe('odd mails', () => {
  it('are refused when there is not one header in them', async () => {
    const before = await at.countMails()
    expect(await at.receive('\u0000\u0001 nothing but noise')).toEqual({ ok: false, reason: 'unreadable' })
    expect(await at.receive('')).toEqual({ ok: false, reason: 'unreadable' })
    expect(await at.countMails()).toBe(before)
  })

  it.each([
    ['a NUL and half a character', writeMail('x@odd.example', 'a\u0000b \ud800 c', { Subject: 'Re: \u0000 \udc00' })],
    [
      'an endless Message-ID',
      writeMail('x@odd.example', 'Hello', { 'Message-ID': `<${'y'.repeat(60_000)}@odd.example>` }),
    ],
    ['a thousand references', writeMail('x@odd.example', 'Hello', { References: '<a@b.example> '.repeat(1000) })],
    ['an endless address', writeMail(`${'z'.repeat(20_000)}@odd.example`, 'Hello')],
    [
      'bytes that are no text',
      Buffer.concat([Buffer.from('From: x@odd.example\r\n\r\n'), Buffer.from([0xff, 0xfe, 0, 0xc3])]),
    ],
    ['no sender', 'Subject: hello\r\n\r\nHello'],
  ])('are kept: %s', async (_, raw) => {
    expect(await at.receive(raw)).toMatchObject({ ok: true, created: true })
  })

  it('are kept although they are huge', async () => {
    const line = `${'QUJD'.repeat(19)}\r\n`
    const body = `--edge\r\n\r\nHuge but short\r\n--edge\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n`
    const raw = writeMail('big@odd.example', body + line.repeat(125_000), {
      'Content-Type': 'multipart/mixed; boundary=edge',
    })
    const started = performance.now()
    const { mailId } = await take(raw)
    expect((await at.getMail(mailId)).text).toBe('Huge but short')
    expect(performance.now() - started).toBeLessThan(5000)
  })
})

describe('a bounce', () => {
  const bounceOf = (recipient: string, original: string, status = '5.1.1', said = '550 5.1.1 User unknown') =>
    [
      'From: MAILER-DAEMON@mx.example',
      'To: noor@seller.example',
      'Subject: Undelivered Mail Returned to Sender',
      `Message-ID: <bounce-${Math.random()}@mx.example>`,
      'Content-Type: multipart/report; report-type=delivery-status; boundary=edge',
      '',
      '--edge',
      '',
      `<${recipient}>: ${said}`,
      '--edge',
      'Content-Type: message/delivery-status',
      '',
      `Final-Recipient: rfc822; ${recipient}`,
      'Action: failed',
      `Status: ${status}`,
      `Diagnostic-Code: smtp; ${said}`,
      '',
      '--edge',
      'Content-Type: text/rfc822-headers',
      '',
      original,
      '--edge--',
      '',
    ].join('\r\n')
  const bounced = async (name: string, recipient: (known: Known) => string, status?: string, said?: string) => {
    const known = await at.addContact(name, 'Fir')
    const header = `<to-${known.contactId}@seller.example>`
    const messageId = await at.addSent(known, header)
    const { mailId } = await take(bounceOf(recipient(known), `Message-ID: ${header}`, status, said))
    return { known, messageId, mailId }
  }

  it('is about the message it encloses, whatever address it names, and the address we wrote to is dead', async () => {
    const { known, messageId, mailId } = await bounced('Hal Just', () => 'forwarded@far.example')
    expect(await at.getMail(mailId)).toMatchObject({
      kind: 'bounce',
      matchedBy: 'original',
      messageId,
      conversationId: null,
    })
    expect(await at.stopsOn(known)).toEqual([])
    expect(await at.factsOf(mailId)).toMatchObject([
      { name: 'bounce.received', messageId, hard: true, reason: 'userunknown' },
    ])
    await at.settle()
    expect(await at.stopsOn(known)).toEqual(['address hard_bounce'])
  })

  it('that may pass is told and suppresses nobody', async () => {
    const { known, mailId } = await bounced('Ida Krog', (one) => one.address, '4.2.2', '452 4.2.2 mailbox over quota')
    expect(await at.factsOf(mailId)).toMatchObject([{ name: 'bounce.received', hard: false }])
    await at.settle()
    expect(await at.stopsOn(known)).toEqual([])
  })

  it('without the original is matched by the address it names', async () => {
    const known = await at.addContact('Jo Lund', 'Fir')
    const messageId = await at.addSent(known, '<to-jo@seller.example>')
    const { mailId } = await take(bounceOf(known.address, 'Subject: Your booth'))
    expect(await at.getMail(mailId)).toMatchObject({ matchedBy: 'address', messageId, contactId: known.contactId })
  })

  it('of nothing we sent changes nothing: anybody can make one up', async () => {
    const { mailId } = await take(bounceOf('victim@elsewhere.example', 'Message-ID: <made-up@elsewhere.example>'))
    expect(await at.factsOf(mailId)).toEqual([])
  })
})

describe('a complaint', () => {
  it('ends all writing to whom we wrote to, also where the report hides who complained', async () => {
    const kit = await at.addContact('Kit Moen', 'Gum')
    const messageId = await at.addSent(kit, '<to-kit@seller.example>')
    const raw = [
      'From: feedback@provider.example',
      'To: noor@seller.example',
      'Subject: complaint',
      'Content-Type: multipart/report; report-type=feedback-report; boundary=edge',
      '',
      '--edge',
      'Content-Type: message/feedback-report',
      '',
      'Feedback-Type: abuse',
      'Version: 1',
      '',
      '--edge',
      'Content-Type: message/rfc822',
      '',
      'Message-ID: <to-kit@seller.example>',
      'Subject: Your booth',
      '',
      'Hello',
      '--edge--',
      '',
    ].join('\r\n')
    const { mailId } = await take(raw)
    const { contactId, companyId } = kit
    expect(await at.factsOf(mailId)).toEqual([
      { name: 'complaint.received', replyId: mailId, messageId, contactId, companyId },
    ])
    await at.settle()
    expect(await at.stopsOn(kit)).toEqual(['address complained', 'contact complained'])
  })
})
