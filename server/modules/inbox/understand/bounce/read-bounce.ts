import { parseAddresses } from '../mime/addresses.ts'
import { headerText } from '../mime/headers.ts'
import { patternInAnyCase } from '../pattern.ts'
import type { ReadMail } from '../read-mail.ts'
import { type DeliveryReport, parseDeliveryStatus } from './delivery-status.ts'
import { diagnose } from './diagnosis.ts'
import { type FailedRecipient, findFailedRecipients } from './failed-recipients.ts'
import { splitNotification, unquoteForwarded } from './notification.ts'
import { type BounceReason, isHard } from './reason.ts'
import { isDeliveryReport } from './recognise-bounce.ts'

export type BouncedRecipient = {
  /** '' where the report doesn't tell whom it is about. */
  address: string
  /** Another address the report gives for the same person; compare both with what was sent. */
  alias?: string | undefined
  /** RFC 3463 `class.subject.detail`; '' where the report states none. */
  status: string
  reason: BounceReason
  /** The address is dead: never write to it again. */
  hard: boolean
  /** A warning only: the reporter is still trying. */
  delayed?: true
}

// Reporters say why at the beginning and then return the mail, attachments and all.
const LONGEST = 40_000

/** The recipients a delivery report is about; undefined when the mail is no delivery report. */
export function readBounce(mail: ReadMail): BouncedRecipient[] | undefined {
  const forwarded = /^\s*(?:fwd?|wg|tr|rv|i|doorst)\s*:/i.test(mail.subject) ? unquoteForwarded(mail.text) : undefined
  if (!forwarded && !isDeliveryReport(mail)) return undefined
  const text = (forwarded ?? mail.text).slice(0, LONGEST)
  const { said, original } = splitNotification(text)
  const inText = /^[ \t]*(?:Final|Original)-Recipient:/im.test(text)
    ? [text.slice(text.search(/^[ \t]*(?:Reporting-MTA|Final-Recipient|Original-Recipient|Action):/im))]
    : []
  const reports = [...mail.reports.deliveryStatus, ...inText].flatMap(parseDeliveryStatus)
  const ours = [mail.from?.address ?? '', ...mail.to.map((to) => to.address)]
  if (reports.length > 0) {
    // What is written about a recipient may say more than the report's fields; a recipient may also be ourselves.
    const named = findFailedRecipients(said, [mail.from?.address ?? ''])
    return unique(reports.map((report) => fromReport(report, named, said, reports.length)))
  }
  const fields = mail.original ?? original
  return unique(
    fromText(
      mail,
      said,
      findFailedRecipients(said, ours),
      fields ? parseAddresses(fields.get('to')?.[0]).map((to) => to.address) : [],
    ),
  )
}

function fromReport(report: DeliveryReport, named: FailedRecipient[], said: string, count: number): BouncedRecipient {
  const address = report.original ?? report.final!
  const own = named.find((one) =>
    [report.original, report.final].some((known) => known?.toLowerCase() === one.address.toLowerCase()),
  )
  const bare = report.diagnostic.replace(/^\d{3}\s*$/, '')
  const context = count > 1 && own ? own.said : said
  const rejected = /automatically rejected:\s*(\S[^\n]*)/i.exec(said)?.[1]
  return judge(address, report.final !== address ? report.final : own?.alias, {
    diagnostic: rejected ?? (isTelling(bare) ? bare : `${bare} ${context}`),
    context,
    status: report.status,
    action: report.action,
    type: report.diagnosticType,
  })
}

// "550 5.0.0" alone, or nothing: then the notification's words must do.
function isTelling(diagnostic: string): boolean {
  return /[^\W\d_]{3}/.test(diagnostic.replace(/^(?:smtp|\W|\d)+/i, ''))
}

function fromText(mail: ReadMail, said: string, named: FailedRecipient[], addressees: string[]): BouncedRecipient[] {
  const failed = parseAddresses(headerText(mail.headers, 'x-failed-recipients')).map((one) => one.address)
  const action = patternInAnyCase`
    still being retried|has been delayed|delivery attempts will continue|delayed \d+ (?:hours|days)
    |warning (?:message )?only
  `.test(`${mail.subject}\n${said}`)
    ? 'delayed'
    : ''
  const known =
    failed.length > 0
      ? failed.map(
          (address) => named.find((one) => one.address.toLowerCase() === address.toLowerCase()) ?? { address, said },
        )
      : named
  const people: FailedRecipient[] = known.length > 0 ? known : [{ address: addressees[0] ?? '', said }]
  const judged = people.map((one) => {
    const diagnostic = withoutPreamble(people.length === 1 ? said : one.said)
    const result = judge(one.address, one.alias, { diagnostic, context: `${one.said}\n${said}`, action })
    return known.length === 0 && result.reason === 'onhold' ? { ...result, reason: 'undefined' as const } : result
  })
  // Sendmail lists what an address was expanded to: the mail we sent went to the one it came from.
  const expanded = people.flatMap((one, at) =>
    one.alias && /expanded from/i.test(one.said) ? [{ ...judged[at]!, address: one.alias, alias: one.address }] : [],
  )
  return [...judged, ...expanded]
}

// The greeting of a report ("could not be delivered", "permanent error", "delivery failed") says that it failed, not why.
function withoutPreamble(said: string): string {
  const refusals = [...said.matchAll(/^ ?Out: ([45]\d\d[ -][^\n]*)/gm)].map((match) => match[1])
  if (refusals.length > 0) return refusals.join('\n')
  return said
    .replace(
      /^(?![^\n]*\b[45]\d\d[ -])[^\n]*(?:This (?:message|report|is the)|I'm (?:sorry|afraid)|I am sorry|permanent (?:fatal )?error|Sorry it didn't work out|automatically (?:generated|by)|could not (?:yet )?be delivered to|please include|delete your own text|for further assistance|The mail system|has been unable|We had trouble|attachment contains|not be able to deliver|DO NOT (?:NEED|REPLY)|kept in the queue for)[^\n]*$/gim,
      '',
    )
    .trim()
}

function judge(address: string, alias: string | undefined, evidence: Parameters<typeof diagnose>[0]): BouncedRecipient {
  const { reason, status } = diagnose(evidence)
  return {
    address,
    ...(alias && alias.toLowerCase() !== address.toLowerCase() ? { alias } : {}),
    status,
    reason,
    hard: isHard(reason),
    ...(/^delayed/.test(evidence.action ?? '') ? { delayed: true as const } : {}),
  }
}

function unique(recipients: BouncedRecipient[]): BouncedRecipient[] {
  const seen = new Set<string>()
  return recipients.filter((one) => {
    const key = one.address.toLowerCase()
    return seen.has(key) ? false : seen.add(key)
  })
}
