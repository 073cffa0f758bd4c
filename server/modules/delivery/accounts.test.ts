import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createAddressGuard, createFetcher, type Fetcher } from '#platform/fetch/index.ts'
import { kinds } from '../../../test/mail-apis/kinds.ts'
import { type MailApi, startMailApi } from '../../../test/mail-apis/start-mail-api.ts'
import type { ApiAccountWithSecret } from './account.ts'
import { createSenderByKind, type Senders } from './create-sender-by-kind.ts'
import { presentMailbox } from './present-mailbox.ts'
import { checkAccounts } from './setup/check-accounts.ts'
import { startDelivery, type TestDelivery } from './test-delivery.ts'

const secret = 'a token nobody else may read'
const postmark: ApiAccountWithSecret = { kind: 'postmark', messageStream: 'outbound', secret }

const region = { kind: 'ses' as const, region: 'eu-west-1', accessKeyId: 'AKIDEXAMPLE', configurationSet: null }

describe('a mailbox that sends through a provider', () => {
  let api: MailApi
  let fetcher: Fetcher
  let all: TestDelivery
  let id: string
  beforeAll(async () => {
    api = await startMailApi(({ path, headers }) => {
      if (path === '/server') return { status: headers['x-postmark-server-token'] === secret ? 200 : 401, body: '{}' }
      return kinds.postmark.accepted
    })
    const guard = createAddressGuard({ allowHosts: ['127.0.0.1'] })
    fetcher = createFetcher({ guard, version: '0.0.0', aboutUrl: 'https://lanyard.example' })
    const options = { fetcher, url: api.url, deadlineMilliseconds: 1500 }
    const senders = Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [name, kind.create(options)]))
    all = await startDelivery({}, { sender: (smtp) => createSenderByKind({ ...senders, smtp } as Senders) })
    const mailbox = await all.createMailbox({ fromAddress: 'api@seller.example', smtp: null, account: postmark })
    id = mailbox.id
  })
  afterEach(() => {
    api.fault = undefined
    api.requests.length = 0
  })
  afterAll(async () => {
    await all.close()
    await fetcher.close()
    await api.close()
  })

  const edit = (changes: Parameters<typeof all.delivery.editMailbox>[2]) =>
    all.delivery.editMailbox(all.platform.ctx(), id, changes)
  const show = () => all.platform.ctx().transaction((ctx) => presentMailbox(ctx, id))
  const stored = () =>
    all.platform.db.systemWork(async (db) =>
      JSON.stringify([
        await db.selectFrom('delivery.mailboxes').selectAll().execute(),
        await db.selectFrom('compliance.changes').selectAll().execute(),
      ]),
    )

  it('shows its kind and account, keeps its secret sealed, and never shows it', async () => {
    const shown = await show()
    expect(shown).toMatchObject({
      kind: 'postmark',
      account: { kind: 'postmark', messageStream: 'outbound' },
      smtp: { host: 'api.postmarkapp.com', port: 443 },
      hasPassword: true,
      signIn: null,
    })
    expect(JSON.stringify(shown)).not.toContain(secret)
    expect(await stored()).not.toContain(secret)
  })

  it('sends what is due, and keeps the id that the provider gave it', async () => {
    const [planned] = await all.plan({ mailboxId: id })
    await all.platform.worker.idle()
    expect((await all.find(planned!.messageId)).state).toBe('sent')
    expect(api.requests).toHaveLength(1)
    const rows = await all.platform.db.systemWork((db) =>
      db.selectFrom('delivery.messages').select('provider_message_id').where('id', '=', planned!.messageId).execute(),
    )
    expect(rows).toEqual([{ provider_message_id: kinds.postmark.providerMessageId }])
  })

  it('rests as long as it is asked to, gives the other messages back untried, and then sends each once', async () => {
    api.fault = () => ({ status: 429, headers: { 'retry-after': '600' }, body: '{}' })
    const planned = await all.plan(...Array.from({ length: 12 }, () => ({ mailboxId: id })))
    await all.platform.worker.idle()
    const waiting = await Promise.all(planned.map((one) => all.find(one.messageId)))
    expect(new Set(waiting.map((one) => one.state))).toEqual(new Set(['planned']))
    // One for each connection at the most.
    expect(waiting.filter((one) => one.tries > 0).length).toBeLessThanOrEqual(3)
    const rest = new Date((await show()).restsUntil!).getTime() - all.platform.clock.now().epochMilliseconds
    expect(rest).toBe(600_000)
    api.fault = undefined
    api.requests.length = 0
    all.platform.clock.advance({ seconds: 601 })
    await all.platform.worker.idle()
    const after = await Promise.all(planned.map((one) => all.find(one.messageId)))
    expect(new Set(after.map((one) => one.state))).toEqual(new Set(['sent']))
    expect(api.requests).toHaveLength(12)
  })

  it('keeps a message however often its account is refused, says why, and sends it once that is mended', async () => {
    api.fault = () => kinds.postmark.wrongKey
    const [planned] = await all.plan({ mailboxId: id })
    for (let time = 0; time < 8; time++) {
      await all.platform.worker.idle()
      all.platform.clock.advance({ minutes: 16 })
    }
    expect((await all.find(planned!.messageId)).state).toBe('planned')
    expect((await show()).restReason).toContain('misconfigured')
    api.fault = undefined
    await all.platform.worker.idle()
    expect((await all.find(planned!.messageId)).state).toBe('sent')
  })

  it('stands in doubt when the provider never answers, and is not sent again', async () => {
    api.fault = () => 'silence'
    const [planned] = await all.plan({ mailboxId: id })
    await all.platform.worker.idle()
    api.fault = undefined
    all.platform.clock.advance({ hours: 48 })
    await all.platform.worker.idle()
    expect((await all.find(planned!.messageId)).state).toBe('in_doubt')
    // What asks whether it arrived is no sending.
    expect(api.requests.filter((one) => one.method === 'POST')).toHaveLength(1)
  })

  it('leaves no more in doubt than its connections had on their way, and lets the rest wait', async () => {
    api.fault = () => ({ status: 500, body: 'Internal Server Error' })
    const planned = await all.plan(...Array.from({ length: 12 }, () => ({ mailboxId: id })))
    await all.platform.worker.idle()
    api.fault = undefined
    const states = (await Promise.all(planned.map((one) => all.find(one.messageId)))).map((one) => one.state)
    const doubtful = states.filter((one) => one === 'in_doubt').length
    expect(doubtful).toBeGreaterThan(0)
    expect(doubtful).toBeLessThanOrEqual(3)
    expect(states.filter((one) => one === 'planned')).toHaveLength(12 - doubtful)
    all.platform.clock.advance({ minutes: 6 })
    await all.platform.worker.idle()
    const after = (await Promise.all(planned.map((one) => all.find(one.messageId)))).map((one) => one.state)
    expect(after.filter((one) => one === 'sent')).toHaveLength(12 - doubtful)
  })

  it('tells a wrong secret from a right one without sending anything, and tries a kept one for its own account alone', async () => {
    const check = async (account: ApiAccountWithSecret, mailboxId?: string) => {
      const asked = { smtp: null, imap: null, account, mailboxId, fromAddress: 'api@seller.example' }
      return (await checkAccounts({ ...all.deps, setup: all.setup }, all.platform.ctx(), asked)).smtp
    }
    expect(await check(postmark)).toMatchObject({ ok: true, signedIn: true, problem: null })
    expect(await check({ ...postmark, secret: 'guessed' })).toMatchObject({ ok: false, problem: 'wrong_password' })
    expect(await check({ ...postmark, secret: null })).toMatchObject({ signedIn: false, problem: 'needs_password' })
    expect(await check({ ...postmark, secret: null }, id)).toMatchObject({ ok: true, signedIn: true })
    const other: ApiAccountWithSecret = { kind: 'sendgrid', region: 'global', secret: null }
    expect(await check(other, id)).toMatchObject({ signedIn: false, problem: 'needs_password' })
    expect(api.requests.every((one) => one.path === '/server')).toBe(true)
    expect((await all.delivery.checkMailbox(all.platform.ctx(), id)).ok).toBe(true)
  })

  it('threads a follow-up with the Message-ID that the provider put in the place of ours', async () => {
    const account: ApiAccountWithSecret = { ...region, secret }
    const ses = await all.createMailbox({ fromAddress: 'ses@seller.example', smtp: null, account })
    api.fault = () => kinds.ses.accepted
    const [first] = await all.plan({ mailboxId: ses.id })
    const [second] = await all.plan({ mailboxId: ses.id, inReplyTo: first!.messageId })
    await all.platform.worker.idle()
    expect((await all.find(second!.messageId)).state).toBe('sent')
    expect(kinds.ses.rawOf!(api.requests[1]!)).toContain(`In-Reply-To: ${kinds.ses.providerMessageId}\r\n`)
  })

  it('sends a test to itself', async () => {
    const letter = { mailboxId: id, toAddress: 'api@seller.example', subject: 'x', text: 'y', dataNote: null }
    expect(await all.delivery.sendTest(all.platform.ctx(), letter)).toEqual({ ok: true, detail: 'OK' })
  })

  it('keeps its secret when its stream changes, and lets go of it with its account', async () => {
    await edit({ account: { kind: 'postmark', messageStream: 'outreach' } })
    expect(await show()).toMatchObject({ account: { messageStream: 'outreach' }, hasPassword: true })
    await edit({ account: { kind: 'mailgun', domain: 'mg.seller.example', region: 'eu' } })
    expect(await show()).toMatchObject({ kind: 'mailgun', hasPassword: false })
    await edit({ account: postmark })
  })

  it('takes the server it was shown for no change, any other for a mistake, and goes back to SMTP when told to', async () => {
    const { smtp } = await show()
    await edit({ smtp, fromName: 'Noor' })
    expect(await show()).toMatchObject({ kind: 'postmark', fromName: 'Noor' })
    const own = { host: 'smtp.seller.example', port: 587, security: 'starttls' as const, user: 'noor' }
    await expect(edit({ smtp: own })).rejects.toMatchObject({ code: 'conflict' })
    await edit({ smtp: own, account: null })
    expect(await show()).toMatchObject({ kind: 'smtp', account: null, smtp: own, hasPassword: false })
  })

  it('is not made with two ways to send, or with none', async () => {
    const own = { fromAddress: 'two@seller.example' }
    await expect(all.createMailbox({ ...own, account: postmark })).rejects.toMatchObject({ code: 'invalid_request' })
    await expect(all.createMailbox({ ...own, smtp: null })).rejects.toMatchObject({ code: 'invalid_request' })
  })
})
