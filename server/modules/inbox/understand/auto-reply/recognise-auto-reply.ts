import { fold } from '../fold.ts'
import type { Headers } from '../mime/headers.ts'
import { pattern } from '../pattern.ts'
import {
  ABOUT_ONESELF,
  ABSENCE_SUBJECT,
  ACKNOWLEDGED,
  AUTO_SUBJECT,
  BACK_ALREADY,
  LEFT_COMPANY,
  OUT_OF_OFFICE,
  OUT_OF_OFFICE_ELSEWHERE,
  RECEIPT_SUBJECT,
} from './phrases.ts'

export type AutoReply = {
  intent: 'out_of_office' | 'left_company' | 'auto_reply'
  /** A machine sent it; a colleague may also write that somebody has left. */
  automatic: boolean
  confidence: number
  because: string[]
}

/** Whether nobody wrote this mail, or it says that the person is away or gone; undefined for what a person answers. */
export function recogniseAutoReply(headers: Headers, subject: string, text: string): AutoReply | undefined {
  const title = fold(subject)
  const absent = ABSENCE_SUBJECT.exec(title)?.[0]
  const receipt = answersOurs(title) ? undefined : RECEIPT_SUBJECT.exec(title)?.[0]
  const sign = automaticSign(headers) ?? AUTO_SUBJECT.exec(title)?.[0] ?? absent ?? receipt
  // Notices are short: what follows is a footer, in several languages.
  const said = fold(text.slice(0, 4000)).replace(/\s+/g, ' ')
  const gone = findLeaver(said, sign !== undefined || !answersOurs(title))
  const away = (OUT_OF_OFFICE.exec(said) ?? OUT_OF_OFFICE_ELSEWHERE.exec(said))?.[0].trim()
  const received = ACKNOWLEDGED.exec(said)?.[0].trim()
  const words = (found: string | undefined) => [sign, found].filter((word) => word !== undefined)
  if (gone)
    return {
      intent: 'left_company',
      automatic: sign !== undefined || !(greetsSomebody(text) || answersOurs(title)),
      confidence: sign ? 0.95 : 0.85,
      because: words(gone),
    }
  if (sign) {
    if (away || (absent && !received))
      return { intent: 'out_of_office', automatic: true, confidence: away ? 0.97 : 0.75, because: words(away) }
    return { intent: 'auto_reply', automatic: true, confidence: received ? 0.95 : 0.75, because: words(received) }
  }
  if (away && isNotice(said, away))
    return { intent: 'out_of_office', automatic: true, confidence: 0.8, because: words(away) }
  if (received && !/[?？]/.test(said) && (!answersOurs(title) || isFormal(said)))
    return { intent: 'auto_reply', automatic: true, confidence: 0.8, because: words(received) }
  return undefined
}

// In an answer a person wrote, "I no longer work on this" is about the subject: who writes there hasn't left.
function findLeaver(said: string, ofThemselves: boolean): string | undefined {
  const found = LEFT_COMPANY.exec(said)
  if (!found || ofThemselves) return found?.[0].trim()
  const around = said.slice(Math.max(0, found.index - 30), found.index + found[0].length)
  return ABOUT_ONESELF.test(around) ? undefined : found[0].trim()
}

// RFC 3834 first, then what programs wrote before and beside it. `Precedence: bulk` alone is any newsletter, so it isn't here.
function automaticSign(headers: Headers): string | undefined {
  const value = (name: string) => headers.get(name)?.[0]?.toLowerCase() ?? ''
  const submitted = value('auto-submitted')
  if (submitted !== '' && !submitted.startsWith('no')) return `Auto-Submitted: ${submitted}`
  for (const name of [
    'x-autoreply',
    'x-autorespond',
    'x-autoresponder',
    'x-auto-reply',
    'x-autoreply-from',
    'x-mail-autoreply',
    'x-fc-machinegenerated',
  ]) {
    if (headers.has(name) && !/^(?:no|false)$/.test(value(name))) return name
  }
  if (/^auto[_-]?reply|^junk.*auto/.test(value('precedence')) || /^auto[_-]?reply/.test(value('x-precedence')))
    return 'Precedence: auto_reply'
  if (
    /autorespon|vacation|out of office/.test(value('x-post-messageclass') + value('delivered-to') + value('x-mailer'))
  )
    return 'autoresponder'
  return undefined
}

// Without a header or subject that says so, only a text that is about the absence and asks or offers nothing is a notice.
function isNotice(said: string, away: string): boolean {
  if (BACK_ALREADY.test(said)) return false
  const answers = pattern`
    \?|？|\b(?:let's|call me|interested|not interested|sounds|send me|meeting|propos\w+|unsubscribe|interesse
    |interessiert|telefonieren|no thanks)\b
  `
  return !answers.test(said.replace(away, ' '))
}

// A person's client puts this before our subject, a ticket desk mostly writes its own.
function answersOurs(title: string): boolean {
  return /^\s*(?:re|aw|sv|vs|odp|rif|r|antw|res|ref|ynt)\s*:/.test(title)
}

function isFormal(said: string): boolean {
  return /above this line|automat|自動|自动|ticket|case|do not reply|vorgang|within|shortly|schnellstmoglich|delais|lo antes posible|営業日|eingegangen|bestatigung|prazo|termijn|arendenummer|wygenerowana/.test(
    said,
  )
}

function greetsSomebody(text: string): boolean {
  return /^\W*(?:hi|hello|hey|dear|hallo|liebe[rs]?|guten tag (?:herr|frau)|bonjour|hola|ciao|buongiorno|olá|ola|hoi|beste|cześć|hej)\s+(?!all\b|everyone\b|there\b|sir\b|zusammen\b|sender\b)\p{Lu}\p{L}+/iu.test(
    text,
  )
}
