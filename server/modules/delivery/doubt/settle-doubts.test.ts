import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Dovecot, hasDovecot, startDovecot } from '#providers/imap/start-dovecot.ts'
import { presentWhole } from '../routes/present-message.ts'
import type { EmailSender } from '../sender.ts'
import { startDelivery, type TestDelivery } from '../test-delivery.ts'
import { lookForMessage } from './settle-doubts.ts'
import type { Trace } from './trace.ts'

let answer: Trace | undefined
let asked = 0

describe('a message in doubt', () => {
  let all: TestDelivery
  beforeAll(async () => {
    const sender = (smtp: Parameters<NonNullable<Parameters<typeof startDelivery>[1]>['sender'] & object>[0]) => ({
      ...(smtp as EmailSender),
      findSent: async () => {
        asked += 1
        return answer
      },
    })
    all = await startDelivery({}, { sender })
  })
  afterEach(() => {
    all.sink.misbehave = () => undefined
    answer = undefined
  })
  afterAll(() => all.close())

  const comeIntoDoubt = async (mailboxId = all.mailbox.id) => {
    const [{ messageId } = { messageId: '' }] = await all.plan({ mailboxId })
    all.sink.misbehave = (to) => (to.startsWith(messageId) || to !== '' ? { at: 'end', drop: true } : undefined)
    await all.platform.worker.idle()
    all.sink.misbehave = () => undefined
    expect((await all.find(messageId)).state).toBe('in_doubt')
    return messageId
  }
  const later = async (minutes: number) => {
    all.platform.clock.advance({ minutes })
    await all.platform.worker.idle()
  }
  const show = (id: string) => all.platform.ctx().transaction((ctx) => presentWhole(all.deps, ctx, id))
  const offered = (id: string) => all.sink.received.filter((mail) => mail.messageId.includes(id)).length

  it('is sent once its provider knows it, and says how that is known', async () => {
    const id = await comeIntoDoubt()
    answer = { kind: 'none', said: 'No such message.' }
    await later(3)
    expect(await show(id)).toMatchObject({
      state: 'in_doubt',
      doubt: { looks: 1, lookSaid: expect.stringContaining('No such') },
    })
    answer = { kind: 'sent', said: 'It is there.', providerMessageId: 'p-1' }
    await later(8)
    expect(await show(id)).toMatchObject({
      state: 'sent',
      doubt: { settledBy: 'provider', settledAsSent: true, nextLookAt: null },
    })
    expect(offered(id)).toBe(1)
    const facts = (await all.factNames()).filter((one) => one['messageId'] === id).map((one) => one['name'])
    expect(facts.filter((one) => one === 'message.sent')).toHaveLength(1)
  })

  it('is never sent again for the lack of a trace, and looked for a few times only', async () => {
    const id = await comeIntoDoubt()
    const before = asked
    answer = { kind: 'none', said: 'No such message.' }
    for (const minutes of [3, 10, 30, 120, 720, 2880, 10_000, 20_000]) await later(minutes)
    expect(asked - before).toBe(6)
    expect(await show(id)).toMatchObject({ state: 'in_doubt', doubt: { looks: 6, nextLookAt: null, settledAt: null } })
    expect(offered(id)).toBe(1)
    await all.delivery.settleInDoubt(all.platform.ctx(), id, { sent: true })
    expect(await show(id)).toMatchObject({ state: 'sent', doubt: { settledBy: 'person', settledAsSent: true } })
  })

  it('goes out again when its draft has stayed behind for an hour, not at the first sight of it', async () => {
    const id = await comeIntoDoubt()
    answer = { kind: 'draft', said: 'A draft.' }
    await later(3)
    await later(8)
    expect((await all.find(id)).state).toBe('in_doubt')
    await later(120)
    await all.platform.worker.idle()
    expect(await show(id)).toMatchObject({
      state: 'sent',
      tries: 2,
      doubt: { settledBy: 'draft', settledAsSent: false },
    })
    expect(offered(id)).toBe(2)
  })

  it('forgets a draft that went away meanwhile', async () => {
    const id = await comeIntoDoubt()
    answer = { kind: 'draft', said: 'A draft.' }
    await later(3)
    answer = { kind: 'none', said: 'Gone.' }
    await later(30)
    answer = { kind: 'draft', said: 'A draft.' }
    await later(100)
    expect((await all.find(id)).state).toBe('in_doubt')
    await all.delivery.settleInDoubt(all.platform.ctx(), id, { sent: true })
  })

  it('is settled by its bounce', async () => {
    const id = await comeIntoDoubt()
    const bounce = { messageId: id, hard: false, reason: 'full' }
    await all.platform.ctx().transaction((ctx) => all.delivery.recordBounce(ctx, bounce))
    expect(await show(id)).toMatchObject({ state: 'sent', doubt: { settledBy: 'bounce', nextLookAt: null } })
  })

  it('is left alone by what concerns no message in doubt', async () => {
    const [{ messageId } = { messageId: '' }] = await all.plan({})
    await all.platform.worker.idle()
    const before = asked
    await lookForMessage(all.deps, all.platform.ctx(), messageId)
    expect(asked).toBe(before)
    expect(await show(messageId)).toMatchObject({ state: 'sent', doubt: null })
  })

  // Skipped where Debian's dovecot-imapd is not installed.
  describe.skipIf(!hasDovecot)('with a Sent folder at a real Dovecot', () => {
    let dovecot: Dovecot
    let mailboxId: string
    beforeAll(async () => {
      dovecot = await startDovecot()
      const imap = {
        host: '127.0.0.1',
        port: dovecot.port,
        security: 'none' as const,
        user: 'noor',
        password: 'secret',
      }
      mailboxId = (await all.createMailbox({ fromAddress: 'sent@seller.example', imap })).id
      await dovecot.file('noor', 'Sent', 'Message-ID: <another@seller.example>\r\nSubject: x\r\n\r\nx\r\n')
    })
    afterAll(() => dovecot.stop())

    it('is sent once it lies there', async () => {
      const id = await comeIntoDoubt(mailboxId)
      await later(3)
      expect(await show(id)).toMatchObject({
        state: 'in_doubt',
        doubt: { looks: 1, lookSaid: 'It is not in the Sent folder.' },
      })
      const raw = all.sink.received.find((mail) => mail.messageId.includes(id))!.raw
      await dovecot.file('noor', 'Sent', raw.toString())
      await lookForMessage(all.deps, all.platform.ctx(), id)
      expect(await show(id)).toMatchObject({ state: 'sent', doubt: { settledBy: 'sent_folder', settledAsSent: true } })
    })

    it('is not taken for one that merely names it', async () => {
      const id = await comeIntoDoubt(mailboxId)
      const { headerMessageId } = await all.find(id)
      await dovecot.file(
        'noor',
        'Sent',
        `Message-ID: <re@seller.example>\r\nIn-Reply-To: ${headerMessageId}\r\n\r\nx\r\n`,
      )
      await lookForMessage(all.deps, all.platform.ctx(), id)
      expect((await all.find(id)).state).toBe('in_doubt')
    })

    it('stays in doubt while the folder can not be read, and says so', async () => {
      const imap = { host: '127.0.0.1', port: dovecot.port, security: 'none' as const, user: 'noor', password: 'wrong' }
      const shut = await all.createMailbox({ fromAddress: 'shut@seller.example', imap })
      const id = await comeIntoDoubt(shut.id)
      await lookForMessage(all.deps, all.platform.ctx(), id)
      expect(await show(id)).toMatchObject({
        state: 'in_doubt',
        doubt: { lookSaid: expect.stringContaining('could not be read') },
      })
    })
  })
})
