import { findAddress } from '../mime/addresses.ts'

export type FailedRecipient = {
  address: string
  /** Another address of the same person the report names: what it was expanded to or generated from. */
  alias?: string | undefined
  /** The part of the report that is about this recipient. */
  said: string
}

const AT = String.raw`[^\s<>()[\]"',;:@]{1,128}@[^\s<>()[\]"',;:@]{1,255}`

// Where a line stands for a recipient, by how reporters list them. The address is the named group.
const LISTED = [
  String.raw`^[ \t]*<(?<a>${AT})>:?(?=[ \t]*$|[ \t]*\(|:|[ \t]*\.\.\.)`,
  String.raw`^[ \t]*<(?<a>${AT})>[ \t]*\((?!reason|expanded)`,
  String.raw`^[ \t]{0,12}(?:\*[ \t]+|-[ \t]+)?(?<a>${AT})[ \t]*:?[ \t]*$`,
  String.raw`^[ \t]*(?<a>${AT}): (?=\S)`,
  String.raw`^[ \t]*(?<a>${AT});?[ \t]+(?:\.\.\.|\[|Failed|Action:|Invalid|on [\w/]+|\(${AT}\)<mailto:)`,
  String.raw`^[ \t]*>>>[ \t]*\S+@\S+[ \t]+<(?<a>${AT})>`,
  String.raw`^[ \t]*[45]\d\d [^\n]{0,60}\bfor <?(?<a>${AT})>?[ \t]*$`,
  String.raw`^[^\n]{0,60}<mailto:(?<a>${AT})>`,
  String.raw`^[ \t]*(?:Recipient(?: address)?|Failed Recipient|Final[- ]Recipient|Error-for|Addressed To|RCPT TO|Empf[aä]nger|Destinataire|Destinatario):[ \t]*(?:rfc822;)?[ \t]*<?(?:\[SMTP:)?(?<a>${AT})`,
  String.raw`^[ \t]*(?:Unknown user|Invalid final delivery userid|User mailbox exceeds allowed size|Delivery failed \d+ attempts|undeliverable[ \t]+to|Failed to deliver to)[: \t]+['"<]*(?<a>${AT})`,
  String.raw`^\S+:\d+:<(?<a>${AT})>[ \t]*:`,
  String.raw`^[ \t]*>>>[ \t]*RCPT TO:[ \t]*<(?<a>${AT})>`,
  String.raw`^[ \t]*\d{3} (?:[\d.]+ )?<(?<a>${AT})>\.\.\. `,
  String.raw`^ ?In:[ \t]+RCPT[ \t]+TO:<(?<a>${AT})>`,
].map((source) => new RegExp(source, 'gim'))

// The same inside a sentence.
const IN_SENTENCE = new RegExp(
  String.raw`(?:(?:message|mail|e-?mail|delivery|deliver(?:y|ed|ing)?|sent|delivered|delivering your mail|rejected recipient|addressed|permanent errors:|recipient\(?s?\)?:?|address(?:\(es\))?|group|an|user)(?: (?:to|at|for|was|which|your|message|addressed))*|User \S+|following address(?:es)?)[: ,]+['"<(]*(?<a>${AT})`,
  'gi',
)

/** Who a report says the mail did not reach, in its order. `ours` are addresses that can't be meant: reporter and reader. */
export function findFailedRecipients(said: string, ours: string[]): FailedRecipient[] {
  const barred = new Set(ours.map((address) => address.toLowerCase()))
  const allowed = (hit: Hit) =>
    !barred.has(hit.address.toLowerCase()) &&
    !isContact(said, hit) &&
    !/^(?:postmaster|mailer-daemon|abuse|support)@/i.test(hit.address)
  const listed = LISTED.flatMap((pattern) => hits(said, pattern)).filter(allowed)
  const named = listed.length > 0 ? withFirstSentence(listed, said, allowed) : hits(said, IN_SENTENCE).filter(allowed)
  if (named.length > 0) return describe(said, named)
  const addressed = hits(said, new RegExp(`^[ \\t]*To:[^\\n]{0,60}?(?<a>${AT})`, 'gim')).filter(
    (hit) => !barred.has(hit.address.toLowerCase()),
  )
  return describe(
    said,
    addressed.length > 0
      ? addressed
      : hits(said, new RegExp(`(?<a>${AT})`, 'g'))
          .filter(allowed)
          .slice(0, 1),
  )
}

// No report of ours has more; a crafted one shall not cost more.
const MOST = 200

type Hit = { address: string; index: number }

function hits(said: string, pattern: RegExp): Hit[] {
  return [...said.matchAll(pattern)].flatMap((match) => {
    const address = findAddress(match.groups!['a']!)
    return address ? [{ address, index: match.index + match[0].indexOf(match.groups!['a']!) }] : []
  })
}

// "unable to deliver your message to a@: 552 Quota violation for b@": both are this recipient's addresses.
function withFirstSentence(listed: Hit[], said: string, allowed: (hit: Hit) => boolean): Hit[] {
  const first = Math.min(...listed.map((hit) => hit.index))
  return [...hits(said.slice(0, first), IN_SENTENCE).filter(allowed), ...listed]
}

// "For help, please contact <...>", "MAIL FROM:<...>" and the returned mail's own fields name people the mail did reach.
function isContact(said: string, hit: Hit): boolean {
  const lead = said.slice(Math.max(0, said.lastIndexOf('\n', hit.index - 1) + 1, hit.index - 90), hit.index)
  const previous =
    lead.trim() === '<' || lead.trim() === '' ? said.slice(Math.max(0, hit.index - 90), hit.index).trimEnd() : lead
  return (
    /(?:contact|help|assistance|questions?|send (?:e-?)?mail to|write to|mail to|report|via|visit|envelope-from|ご連絡|(?:MAIL )?FROM|message-id|identifier|reference|sender|reply-to|cc|sent by)[\s:<"'(=]*(?:please )?[<"'(]?$/i.test(
      lead,
    ) ||
    /\b(?:from|message-id|reply-to|cc|sender|in-reply-to|subject|A message sent by):?\s*[<"]?$/i.test(previous) ||
    (/(?:message-id|subject|from|cc|reply-to|date|to)(?: line)?:.{0,80}$/i.test(
      lead.replace(/RCPT TO:|Addressed To:|address To:/i, ''),
    ) &&
      !/(?:recipient|addressed|^)\s*to:\s*[<"']*$/i.test(lead))
  )
}

function describe(said: string, found: Hit[]): FailedRecipient[] {
  const ordered = found.toSorted((a, b) => a.index - b.index).slice(0, MOST)
  const recipients = new Map<string, FailedRecipient>()
  for (const [at, hit] of ordered.entries()) {
    const key = hit.address.toLowerCase()
    const next = ordered.slice(at + 1).find((other) => other.address.toLowerCase() !== key)
    const lineStart = said.lastIndexOf('\n', hit.index - 1) + 1
    const part = said.slice(lineStart, next ? said.lastIndexOf('\n', next.index - 1) + 1 : undefined)
    const known = recipients.get(key)
    if (known) known.said += known.said.includes(part) ? '' : `\n${part}`
    else recipients.set(key, { address: hit.address, alias: aliasIn(part), said: part })
  }
  return [...recipients.values()]
}

function aliasIn(part: string): string | undefined {
  return findAddress(/\((?:expanded|(?:ultimately )?generated) from:? ?<?([^)>]+)/i.exec(part)?.[1] ?? '')
}
