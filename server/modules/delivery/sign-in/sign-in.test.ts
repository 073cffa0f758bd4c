import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Ctx } from '#platform/context.ts'
import { createAddressGuard, createFetcher, type Fetcher } from '#platform/fetch/index.ts'
import { createGmailSender, createGoogleAuthority } from '#providers/gmail/index.ts'
import { createGraphSender, createMicrosoftAuthority } from '#providers/graph/index.ts'
import { kinds } from '../../../../test/mail-apis/kinds.ts'
import { authorityClient, startAuthority, type TestAuthority } from '../../../../test/mail-apis/start-authority.ts'
import { type MailApi, startMailApi } from '../../../../test/mail-apis/start-mail-api.ts'
import { createSenderByKind, type Senders } from '../create-sender-by-kind.ts'
import { presentMailbox } from '../present-mailbox.ts'
import { startDelivery, type TestDelivery } from '../test-delivery.ts'
import { beginSignIn } from './begin-sign-in.ts'
import { finishSignIn, type SignInEnd } from './finish-sign-in.ts'
import { getAccessToken } from './get-access-token.ts'

describe.each(['gmail', 'graph'] as const)('signing in to a mailbox at %s', (kind) => {
  let authority: TestAuthority
  let api: MailApi
  let fetcher: Fetcher
  let all: TestDelivery
  let id: string
  beforeAll(async () => {
    authority = await startAuthority()
    api = await startMailApi(() => kinds[kind].accepted)
    const guard = createAddressGuard({ allowHosts: ['127.0.0.1'] })
    fetcher = createFetcher({ guard, version: '0.0.0', aboutUrl: 'https://lanyard.example' })
    const at = { fetcher, ...authorityClient }
    const authorities = {
      gmail: createGoogleAuthority({ ...at, pageUrl: `${authority.url}/auth`, tokenUrl: `${authority.url}/token` }),
      graph: createMicrosoftAuthority({ ...at, tenant: 'organizations', loginUrl: authority.url }),
    }
    const options = { fetcher, url: api.url, deadlineMilliseconds: 2000 }
    const senders = { gmail: createGmailSender(options), graph: createGraphSender(options) }
    const sender = (smtp: Senders['smtp']) => createSenderByKind({ ...senders, smtp } as Senders)
    all = await startDelivery({}, { authorities, sender })
    const account = { kind, auth: 'sign_in' as const, user: null, secret: null }
    id = (await all.createMailbox({ fromAddress: 'Noor@seller.example', smtp: null, account })).id
  })
  afterEach(() => {
    authority.fault = undefined
    authority.life = 3600
    authority.requests.length = 0
    api.requests.length = 0
  })
  afterAll(async () => {
    await all.close()
    await fetcher.close()
    await api.close()
    await authority.close()
  })

  const member = (name = 'noor', organisationId = all.platform.organisationId): Ctx =>
    all.platform.jobs.contextFor(organisationId, { kind: 'member', id: name, role: 'admin' })
  const begin = async (ctx = member()) => {
    const { url } = await beginSignIn(all.deps, ctx, id)
    return { url, state: new URL(url).searchParams.get('state')! }
  }
  const finish = (given: { state: string; code?: string; error?: string }, ctx = member()) =>
    finishSignIn(all.deps, ctx, given)
  const signIn = async (address = 'noor@seller.example', allowed?: string): Promise<SignInEnd> => {
    const { url, state } = await begin()
    return finish({ state, code: authority.signIn(url, address, allowed) })
  }
  const token = () =>
    getAccessToken({ secrets: all.secrets, authority: all.deps.authorities![kind] }, all.platform.ctx(), id)
  const show = () => all.platform.ctx().transaction((ctx) => presentMailbox(ctx, id))
  const tables = () =>
    all.platform.db.systemWork(async (db) => ({
      signIns: await db.selectFrom('delivery.sign_ins').selectAll().execute(),
      tokens: await db.selectFrom('delivery.mailbox_tokens').selectAll().execute(),
    }))

  it('is needed before the mailbox can send, and its messages wait for it', async () => {
    expect(await show()).toMatchObject({
      state: 'failing',
      hasPassword: false,
      signIn: { needed: true, signedInAs: null },
    })
    const [planned] = await all.plan({ mailboxId: id })
    await all.platform.worker.idle()
    expect(await all.find(planned!.messageId)).toMatchObject({ state: 'planned', tries: 0 })
    expect(await token()).toMatchObject({ ok: false, reason: 'misconfigured', problem: 'needs_sign_in' })
    await signIn()
    await all.platform.worker.idle()
    expect((await all.find(planned!.messageId)).state).toBe('sent')
    expect(api.requests[0]!.headers['authorization']).toMatch(/^Bearer access \d+$/)
  })

  it('leads to the page of the provider, with a challenge and no secret, and keeps everything sealed', async () => {
    const { url, state } = await begin()
    const asked = new URL(url).searchParams
    expect(asked.get('redirect_uri')).toBe('https://lanyard.seller.example/api/v1/mailbox-sign-ins/return')
    expect(asked.get('login_hint')).toBe('noor@seller.example')
    expect(url).not.toContain('secret')
    await finish({ state, code: authority.signIn(url, 'noor@seller.example') })
    const verifier = new URLSearchParams(authority.requests[0]!.body.toString()).get('code_verifier')!
    expect(verifier.length).toBeGreaterThanOrEqual(43)
    const { state: other } = await begin()
    const kept = JSON.stringify(await tables())
    for (const open of [state, other, verifier, 'access ', 'refresh ']) expect(kept).not.toContain(open)
    expect(await show()).toMatchObject({
      hasPassword: true,
      signIn: { needed: false, signedInAs: 'noor@seller.example' },
    })
  })

  it('leads back once', async () => {
    const { url, state } = await begin()
    expect(await finish({ state, code: authority.signIn(url, 'noor@seller.example') })).toEqual({
      ok: true,
      mailboxId: id,
    })
    expect(await finish({ state, code: authority.signIn(url, 'noor@seller.example') })).toEqual({
      ok: false,
      reason: 'unknown',
    })
  })

  it('leads nobody back but the member who began it, in the organisation they began it in', async () => {
    const { url, state } = await begin()
    const code = authority.signIn(url, 'noor@seller.example')
    const unknown = { ok: false, reason: 'unknown' }
    expect(await finish({ state, code }, member('somebody else'))).toEqual(unknown)
    const elsewhere = '0190a1b2-0000-7000-8000-000000000001'
    expect(await finish({ state, code }, member('noor', elsewhere))).toEqual(unknown)
    expect(await finish({ state: `${state}x`, code })).toEqual(unknown)
    expect(authority.requests).toEqual([])
    expect(await finish({ state, code })).toMatchObject({ ok: true })
  })

  it('is over after a quarter of an hour', async () => {
    const { url, state } = await begin()
    await all.platform.db.systemWork((db) =>
      db
        .updateTable('delivery.sign_ins')
        .set({ expires_at: new Date(Date.now() - 1000) })
        .execute(),
    )
    const code = authority.signIn(url, 'noor@seller.example')
    expect(await finish({ state, code })).toEqual({ ok: false, reason: 'unknown' })
  })

  it('is nothing for an API key, nor for a mailbox with a password', async () => {
    const key = all.platform.jobs.contextFor(all.platform.organisationId, { kind: 'api_key', id: 'k', role: 'admin' })
    await expect(beginSignIn(all.deps, key, id)).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(beginSignIn(all.deps, member(), all.mailbox.id)).rejects.toMatchObject({ code: 'conflict' })
    await expect(beginSignIn({ ...all.deps, authorities: {} }, member(), id)).rejects.toMatchObject({
      code: 'misconfigured',
    })
  })

  it('takes nobody else, says whom it wants, and leaves the sign-in before as it is', async () => {
    const before = (await tables()).tokens
    expect(await signIn('ada@seller.example')).toEqual({ ok: false, reason: 'other_account', mailboxId: id })
    expect((await show()).checkDetail).toContain('You signed in as ada@seller.example')
    expect((await tables()).tokens).toEqual(before)
  })

  it('says so when the member declines, or the provider refuses the code', async () => {
    const { state } = await begin()
    expect(await finish({ state, error: 'access_denied' })).toMatchObject({ reason: 'declined' })
    const again = await begin()
    expect(await finish({ state: again.state, code: 'a made-up code' })).toMatchObject({ reason: 'refused' })
    expect((await show()).checkDetail).toContain('refused the sign-in')
  })

  it.runIf(kind === 'gmail')('is refused when sending was not allowed on the page', async () => {
    expect(await signIn('noor@seller.example', 'openid email')).toMatchObject({ reason: 'refused' })
    expect((await show()).checkDetail).toContain('Sending mail was not allowed')
  })

  it('is used without asking while its token has life, and renewed ahead of its end by one of many', async () => {
    authority.life = 1000
    await signIn()
    const before = authority.refreshes()
    await Promise.all([token(), token(), token()])
    expect(authority.refreshes()).toBe(before)
    // Less than five minutes left, yet still good: one renews it, the others go on with it meanwhile.
    authority.life = 200
    await signIn()
    authority.life = 3600
    const answers = await Promise.all(Array.from({ length: 8 }, token))
    expect(answers.every((one) => one.ok)).toBe(true)
    expect(authority.refreshes()).toBe(before + 1)
  })

  it('is waited for where the token has run out, and renewed once', async () => {
    authority.life = 1
    await signIn()
    authority.life = 3600
    const before = authority.refreshes()
    const answers = await Promise.all(Array.from({ length: 8 }, token))
    expect(new Set(answers.map((one) => one.ok && one.token)).size).toBe(1)
    expect(answers[0]).toMatchObject({ ok: true })
    expect(authority.refreshes()).toBe(before + 1)
  })

  it('is renewed at the next opening when the provider refuses a token before its time', async () => {
    await signIn()
    all.delivery.close()
    const before = authority.refreshes()
    const [planned] = await all.plan({ mailboxId: id })
    api.fault = () => kinds[kind].wrongKey
    await all.platform.worker.idle()
    api.fault = undefined
    expect((await all.find(planned!.messageId)).state).toBe('planned')
    all.platform.clock.advance({ minutes: 16 })
    await all.platform.worker.idle()
    expect((await all.find(planned!.messageId)).state).toBe('sent')
    expect(authority.refreshes()).toBe(before + 1)
    const [first, second] = api.requests.map((one) => one.headers['authorization'])
    expect(second).not.toBe(first)
  })

  it('goes on with the token before while the provider is in trouble, and waits once that has run out', async () => {
    authority.life = 200
    await signIn()
    authority.fault = () => ({ status: 503, headers: { 'retry-after': '30' }, body: '' })
    expect(await token()).toMatchObject({ ok: true })
    authority.fault = undefined
    authority.life = 1
    await signIn()
    authority.fault = () => ({ status: 503, headers: { 'retry-after': '30' }, body: '' })
    expect(await token()).toMatchObject({ ok: false, reason: 'try_later', restSeconds: 30 })
    authority.fault = undefined
    expect(await token()).toMatchObject({ ok: true })
  })

  it('marks the mailbox once it is refused, asks no more, and is mended by a new one', async () => {
    authority.life = 1
    await signIn()
    authority.revoke()
    // A connection that is open still has its token, which holds.
    all.delivery.close()
    const [planned] = await all.plan({ mailboxId: id })
    await all.platform.worker.idle()
    expect(await all.find(planned!.messageId)).toMatchObject({ state: 'planned', tries: 0 })
    const shown = await show()
    expect(shown).toMatchObject({ state: 'failing', checkOk: false, signIn: { needed: true } })
    expect(shown.signIn!.why).toMatch(/no longer accepts the sign-in. Sign in to this mailbox again/)
    const asked = authority.requests.length
    expect(await token()).toMatchObject({ ok: false, problem: 'needs_sign_in' })
    expect(authority.requests).toHaveLength(asked)
    authority.life = 3600
    expect(await signIn()).toMatchObject({ ok: true })
    await all.platform.worker.idle()
    expect((await all.find(planned!.messageId)).state).toBe('sent')
    expect(await show()).toMatchObject({ checkOk: true, signIn: { needed: false, why: null } })
  })

  it('goes with the account it was for, and with the mailbox', async () => {
    const edit = (user: string | null) =>
      all.delivery.editMailbox(all.platform.ctx(), id, { account: { kind, auth: 'sign_in', user } })
    await edit('noor@seller.example')
    expect((await show()).signIn).toMatchObject({ needed: true, signedInAs: null })
    await signIn()
    await all.delivery.editMailbox(all.platform.ctx(), id, { fromName: 'N. Haddad' })
    expect((await show()).signIn).toMatchObject({ needed: false })
    await all.delivery.deleteMailbox(all.platform.ctx(), id)
    expect((await tables()).tokens).toEqual([])
  })
})
