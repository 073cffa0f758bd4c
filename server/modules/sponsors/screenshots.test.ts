import type { EventSponsors } from '@lanyard/contract/sponsors.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { logoWall, sitePage, startTestWorld, type TestWorld } from '../../../test/sponsors.ts'

const shell =
  '<html><head><title>Harbour</title></head><body><div id="root"></div><script src="/app.js"></script></body></html>'
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
const jpeg = Buffer.from('ffd8ffe000104a464946', 'hex')

describe('the picture of a page that a browser made', () => {
  let world: TestWorld
  let picture: Uint8Array | undefined
  let body = shell
  beforeAll(async () => {
    const list = sitePage('Sponsors', logoWall({ 'Gold sponsors': ['Acmeon', 'Boltworks'], Silver: ['Corvida'] }))
    const render = async (url: string) => ({
      ...{ ok: true as const, html: list, text: '', finalUrl: url },
      ...(picture && { screenshot: picture }),
    })
    world = await startTestWorld(
      [(_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(body === shell ? shell : list)],
      { deps: () => ({ renderer: { render } }) },
    )
  })
  afterAll(() => world.close())

  const names = ['Harbour', 'Lantern', 'Orchard', 'Granite', 'Meadow', 'Compass']
  /** A sponsorship read from a page of which this picture was taken. */
  const readWith = async (taken: Uint8Array | undefined): Promise<string> => {
    picture = taken
    const id = await world.hold(`${names.shift()} Conf`, '2026-06-02', `${world.sites[0]!.url}/`)
    const { tiers } = (await world.call('GET', `events/${id}/sponsors`)).body as EventSponsors
    return tiers[0]!.sponsors[0]!.id
  }
  const hasPicture = async (id: string) => (await world.call('GET', `sponsorships/${id}/evidence`)).body.screenshot

  it.each([
    ['PNG', png, 'image/png'],
    ['JPEG', jpeg, 'image/jpeg'],
  ])('is shown beside the words, as the %s that it is, and can run nothing', async (_, taken, type) => {
    const id = await readWith(taken)
    expect(await hasPicture(id)).toBe(true)
    const { status, headers, bytes } = await world.fetch(`sponsorships/${id}/screenshot`)
    expect([status, bytes.equals(taken)]).toEqual([200, true])
    expect(headers).toMatchObject({
      ...{ 'content-type': type, 'x-content-type-options': 'nosniff' },
      'content-security-policy': "default-src 'none'; sandbox",
    })
  })

  it('is not kept when it is none', async () => {
    const id = await readWith(Buffer.from('<svg onload="alert(1)"></svg>'))
    expect(await hasPicture(id)).toBe(false)
    expect((await world.fetch(`sponsorships/${id}/screenshot`)).status).toBe(404)
  })

  it('is not there for a page that was read without a browser, and the answer says so', async () => {
    body = ''
    const id = await readWith(png)
    body = shell
    expect(await hasPicture(id)).toBe(false)
    const { status, body: said } = await world.call('GET', `sponsorships/${id}/screenshot`)
    expect([status, said.detail]).toEqual([404, expect.stringContaining('without a browser')])
  })

  it('may be gone from where it is stored, and the answer says so', async () => {
    const id = await readWith(Buffer.concat([png, Buffer.from('gone')]))
    const [page] = await world.read((trx) =>
      trx.db
        .selectFrom('sponsors.pages as p')
        .innerJoin('sponsors.sponsorships as s', 's.page_id', 'p.id')
        .select('p.screenshot_key')
        .where('s.id', '=', id)
        .execute(),
    )
    await world.deps.blobs.remove(page!.screenshot_key!)
    const { status, body: said } = await world.call('GET', `sponsorships/${id}/screenshot`)
    expect([status, said.detail]).toEqual([404, 'The picture of this page is not stored any more.'])
  })

  it('is shown to nobody who may not read sponsors', async () => {
    const id = await readWith(png)
    world.as('stranger')
    expect((await world.fetch(`sponsorships/${id}/screenshot`)).status).toBe(403)
    world.as('rep')
    expect((await world.fetch(`sponsorships/${crypto.randomUUID()}/screenshot`)).status).toBe(404)
  })
})
