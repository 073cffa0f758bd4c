import { patternInAnyCase } from '../pattern.ts'

const WROTE =
  'wrote|writes|schrieb|schreef|a écrit|escribió|escribio|ha scritto|escreveu|napisał(?:\\(a\\)|a)?|pisze|skrev|написал(?:\\(а\\)|а)?|пишет|写道|寫道|のメール|wrote on|kirjoitti|napsal(?:\\(a\\)|a)?|írta|έγραψε|yazdı'

const FIELD: Record<string, string> = {
  from: 'From|Von|De|Da|Van|Od|Från|Fra|От|От кого|差出人|发件人|Lähettäjä',
  sent: 'Sent|Date|Gesendet|Datum|Envoyé|Enviado(?: el)?|Inviato|Data|Verzonden|Wysłano|Skickat|Sendt|Дата|Отправлено|送信日時|日時|发送时间|Date d’envoi',
  to: 'To|An|À|Para|A|Aan|Do|Till|Til|Кому|宛先|收件人',
  subject: 'Subject|Betreff|Objet|Asunto|Oggetto|Assunto|Onderwerp|Temat|Ämne|Emne|Тема|件名|主题|Re',
  copy: 'Cc|Kopie|Kopia|CC|Копия',
}
const FIELD_LINE = new RegExp(`^[ \\t>*|]*(?:${Object.values(FIELD).join('|')})[ \\t\\u00A0]*(?:\\*[ \\t]*)?[:：]`, 'i')

const DIVIDER = patternInAnyCase`
  ^[ \t>]*(?:[-_=*—]{2,}[ \t]*)?(?:original(?:e|nachricht)?[ -]?(?:message|mail)
  |ursprüngliche (?:nachricht|e-?mail)|originalnachricht|message d'origine|message original
  |mensaje original|messaggio originale|mensagem original|oorspronkelijk bericht|oryginalna wiadomość
  |wiadomość oryginalna|ursprungligt meddelande|originalmeddelande|oprindelig meddelelse
  |opprinnelig melding|(?:begin )?forwarded message|weitergeleitete nachricht|исходное сообщение|元のメッセージ
  |原始邮件)[ \t:]*[-_=*—]*[ \t:]*$
`

// A verb of writing after a date or a name, at the end of the line.
const ANNOUNCES = new RegExp(
  `^(?:[-–—* ]*)(?:on|am|le|el|il|em|op|w dniu|dnia|den|på|vào|\\d|\\p{L}{2,12}\\.?,? |.{0,40}<).{0,260}?(?:^|[\\s\\u00A0,>])(?:${WROTE})(?:\\s.{0,80})?\\s*[:：]$`,
  'iu',
)

const DATE_LIKE = /\d{1,2}[:.h]\d\d|\b(?:19|20)\d\d\b|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/

/** How many lines, from `at` on, announce a quoted mail; 0 when none do. */
export function quoteHeaderLength(lines: string[], at: number): number {
  const line = lines[at]!
  if (DIVIDER.test(line)) return 1
  if (/^[ \t>]*_{10,}[ \t]*$/.test(line) && fieldLines(lines, nextFilled(lines, at + 1)) >= 2) return 1
  if (FIELD_LINE.test(line) && fieldLines(lines, at) >= 3) return 1
  return attributionLength(lines, at)
}

// "On Mon, 3 Mar 2025 at 10:12, Mara <m@x> wrote:" may be wrapped over up to four lines.
function attributionLength(lines: string[], at: number): number {
  const marked = /^\s*>/.test(lines[at]!)
  const pieces: string[] = []
  for (const line of lines.slice(at, at + 4)) {
    if (line.trim() === '' || /^\s*>/.test(line) !== marked) return 0
    pieces.push(line.replace(/^[>\s]+/, '').trim())
    if (!isAttribution(pieces.join(' '))) continue
    // "Hello" right above an announcement is not part of it: the line where it really begins will be asked next.
    const beginsLater = pieces.some((_, index) => index > 0 && isAttribution(pieces.slice(index).join(' ')))
    return beginsLater ? 0 : pieces.length
  }
  return 0
}

function isAttribution(text: string): boolean {
  if (text.length > 320 || !/[:：]$|のメール$/.test(text)) return false
  if (ANNOUNCES.test(text) && (DATE_LIKE.test(text) || /@/.test(text))) return true
  if (/^\S+@\S+(?: \([^)]*\))? (?:writes|wrote|schrieb):$/i.test(text)) return true
  // Date, time and an address in angle brackets, as several webmailers write it without a verb.
  return (
    DATE_LIKE.test(text) &&
    /<[^<>\s]+@[^<>\s]+>\s*(?:[^\s<>]{2,12}\s*)?[:：]$/.test(text) &&
    /^[^a-z]{0,3}(?:\d|\p{L}{2,4},? )/iu.test(text)
  )
}

function fieldLines(lines: string[], from: number): number {
  const seen = new Set<string>()
  for (const line of lines.slice(from, from + 9)) {
    if (line.trim() === '' && seen.size > 0) continue
    if (!FIELD_LINE.test(line)) {
      if (seen.size === 0) return 0
      continue
    }
    seen.add(
      line
        .replace(/^[ \t>*|]*/, '')
        .split(/[:：]/)[0]!
        .toLowerCase(),
    )
  }
  return seen.size
}

function nextFilled(lines: string[], from: number): number {
  let at = from
  while (at < lines.length && lines[at]!.trim() === '') at++
  return at
}
