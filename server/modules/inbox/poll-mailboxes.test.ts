import { connect, createServer, type Server, type Socket } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createAddressGuard, resolveGuarded } from '#platform/fetch/index.ts'
import { createImapReader } from '#providers/imap/index.ts'
import { type Dovecot, hasDovecot, startDovecot } from '#providers/imap/start-dovecot.ts'
import { type InboxAtWork, startInbox, writeMail } from '../../../test/inbox.ts'
import { pollMailboxes } from './poll-mailboxes.ts'
import { listPolls } from './store/polls.ts'

const guard = createAddressGuard({ allowHosts: [], onlyLoopback: true })
const openInbox = createImapReader({
  resolveHost: (host, port) => resolveGuarded(guard, host, port),
  patienceMilliseconds: 5000,
})

/** A cable to the server that breaks after so many bytes, until it is mended. */
async function startCable(port: number) {
  let bytesLeft = Number.POSITIVE_INFINITY
  const sockets = new Set<Socket>()
  const server: Server = createServer((near) => {
    const far = connect(port, '127.0.0.1')
    const cut = () => {
      near.destroy()
      far.destroy()
    }
    for (const socket of [near, far]) sockets.add(socket.on('error', cut).on('close', cut))
    near.on('data', (data) => far.write(data))
    far.on('data', (data) => {
      bytesLeft -= data.length
      if (bytesLeft < 0) cut()
      else near.write(data)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as { port: number }).port,
    breakAfter: (bytes: number) => {
      bytesLeft = bytes
    },
    mend: () => {
      bytesLeft = Number.POSITIVE_INFINITY
    },
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

// Skipped where Debian's dovecot-imapd is not installed.
describe.skipIf(!hasDovecot)('mailboxes read by IMAP', () => {
  let dovecot: Dovecot
  let cable: Awaited<ReturnType<typeof startCable>>
  let at: InboxAtWork
  beforeAll(async () => {
    dovecot = await startDovecot()
    cable = await startCable(dovecot.port)
  })
  afterAll(async () => {
    cable.close()
    await dovecot.stop()
  })
  beforeEach(async () => {
    at = await startInbox({ openInbox })
  })
  afterEach(() => at.close())

  const poll = (deps = at.deps) => pollMailboxes(deps, at.platform.ctx())
  const polls = () => at.inside(listPolls)
  const laterBy = (seconds: number) => at.platform.clock.advance({ seconds })

  let users = 0
  /** A mailbox with IMAP, and the user that its server knows it by. */
  async function addMailbox(port = cable.port, password = 'secret'): Promise<{ id: string; user: string }> {
    users += 1
    const user = `user${users}`
    const imap = { host: '127.0.0.1', port, security: 'none' as const, user, password }
    const { smtp, window } = (await at.inside(at.below.delivery.listMailboxes))[0]!
    const mailbox = await at.below.delivery.createMailbox(at.platform.ctx(), {
      ...{ fromName: user, fromAddress: `${user}@seller.example`, dailyCap: 10, dkim: null, window },
      smtp: { ...smtp!, password: null },
      imap,
    })
    return { id: mailbox.id, user }
  }
  const deliver = async (user: string, from: number, to: number) => {
    for (let n = from; n <= to; n++) await dovecot.deliver(user, writeMail(`person${n}@north.example`, `Mail ${n}`))
  }

  it('are read on from where they were left; a mail that lay there for long is not taken for an answer', async () => {
    const { id, user } = await addMailbox()
    const longAgo = new Date(Date.now() - 30 * 86_400_000)
    await dovecot.deliver(user, writeMail('old@north.example', 'Long ago'), longAgo)
    await deliver(user, 1, 3)
    await poll()
    expect(await at.countMails()).toBe(3)
    await poll()
    await deliver(user, 4, 5)
    await poll()
    expect(await at.countMails()).toBe(5)
    expect(await polls()).toMatchObject([{ mailboxId: id, state: 'reading', lastUid: 6, failures: 0 }])
  })

  it('lose and double nothing when the connection breaks at any point and mail comes in meanwhile', async () => {
    const { user } = await addMailbox()
    let delivered = 0
    const counts: number[] = []
    for (const bytes of [0, 100, 400, 900, 1500, 2500, 4000, 6000]) {
      await deliver(user, delivered + 1, delivered + 3)
      delivered += 3
      cable.breakAfter(bytes)
      await poll()
      counts.push(await at.countMails())
      laterBy(3600)
    }
    // Some polls got through to a part of the mails.
    expect(counts.some((count, n) => count > (counts[n - 1] ?? 0) && count < 3 * (n + 1))).toBe(true)
    expect(await polls()).toMatchObject([{ state: 'try_later' }])
    cable.mend()
    await poll()
    expect(await at.countMails()).toBe(delivered)
    expect(await polls()).toMatchObject([{ state: 'reading', lastUid: delivered, problem: null }])
  })

  it('lose and double nothing when the poller dies between the fetch and the commit, again and again', async () => {
    const { user } = await addMailbox()
    await deliver(user, 1, 6)
    for (let survived = 0; survived < 6; survived += 2) {
      let left = 2
      const findSent: typeof at.deps.delivery.findSent = async (...given) => {
        if (left-- === 0) throw new Error('the process dies')
        return at.deps.delivery.findSent(...given)
      }
      await poll({ ...at.deps, delivery: { ...at.deps.delivery, findSent } })
      expect(await at.countMails()).toBe(survived + 2)
      laterBy(3600)
    }
    await poll()
    expect(await at.countMails()).toBe(6)
  })

  it('double nothing when two pollers read the same mailbox', async () => {
    const { user } = await addMailbox()
    await deliver(user, 1, 8)
    await Promise.all([poll(), poll(), poll()])
    expect(await at.countMails()).toBe(8)
  })

  it('double nothing when the server numbers all mails anew, and take in what is new', async () => {
    const { user } = await addMailbox()
    await deliver(user, 1, 4)
    await poll()
    await deliver(user, 5, 6)
    await dovecot.renumber(user)
    await poll()
    expect(await at.countMails()).toBe(6)
    await deliver(user, 7, 7)
    await poll()
    expect(await at.countMails()).toBe(7)
  })

  it('that refuse us say why, are asked less and less often, and keep no other waiting', async () => {
    const refused = await addMailbox(cable.port, 'wrong')
    const good = await addMailbox()
    await deliver(good.user, 1, 1)
    await poll()
    expect(await at.countMails()).toBe(1)
    const ofRefused = async () => (await polls()).find((one) => one.mailboxId === refused.id)!
    expect(await ofRefused()).toMatchObject({ state: 'misconfigured', failures: 1 })
    expect((await ofRefused()).problem).toMatch(/sign-in/)
    laterBy(30)
    await poll()
    expect(await ofRefused()).toMatchObject({ failures: 1 })
    laterBy(60)
    await poll()
    expect(await ofRefused()).toMatchObject({ failures: 2 })
  })

  it('are read by themselves, time and again, and what they bring stops further mail to its sender', async () => {
    const ada = await at.addContact('Ada Berg', 'Acorn')
    await at.addSent(ada, '<to-ada@seller.example>')
    const { user } = await addMailbox()
    await at.inside((trx) => trx.wakeAt('inbox.poll-mailboxes', at.platform.clock.now()))
    await at.settle()
    await dovecot.deliver(user, writeMail(ada.address, 'Thank you, but we are not interested.'))
    laterBy(61)
    await at.settle()
    expect(await at.stopsOn(ada)).toEqual(['company colleague_declined', 'contact replied'])
  })
})
