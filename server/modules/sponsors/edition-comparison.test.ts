import type { EditionComparison } from '@lanyard/contract/sponsors.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { logoWall, sitePage, startTestWorld, type TestWorld } from '../../../test/sponsors.ts'

const walls: Record<string, Record<string, string[]>> = {
  '/2025/': { 'Gold sponsors': ['Acmeon', 'Boltworks'], 'Silver sponsors': ['Corvida', 'Dynoflux'] },
  '/2026/': {
    'Platinum sponsors': ['Gaslight'],
    'Gold sponsors': ['Acmeon', 'Corvida'],
    'Silver sponsors': ['Boltworks'],
  },
}

describe('an edition beside the last one of its series', () => {
  let world: TestWorld
  let now: string
  let last: string
  beforeAll(async () => {
    world = await startTestWorld([
      (request, response) => {
        const [, folder, page] = /^(\/20\d\d\/|\/)(sponsors)?$/.exec(request.url ?? '') ?? []
        const wall = walls[folder ?? ''] ?? (folder && walls['/2026/'])
        if (!wall) return response.writeHead(404).end()
        const body = page
          ? logoWall(wall)
          : '<p>Three days of harbours and data in Hamburg, with talks and good food.</p>'
        return response.writeHead(200, { 'content-type': 'text/html' }).end(sitePage('Harbour Conf', body, folder))
      },
    ])
    last = await world.hold('Harbour Conf 2025', '2025-03-03', `${world.sites[0]!.url}/2025/`)
    now = await world.hold('Harbour Conf 2026', '2026-03-02', `${world.sites[0]!.url}/2026/`)
  })
  afterAll(() => world.close())
  const compare = async (id: string): Promise<EditionComparison> =>
    (await world.call('GET', `events/${id}/edition-comparison`)).body

  it('says who is new, returning, upgraded and downgraded, and who did not come back', async () => {
    const compared = await compare(now)
    expect(compared).toMatchObject({
      state: 'compared',
      lastEdition: { id: last, name: 'Harbour Conf 2025', startsOn: '2025-03-03', sponsors: 4 },
    })
    expect(compared.sponsors.map((one) => [one.name, one.standing, one.tierBefore, one.tier])).toEqual([
      ['Gaslight', 'new', null, 'Platinum sponsors'],
      ['Acmeon', 'returning', 'Gold sponsors', 'Gold sponsors'],
      ['Corvida', 'upgraded', 'Silver sponsors', 'Gold sponsors'],
      ['Boltworks', 'downgraded', 'Gold sponsors', 'Silver sponsors'],
    ])
    expect(compared.dropped).toMatchObject([{ name: 'Dynoflux', tier: null, tierBefore: 'Silver sponsors' }])
  })

  it('calls nobody new where no earlier edition is known, or none of its sponsors', async () => {
    expect(await compare(last)).toMatchObject({ state: 'first_edition', lastEdition: null, sponsors: [], dropped: [] })
    await world.hold('Quay Summit 2025', '2025-04-03', null)
    const next = await world.hold('Quay Summit 2026', '2026-04-03', `${world.sites[0]!.url}/2026/`)
    expect(await compare(next)).toMatchObject({ state: 'last_unknown', sponsors: [], dropped: [] })
  })

  it('calls nobody dropped before any sponsor of the edition is known', async () => {
    const next = await world.hold('Harbour Conf 2027', '2027-03-01', null)
    expect(await compare(next)).toMatchObject({ state: 'unknown', lastEdition: { id: now, sponsors: 4 }, dropped: [] })
  })

  it('does not take the sponsors of this edition for those of the last where both share one page', async () => {
    const home = `${world.sites[0]!.url}/`
    await world.hold('Dock Days 2025', '2025-05-05', home)
    const next = await world.hold('Dock Days 2026', '2026-05-04', home)
    expect(await compare(next)).toMatchObject({ state: 'last_unknown', lastEdition: { sponsors: 0 } })
  })

  it('passes over an edition that was called off', async () => {
    const off = await world.hold('Harbour Conf', '2025-10-05', null)
    await world.call('PATCH', `events/${off}`, { status: 'cancelled' })
    expect((await compare(now)).lastEdition).toMatchObject({ id: last })
  })

  it('is for every member to see, and of their own organisation only', async () => {
    world.as('viewer')
    expect((await world.call('GET', `events/${now}/edition-comparison`)).status).toBe(200)
    world.as('rep')
    expect((await world.call('GET', `events/${world.platform.organisationId}/edition-comparison`)).status).toBe(404)
  })
})
