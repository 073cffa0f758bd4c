import type { AddressInfo } from 'node:net'
import { createServer, type Server } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAddressGuard, resolveGuarded } from '#platform/fetch/index.ts'
import { createInboxCheck } from '#providers/imap/index.ts'
import { type Dovecot, hasDovecot, startDovecot } from '#providers/imap/start-dovecot.ts'
import { createSmtpSender } from '#providers/smtp/index.ts'
import type { MailServer } from '../mailbox.ts'
import { startDelivery, type TestDelivery } from '../test-delivery.ts'
import { type AccountsToCheck, checkAccounts } from './check-accounts.ts'

describe('checking a mailbox while it is typed', () => {
  let all: TestDelivery
  let mute: Server
  beforeAll(async () => {
    all = await startDelivery()
    mute = createServer(() => {})
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve))
  })
  afterAll(async () => {
    mute.close()
    await all.close()
  })

  const smtp = (changes: Partial<MailServer> & { password?: string | null } = {}) => ({
    host: 'smtp.seller.example',
    port: all.sink.port,
    security: 'none' as const,
    user: 'noor',
    password: 'correct horse',
    ...changes,
  })
  const check = async (input: Partial<AccountsToCheck>) =>
    checkAccounts({ ...all.deps, setup: all.setup }, all.platform.ctx(), { smtp: null, imap: null, ...input })

  it('says that a right password is right, and saves nothing', async () => {
    const before = await all.platform.ctx().transaction((ctx) => all.delivery.listMailboxes(ctx))
    expect((await check({ smtp: smtp() })).smtp).toMatchObject({ ok: true, signedIn: true, problem: null })
    expect(await all.platform.ctx().transaction((ctx) => all.delivery.listMailboxes(ctx))).toEqual(before)
  })

  it('tries the connection alone while there is no password yet', async () => {
    expect((await check({ smtp: smtp({ password: null }) })).smtp).toMatchObject({
      ok: true,
      signedIn: false,
      problem: 'needs_password',
    })
  })

  it.each([
    ['a wrong password', () => smtp({ password: 'battery staple' }), 'wrong_password'],
    ['TLS at a port that speaks plainly', () => smtp({ security: 'tls' }), 'tls_mismatch'],
    ['STARTTLS where there is none', () => smtp({ security: 'starttls' }), 'no_tls'],
    ['a port nobody listens at', () => smtp({ port: 1 }), 'unreachable'],
  ])('knows %s, and says what to do', async (_, account, problem) => {
    const { smtp } = await check({ smtp: account() })
    expect(smtp).toMatchObject({ ok: false, problem })
    expect(smtp!.todo).toMatch(/\w{3}/)
  })

  it('gives up on a server that says nothing', async () => {
    const quick = { resolveHost: async () => ({ address: '127.0.0.1', family: 4 }) }
    const setup = {
      ...all.setup,
      sender: createSmtpSender({ ...quick, deadlineMilliseconds: 800 }),
      checkInbox: createInboxCheck({ ...quick, patienceMilliseconds: 800 }),
    }
    const account = smtp({ port: (mute.address() as AddressInfo).port })
    const asked = { smtp: account, imap: account }
    const answer = await checkAccounts({ ...all.deps, setup }, all.platform.ctx(), asked)
    expect(answer).toMatchObject({ smtp: { ok: false, problem: 'silent' }, imap: { ok: false, problem: 'silent' } })
  })

  it('names the app password of the provider, with the page where it is made', async () => {
    const { smtp: answer } = await check({ fromAddress: 'noor@gmail.com', smtp: smtp({ password: 'wrong' }) })
    expect(answer).toMatchObject({ problem: 'wrong_password', helpUrl: 'https://myaccount.google.com/apppasswords' })
    expect(answer!.todo).toContain('app password')
  })

  it('connects to no private address by itself, and says how the operator allows one', async () => {
    const guard = createAddressGuard({ allowHosts: [] })
    const resolveHost = (host: string, port: number) => resolveGuarded(guard, host, port)
    const setup = {
      ...all.setup,
      sender: createSmtpSender({ resolveHost, deadlineMilliseconds: 2000 }),
      checkInbox: createInboxCheck({ resolveHost, patienceMilliseconds: 2000 }),
    }
    const account = { ...smtp(), host: '127.0.0.1' }
    const answer = await checkAccounts({ ...all.deps, setup }, all.platform.ctx(), {
      smtp: account,
      imap: account,
    })
    for (const part of [answer.smtp, answer.imap]) {
      expect(part).toMatchObject({ ok: false, problem: 'refused_address' })
      expect(part!.todo).toContain(`LANYARD_ALLOW_HOSTS=127.0.0.1:${all.sink.port}`)
    }
  })

  it('says in the sandbox that nothing outside is tried', async () => {
    const guard = createAddressGuard({ allowHosts: [], onlyLoopback: true })
    const resolveHost = (host: string, port: number) => resolveGuarded(guard, host, port)
    const setup = {
      ...all.setup,
      sender: createSmtpSender({ resolveHost, deadlineMilliseconds: 2000 }),
      checkInbox: createInboxCheck({ resolveHost, patienceMilliseconds: 2000 }),
    }
    const account = smtp({ host: 'smtp.gmail.com', port: 465, security: 'tls' })
    const asked = { smtp: account, imap: account }
    const answer = await checkAccounts({ ...all.deps, setup }, all.platform.ctx(), asked)
    expect(answer).toMatchObject({ smtp: { problem: 'only_loopback' }, imap: { problem: 'only_loopback' } })
  })

  it('uses a kept password for its own server alone', async () => {
    const kept = { mailboxId: all.mailbox.id }
    expect((await check({ ...kept, smtp: smtp({ password: null }) })).smtp).toMatchObject({ signedIn: true })
    const elsewhere = smtp({ password: null, host: 'smtp.elsewhere.example' })
    expect((await check({ ...kept, smtp: elsewhere })).smtp).toMatchObject({
      signedIn: false,
      problem: 'needs_password',
    })
  })

  describe.skipIf(!hasDovecot)('against a real IMAP server', () => {
    let dovecot: Dovecot
    beforeAll(async () => {
      dovecot = await startDovecot()
    })
    afterAll(() => dovecot?.stop())
    const imap = (changes = {}) => ({
      ...{ host: 'imap.seller.example', port: dovecot.port, security: 'none' as const },
      ...{ user: 'noor', password: 'secret', ...changes },
    })

    it.each([
      ['a right password', {}, { ok: true, signedIn: true }],
      ['no password yet', { password: null }, { ok: true, signedIn: false, problem: 'needs_password' }],
      ['a wrong password', { password: 'wrong' }, { ok: false, problem: 'wrong_password' }],
      ['TLS at a plain port', { security: 'tls' }, { ok: false, problem: 'tls_mismatch' }],
      ['STARTTLS where there is none', { security: 'starttls' }, { ok: false, problem: 'no_tls' }],
      ['a port nobody listens at', { port: 1 }, { ok: false, problem: 'unreachable' }],
    ])('knows %s', async (_, changes, expected) => {
      expect((await check({ imap: imap(changes) })).imap).toMatchObject(expected)
    })
  })
})
