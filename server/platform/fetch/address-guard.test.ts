import { lookup as dnsLookup } from 'node:dns/promises'
import { connect, isIP } from 'node:net'
import { describe, expect, test } from 'vitest'
import { createAddressGuard, resolveGuarded } from './address-guard.ts'
import { serveLocally } from './local-site.ts'

const REFUSED: [string, string][] = [
  ['loopback', '127.0.0.1'],
  ['elsewhere in the loopback network', '127.255.0.9'],
  ['unspecified', '0.0.0.0'],
  ['anything beginning with zero', '0.1.2.3'],
  ['private 10/8', '10.1.2.3'],
  ['private 172.16/12', '172.31.255.254'],
  ['private 192.168/16', '192.168.0.1'],
  ['link-local', '169.254.1.1'],
  ['cloud metadata', '169.254.169.254'],
  ['cloud metadata on a public address', '168.63.129.16'],
  ['cloud metadata in the protocol range', '192.0.0.192'],
  ['carrier-grade NAT', '100.64.0.1'],
  ['metadata in carrier-grade NAT', '100.100.100.200'],
  ['multicast', '224.0.0.1'],
  ['broadcast', '255.255.255.255'],
  ['documentation', '203.0.113.7'],
  ['benchmarking', '198.18.0.1'],
  ['reserved', '240.0.0.1'],
  ['a decimal number', '2130706433'],
  ['a hexadecimal number', '0x7f000001'],
  ['hexadecimal parts', '0x7f.0.0.1'],
  ['octal parts', '0177.0.0.1'],
  ['too few parts', '127.1'],
  ['a public address in disguise', '134744072'],
  ['full-width digits', '１２７.0.0.1'],
  ['too many parts', '1.2.3.4.5'],
  ['a part out of range', '256.1.1.1'],
  ['IPv6 loopback', '::1'],
  ['IPv6 loopback in brackets', '[::1]'],
  ['IPv6 loopback written out', '0:0:0:0:0:0:0:1'],
  ['IPv6 unspecified', '::'],
  ['IPv4-mapped', '::ffff:127.0.0.1'],
  ['IPv4-mapped, in hexadecimal', '::ffff:7f00:1'],
  ['IPv4-mapped, public', '::ffff:8.8.8.8'],
  ['IPv4-compatible', '::7f00:1'],
  ['IPv4-translated', '::ffff:0:7f00:1'],
  ['NAT64', '64:ff9b::7f00:1'],
  ['local NAT64', '64:ff9b:1::7f00:1'],
  ['6to4', '2002:7f00:1::'],
  ['Teredo', '2001:0:7f00:1::'],
  ['ISATAP', '2a00:1450:4001::5efe:7f00:1'],
  ['unique-local', 'fd00:ec2::254'],
  ['link-local IPv6', 'fe80::1'],
  ['link-local IPv6 with a zone', 'fe80::1%eth0'],
  ['site-local', 'fec0::1'],
  ['IPv6 multicast', 'ff02::1'],
  ['IPv6 documentation', '2001:db8::1'],
  ['outside what is given out', '4000::1'],
  ['localhost', 'localhost'],
  ['localhost with a dot', 'localhost.'],
  ['localhost in capitals', 'LOCALHOST'],
  ['localhost in circled letters', 'ⓛocalhost'],
  ['below localhost', 'app.localhost'],
  ['.local', 'printer.local'],
  ['.internal', 'metadata.google.internal'],
  ['.home.arpa', 'router.home.arpa'],
  ['a cluster service', 'api.default.svc'],
  ['a bare name', 'intranet'],
  ['nothing', ''],
  ['a space', 'exa mple.com'],
  ['an empty label', 'a..example'],
]

const ACCEPTED = ['8.8.8.8', '1.1.1.1', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '[2a00:1450:4001::1]']
const ACCEPTED_NAMES = ['summit.example', 'Summit.Example.', 'münchen.example', 'a_b.example', '1.2.3.4.example']

const answering = (...addresses: string[]) => ({
  resolve: async () => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
})

describe('in real use', () => {
  const guard = createAddressGuard({ allowHosts: [] })

  test.each(REFUSED)('refuses %s: %s', (_what, host) => {
    expect(guard.check(host)).toMatchObject({ ok: false, reason: 'refused_address' })
  })

  test.each([...ACCEPTED, ...ACCEPTED_NAMES])('accepts %s', (host) => {
    expect(guard.check(host)).toEqual({ ok: true })
  })

  test.each(REFUSED.filter(([, host]) => isIP(host) > 0))(
    'refuses a name that resolves to %s: %s',
    async (_what, address) => {
      const tricked = createAddressGuard({ allowHosts: [], ...answering(address) })
      await expect(resolveGuarded(tricked, 'summit.example')).rejects.toThrow('summit.example resolves to')
    },
  )

  test('of several addresses only the public ones are offered', async () => {
    const mixed = createAddressGuard({ allowHosts: [], ...answering('127.0.0.1', '8.8.8.8') })
    expect(await mixed.resolve('summit.example')).toEqual([{ address: '8.8.8.8', family: 4 }])
  })
})

describe('what the operator allows', () => {
  const guard = createAddressGuard({
    allowHosts: ['10.0.0.5', 'Mail.Internal:25', '[::1]:8080', 'crm.example'],
    ...answering('10.0.0.9'),
  })

  test.each([
    ['an address, on any port', '10.0.0.5', 4711, true],
    ['its neighbour', '10.0.0.6', 4711, false],
    ['a local name on the named port', 'mail.internal', 25, true],
    ['a local name on another port', 'mail.internal', 26, false],
    ['a local name on an unknown port', 'mail.internal', undefined, false],
    ['an IPv6 address on its port', '[::1]', 8080, true],
    ['an IPv6 address on another port', '::1', 8081, false],
    ['another name of the same machine', 'localhost', 8080, false],
  ])('%s', (_what, host, port, ok) => {
    expect(guard.check(host, port).ok).toBe(ok)
  })

  test('lets a named host resolve to a private address, and no other host', async () => {
    expect(await resolveGuarded(guard, 'crm.example')).toEqual({ address: '10.0.0.9', family: 4 })
    await expect(resolveGuarded(guard, 'other.example')).rejects.toThrow('10.0.0.9')
  })

  test.each(['0x7f.1', 'host:99999', 'http://host.example', 'a b'])(
    'an entry that makes no sense is an error: %s',
    (entry) => {
      expect(() => createAddressGuard({ allowHosts: [entry] })).toThrow('not a host')
    },
  )
})

describe('in the sandbox', () => {
  const asked: string[] = []
  const guard = createAddressGuard({
    allowHosts: ['8.8.8.8', 'crm.example'],
    onlyLoopback: true,
    resolve: async (name) => {
      asked.push(name)
      return dnsLookup(name, { all: true })
    },
  })

  test.each(['127.0.0.1', '127.0.0.2', '::1', 'localhost', 'summit.localhost'])('reaches %s', (host) => {
    expect(guard.check(host)).toEqual({ ok: true })
  })

  test.each(['8.8.8.8', 'crm.example', 'summit.example', '10.0.0.1', '0.0.0.0', '2606:4700::1111', '169.254.169.254'])(
    'never reaches %s, not even when allowed',
    (host) => {
      expect(guard.check(host).ok).toBe(false)
    },
  )

  test('asks no resolver, neither for what it refuses nor for loopback names', async () => {
    await expect(guard.resolve('summit.example')).rejects.toThrow('not on loopback')
    expect(await resolveGuarded(guard, 'summit.localhost')).toEqual({ address: '127.0.0.1', family: 4 })
    expect(asked).toEqual([])
  })
})

describe('a raw socket', () => {
  test('is connected to the address that was checked, and to none when the name turns bad', async () => {
    const site = await serveLocally((_request, response) => response.end())
    const open = (allowHosts: string[]) => {
      const guard = createAddressGuard({ allowHosts, ...answering('127.0.0.1') })
      return new Promise<string | undefined>((resolve, reject) => {
        const socket = connect({ host: 'mail.example', port: site.port, lookup: guard.lookupFor(site.port) })
        socket.once('error', reject).once('connect', () => {
          resolve(socket.remoteAddress)
          socket.destroy()
        })
      })
    }
    expect(await open([`mail.example:${site.port}`])).toBe('127.0.0.1')
    await expect(open([])).rejects.toMatchObject({ code: 'REFUSED_ADDRESS' })
    await site.close()
  })
})

describe('a pinned name', () => {
  const pinned = { 'fair.example': '127.0.0.1:4321' }
  const guard = createAddressGuard({ allowHosts: [], onlyLoopback: true, pinned })

  test('is reached at its address and port, also where nothing but loopback may be', async () => {
    expect(guard.check('fair.example', 80)).toEqual({ ok: true })
    expect(await guard.resolve('fair.example', 80)).toEqual([{ address: '127.0.0.1', family: 4 }])
    expect(guard.portFor('fair.example', 80)).toBe(4321)
    expect(guard.portFor('other.example', 80)).toBe(80)
    expect(guard.check('other.example', 80).ok).toBe(false)
  })

  test('can not be pinned to anything but loopback', () => {
    expect(() => createAddressGuard({ allowHosts: [], pinned: { 'fair.example': '10.0.0.1:80' } })).toThrow(/loopback/)
  })
})
