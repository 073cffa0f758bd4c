import { hasAmount, withoutAmount } from './amounts.ts'
import { foldWords, says, type WordList } from './fold-words.ts'
import { isGeneralHeading } from './general-heading.ts'
import { remembered } from './remembered.ts'
import { roleOfWords, type SponsorRole } from './role-words.ts'
import { endsAsSentence, holdsSentence } from './sentences.ts'
import { isBareTier } from './tier-words.ts'

export type HeadingMeaning = {
  /** list: companies of a role follow. tier: a bare tier name. call: an offer to become one. past: an earlier edition's.
   *  stop: another subject. private: persons giving in their own name. sentence: running text in heading's clothes. unknown: any other words. */
  kind: 'list' | 'tier' | 'call' | 'past' | 'stop' | 'private' | 'sentence' | 'unknown'
  role: SponsorRole
  year: number | null
  /** "Gold sponsors ($10,000+)": a level with its price heads the companies that paid it, or an offer. */
  priced?: boolean
}

// All on folded text. Words that turn "sponsor" into an offer, a price list or a form.
const callWords: WordList = {
  latin:
    /\b(become|becoming|why|who (can|should)|target (exhibitor|sponsor|partner|audience)s?|how to|want|wanna|interested|looking for|seeking|apply|call for|opportunit\w+|prospectus|packages?|pricing|prices?|join( us)? as|(partner|exhibit) with us|sponsor us|support us today|sponsorship levels?|levels of|a la carte|receives?|erhalten|recoivent|reciben|recebem|ricevono|ontvangen|be an?|your|you)\b|\b(forms?|formats?|ways|types|models?) of (partnership|sponsorship|sponsoring|cooperation|support)\b|\b(formen|formate|arten|modelle) (der|von|einer) (partner|sponsor|unterstutz|zusammenarbeit|kooperation)|(partner|sponsor)\w*(formate|modelle|(?<!platt)formen)\b|\bformas de (patrocin|colabora|apoy|apoi|parceri|particip)|\b(formes|modalites|formules) de (partenariat|sponsor|mecenat|parrainage)|\b(forme|modalita|formule) di (sponsor|partner|collabor|sosteg)|\bformy (partner|wspolprac|sponsor|wsparcia|spoluprac)|(sponsor|sponsorship|exhibitor|exhibition|partner|partnership|supporter|benefactor|donor|patron)s? (formats?|benefits?|registration|kit|manual|available|include\w*|faqs?|details|profiles?|info\w*|agreement|guidelines|terms|policy|portal|login|resources|brochure|deck|inquir\w+|enquir\w+|application|contact|tiers|options|form)|paket|moglichkeit|\bwerden\b|\bwerde\b|konditionen|vorteile|\badvantages\b|\bavantages\b|ventajas|vantagens|vantaggi\b|voordelen|fordeler|fordele\b|fordelar|korzysci|vyhody|leistungen|unterlagen|anfrage|mitmachen|\bgesucht\b|\bsuchen\b|\bpreise?\b|devenir|devenez|pourquoi|offres? de|dossier|tarif|\bser (un )?(patrocin|sponsor|expositor)|hazte|conviert|quieres|por que|oportunidad|paquetes|\bseja\b|torne-se|quer ser|cotas|diventa|perche|pacchett|opportunita|\bword\b|waarom|mogelijkhed|pakket|zostan|dlaczego|pakiet|oferta|\bbli (var )?(sponsor|partner|utstall|utstill)|\bbliv\b|miksi|olla |legyen|legyel|csomag|\bstante\b|stan se|\bbalic|nabidk|ponuk|postani|devino|deveniti|pachet|\btapk|kluti|\bhakka\b|sponsor(umuz)? ol(un|mak)?\b|olmak ist|basvuru|tro thanh|goi tai tro|quyen loi|jadilah|\bmenjadi (sponsor|mitra)|\bpenawaran/,
  other:
    /(^|[^\p{L}])(формат|форм|вариант|способ|вид|модел)[аиыі] (партн|спонсор|сотруднич|співпрац|участия|поддержк|підтримк)|стать|станьте|стати|станете|почему|чому|пакет|γινετε|πακετ|募集|になる|お申し込み|申込|ご案内|プラン|について|成为|成為|招募|招商|方案|모집|신청|안내|باقات|انضم|(^| )(كن|كونوا) |فرص|חביל|הצטרפ|להיות|बनें|पैकेज|แพ็กเกจ|แพคเกจ|สมัคร|ร่วมเป็น/u,
}
const sponsoringOf =
  /\bsponsorships\b|^to (sponsor|exhibit)\b|^sponsoring\s+(?!(?:organi[sz]ation|compan|institut|associat|societ|agenc|partner|bod(?:y|ies)\b))\S|^sponsor\s+(the|our|this|a|an)?\s*\w+\s*(20\d\d)?\s*[?!]|\?\s*$|？\s*$|^sponsor(ship)? (20\d\d|now)$|^exhibit (at|with)\b/
const pastWords: WordList = {
  latin:
    /\bex[ -]?(sponsor|partner)|\b(past|previous|former|earlier|last year\w*|prior|alumni)\b|bisherig|fruher|ehemalig|letzt(en|es|jahr)|vergangen|vorjahr|precedent|ancien|\bpasses?\b|passee|anterior|pasad|passat|passad|vorig|eerder|afgelopen|tidigare|tidligere|forrige|poprzedn|ubiegl|aiemm|edellis|elozo|korabbi|tavaly|gecmis|gecen yil|onceki|minul|predchoz|predchadz|prethodn|prejsnj|pretekl|\bprosl|ankstesn|ieprieks|varasem|\bfyrri|\bnam truoc|truoc day|sebelumnya|tahun lalu/,
  other:
    /прошл|предыдущ|минул|попередн|предишн|минал|претходн|προηγουμεν|περσιν|過去|昨年|前回|歴代|往届|往屆|历届|歷屆|去年|지난|역대|سابق|קודמ|שעבר|पिछले|पूर्व|ที่ผ่านมา|ปีก่อน/,
}
// "Current and past sponsors" are the sponsors; "present" may also be a verb.
const presentWords: WordList = {
  latin:
    /\bcurrent\b|\b(past|previous|former)( \w+)? ?(and|&|or|\/|,|\+) ?(our )?present\b|\bpresent( \w+)? ?(and|&|or|\/|,|\+) ?(our )?(past|previous|former)\b|aktuel|\bactue[ls]|\bactual(es)?\b|\battual[ei]\b|\batua(l|is)\b|huidig|nuvarande|navaerende|nykyi|obecn|soucasn|sucasn|aktualn|jelenlegi|mevcut|guncel|dabartin|praegus|esosie|trenutn|sadasnj|hien tai|saat ini/,
  other:
    /текущ|нынешн|действующ|поточн|чинн|настоящ|тренутн|садашњ|τωριν|σημεριν|現在|現行|目前|当前|當前|现任|현재|الحالي|נוכחי|वर्तमान|ปัจจุบัน/,
}
const stopWords: WordList = {
  latin:
    /\b(speakers?|keynotes?|programm?e?|schedule|agenda|contacts?|contact us|news|newsletter|blog|team|committee|follow us|follow|social|tickets?|registration|register|about|faq|location|hotels?|travel|jobs|careers|testimonials?|archives?|in the press|press coverage|links|privacy|imprint|search|menu|navigation|categories|tags|comments?|recent posts|quick links|useful links|sitemap|more info\w*|related|videos?|photos?|gallery|downloads?|accommodation|workshops?|talks?|sessions?|abstracts?|proceedings|awards?|jury|staff|volunteers|credits|code of conduct|site credits|webdesign|web design|website by|tools|login|account|share)\b|kontakt|referent|anfahrt|impressum|datenschutz|aktuelles|intervenants|conferenciers|comite|equipe|ponentes|programa\b|contacto|comite|noticias|equipo|relatori|programma|contatti|palestrantes|contato|sprekers|nieuws|prelegen|aktualnosci|foredragsholdere|talare|puhujat|nyhet|uutise|yhteystied|konusmaci|iletisim|haberler|recnic|aktuality|eloadok|kapcsolat|hirek|vorbitor|stiri\b|novosti|vijesti|dien gia|lien he|tin tuc|lich trinh|pembicara|jadwal|hubungi|berita/,
  other:
    /докладчик|спикер|спікер|доповідач|лектор|программа|програма|контакт|новости|новини|ομιλητ|προγραμμα|επικοινωνια$|お問い合わせ|タイムテーブル|講演|登壇|スピーカー|アクセス|ニュース|プログラム|制作|ソーシャル|日程|联系|演讲|嘉宾|新闻|聯繫|講者|문의|연사|프로그램|일정|المتحدث|البرنامج|اتصل|تواصل|דוברים|תכנית|תוכנית|צור קשר|חדשות|वक्ता|कार्यक्रम|संपर्क|समाचार|วิทยากร|ก(ำ|ํา)หนดการ|ติดต่อ|ข่าว/,
}
// A sponsor's talk in the programme lists nobody.
const sessionWords =
  /\d{1,2}[:：]\d{2}|(sponsor(ed)?|partner)['s]* (session|talk|track|workshop|keynote|presentation|demo|content|post)|セッション|スポンサー様?LT|\bbanners?\b|バナー|\bspeakers?\b.*sponsored/
// People who give in their own name are no companies to write to.
const privateWords =
  /^(individual|personal|private|einzelpersonen|privatpersonen|particuliers?|particulares|privati|osoby prywatne)\b|^个人|^個人|^개인/
const sponsorish =
  /spons|patroc|partner|exhibit|協賛|スポンサ|赞助|스폰|후원|спонсор|aussteller|partenaire|forder|unterstutz/

/** What a heading says, in any of the languages the word lists know. */
export const meaningOfHeading = remembered(readHeading)

export function isPastWording(text: string): boolean {
  return says(pastWords, foldWords(text))
}

function readHeading(text: string): HeadingMeaning {
  // "They support us ... and you?" states before it asks.
  const stated = /^(.{8,60}?)(?:\.\.\.|…|[.!])\s.{1,40}[?？]$/u.exec(text)
  if (stated) {
    const first = readHeading(stated[1]!)
    if (first.kind === 'list') return first
  }
  const words = foldWords(text)
  const role = roleOfWords(text)
  const year = Number(words.match(/\b(19[89]\d|20[0-4]\d)\b/)?.[0] ?? 0) || null
  const meaning = (kind: HeadingMeaning['kind']): HeadingMeaning => ({ kind, role: role ?? 'sponsor', year })
  if (sessionWords.test(words)) return meaning('stop')
  if (role && says(pastWords, words) && !says(presentWords, words)) return meaning('past')
  const pays = role !== undefined && role !== 'organizer' && role !== 'venue'
  const thanks =
    /thank|\b(werden|wird|wurden?)\b.* von\b|danke|merci|gracias|grazie|obrigad|bedankt|dzieku|спасибо|благодар|дяку|ευχαριστ|hvala|tesekkur|koszon|\bcam on\b|terima kasih|\bta[ck]?k\b|kiitos|multumi|شكر|תודה|ขอบคุณ|ありがと|感谢|感謝|감사/.test(
      words,
    )
  if (pays && !thanks && (says(callWords, words) || sponsoringOf.test(words))) return meaning('call')
  if (hasAmount(words)) {
    const bare = withoutAmount(text)
    const level = hasAmount(bare) ? meaning('call') : readHeading(bare)
    return level.kind === 'list' || level.kind === 'tier' ? { ...level, priced: true } : meaning('call')
  }
  if (privateWords.test(words)) return meaning('private')
  if (isSentence(text, words) && !isGeneralHeading(text)) return meaning('sentence')
  if (role) return meaning('list')
  if (isBareTier(text)) return meaning('tier')
  if (says(stopWords, words) && !sponsorish.test(words)) return meaning('stop')
  return meaning('unknown')
}

function isSentence(text: string, words: string): boolean {
  if (text.length > 90 || /[。！]/.test(text)) return true
  const wordCount = words.split(/\s+/).length
  return wordCount > 12 || (wordCount > 5 && endsAsSentence(text)) || (wordCount > 3 && holdsSentence(text))
}
