import { diagnose } from './diagnosis.ts'
import type { BouncedRecipient } from './read-bounce.ts'
import { isHard } from './reason.ts'

export type SesNotification = { kind: 'bounce' | 'complaint' | 'delivery'; recipients: BouncedRecipient[] }

type Recipient = { emailAddress?: unknown; status?: unknown; action?: unknown; diagnosticCode?: unknown }

/** A notification of Amazon SES that its topic mails as JSON; undefined for any other text. Shape: SES's published examples. */
export function readSesNotification(text: string): SesNotification | undefined {
  const start = text.indexOf('{')
  if (start === -1 || !/"(?:notificationType|eventType)"/.test(text)) return undefined
  const body = parseFirstObject(text.slice(start))
  const kind = String(body?.['notificationType'] ?? body?.['eventType'] ?? '').toLowerCase()
  if (kind !== 'bounce' && kind !== 'complaint' && kind !== 'delivery') return undefined
  const section = (body?.[kind] ?? {}) as Record<string, unknown>
  const listed = section['bouncedRecipients'] ?? section['complainedRecipients'] ?? section['recipients']
  const recipients = (Array.isArray(listed) ? listed : []).map((one) =>
    typeof one === 'string' ? { emailAddress: one } : (one as Recipient),
  )
  return { kind, recipients: recipients.map((one) => describe(kind, one, section)) }
}

function describe(kind: SesNotification['kind'], one: Recipient, section: Record<string, unknown>): BouncedRecipient {
  const address = String(one.emailAddress ?? '')
  if (kind === 'delivery') return { address, status: '2.6.0', reason: 'delivered', hard: false }
  if (kind === 'complaint') return { address, status: '', reason: 'feedback', hard: false }
  const said = String(one.diagnosticCode ?? section['bounceSubType'] ?? '')
  const found = diagnose({
    diagnostic: said.replace(/^smtp;\s*/, ''),
    context: said,
    status: String(one.status ?? ''),
    action: String(one.action ?? ''),
  })
  return { address, ...found, hard: isHard(found.reason) }
}

// The topic adds its own footer after the object.
function parseFirstObject(text: string): Record<string, unknown> | undefined {
  for (let end = text.lastIndexOf('}'); end > 0; end = text.lastIndexOf('}', end - 1)) {
    try {
      return JSON.parse(text.slice(0, end + 1)) as Record<string, unknown>
    } catch {
      if (text.length - end > 20_000) return undefined
    }
  }
  return undefined
}
