/** What the line may be made of; nothing that is not known is said. */
export type OpeningFacts = {
  companyName: string
  eventName: string | undefined
  eventCity: string | undefined
  tier: string | undefined
  speaks: boolean
}

const longest = 180

/** A line that says why we write, from facts alone: the sponsorship with its tier, or the talk. At most 180 characters. */
export function openingLine(facts: OpeningFacts): string {
  const { companyName, eventName, eventCity, tier } = facts
  if (!eventName) return `I am writing because of your work at ${companyName}.`
  const where = eventCity && !eventName.includes(eventCity) ? ` in ${eventCity}` : ''
  const full = facts.speaks
    ? `I saw that you speak at ${eventName}${where}, and that ${companyName} supports it${tier ? ` (${tier})` : ''}.`
    : `I saw that ${companyName} supports ${eventName}${where}${tier ? ` (${tier})` : ''}.`
  if (full.length <= longest) return full
  const short = `I saw that ${companyName} supports ${eventName}.`
  return short.length <= longest ? short : `${short.slice(0, longest - 2)}….`
}
