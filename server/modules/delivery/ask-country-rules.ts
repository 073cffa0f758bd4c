import type { Judgement } from '#modules/compliance/index.ts'
import type { Trx } from '#platform/context.ts'
import type { DeliveryDeps } from './deps.ts'

export type LawDeps = Pick<DeliveryDeps, 'compliance' | 'findCountries'>

/** What the law of the recipient's country and the organisation's decisions say of a message. Country null: not known. */
export type Ruling = Judgement & { country: string | null }

const free: Ruling = { obstacle: undefined, opens: true, country: null }

/**
 * The ruling on each message, by the country of its recipient; three queries for all. Where two countries may be meant, the more careful
 * of both rulings counts.
 */
export async function askCountryRules<
  T extends { contactId: string; companyId: string; countries?: readonly string[] },
>(deps: LawDeps, trx: Trx, messages: readonly T[]): Promise<Map<T, Ruling>> {
  if (!deps.findCountries) return new Map(messages.map((one) => [one, free]))
  const unread = messages.filter((one) => !one.countries)
  const found = unread.length > 0 ? await deps.findCountries(trx, unread) : new Map<string, readonly string[]>()
  const asked = messages.flatMap((message) => {
    const { contactId, countries = found.get(contactId) ?? [] } = message
    return (countries.length > 0 ? countries : [null]).map((country) => ({ message, contactId, country }))
  })
  const judgements = await deps.compliance.judgeRecipients(trx, asked)
  const rulings = Map.groupBy(
    asked.map(({ message, country }, at) => ({ message, ruling: { ...judgements[at]!, country } })),
    (one) => one.message,
  )
  return new Map(messages.map((one) => [one, strictest(rulings.get(one)!.map(({ ruling }) => ruling))]))
}

function strictest(rulings: readonly Ruling[]): Ruling {
  const chosen = rulings.find((one) => one.obstacle) ?? rulings.find((one) => !one.opens) ?? rulings[0]!
  return { ...chosen, opens: rulings.every((one) => one.opens) }
}

/**
 * Asked once more when a message leaves, of the country that was found at the claim: which of them may not go any more, and why. Answers
 * to somebody who wrote to us need no basis.
 */
export async function findWithoutBasis<T extends { contactId: string; country: string | null; isAnswer: boolean }>(
  deps: LawDeps,
  trx: Trx,
  messages: readonly T[],
): Promise<Map<T, string>> {
  const asked = deps.findCountries ? messages.filter((one) => !one.isAnswer) : []
  if (asked.length === 0) return new Map()
  const judgements = await deps.compliance.judgeRecipients(trx, asked)
  return new Map(asked.flatMap((one, at) => (judgements[at]!.obstacle ? [[one, judgements[at]!.obstacle]] : [])))
}

/** Held for the law of a country; released once a basis is there. */
export const isHeldForBasis = (reason: string | null): boolean => reason?.startsWith('no_basis: ') ?? false
