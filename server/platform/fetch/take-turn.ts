import { type AddressGuard, findRefusal } from './address-guard.ts'
import { type FetchFailure, failure, portOf, readWebAddress, type Turn } from './fetch-result.ts'
import type { HostTurns } from './host-turns.ts'
import type { RobotsReader } from './read-robots.ts'

type TurnTaking = { guard: AddressGuard; robots: RobotsReader; turns: HostTurns; minGapMs: number }

/** All that reading a page politely asks before a byte is sent: the address guard (by name and by what it resolves to), robots.txt, our turn. */
export async function takeTurn(ctx: TurnTaking, written: string, signal?: AbortSignal): Promise<Turn> {
  const target = readWebAddress(written)
  if (!target.ok) return target
  const refused = await findRefused(ctx.guard, target.url)
  if (refused) return refused
  const verdict = await ctx.robots(target.url)
  signal?.throwIfAborted()
  if (!verdict.ok) return verdict
  const leave = await ctx.turns.take(target.url.host, Math.max(ctx.minGapMs, verdict.gapMs), signal)
  return { ok: true, leave }
}

async function findRefused(guard: AddressGuard, url: URL): Promise<FetchFailure | undefined> {
  try {
    await guard.resolve(url.hostname, portOf(url))
    return undefined
  } catch (error) {
    const refusal = findRefusal(error)
    return refusal ? failure('refused_address', refusal.message) : failure('network', (error as Error).message)
  }
}
