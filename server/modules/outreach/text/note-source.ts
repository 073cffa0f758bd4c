type Found = { kind: string; url: string | null; seenAt: string }

const sourceWords: Record<string, string> = {
  event_page: "an event's public page of its speakers or participants",
  import: 'a list kept by the sender',
  provider: 'a business directory',
  reply: 'a colleague who named you',
  person: 'an entry made by hand',
}

/** What the foot of a message says of where the recipient's data comes from, and the address where that is from somewhere else. */
export function noteSource(details: Found, address: Found | null | undefined): string {
  const note = `Your details come from ${describe(details)}.`
  const elsewhere = address && (address.kind !== details.kind || address.url !== details.url)
  return elsewhere ? `${note} Your address comes from ${describe(address)}.` : note
}

const describe = ({ kind, url, seenAt }: Found): string =>
  `${sourceWords[kind] ?? 'a public source'}${url ? ` (${url})` : ''}, read on ${seenAt.slice(0, 10)}`
