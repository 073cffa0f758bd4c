import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createAddressGuard, createFetcher } from '#platform/fetch/index.ts'
import { type LocalSite, serveLocally } from '#platform/fetch/local-site.ts'
import { createDnsReader } from '#providers/dns/index.ts'
import { type DnsServer, startDnsServer } from '../../../../test/dns-server.ts'
import { editMessage } from '../edit-message.ts'
import { steerMessages } from '../steer-messages.ts'
import { startDelivery, type TestDelivery } from '../test-delivery.ts'
import { createLinkAsker } from './ask-link.ts'
import { findBrokenLinks, lookAtBrokenLinks } from './check-links.ts'

describe('a link in a planned message', () => {
  let all: TestDelivery
  let site: LocalSite
  let dns: DnsServer
  let asked: string[] = []
  /** What the site answers, by path; 'never' is silence. */
  const answers: Record<string, number | 'never' | { head: number; get: number }> = {}
  const fetchers: { close(): Promise<void> | void }[] = []

  beforeAll(async () => {
    site = await serveLocally((request, response) => {
      asked.push(`${request.method} ${request.url}`)
      const answer = answers[request.url!] ?? 200
      if (answer === 'never') return
      response.statusCode = typeof answer === 'number' ? answer : request.method === 'HEAD' ? answer.head : answer.get
      response.end()
    })
    dns = await startDnsServer({})
    const fetcher = createFetcher({
      guard: createAddressGuard({
        allowHosts: [site.host],
        resolve: async (name) => {
          throw Object.assign(new Error(`no ${name}`), { code: 'ENOTFOUND' })
        },
      }),
      ...{ version: 'test', aboutUrl: 'https://seller.example' },
    })
    fetchers.push(fetcher)
    const reader = createDnsReader({ servers: [dns.address] })
    all = await startDelivery(
      {},
      { askLink: createLinkAsker({ request: fetcher.request, dns: reader, timeoutMs: 3000 }) },
    )
  })
  beforeEach(() => {
    asked = []
    dns.broken = false
  })
  afterAll(async () => {
    await all.close()
    await site.close()
    await dns.close()
    for (const one of fetchers) await one.close()
  })

  const later = () => all.platform.clock.now().add({ hours: 24 * 30 })
  const plan = async (text: string, more: object = {}) => {
    const [planned] = await all.plan({ text, sendAt: later(), ...more })
    await all.platform.worker.idle()
    return planned!.messageId
  }
  const at = (path: string) => `${site.url}${path}`
  const stateOf = async (id: string) => {
    const { state, stateReason } = await all.find(id)
    return [state, stateReason]
  }
  const steer = (act: 'approve' | 'release', id: string) =>
    all.platform.ctx().commit((trx) => steerMessages(all.deps, trx, act, { ids: [id] }))
  const lookAgain = () => lookAtBrokenLinks({ ...all.deps, askLink: all.deps.askLink! }, all.platform.ctx())

  it.each([
    ['is not there', 404],
    ['is gone', 410],
    ['is gone though HEAD is refused', { head: 405, get: 410 }],
  ])('holds it when the page %s', async (what, answer) => {
    const url = `/broken/${encodeURIComponent(what)}`
    answers[url] = answer
    expect(await stateOf(await plan(`See ${at(url)}#part, please.`))).toEqual(['held', `broken_link: ${at(url)}`])
  })

  it.each([
    ['answers', 200],
    ['refuses HEAD alone', { head: 405, get: 200 }],
    ['denies HEAD falsely', { head: 404, get: 200 }],
    ['is closed to machines', 403],
    ['asks for patience', 429],
    ['is in trouble', 500],
    ['is silent', 'never' as const],
  ])('lets it go when the page %s', async (what, answer) => {
    const url = `/fine/${encodeURIComponent(what)}`
    answers[url] = answer
    expect(await stateOf(await plan(`See ${at(url)}.`))).toEqual(['planned', null])
    expect(asked.length).toBeGreaterThan(0)
  })

  it('holds it when the host certainly does not exist, and not while the name server is in trouble', async () => {
    dns.broken = true
    expect(await stateOf(await plan('See https://away.acorn-events.com/tour.'))).toEqual(['planned', null])
    dns.broken = false
    const gone = 'https://gone.acorn-events.com/tour'
    expect(await stateOf(await plan(`See ${gone}.`))).toEqual(['held', `broken_link: ${gone}`])
  })

  it('is not asked where it is our own, leads to a private address or is kept for examples', async () => {
    const own = 'https://mail.seller.example/u/1 https://book.acorn-events.com/noor?x=1'
    const id = await plan(`${own} http://10.0.0.7/ https://summit.example/ https://a.test/ http://127.0.0.1:9/`)
    expect(await stateOf(id)).toEqual(['planned', null])
    expect([asked, dns.asked.filter((one) => /book|summit|a\.test/.test(one))]).toEqual([[], []])
  })

  it('is asked once a day for all messages, and goes by itself once it answers again', async () => {
    answers['/often'] = 404
    const [first, second] = [await plan(`See ${at('/often')}`), await plan(`See ${at('/often')}`)]
    expect(asked).toEqual(['HEAD /often', 'GET /often'])
    answers['/often'] = 200
    await lookAgain()
    expect(await stateOf(first)).toEqual(['held', `broken_link: ${at('/often')}`])
    all.platform.clock.advance({ hours: 24 })
    await all.platform.worker.idle()
    expect(await stateOf(first)).toEqual(['planned', null])
    expect(await stateOf(second)).toEqual(['planned', null])
    expect(asked.filter((one) => one.endsWith('/often'))).toHaveLength(3)
  })

  it('of a message that waits for approval holds it once it is approved; a person may let it go all the same', async () => {
    answers['/wait'] = 404
    const id = await plan(`See ${at('/wait')}`, { held: 'needs_approval' })
    expect(await stateOf(id)).toEqual(['held', 'needs_approval'])
    await steer('approve', id)
    expect(await stateOf(id)).toEqual(['held', `broken_link: ${at('/wait')}`])
    await steer('release', id)
    expect(await stateOf(id)).toEqual(['planned', null])
  })

  it('that was taken out makes it wait for approval, and is known to whoever writes the next text', async () => {
    answers['/out'] = 404
    const id = await plan(`See ${at('/out')}`)
    await editMessage(all.deps, all.platform.ctx(), id, { subject: 'Another' })
    expect(await stateOf(id)).toEqual(['held', `broken_link: ${at('/out')}`])
    await editMessage(all.deps, all.platform.ctx(), id, { text: 'See nothing.' })
    expect(await stateOf(id)).toEqual(['held', 'needs_approval'])
    const known = (text: string, organisationId?: string) =>
      all.platform.ctx(organisationId).transaction((trx) => findBrokenLinks(trx, { text }))
    expect(await known(`Or ${at('/out')}?`)).toEqual([at('/out')])
  })

  it('is asked when a person writes it into a message that is planned already, and holds that message', async () => {
    answers['/edited'] = 404
    const id = await plan('Hello')
    const edit = async (text: string) => {
      await editMessage(all.deps, all.platform.ctx(), id, { text })
      await all.platform.worker.idle()
    }
    await edit(`See ${at('/edited')}`)
    expect(asked).toContain('GET /edited')
    expect(await stateOf(id)).toEqual(['held', `broken_link: ${at('/edited')}`])
    answers['/edited-again'] = 200
    await edit(`See ${at('/edited-again')}`)
    expect(await stateOf(id)).toEqual(['held', 'needs_approval'])
    expect(asked).toContain('HEAD /edited-again')
  })

  it('is asked when it is written into a message that waits for approval, which then holds it', async () => {
    answers['/waiting'] = 410
    const id = await plan('Hello', { held: 'needs_approval' })
    await editMessage(all.deps, all.platform.ctx(), id, { text: `See ${at('/waiting')}` })
    await all.platform.worker.idle()
    expect(await stateOf(id)).toEqual(['held', 'needs_approval'])
    await steer('approve', id)
    expect(await stateOf(id)).toEqual(['held', `broken_link: ${at('/waiting')}`])
  })
})
