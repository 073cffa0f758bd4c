import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'

export type Received = { from: string; to: string; raw: Buffer; messageId: string }

/** Where a connection is cut: instead of greeting, of answering MAIL or RCPT, in the middle of the body, or with the whole body read. */
export type Stage = 'greeting' | 'mail' | 'rcpt' | 'data' | 'end'
export type Behaviour = { at: Stage; code: number } | { at: Stage; drop: true }

export type Sink = {
  port: number
  received: Received[]
  /** Called at each stage, with the recipient as soon as it is known: what goes wrong, if anything. */
  misbehave: (to: string, at: Stage) => Behaviour | undefined
  /** Called when a body is there, before it is answered. */
  onBody: (mail: Received) => void | Promise<void>
  /** How many connections there ever were, and how many are open now. */
  connections(): number
  open(): number
  close(): Promise<void>
}

export type SinkOptions = { user?: string; password?: string; keep?: boolean; port?: number }

/** A real SMTP server on loopback that keeps what it takes, and can be told to misbehave. */
export async function startSink(options: SinkOptions = {}): Promise<Sink> {
  const opened = new Set<string>()
  const sink: Sink = {
    port: 0,
    received: [],
    misbehave: () => undefined,
    onBody: () => {},
    connections: () => opened.size,
    open: () => server.connections.size,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
  const cut = (session: SMTPServerSession) => {
    for (const one of server.connections) if (one.session.id === session.id) one._socket.destroy()
  }
  // True when the session was spoiled; a cut one gets no answer at all.
  const spoil = (at: Stage, to: string, session: SMTPServerSession, done: (error?: Error | null) => void) => {
    const planned = sink.misbehave(to, at)
    if (planned?.at !== at) return false
    if ('drop' in planned) cut(session)
    else done(Object.assign(new Error('not today'), { responseCode: planned.code }))
    return true
  }
  const server: SMTPServer = new SMTPServer({
    disabledCommands: ['STARTTLS', ...(options.user ? [] : (['AUTH'] as const))],
    authOptional: !options.user,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    logger: false,
    onConnect(session, done) {
      opened.add(session.id)
      if (!spoil('greeting', '', session, done)) done()
    },
    onAuth(auth, _, done) {
      const good = auth.username === options.user && auth.password === options.password
      done(
        good ? null : Object.assign(new Error('no'), { responseCode: 535 }),
        good ? { user: auth.username } : undefined,
      )
    },
    onMailFrom: (_, session, done) => void (spoil('mail', '', session, done) || done()),
    onRcptTo: ({ address }, session, done) => void (spoil('rcpt', address, session, done) || done()),
    onData(stream, session, done) {
      const to = session.envelope.rcptTo[0]!.address
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => {
        if (chunks.length === 0 && sink.misbehave(to, 'data')?.at === 'data') spoil('data', to, session, done)
        chunks.push(chunk)
      })
      stream.on('end', async () => {
        const raw = Buffer.concat(chunks)
        const from = session.envelope.mailFrom
        const mail = {
          from: from ? from.address : '',
          to,
          raw,
          messageId: /^message-id: *(<[^>]*>)/im.exec(raw.toString('latin1', 0, 4096))?.[1] ?? '',
        }
        const planned = sink.misbehave(to, 'end')
        if (planned?.at === 'data') return
        if (planned?.at === 'end' && 'code' in planned) return void spoil('end', to, session, done)
        if (options.keep !== false) sink.received.push(mail)
        await sink.onBody(mail)
        if (!spoil('end', to, session, done)) done()
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve))
  sink.port = (server.server.address() as AddressInfo).port
  return sink
}
