import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startDelivery, type TestDelivery } from '../test-delivery.ts'
import { sendTestMessage } from './send-test-message.ts'

describe('a test to oneself', () => {
  let all: TestDelivery
  beforeAll(async () => {
    all = await startDelivery()
  })
  afterAll(() => all.close())
  const send = (to?: string) =>
    sendTestMessage({ ...all.deps, setup: all.setup }, all.platform.ctx(), all.mailbox.id, to)

  it('goes to the mailbox itself, though nothing else may go out yet', async () => {
    all.world.postalAddress = undefined
    const before = all.sink.received.length
    expect(await send()).toMatchObject({ sent: true, to: all.mailbox.fromAddress })
    expect(all.sink.received.slice(before)).toMatchObject([
      { from: all.mailbox.fromAddress, to: all.mailbox.fromAddress },
    ])
  })

  it('goes to the member who asks, and to nobody else', async () => {
    all.world.ownAddress = 'tomas@seller.example'
    expect(await send('Tomas@seller.example')).toMatchObject({ sent: true })
    const before = all.sink.received.length
    await expect(send('somebody@buyer.example')).rejects.toMatchObject({ code: 'not_allowed' })
    expect(all.sink.received.length).toBe(before)
  })

  it('says what is wrong and what to do where the server refuses', async () => {
    const { smtp } = all.mailbox
    await all.delivery.editMailbox(all.platform.ctx(), all.mailbox.id, { smtp: { ...smtp!, password: 'wrong' } })
    const answer = await send()
    expect(answer).toMatchObject({ sent: false, detail: 'The server refused the user name or the password.' })
    expect(answer.todo).toContain('app password')
  })
})
