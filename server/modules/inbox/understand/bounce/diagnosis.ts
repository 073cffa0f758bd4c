import { patternInAnyCase } from '../pattern.ts'
import type { BounceReason } from './reason.ts'
import { PHRASES } from './reason-phrases.ts'
import { findStage, type SmtpStage } from './smtp-stage.ts'
import { reasonOfStatus } from './status-reasons.ts'

export type Evidence = {
  /** What the remote server or the reporting program said about this recipient. */
  diagnostic: string
  /** The report's text around it, for the stage of the dialogue. */
  context: string
  status?: string | undefined
  action?: string | undefined
  /** The Diagnostic-Code's type: `smtp`, `x-unix`, `x-postfix`... */
  type?: string | undefined
}

export type Diagnosis = { reason: BounceReason; status: string }

/** Finds why from a report's own words first, its codes second, how far the dialogue came third. */
export function diagnose(evidence: Evidence): Diagnosis {
  const said = withoutNames(unwrap(remoteWords(evidence.diagnostic)))
  const status = chooseStatus(evidence.status, said)
  const reply = /(?:^|[^\d.])([245]\d\d)(?=[ -](?!\d{3}\b)|$)/.exec(said)?.[1]
  const stage = findStage(`${said}\n${evidence.context}`)
  return {
    reason: findReason(evidence, said, status, reply, stage),
    status: status || (reply ? `${reply[0]}.0.0` : ''),
  }
}

function findReason(
  evidence: Evidence,
  said: string,
  status: string,
  reply: string | undefined,
  stage: SmtpStage,
): BounceReason {
  if (
    /^(delivered|relayed|expanded|deliverable)/.test(evidence.action ?? '') ||
    (status.startsWith('2') && !/^[45]/.test(reply ?? ''))
  )
    return 'delivered'
  if (
    /^x-unix/.test(evidence.type ?? '') ||
    /^(?:[^\n]*: )?(?:Command died|Command output|unknown mailer error)/i.test(said)
  ) {
    return PHRASES.find(({ reason, phrase }) => reason === 'mailboxfull' && phrase.test(said))
      ? 'mailboxfull'
      : 'mailererror'
  }
  const spoken = PHRASES.find(
    (rule) => (rule.stage === undefined || rule.stage === stage) && rule.phrase.test(said),
  )?.reason
  if (spoken === 'userunknown') return unknownOrFiltered(said, status, stage)
  if (spoken === 'mesgtoobig' && /\.2\.3$/.test(status) && !/this recipient|RecipSizeLimit/i.test(said))
    return 'exceedlimit'
  return spoken ?? reasonOfStatus(status) ?? reasonOfReply(evidence, said, reply, stage)
}

// "User unknown" before the body was seen is about the address. After it, a filter may hide behind the words: not hard.
function unknownOrFiltered(said: string, status: string, stage: SmtpStage): BounceReason {
  if (/^[45]\.1\.(?!0$|351$)/.test(status) || /\b550 : /.test(said))
    return /\b550 : /.test(said) ? 'filtered' : 'userunknown'
  const plain = patternInAnyCase`
    (?:user|recipient|mailbox|account|address)\W+(?:is )?unknown|unknown (?:user|recipient)|no such (?:user
    |mailbox)|doesn't have an? \S+ account
  `.test(said)
  if (stage === 'data' && plain) return 'filtered'
  return /^5\.2\.[01]$/.test(status) && stage !== 'recipient' ? 'filtered' : 'userunknown'
}

function reasonOfReply(evidence: Evidence, said: string, reply: string | undefined, stage: SmtpStage): BounceReason {
  if (/delay/.test(evidence.action ?? '')) return 'expired'
  if (reply === '503' || reply === '500' || reply === '502') return 'syntaxerror'
  if (reply === '521' || reply === '556') return 'notaccept'
  if (reply === '552') return 'mailboxfull'
  if (stage === 'sender' && /^5/.test(reply ?? '')) return 'rejected'
  if (stage === 'recipient' && (reply === '550' || reply === '553' || reply === '551')) return 'userunknown'
  if (/^(421|45)/.test(reply ?? '') && stage === 'connect') return 'blocked'
  return said.trim() === '' ? 'undefined' : 'onhold'
}

// The status the remote server spoke is more exact than the x.0.0 its reporter made of it.
function chooseStatus(stated: string | undefined, said: string): string {
  const spoken = [...said.matchAll(/(?:^|[^\d.])([245])\d\d[ -]+['#(]*([245]\.\d{1,3}\.\d{1,3})(?![.\d])/g)].filter(
    (match) => match[1] === match[2]![0],
  )
  const inReply = spoken.findLast((match) => !match[2]!.endsWith('.0.0'))?.[2] ?? spoken[0]?.[2]
  const loose = inReply ?? /(?:^|[\s#(<'"])([45]\.\d\.\d{1,3})(?![.\d])/.exec(said)?.[1]
  if (!stated || /^\d\.0\.0$/.test(stated)) return loose ?? stated ?? ''
  return loose !== undefined && loose[0] !== stated[0] && inReply !== undefined ? inReply : stated
}

// Where the reporter quotes the server that refused, its own explanation before the quote says less.
function remoteWords(said: string): string {
  const quote = patternInAnyCase`
    (?:other server returned was|response (?:from the remote server )?was|remote host said|gave this error
    |remote server returned|responded as follows|following error message|server message)\W{1,4}(?=\S)
  `.exec(said)
  return quote ? said.slice(quote.index + quote[0].length) : said
}

// Addresses and link targets hold words ("mailbox-full@", "#userunknown") nobody said; two wrappers say more than is known:
// Postfix puts "Recipient address rejected:" before any refusal at RCPT, Amazon "Unknown address error" before any reply.
function withoutNames(said: string): string {
  return said
    .replace(/(https?:\/\/[^\s#?]*)[#?]\S*/gi, '$1')
    .replace(/[^\s<>()[\]"',;:=@]{1,128}@[^\s<>()[\]"',;:@]{1,255}/g, '@')
    .replace(/\brecipient address rejected:\s*(?=[^\s(])/gi, '')
    .replace(/\b5\.1\.0 - Unknown address error (?=\d{3})/g, '')
}

// Multi-line replies repeat their code on every line ("550-5.7.26 ... 550 5.7.26"), which would break phrases apart.
function unwrap(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  const first = /\b([245]\d\d)-((?:[245]\.\d{1,3}\.\d{1,3})?)/.exec(flat)
  if (!first) return flat
  const again = new RegExp(` ${first[1]}[- ]${first[2]!.replaceAll('.', '\\.')}(?= |$)`, 'g')
  const head = flat.slice(0, first.index + first[0].length).replace(/-([245]\.|$)/, ' $1')
  return head + flat.slice(first.index + first[0].length).replace(again, '')
}
