import type { Trx } from '#platform/context.ts'
import type { Secrets } from '#platform/secrets.ts'
import { domainsOf, tidyAddress, tidySubject } from '../stop.ts'
import { findStanding } from '../store.ts'
import { findSuppressed, insertSuppressions } from '../store-suppressions.ts'
import { writeStop, writeStops } from '../write-stop.ts'
import { fingerprintOf, type Suppressible } from './suppression.ts'

type Why = { reason: string; source: string }

/** Never write to this again. The fingerprint stays when the person is erased; the stop shows people why, until then. */
export async function suppress(
  secrets: Secrets,
  trx: Trx,
  input: Why & { subject: Suppressible },
): Promise<{ stopId: string; fresh: boolean }> {
  const { subject, ...why } = input
  const written = await writeStop(trx, { subject, ...why, kept: true })
  await insertSuppressions(trx, [{ ...printed(secrets, subject), stopId: written.stopId }], why)
  return written
}

export const suppressAddress = (secrets: Secrets, trx: Trx, input: Why & { address: string }) =>
  suppress(secrets, trx, { ...input, subject: { kind: 'address', value: input.address } })

/**
 * The same of many, for one reason. What is suppressed already stays as it is, so that a list taken in again brings nobody back whose
 * address was erased. Answers those that were not suppressed yet, tidied.
 */
export async function suppressMany(
  secrets: Secrets,
  trx: Trx,
  input: Why & { subjects: readonly Suppressible[] },
): Promise<Suppressible[]> {
  const fresh = await findUnsuppressed(secrets, trx, input.subjects)
  if (fresh.length === 0) return []
  const { reason, source } = input
  await writeStops(trx, { subjects: fresh, reason, source, kept: true })
  const standing = await findStanding(trx, { subjects: fresh, reason })
  const stopIds = new Map(standing.map((one) => [`${one.kind} ${one.value}`, one.id]))
  const rows = fresh.map((one) => ({
    ...printed(secrets, one),
    stopId: stopIds.get(`${one.kind} ${one.value}`) ?? null,
  }))
  await insertSuppressions(trx, rows, { reason, source })
  return fresh
}

/** Those that are not suppressed by themselves, tidied, each once. */
export async function findUnsuppressed(
  secrets: Secrets,
  trx: Trx,
  subjects: readonly Suppressible[],
): Promise<Suppressible[]> {
  const prints = new Map(subjects.map((one) => [fingerprintOf(secrets, one), tidySubject(one) as Suppressible]))
  const known = await findSuppressed(trx, [...prints.keys()])
  return [...prints].flatMap(([print, one]) => (known.has(print) ? [] : [one]))
}

/** Those of the addresses, as they were given, that must never be written to: they or a domain of theirs are suppressed. */
export async function isSuppressed(secrets: Secrets, trx: Trx, addresses: readonly string[]): Promise<Set<string>> {
  const printsOf = (address: string) => [
    fingerprintOf(secrets, { kind: 'address', value: address }),
    ...domainsOf(tidyAddress(address)).map((value) => fingerprintOf(secrets, { kind: 'domain', value })),
  ]
  const prints = new Map(addresses.map((address) => [address, printsOf(address)]))
  const found = await findSuppressed(trx, [...prints.values()].flat())
  return new Set(addresses.filter((address) => prints.get(address)!.some((print) => found.has(print))))
}

const printed = (secrets: Secrets, subject: Suppressible) => ({
  kind: subject.kind,
  fingerprint: fingerprintOf(secrets, subject),
})
