import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBlobs } from '#platform/blobs.ts'
import { editMessage } from '../edit-message.ts'
import { startDelivery, type TestDelivery } from '../test-delivery.ts'
import { openShelf } from './open-shelf.ts'
import { uploadAttachment } from './upload-attachment.ts'

const blobs = createBlobs(mkdtempSync(join(tmpdir(), 'lanyard-files-')))

describe('files that go with messages', () => {
  let all: TestDelivery
  beforeAll(async () => {
    all = await startDelivery({}, { blobs })
  })
  afterAll(() => all.close())

  const upload = (name: string, bytes: Buffer) => uploadAttachment({ blobs }, all.platform.ctx(), { name, bytes })
  const pdf = (words: string) => Buffer.from(`%PDF-1.7 ${words}`)
  const mailOf = async (id: string) => simpleParser(all.sink.received.find((mail) => mail.messageId.includes(id))!.raw)
  const countFacts = async (messageId: string) =>
    (await all.factNames()).filter((one) => one['messageId'] === messageId).map((one) => one['name'])

  it('arrive as they were uploaded, with many messages, beside both texts', async () => {
    const price = await upload('Preise für Häfen.pdf', pdf('prices'))
    const plan = await upload('plan.txt', Buffer.from('Aisle 4'))
    const planned = await all.plan(...Array.from({ length: 12 }, () => ({ attachmentIds: [plan.id, price.id] })), {})
    await all.platform.worker.idle()
    const plain = await mailOf(planned.at(-1)!.messageId)
    expect(plain.attachments).toEqual([])
    for (const { messageId } of planned.slice(0, -1)) {
      const mail = await mailOf(messageId)
      expect(mail.attachments.map((one) => [one.filename, one.contentType, one.content.toString()])).toEqual([
        ['plan.txt', 'text/plain', 'Aisle 4'],
        ['Preise für Häfen.pdf', 'application/pdf', '%PDF-1.7 prices'],
      ])
      expect(mail.text).toContain('Hello Ada')
      expect(mail.html).toContain('Hello Ada')
    }
  })

  it('hold their message where their bytes are gone, which says so and goes once another takes their place', async () => {
    const gone = await upload('gone.pdf', pdf('gone'))
    const [one, other] = await all.plan({ attachmentIds: [gone.id] }, {})
    await blobs.remove(gone.key)
    await all.platform.worker.idle()
    const held = await all.find(one!.messageId)
    expect(held).toMatchObject({ state: 'held', stateReason: 'attachment_missing: gone.pdf', tries: 0 })
    expect(await countFacts(one!.messageId)).toContain('message.held')
    expect((await all.find(other!.messageId)).state).toBe('sent')
    const again = await upload('again.pdf', pdf('again'))
    await editMessage(all.deps, all.platform.ctx(), held.id, { attachmentIds: [again.id] })
    expect(await all.find(held.id)).toMatchObject({ state: 'held', stateReason: 'needs_approval' })
    await all.platform.ctx().transaction((ctx) => all.delivery.releaseMessages(ctx, { messageIds: [held.id] }))
    await all.platform.worker.idle()
    expect((await mailOf(held.id)).attachments.map((file) => file.filename)).toEqual(['again.pdf'])
  })

  it('go with a test to oneself', async () => {
    const file = await upload('test.pdf', pdf('test'))
    const letter = { mailboxId: all.mailbox.id, toAddress: 'noor@seller.example', subject: 'A word', text: 'Hello' }
    const sent = await all.delivery.sendTest(all.platform.ctx(), {
      ...letter,
      dataNote: null,
      attachmentIds: [file.id],
    })
    expect(sent.ok).toBe(true)
    const mail = await simpleParser(all.sink.received.at(-1)!.raw)
    expect(mail.attachments.map((one) => one.filename)).toEqual(['test.pdf'])
  })

  it('are forgotten a week later where no message and nobody above has them', async () => {
    const [used, wanted, loose] = [
      await upload('used.pdf', pdf('same')),
      await upload('wanted.pdf', pdf('same')),
      await upload('loose.pdf', pdf('same')),
    ]
    await all.plan({ attachmentIds: [used.id], held: 'needs_approval' })
    const findWanted = async (_: unknown, ids: string[]) => new Set(ids.filter((id) => id === wanted.id))
    const forget = () => all.delivery.forgetLooseFiles(all.platform.ctx(), findWanted)
    await forget()
    expect(await blobs.find(loose.key)).toBeDefined()
    all.platform.clock.advance({ hours: 24 * 8 })
    await forget()
    expect(await Promise.all([used, wanted, loose].map(async (one) => Boolean(await blobs.find(one.key))))).toEqual([
      true,
      true,
      false,
    ])
    const left = await all.platform
      .ctx()
      .transaction((ctx) => all.delivery.findAttachments(ctx, [used.id, wanted.id, loose.id]))
    expect(left.map((one) => one.name)).toEqual(['used.pdf', 'wanted.pdf'])
  })

  it('never fill the memory: who comes when there is no room waits until a letter is gone', async () => {
    const big = await Promise.all(
      Array.from({ length: 10 }, (_, n) => upload(`big${n}.txt`, Buffer.alloc(5_000_000, 97 + n))),
    )
    const shelf = openShelf({ blobs }, all.platform.ctx())
    const taken = await Promise.all(big.slice(0, 8).map((one) => shelf.take([one.id])))
    let came = 0
    const waiting = big.slice(8).map((one) => shelf.take([one.id]).then((late) => ++came && late))
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(came).toBe(0)
    for (const one of taken.slice(0, 1)) if (one.ok) one.giveBack()
    await Promise.race(waiting)
    expect(came).toBe(1)
    for (const one of taken) if (one.ok) one.giveBack()
    await Promise.all(waiting)
    expect(came).toBe(2)
  })
})
