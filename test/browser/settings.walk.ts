import { existsSync } from 'node:fs'
import type { CountryRule } from '@lanyard/contract/country-rules.ts'
import type { Readiness } from '@lanyard/contract/mailboxes.ts'
import type { BlackoutDays } from '@lanyard/contract/outreach-calendar.ts'
import type { SendingLimitsAnswer } from '@lanyard/contract/sending-limits.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApi } from '../../cli/api.ts'
import { type Dovecot, hasDovecot, startDovecot } from '../../server/providers/imap/start-dovecot.ts'
import { type Sink, startSink } from '../smtp-sink.ts'
import { type Session, settle } from './session.ts'

type MailboxRow = { id: string; fromAddress: string; checkOk: boolean | null; state: string }

/** The first hour and the settings: a mailbox against real servers, the organisation, keys, members, the checklist. */
export function walkSettings(at: () => Session): void {
  describe('the settings', () => {
    connectMailbox(at)
    changeOrganisation(at)
    decideCountries(at)
    limitSending(at)
    makeAndRevokeKey(at)
    letMemberIn(at)

    it('lead in through three doors, and say what is missing before real mail goes out', async () => {
      const { open, page, api, flaws } = at()
      await open('/start')
      for (const door of ['Add an event', 'Import contacts', 'Connect a mailbox']) {
        await page.getByRole('link', { name: door }).waitFor()
      }
      const { items } = await api.get<Readiness>('/api/v1/readiness')
      for (const item of items) await page.getByText(item.title, { exact: false }).first().waitFor()
      expect(await flaws()).toEqual([])
    })

    it('have a page for each section, named as the way there says', async () => {
      const { open, page } = at()
      await open('/settings/organisation')
      const sections = page.getByRole('navigation', { name: 'Settings' }).getByRole('link')
      expect(await sections.count()).toBe(12)
      for (const section of await sections.all()) {
        const name = (await section.textContent())!
        await section.click()
        await page.getByRole('heading', { level: 1, name }).waitFor()
      }
    })
  })
}

function connectMailbox(at: () => Session): void {
  describe.skipIf(!hasDovecot && !existsSync('/usr/sbin/dovecot'))(
    'a mailbox, against a real SMTP and IMAP server',
    () => {
      let dovecot: Dovecot
      let sink: Sink
      beforeAll(async () => {
        dovecot = await startDovecot()
        sink = await startSink({ user: 'lena@berthline-mail.example', password: 'secret' })
      })
      afterAll(async () => {
        await dovecot?.stop()
        await sink?.close()
      })

      it('is checked as it is typed, saved, and sends a test to itself', async () => {
        const { open, page, api, shot, flaws } = at()
        await open('/settings/mailboxes/new')
        await page.getByLabel('Address').fill('lena@gmail.com')
        await page.getByText('its published settings are filled in').waitFor()
        expect(await page.getByLabel('SMTP host').inputValue()).toBe('smtp.gmail.com')
        await page.getByText('Gmail wants an app password').waitFor()

        await page.getByLabel('Address').fill('lena@berthline-mail.example')
        await page.getByText('Only guessed from usual names').waitFor()
        await page.getByLabel('Name of the sender').fill('Lena Brandt')
        for (const [part, port] of [
          ['SMTP', sink.port],
          ['IMAP', dovecot.port],
        ] as const) {
          await page.getByLabel(`${part} host`).fill('localhost')
          await page.getByLabel(`${part} port`).fill(String(port))
          await page.getByLabel(`${part} encryption`).first().click()
          await page.getByRole('option', { name: 'Not encrypted' }).click()
        }
        const said = (part: string) => page.getByRole('status', { name: `Check of ${part}` })
        const password = page.getByLabel('Password', { exact: true })
        await password.fill('not this one')
        await said('SMTP').getByText('refused the user name or the password').waitFor()
        await said('IMAP').getByText('refused the user name or the password').waitFor()
        expect(await flaws()).toEqual([])
        await password.fill('secret')
        await said('SMTP').getByText('Connected and signed in').waitFor()
        await said('IMAP').getByText('Connected and signed in').waitFor()
        await shot('mailbox-checked')
        await expect
          .poll(() => listMailboxes(at()))
          .not.toContainEqual(expect.objectContaining({ fromAddress: 'lena@berthline-mail.example' }))

        await page.getByRole('button', { name: 'Save the mailbox' }).click()
        await page.getByRole('heading', { level: 1, name: 'lena@berthline-mail.example' }).waitFor()
        await page.getByRole('button', { name: 'Send the test' }).click()
        await page.getByText('The server took the mail to lena@berthline-mail.example').waitFor()
        expect(sink.received.at(-1)).toMatchObject({ to: 'lena@berthline-mail.example' })
        const mailbox = (await listMailboxes(at())).find((one) => one.fromAddress === 'lena@berthline-mail.example')!
        expect(mailbox).toMatchObject({ checkOk: true })
        expect(JSON.stringify(await api.get(`/api/v1/mailboxes/${mailbox.id}`))).not.toContain('secret')
        expect(await flaws()).toEqual([])
      })

      it('sends by an account at a provider as well, whose key is never shown again', async () => {
        const { open, page, api, shot, flaws } = at()
        await open('/settings/mailboxes/new')
        await page.getByLabel('Address').fill('lena@berthline-post.example')
        await page.getByLabel('Name of the sender').fill('Lena Brandt')
        const choose = async (kind: string) => {
          await page.getByLabel('Sends by').first().click()
          await page.getByRole('option', { name: kind }).click()
        }
        await choose('Gmail')
        await page.getByText('Signing in to Gmail is not set up here').waitFor()
        await shot('mailbox-gmail')
        expect(await flaws()).toEqual([])
        await choose('Postmark')
        await page.getByLabel('Server API token', { exact: true }).fill('a-token-of-postmark')
        await page.getByRole('switch', { name: 'Read the answers that come to this mailbox' }).click()
        expect(await flaws()).toEqual([])
        await page.getByRole('button', { name: 'Save the mailbox' }).click()
        await page.getByRole('heading', { level: 1, name: 'lena@berthline-post.example' }).waitFor()
        const find = async () =>
          (await listMailboxes(at())).find((one) => one.fromAddress === 'lena@berthline-post.example')
        const made = (await find())!
        expect(made).toMatchObject({ kind: 'postmark', account: { kind: 'postmark', messageStream: 'outbound' } })
        expect(made).toMatchObject({ hasPassword: true, imap: null })
        expect(JSON.stringify(await api.get(`/api/v1/mailboxes/${made.id}`))).not.toContain('a-token-of-postmark')
        await page.getByLabel('Message stream').fill('partners')
        await page.getByRole('button', { name: 'Save', exact: true }).click()
        await expect.poll(find).toMatchObject({ hasPassword: true, account: { messageStream: 'partners' } })
        await page.getByRole('button', { name: 'Delete', exact: true }).click()
        await page.getByRole('button', { name: 'Restore', exact: true }).waitFor()
      })

      it('is paused, resumed, deleted and brought back', async () => {
        const { page, open } = at()
        const lena = (await listMailboxes(at())).find((one) => one.fromAddress === 'lena@berthline-mail.example')!
        await open(`/settings/mailboxes/${lena.id}`)
        const state = async () =>
          (await listMailboxes(at())).find((one) => one.fromAddress === 'lena@berthline-mail.example')?.state
        await page.getByRole('button', { name: 'Pause', exact: true }).click()
        await page.getByRole('button', { name: 'Resume', exact: true }).click()
        await page.getByRole('button', { name: 'Pause', exact: true }).waitFor()
        await expect.poll(() => state()).not.toBe('paused')
        await page.getByRole('button', { name: 'Delete', exact: true }).click()
        await page.getByRole('button', { name: 'Restore', exact: true }).click()
        await page.getByText('It has no password').waitFor()
        await expect.poll(() => state()).toBe('paused')
        // Whatever else walks here finds the world as it was.
        await page.getByRole('button', { name: 'Delete', exact: true }).click()
        await page.getByRole('button', { name: 'Restore', exact: true }).waitFor()
      })
    },
  )
}

const listMailboxes = async ({ api }: Session) => (await api.get<{ items: MailboxRow[] }>('/api/v1/mailboxes')).items

function decideCountries(at: () => Session): void {
  it('decide about a country on grounds that are kept, and go back to its rule', async () => {
    const { open, page, api, shot, flaws } = at()
    const find = async () => (await api.get<CountryRule>('/api/v1/country-rules/SG')).choice
    const was = await find()
    await open('/settings/country-rules')
    await page.getByRole('searchbox', { name: 'Search countries' }).fill('singap')
    await page.getByRole('button', { name: 'Decide about Singapore' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('It may go out, on the grounds below').check()
    await dialog.getByRole('textbox', { name: 'Grounds' }).fill('We exhibit there each year')
    await dialog.getByLabel('Do not count them').check()
    await shot('country-rule')
    expect(await flaws()).toEqual([])
    await dialog.getByRole('button', { name: 'Decide' }).click()
    await page.getByText('We exhibit there each year').waitFor()
    await expect
      .poll(() => find())
      .toMatchObject({
        messages: 'allow',
        openTracking: 'off',
        grounds: 'We exhibit there each year',
      })
    await page.getByRole('button', { name: 'Undo' }).last().click()
    await expect.poll(find).toEqual(was)
  })
}

function limitSending(at: () => Session): void {
  it('limit what goes to one domain a day, taken back by Undo', async () => {
    const { open, page, api, flaws } = at()
    const read = () => api.get<SendingLimitsAnswer>('/api/v1/sending-limits')
    const before = await read()
    await open('/settings/sending-limits')
    await page.getByLabel('A day to all of one company domain').fill('7')
    await page.getByLabel('came back for good: more than').fill('2.5 %')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect.poll(read).toMatchObject({ companyDomainCap: 7, bounceRate: 0.025 })
    // A zero is no way to say "no limit".
    await open('/settings/sending-limits')
    await page.getByLabel('A day to all of one company domain').fill('0')
    await page.keyboard.press('Enter')
    await page
      .getByText(/Too small/)
      .first()
      .waitFor()
    expect((await read()).companyDomainCap).toBe(7)
    await page.getByLabel('A day to all of one company domain').fill('8')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect.poll(read).toMatchObject({ companyDomainCap: 8 })
    expect(await flaws()).toEqual([])
    await page.getByRole('button', { name: 'Undo' }).last().click()
    await expect.poll(read).toMatchObject({ companyDomainCap: 7, bounceRate: 0.025 })
    const { fullToday: _, ...limits } = before
    await api.put('/api/v1/sending-limits', limits)
  })

  it('keep days free of mail, refuse days that end before they begin, and give them back', async () => {
    const { open, page, api } = at()
    const read = async () => (await api.get<BlackoutDays>('/api/v1/blackout-days')).days
    await open('/settings/sending-limits')
    await page.getByLabel('First day').fill('2031-12-24')
    await page.getByLabel('Last day').fill('2031-12-01')
    await page.getByLabel('What it is').fill('Company holidays')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByText('It ends before it begins.').waitFor()
    await expect.poll(() => read()).toEqual([])
    await page.getByLabel('Last day').fill('2032-01-02')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await expect.poll(read).toEqual([{ from: '2031-12-24', to: '2032-01-02', name: 'Company holidays' }])
    await page.getByRole('button', { name: 'Write again: Company holidays' }).click()
    await expect.poll(read).toEqual([])
  })
}

function changeOrganisation(at: () => Session): void {
  it('change what messages say, with the history of it', async () => {
    const { open, page, api } = at()
    await open('/settings/organisation')
    const address = 'Berthline Ltd., 2 Quay Street, Bristol BS1 4QA'
    await page.getByLabel('Postal address').fill(address)
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: 'Undo' }).waitFor()
    await expect.poll(() => api.get('/api/v1/organisation')).toMatchObject({ postalAddress: address })
    await page.getByRole('region', { name: 'History' }).getByText(address).first().waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Undone.').waitFor()
    await expect.poll(() => api.get('/api/v1/organisation')).not.toMatchObject({ postalAddress: address })
  })
}

function makeAndRevokeKey(at: () => Session): void {
  it('make an API key that is shown once, and revoke it', async () => {
    const { open, page, play } = at()
    await open('/settings/api-keys')
    await page.getByRole('button', { name: 'Make a key' }).click()
    await page.getByLabel('What it is for').fill('weekly report')
    await page.getByRole('button', { name: 'Make the key' }).click()
    const key = await page.locator('code', { hasText: /^lyd_/ }).first().textContent()
    const mine = createApi(play.running.localUrl, key!)
    await expect.poll(() => mine.get('/api/v1/me')).toMatchObject({ role: 'viewer' })
    await page.getByRole('button', { name: 'I have it' }).click()
    await open('/settings/api-keys')
    expect(await page.content()).not.toContain(key)
    await page.getByRole('button', { name: 'Revoke weekly report' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click()
    await page.getByText('opens nothing any more').waitFor()
    await expect(mine.get('/api/v1/me')).rejects.toMatchObject({ code: 'not_signed_in' })
  })
}

function letMemberIn(at: () => Session): void {
  it('let a colleague in with a first password, and out again', async () => {
    const { open, page } = at()
    await open('/settings/members')
    await page.getByRole('button', { name: 'Add a member' }).click()
    await page.getByLabel('Name', { exact: false }).first().fill('Lena Brandt')
    await page.getByLabel('Email').fill('lena@berthline.example')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByText('The first password of lena@berthline.example').waitFor()
    await page.getByRole('button', { name: 'I have it' }).click()
    await page.getByRole('button', { name: 'Remove Lena Brandt' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
    await page.getByText("Lena Brandt can't come in any more").waitFor()
    await settle(page)
  })
}
