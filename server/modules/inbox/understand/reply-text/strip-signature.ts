import { patternInAnyCase } from '../pattern.ts'

const CLOSING = patternInAnyCase`
  ^(?:(?:kind|best|warm|many|with(?: kind| best)?)?\s*(?:regards|wishes)|best|all the best|cheers
  |thanks(?: (?:again|a lot|so much|very much|in advance))?|thank you(?: (?:very much|so much|again
  |in advance))?|many thanks|thx|sincerely|yours (?:sincerely|faithfully|truly)|br|rgds
  |(?:mit )?(?:freundlichen?|besten?|vielen?|herzlichen?|liebe[nr]?|schönen?|viele|beste|liebe
  |herzliche) (?:grü(?:ß|ss)en?|gr(?:u|ü)e?(?:ß|ss)e?|dank)|grü(?:ß|ss)e?|gru(?:ß|ss)|mfg|vg|lg
  |vielen dank|danke(?: und .{2,20})?|(?:bien )?(?:cordialement|à vous|amicalement)|(?:meilleures
  |sincères) salutations|salutations(?: distinguées)?|bonne (?:journée|réception)|merci(?: d'avance)?
  |saludos?(?: cordiales)?|un (?:cordial )?saludo|atentamente|gracias|cordiali saluti|distinti saluti
  |saluti|un saluto|grazie(?: mille)?|atenciosamente|cumprimentos|com os melhores cumprimentos
  |melhores cumprimentos|abraços?|obrigad[oa]|(?:met )?(?:vriendelijke|hartelijke) groet(?:en)?|groet(?:en
  |jes)?|mvg|pozdrawiam(?: serdecznie)?|z poważaniem|serdecznie pozdrawiam
  |(?:med )?vänliga? hälsning(?:ar)?|(?:bästa |med vänlig )?hälsningar?|mvh|med venlig hilsen
  |vennlig hilsen|hilsen|с уважением|よろしくお願い(?:いたし|致し|し)ます|宜しくお願い(?:いたし|致し|し)ます
  |敬具)\s*[,.!。、]?\s*(?:\/\s*\S+)?$
`

const SENT_FROM = patternInAnyCase`
  ^[ \t]*(?:sent (?:from|via|with|using) |get outlook for |von meinem .{2,40}gesendet|gesendet (?:von|mit
  |über) |envoyé (?:de|depuis|à partir) |enviado (?:desde|do|a partir|de) (?:mi|o|meu|un|el)|inviato (?:da
  |dal) |verzonden (?:vanaf|met|via) |wysłane? z |skickat från |sendt fra |отправлено (?:с
  |из) |via mobile$|iPhoneから送信|Download .{2,30} for (?:ios|android))
`

const CONTACT = patternInAnyCase`
  \S{1,64}@\S{1,100}\.\w|(?:https?:\/\/|www\.)\S|(?:^|\s)(?:t|tel|telefon|tél|phone|mobile?|mobil|fax|f|m|p|cell
  |direct|skype|office)\s*[.:]\s*\S|\+?\(?\d[\d ()./-]{7,}\d
`

const LEGAL = patternInAnyCase`
  ^[\s*_-]*(?:(?:this|the (?:information|contents?)) (?:e-?mail|message|communication|in this|contained
  |of this).{0,80}(?:confidential|privileged|intended)|confidentiality (?:notice|note)|disclaimer\b
  |diese (?:e-?mail|nachricht).{0,60}vertraulich|(?:informationen|hinweise?) zum datenschutz
  |datenschutz(?:hinweise?|erklärung|informationen)?\s*:|geschäftsführ\w*\s*:|sitz der gesellschaft
  |registergericht|amtsgericht .{2,40}hrb|ce (?:message|courriel).{0,60}confidentiel|ai sensi d
  |le informazioni contenute|este (?:mensaje|correo|e-?mail|mensagem).{0,60}confidencia|esta mensagem
  |protección de datos\s*:|de informatie in d|dit (?:bericht|e-?mailbericht).{0,60}vertrouwelijk
  |niniejsza wiadomość|administratorem danych|detta (?:mejl|e-post|meddelande).{0,60}konfidentiell
  |please consider the environment|think before you print)
`

/** Longest line a signature holds: titles and postal addresses fit, sentences mostly don't. */
const WIDEST = 90

/** Splits off the signature; `signature` is '' where none was found. `sender` is the writer's name, which helps to find it. */
export function splitSignature(text: string, sender = ''): { body: string; signature: string } {
  const lines = text.trim().split('\n')
  const at = findStart(lines, sender)
  // A reply that is nothing but thanks and a name is a reply.
  if (at === undefined || lines.slice(0, at).join('').trim() === '') return { body: text.trim(), signature: '' }
  return { body: lines.slice(0, at).join('\n').trim(), signature: lines.slice(at).join('\n').trim() }
}

function findStart(lines: string[], sender: string): number | undefined {
  let end = lines.length
  const cut = (at: number) => {
    if (at >= 0) end = Math.min(end, at)
  }
  cut(lines.findIndex((line) => /^--[ \t\u00A0]*$/.test(line)))
  cut(
    lines.findIndex(
      (line, at) => /^[-_=*—]{4,}[ \t]*$/.test(line) && lines.slice(at + 1).every((later) => later.length <= WIDEST),
    ),
  )
  cut(lines.findIndex((line) => SENT_FROM.test(line)))
  cut(lines.findIndex((line, at) => at > 0 && LEGAL.test(line)))
  const before = lines.slice(0, end)
  const inner = findClosing(before) ?? findName(before, sender) ?? findContactBlock(before)
  if (inner !== undefined) cut(inner)
  return end < lines.length ? end : undefined
}

function findClosing(lines: string[]): number | undefined {
  const at = lines.findLastIndex((line) => line.length < 60 && CLOSING.test(line.trim()))
  if (at === -1) return undefined
  const after = lines.slice(at + 1).filter((line) => line.trim() !== '')
  if (after.length > 14 || after.some((line) => line.length > WIDEST && !CONTACT.test(line))) return undefined
  // "Thanks," in mid-text is followed by more sentences, a signature's by a name.
  const looksLikeText = after
    .slice(0, 1)
    .some((line) => line.split(/\s+/).length > 6 || /[?!]$|[a-z]\.$/.test(line.trim()))
  if (looksLikeText) return undefined
  const previous = lines.findLastIndex((line, index) => index < at && line.trim() !== '')
  return previous >= at - 2 && previous >= 0 && CLOSING.test(lines[previous]!.trim()) ? previous : at
}

function findName(lines: string[], sender: string): number | undefined {
  const name = sender.replace(/<.*$/, '').replace(/["']/g, '').trim().toLowerCase()
  if (name === '' || name.includes('@')) return undefined
  const names = [name, name.split(/\s+/)[0]!]
  const at = lines.findLastIndex((line) =>
    names.includes(
      line
        .trim()
        .replace(/^[-–—~\s]+|[.,!]$/g, '')
        .toLowerCase(),
    ),
  )
  const after = at === -1 ? [] : lines.slice(at + 1).filter((line) => line.trim() !== '')
  return at === -1 || after.length > 14 || after.some((line) => line.length > WIDEST) ? undefined : at
}

// The last paragraph, when most of it is phone numbers, addresses and links.
function findContactBlock(lines: string[]): number | undefined {
  const at = lines.findLastIndex((line) => line.trim() === '') + 1
  const block = lines.slice(at)
  const telling = block.filter((line) => CONTACT.test(line) && !/[.?!]\s+\p{Lu}/u.test(line)).length
  const short = block.every((line) => line.length <= WIDEST)
  return at > 1 && block.length >= 2 && short && telling * 2 >= block.length - 1 && telling > 0 ? at : undefined
}
