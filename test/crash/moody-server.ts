import { type Behaviour, type Sink, startSink } from '../smtp-sink.ts'

export type MoodyServer = Sink & {
  /** How often it was cut with the whole body read and before its answer: what nobody can know from outside. */
  cutAfterBody(): number
  /** How often it was cut at any stage. */
  cuts(): number
  /** From here on it does what it should. */
  behave(): void
}

/** The shares of letters, and of connections and envelopes, that are cut off. */
const chance = { letter: 0.1, envelope: 0.02 }
const stages = ['rcpt', 'data', 'end'] as const

/**
 * A real SMTP server that drops connections at every stage at random, and takes a little to answer, so that many a kill falls between the
 * body and its answer.
 */
export async function startMoodyServer(): Promise<MoodyServer> {
  const sink = await startSink()
  // What becomes of the attempt under way at each recipient, decided as it begins.
  const fates = new Map<string, Behaviour | undefined>()
  let cuts = 0
  let cutAfterBody = 0
  sink.onBody = async ({ to }) => {
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 15))
    if (fates.get(to)?.at === 'end') cutAfterBody += 1
  }
  sink.misbehave = (to, at) => {
    if (at === 'greeting' || at === 'mail') return cutSometimes(chance.envelope, at)
    if (at === 'rcpt') fates.set(to, cutSometimes(chance.letter, stages[Math.floor(Math.random() * stages.length)]!))
    return fates.get(to)
  }
  const cutSometimes = (share: number, at: Behaviour['at']): Behaviour | undefined => {
    if (Math.random() >= share) return undefined
    cuts += 1
    return { at, drop: true }
  }
  return Object.assign(sink, {
    cutAfterBody: () => cutAfterBody,
    cuts: () => cuts,
    behave: () => {
      sink.misbehave = () => undefined
      fates.clear()
    },
  })
}
