import { createServer, type Server } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpenedInbox } from '#modules/inbox/index.ts'
import { createAddressGuard, resolveGuarded } from '#platform/fetch/index.ts'
import { createImapReader } from './index.ts'
import { type Dovecot, hasDovecot, startDovecot } from './start-dovecot.ts'

const loopback = createAddressGuard({ allowHosts: [], onlyLoopback: true })
const resolveHost = (host: string, port: number) => resolveGuarded(loopback, host, port)
const open = createImapReader({ resolveHost, patienceMilliseconds: 3000 })
const accountAt = (port: number, user: string, password = 'secret') => ({
  host: '127.0.0.1',
  port,
  security: 'none' as const,
  user,
  password,
})
const mail = (text: string) => `From: ada@acorn.example\r\nSubject: ${text}\r\n\r\n${text}\r\n`

// Skipped where Debian's dovecot-imapd is not installed.
describe.skipIf(!hasDovecot)('an INBOX of a real Dovecot', () => {
  let dovecot: Dovecot
  beforeAll(async () => {
    dovecot = await startDovecot()
  })
  afterAll(() => dovecot.stop())

  const within = async <T>(user: string, work: (inbox: OpenedInbox) => Promise<T>): Promise<T> => {
    const inbox = await open(accountAt(dovecot.port, user))
    try {
      return await work(inbox)
    } finally {
      await inbox.close()
    }
  }

  it('is read on from a number, also when it was empty at first', async () => {
    await within('empty', async (inbox) => {
      expect(await inbox.listAfter(0)).toEqual([])
      expect(await inbox.listSince(Temporal.PlainDate.from('2000-01-01'))).toEqual([])
    })
    await dovecot.deliver('empty', mail('one'))
    await dovecot.deliver('empty', mail('two'))
    await within('empty', async (inbox) => {
      expect(await inbox.listAfter(0)).toEqual([1, 2])
      expect(await inbox.listAfter(1)).toEqual([2])
      expect(await inbox.listAfter(2)).toEqual([])
      expect(inbox.uidNext).toBe(3)
    })
  })

  it('gives the mail as it is, and leaves it unread', async () => {
    await dovecot.deliver('whole', mail('Grüße 你好'))
    for (let times = 0; times < 2; times++) {
      const found = await within('whole', (inbox) => inbox.fetchMail(1))
      expect(Buffer.from(found!.raw).toString()).toBe(mail('Grüße 你好'))
      expect(Math.abs(found!.arrivedOn.since(Temporal.Now.plainDateISO('UTC')).days)).toBeLessThanOrEqual(1)
    }
    expect(await within('whole', (inbox) => inbox.fetchMail(7))).toBeUndefined()
  })

  it('is listed from a day on', async () => {
    const today = Temporal.Now.plainDateISO('UTC')
    await dovecot.deliver('days', mail('long ago'), new Date(`${today.subtract({ days: 20 })}T12:00:00Z`))
    await dovecot.deliver('days', mail('today'))
    expect(await within('days', (inbox) => inbox.listSince(today.subtract({ days: 30 })))).toEqual([1, 2])
    expect(await within('days', (inbox) => inbox.listSince(today.subtract({ days: 7 })))).toEqual([2])
  })

  it('says when its numbers begin anew', async () => {
    await dovecot.deliver('restored', mail('one'))
    const before = await within('restored', async (inbox) => inbox.uidValidity)
    expect(await within('restored', async (inbox) => inbox.uidValidity)).toBe(before)
    await dovecot.renumber('restored')
    expect(await within('restored', async (inbox) => inbox.uidValidity)).not.toBe(before)
  })

  it('can not be opened with a wrong password, which is for a person to mend', async () => {
    await expect(open(accountAt(dovecot.port, 'ada', 'wrong'))).rejects.toMatchObject({ problem: 'misconfigured' })
  })
})

describe('a mail server that fails', () => {
  const servers: Server[] = []
  afterAll(() => servers.forEach((server) => void server.close()))
  const listen = async (greet: (socket: import('node:net').Socket) => void): Promise<number> => {
    const server = createServer((socket) => greet(socket.on('error', () => {})))
    servers.push(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return (server.address() as { port: number }).port
  }

  it('by closing or refusing the connection is worth another try', async () => {
    const closing = await listen((socket) => socket.end('* OK ready\r\n'))
    await expect(open(accountAt(closing, 'ada'))).rejects.toMatchObject({ problem: 'try_later' })
    const gone = await listen(() => {})
    await new Promise((resolve) => servers.at(-1)!.close(resolve))
    await expect(open(accountAt(gone, 'ada'))).rejects.toMatchObject({ problem: 'try_later' })
  })

  it('by saying nothing holds nobody up', async () => {
    const silent = await listen(() => {})
    const started = performance.now()
    await expect(open(accountAt(silent, 'ada'))).rejects.toMatchObject({ problem: 'try_later' })
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  it('may not be one of the house', async () => {
    const guard = createAddressGuard({ allowHosts: [] })
    const guarded = createImapReader({ resolveHost: (host, port) => resolveGuarded(guard, host, port) })
    await expect(guarded(accountAt(143, 'ada'))).rejects.toMatchObject({ problem: 'misconfigured' })
  })
})
