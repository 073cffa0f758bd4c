import { createTransport, type SendMailOptions } from 'nodemailer'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { getPerson, seller } from '../../cast/index.ts'
import { type Sandbox, startSandbox } from '../index.ts'

const mailbox = seller.salespeople[0]!
let world: Sandbox

beforeAll(async () => {
  world = await startSandbox({ inboundSigningKey: 'key', calSecret: 'secret' })
})
afterEach(() => world.reset())
afterAll(() => world.stop())

function send(to: string, more: SendMailOptions = {}, pass = mailbox.smtpPassword) {
  const transport = createTransport({
    host: world.smtp.host,
    port: world.smtp.port,
    ignoreTLS: true,
    auth: { user: mailbox.email, pass },
  })
  return transport.sendMail({
    from: `${mailbox.name} <${mailbox.email}>`,
    to,
    subject: 'Hello',
    text: 'Hello',
    ...more,
  })
}

const silent = getPerson('ingrid-solheim').email

describe('the mail server', () => {
  it('takes mail from a mailbox and keeps it as it came', async () => {
    const sent = await send(silent, { headers: { 'X-Trace': '42' } })
    const [message] = await world.received()
    expect(message).toMatchObject({ messageId: sent.messageId, to: [silent], returnPath: mailbox.email })
    expect(message!.raw.toString()).toContain('X-Trace: 42')
  })

  it.each([
    ['a wrong password', () => send(silent, {}, 'wrong'), 535],
    [
      "somebody else's domain as sender",
      () => send(silent, { envelope: { from: 'a@kitewire.example', to: silent } }),
      553,
    ],
    ['a recipient nobody knows', () => send('nobody@kitewire.example'), 550],
    ['a domain nobody knows', () => send('somebody@elsewhere.example'), 550],
    ['a person whose mailbox is gone', () => send(getPerson('dmitri-vasquez').email), 550],
  ])('refuses %s', async (_what, attempt, responseCode) => {
    await expect(attempt()).rejects.toMatchObject({ responseCode })
    expect(await world.received()).toEqual([])
  })

  it('greylists once, then lets the same message in', async () => {
    const { email } = getPerson('lukas-gruber')
    await expect(send(email)).rejects.toMatchObject({ responseCode: 451 })
    await send(email)
    expect(await world.received()).toHaveLength(1)
  })
})

describe('misbehaviour', () => {
  it.each(['connect', 'mail', 'rcpt', 'body', 'end'] as const)('drops at %s and has taken nothing', async (stage) => {
    world.smtp.misbehave([{ stage, act: 'drop' }])
    await expect(send(silent)).rejects.toThrow()
    expect(await world.received()).toEqual([])
    await send(silent)
    expect(await world.received()).toHaveLength(1)
  })

  it('drops after it has taken the message, so that the sender cannot know', async () => {
    world.smtp.misbehave([{ stage: 'stored', act: 'drop' }])
    await expect(send(silent)).rejects.toThrow()
    expect(await world.received()).toHaveLength(1)
  })

  it('answers a code for one address only', async () => {
    world.smtp.misbehave([{ stage: 'end', address: silent, act: { code: 452, text: '4.3.1 Out of space' }, times: 2 }])
    await send(getPerson('gustav-hellstrom').email)
    await expect(send(silent)).rejects.toMatchObject({ responseCode: 452 })
    await expect(send(silent)).rejects.toMatchObject({ responseCode: 452 })
    await send(silent)
    expect(await world.received()).toHaveLength(2)
  })
})
