import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { cutAddress, readAddress, readNetwork } from './address.ts'
import { loadNetworks } from './load-networks.ts'
import { createNetworks, type NetworkList } from './networks.ts'
import { readNetworkFile } from './read-network-file.ts'

const list = (owner: string, ...ranges: string[]): NetworkList => ({ owner, source: 's', readOn: '2026-01-01', ranges })

describe('a network of machines', () => {
  const networks = createNetworks([
    list('A Cloud', '198.51.100.0/24', '203.0.113.128/25', '2001:db8::/32'),
    // Inside the first one, and beside it.
    list('A Tenant', '198.51.100.64/26', '198.51.101.0/24', '2001:db9:0:1::/64', 'rubbish', '1.2.3.4/64', '::1/200'),
  ])
  const cases: [string, string, string | undefined][] = [
    ['holds its first address', '198.51.100.0', 'A Cloud'],
    ['holds its last address', '198.51.100.255', 'A Cloud'],
    ['holds what lies after a network inside of it', '198.51.100.200', 'A Cloud'],
    ['ends where the next begins', '198.51.101.0', 'A Tenant'],
    ['does not hold what comes before it', '198.51.99.255', undefined],
    ['does not hold what comes after it', '198.51.102.0', undefined],
    ['holds one half of a block alone', '203.0.113.127', undefined],
    ['holds the other half', '203.0.113.128', 'A Cloud'],
    ['holds IPv4 in the clothes of IPv6', '::ffff:198.51.100.9', 'A Cloud'],
    ['holds IPv6', '2001:db8:ffff:ffff::1', 'A Cloud'],
    ['ends in IPv6 too', '2001:dba::', undefined],
    ['holds a small network of IPv6', '2001:db9:0:1:a:b:c:d', 'A Tenant'],
    ['does not hold its neighbour', '2001:db9:0:2::1', undefined],
    ['holds no address at the ends of the world', '255.255.255.255', undefined],
    ['holds nothing that is no address', 'example', undefined],
  ]
  it.each(cases)('%s', (_, address, owner) => {
    expect(networks.findOwner(address)).toBe(owner)
  })

  it('is somebody’s as a whole only where all of it is', () => {
    expect(['198.51.100.0/24', '203.0.113.0/24', '2001:db8:1::/48', 'x'].map(networks.findOwnerOfAll)).toEqual([
      'A Cloud',
      undefined,
      'A Cloud',
      undefined,
    ])
  })

  it('is found among a hundred thousand in no time, as a walk through all of them finds it', () => {
    const many = Array.from(
      { length: 50_000 },
      (_, at) => `${1 + (at >> 15)}.${(at >> 7) & 255}.${(at << 1) & 255}.0/24`,
    )
    const large = createNetworks([
      list('Even', ...many),
      list('Six', ...many.map((_, at) => `2a00:${at.toString(16)}::/32`)),
    ])
    expect(large.count).toBe(100_000)
    const began = performance.now()
    for (let turn = 0; turn < 100_000; turn++) large.findOwner(`1.${turn & 255}.${turn & 127}.9`)
    // A walk would take minutes.
    expect(performance.now() - began).toBeLessThan(2000)
    expect([large.findOwner('1.7.2.9'), large.findOwner('1.7.3.9'), large.findOwner('2a00:c34f:1::')]).toEqual([
      'Even',
      undefined,
      'Six',
    ])
  })
})

describe('an address', () => {
  it('is kept without what tells households apart', () => {
    const written = ['203.0.113.77', '::ffff:203.0.113.77', '2001:db8:1:2:3:4:5:6', '::1', 'fe80::1%eth0', '', 'unix']
    expect(written.map(cutAddress)).toEqual([
      '203.0.113.0/24',
      '203.0.113.0/24',
      '2001:db8:1::/48',
      '0:0:0::/48',
      'fe80:0:0::/48',
      null,
      null,
    ])
    expect(written.flatMap((one) => cutAddress(one) ?? []).every(readNetwork)).toBe(true)
  })

  it('is read in all its spellings', () => {
    const one = readAddress('2001:db8::1:0:0:1')
    expect(readAddress('2001:0DB8:0:0:1::1')).toEqual(one)
    expect(readAddress('64:ff9b::192.0.2.33')).toEqual({ version: 6, value: 0x0064_ff9b_0000_0000n })
  })
})

describe('a file of networks', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lanyard-networks-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const read = (name: string, what: unknown) =>
    readNetworkFile(name, typeof what === 'string' ? what : JSON.stringify(what), '2026-03-01').map(
      ({ owner, readOn, ranges }) => `${owner} ${readOn} ${ranges.join(' ')}`,
    )
  const cases: [string, string, unknown, string][] = [
    [
      'Amazon',
      'a.json',
      {
        createDate: '2026-02-20-18-03-12',
        prefixes: [{ ip_prefix: '192.0.2.0/24', service: 'EC2' }],
        ipv6_prefixes: [{ ipv6_prefix: '2001:db8::/32' }],
      },
      'Amazon Web Services 2026-02-20 192.0.2.0/24 2001:db8::/32',
    ],
    [
      'Google',
      'g.json',
      {
        creationTime: '2026-02-21T04:00:00.1',
        prefixes: [{ ipv4Prefix: '192.0.2.0/24' }, { ipv6Prefix: '2001:db8::/32' }],
      },
      'Google Cloud 2026-02-21 192.0.2.0/24 2001:db8::/32',
    ],
    [
      'Microsoft',
      'm.json',
      {
        cloud: 'Public',
        values: [
          { name: 'ActionGroup', properties: { addressPrefixes: ['198.51.100.0/24'] } },
          { name: 'AzureCloud', properties: { addressPrefixes: ['192.0.2.0/24'] } },
        ],
      },
      'Microsoft Azure 2026-03-01 192.0.2.0/24',
    ],
    [
      'Oracle',
      'o.json',
      {
        last_updated_timestamp: '2026-02-22T10:00:00',
        regions: [{ region: 'x', cidrs: [{ cidr: '192.0.2.0/24', tags: [] }] }],
      },
      'Oracle Cloud 2026-02-22 192.0.2.0/24',
    ],
    [
      'a table',
      '/srv/Our_Scanner.csv',
      'network,country\n192.0.2.0/24,NL,,\n"2001:db8::/32",NL\r\n\n',
      'Our Scanner 2026-03-01 192.0.2.0/24 2001:db8::/32',
    ],
  ]
  it.each(cases)('is read as %s publishes it', (_, name, what, expected) => {
    expect(read(name, what)).toEqual([expected])
  })

  it('that is something else is refused', () => {
    expect(() => read('x.json', { hello: 1 })).toThrow('no list of networks')
    expect(() => read('x.csv', 'hello\nworld')).toThrow('first column')
    expect(() => read('x.json', '{ broken')).toThrow()
  })

  it('takes the place of what Lanyard knows of its owner; others stay, and a broken one hurts nobody', () => {
    const google = join(folder, 'google.json')
    writeFileSync(
      google,
      JSON.stringify({ creationTime: '2027-01-02T00:00:00', prefixes: [{ ipv4Prefix: '192.0.2.0/24' }] }),
    )
    const [plain, loaded] = [loadNetworks([]), loadNetworks([google, join(folder, 'none.json')])]
    expect([plain.findOwner('34.70.1.1'), plain.findOwner('67.231.150.1')]).toEqual([
      'Google Cloud',
      'Proofpoint (mail scanner)',
    ])
    expect(plain.findOwner('2600:1900:4000::1')).toBe('Google Cloud')
    expect([loaded.findOwner('34.70.1.1'), loaded.findOwner('192.0.2.7')]).toEqual([undefined, 'Google Cloud'])
    expect(loaded.findOwner('67.231.150.1')).toBe('Proofpoint (mail scanner)')
    expect(loaded.edition).not.toBe(plain.edition)
  })

  it.each([
    ['of the same day', '2026-01-01'],
    ['of an earlier day', '2019-01-01'],
    ['of a day that is far away', '9999-12-31'],
  ])('%s makes another edition, which the database can hold, and the same one each time it is read', (_, readOn) => {
    const [own, more] = [list('A Cloud', '192.0.2.0/24'), { ...list('A Scanner', '198.51.100.0/24'), readOn }]
    const editions = [[own], [own, more], [more, own]].map((lists) => createNetworks(lists).edition)
    expect(editions[1]).not.toBe(editions[0])
    expect(editions[2]).toBe(editions[1])
    expect(editions.every((one) => one !== 0 && one === (one | 0))).toBe(true)
  })

  it('makes no other edition where nothing is known otherwise: by its day, in another order, or inside another network', () => {
    const { edition } = createNetworks([list('A Cloud', '192.0.2.0/24', '2001:db8::/32')])
    const alike = list('A Cloud', '2001:db8::/32', '192.0.2.0/24', '192.0.2.64/26', '192.0.2.0/24', 'rubbish')
    expect(createNetworks([{ ...alike, readOn: '2026-05-05' }]).edition).toBe(edition)
    // Where one is taken away or is somebody else's, it is another.
    expect(createNetworks([list('A Cloud', '192.0.2.0/24')]).edition).not.toBe(edition)
    expect(createNetworks([list('Another', '192.0.2.0/24', '2001:db8::/32')]).edition).not.toBe(edition)
    expect(createNetworks([]).edition).toBe(0)
  })
})
