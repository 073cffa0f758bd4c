import type { ConsentNeed } from '@lanyard/contract/country-rules.ts'

/** What the law of a country asks of a first business email, as we read it; on the safe side where it is not clear. */
export type CountryRule = {
  /** ISO 3166 alpha-2. */
  country: string
  /** Prior consent for email to a person at a company, at their address there. */
  consent: ConsentNeed
  /** Off where a pixel that reports opens needs consent of its own (ePrivacy, article 5(3), and its like). */
  openTracking: 'on' | 'off'
  law: string
  url: string
  /** What to know besides. */
  note: string
}

/** What an organisation decided, over the rule; null in a part leaves that to the rule. */
export type CountryChoice = {
  country: string
  messages: 'allow' | 'hold' | null
  grounds: string | null
  openTracking: 'on' | 'off' | null
}

/** `held`: until a basis is recorded for the contact. */
export type Ruling = { messages: 'go' | 'held'; openTracking: 'on' | 'off' }

export type Choices = ReadonlyMap<string, Pick<CountryChoice, 'messages' | 'openTracking'>>

/** Both for countries that no rule is written of, and where the country is not known: hold, and track nothing. */
const unwritten: Ruling = { messages: 'held', openTracking: 'off' }

export const unknownCountry = 'unknown'
export const everyCountry = 'all'

/** The organisation's own choice for the country comes first, then its choice for all, then the rule. Pure. */
export function ruleOn(rule: CountryRule | undefined, country: string, choices: Choices): Ruling {
  const own = choices.get(country)
  const general = choices.get(everyCountry)
  const messages = own?.messages ?? general?.messages
  const byRule: Ruling = rule
    ? { messages: rule.consent === 'not_required' ? 'go' : 'held', openTracking: rule.openTracking }
    : unwritten
  return {
    messages: messages ? (messages === 'allow' ? 'go' : 'held') : byRule.messages,
    openTracking: own?.openTracking ?? general?.openTracking ?? byRule.openTracking,
  }
}
