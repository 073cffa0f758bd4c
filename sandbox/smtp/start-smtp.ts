import { mkdir, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server'
import { seller } from '../../cast/index.ts'
import type { SmtpFaults, SmtpStage } from './faults.ts'
import { judgeRecipient } from './recipient.ts'

/** A message the server took, as it came. */
export type Mail = { mailbox: string; from: string; to: string[]; raw: Buffer }

export type Smtp = { host: string; port: number; stop(): Promise<void>; reset(): void }

export type SmtpOptions = {
  port: number
  faults: SmtpFaults
  /** Where to keep each message as an .eml file, if anywhere. */
  folder: string | undefined
  onMail(mail: Mail): void
}

/** Thrown when the connection is gone: smtp-server then has nobody left to answer. */
class DroppedError extends Error {
  override name = 'DroppedError'
}

type Handlers = Pick<SMTPServerOptions, 'onConnect' | 'onAuth' | 'onMailFrom' | 'onRcptTo' | 'onData'>

/** A submission server on 127.0.0.1 for the seller's mailboxes, plain and with passwords, that delivers into the world. */
export async function startSmtp(options: SmtpOptions): Promise<Smtp> {
  const attempts = new Map<string, number>()
  const spoil: Spoil = (stage, addresses, session) => {
    const act = options.faults.take(stage, addresses)
    if (act === undefined) return
    if (act !== 'drop') throw refusal(act.code, act.text)
    for (const connection of server.connections) if (connection.session.id === session.id) connection._socket.destroy()
    throw new DroppedError('Connection dropped')
  }
  const server = new SMTPServer({
    banner: 'Sandbox mail',
    allowInsecureAuth: true,
    authMethods: ['PLAIN', 'LOGIN'],
    disabledCommands: ['STARTTLS'],
    logger: false,
    size: 10_000_000,
    ...handle(attempts, spoil, createStore(options, spoil)),
  })
  // Dropped connections and clients that hang up are what this server is for.
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(options.port, '127.0.0.1', resolve))
  return {
    host: '127.0.0.1',
    port: (server.server.address() as AddressInfo).port,
    reset: () => attempts.clear(),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** Throws when misbehaviour is planned for this stage and one of these addresses. */
type Spoil = (stage: SmtpStage, addresses: string[], session: SMTPServerSession) => void

type Store = (stream: SMTPServerDataStream, session: SMTPServerSession) => Promise<string>

function handle(attempts: Map<string, number>, spoil: Spoil, store: Store): Handlers {
  return {
    onConnect: (session, done) => answer(done, () => spoil('connect', [], session)),
    onAuth(auth, _session, done) {
      const mailbox = seller.salespeople.find(({ email }) => email === auth.username)
      if (mailbox && auth.password === mailbox.smtpPassword) done(null, { user: mailbox.email })
      else done(refusal(535, '5.7.8 Authentication credentials invalid'))
    },
    onMailFrom: ({ address }, session, done) =>
      answer(done, () => {
        spoil('mail', [address], session)
        // Bounce addresses may differ per message, the domain may not.
        if (!address.endsWith(`@${seller.domain}`))
          throw refusal(553, `5.7.1 ${session.user} may not send as ${address}`)
      }),
    onRcptTo: ({ address }, session, done) =>
      answer(done, () => {
        spoil('rcpt', [address], session)
        const earlier = attempts.get(address) ?? 0
        attempts.set(address, earlier + 1)
        const verdict = judgeRecipient(address, earlier)
        if (!verdict.ok) throw refusal(verdict.code, verdict.text)
      }),
    onData(stream, session, done) {
      store(stream, session).then(
        (text) => done(null, text),
        (error: Error) => {
          stream.resume()
          done(error)
        },
      )
    },
  }
}

function createStore({ folder, onMail }: SmtpOptions, spoil: Spoil): Store {
  let stored = 0
  return async (stream, session) => {
    const to = session.envelope.rcptTo.map(({ address }) => address)
    const mailFrom = session.envelope.mailFrom
    const from = mailFrom === false ? '' : mailFrom.address
    spoil('body', [from, ...to], session)
    const chunks: Buffer[] = []
    for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk)
    spoil('end', [from, ...to], session)
    const raw = Buffer.concat(chunks)
    stored++
    if (folder) await keep(folder, stored, raw)
    onMail({ mailbox: String(session.user), from, to, raw })
    spoil('stored', [from, ...to], session)
    return `2.0.0 OK queued as ${stored}`
  }
}

function answer(done: (error?: Error | null) => void, decide: () => void): void {
  try {
    decide()
    done()
  } catch (error) {
    done(error as Error)
  }
}

function refusal(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode })
}

async function keep(folder: string, number: number, raw: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, `${String(number).padStart(5, '0')}.eml`), raw)
}
