import { squeeze } from '../page/page-tree.ts'
import { bareName, foldWords } from './fold-words.ts'
import { remembered } from './remembered.ts'
import { roleOfWords } from './role-words.ts'
import { isBareTier } from './tier-words.ts'

const noise =
  /^((sponsor|partner|logo|client|brand|img|image|slide)s?\d{1,3}|logo|logos|logotype|logotipo|logosu|logotyp|wordmark|brand|branding|icon|img|image|images|pic|picture|photo|banner|sponsor|sponsors|sponsored|partner|partners|exhibitor|exhibitors|rgb|cmyk|srgb|pms|hex|pantone|color|colour|colored|col|farbe|farbig|couleur|black|white|weiss|schwarz|blanc|noir|grey|gray|grayscale|blue|transparent|transparant|trans|bg|nobg|background|positive|positiv|pos|negative|negativ|neg|inverse|inverted|reversed|rev|horizontal|horiz|hor|horizontally|vertical|vert|stacked|lockup|primary|secondary|mono|monochrome|full|fullcolor|final|new|neu|old|copy|kopie|edited|resized|resize|scaled|small|large|big|medium|thumb|thumbnail|square|wide|web|website|site|header|print|screen|light|dark|on|high|res|hires|hd|lowrez|lowres|retina|vector|svg|png|jpg|jpeg|gif|webp|avif|eps|ai|version|ver|v|px|dpi|min|cropped|crop|rz|ohne|mit|claim|official|default|e|w|h|q|ic|x)$/
const extension = /\.(png|jpe?g|gif|svg|webp|avif|bmp|ico|tiff?|pdf|eps)(?=$|[.?#\s_-])/gi
const genericLabels =
  /^(logo|logos|image|img|photo|picture|icon|banner|sponsor(en)?|sponsors?( logo)?|partners?( logo)?|exhibitor|company|company (logo|name)|brands?|clients?( \d+)?|client (name|logo)|customer|frame \(?\d+\)?|website|web ?site|web|site|homepage|home|lien|enlace|odkaz|ссылка|連結|链接|リンク|링크|home page|link|here|click here|more|read more|learn more|find out more|more info\w*|more details|details|info|visit|visit (us|site|website|the website|our website|web|sponsor|now|page|here)|go to (site|website)|view|view (more|profile|website|details|site|logo)|show more|see more|(see|view|show) all|open|profile|jobs?|careers?|hiring|we.re hiring|contact|e-?mail|download|twitter|facebook|linkedin|instagram|youtube|github|x|blog|zur website|zur webseite|webseite|zur homepage|mehr|mehr erfahren|weiterlesen|mehr info\w*|site web|voir le site|visiter le site|en savoir plus|plus d.infos?|sitio web|ver mas|saber mas|leer mas|visitar|visitar sitio|pagina web|sito|sito web|vai al sito|scopri di piu|leggi|saiba mais|ver site|lees meer|bekijk|naar website|wiecej|strona www|strona|zobacz|czytaj wiecej|las mer|les mer|laes mere|hjemmeside|besok|сайт|подробнее|перейти|詳細|詳しく見る|詳しくはこちら|公式サイト|ウェブサイト|サイト|もっと見る|官网|官方网站|查看更多|更多|了解更多|홈페이지|자세히|더보기|자세히 보기|no ?(?:logo|image)(?: available)?|untitled|null|undefined|placeholder|spacer|alt|title|n\/a|none|slide|screenshot|close|next|previous|alt text|alternative text|www|sign ?up|log ?in|(buy|book|order|reserve|shop|subscribe)( (now|online|here))?|add to (cart|basket)|register|registration|back to top|top|donate|share|zur ?uck|nach oben|originally?|original image|source|schedule|program|slides|video|map|directions|logo pending|coming soon|tba|tbd|anonymous|anonym)$/
const leadIn =
  /^(the )?(logo(type)?s?|logotipo|sponsor|partner|exhibitor|image|visit|learn more about|more about|find out more about|read more about|go to|link to|view|website of|thanks to)( image)?\s*(of|for|von|der|(?-i:de la)|del|della|des|de|du|di|da|do|from|:|-|–|,)?\s+/i
const givenBy =
  /^(?:proudly )?(?:(?:sponsored|supported|funded) by|gesponsert (?:von|durch)|unterst[uü]tzt (?:von|durch)|(?:patrocinad|apoyad|apoiad)[oa] por|(?:sponsoris[ée]|soutenu) par|(?:sponsorizzato|sostenuto) da|gesponsord door|sponsorowane przez|sponsrat av|sponsoreret af)\s*:?\s+(?=\S)/i
const leadingTo =
  /^(?:ir|aller|zur?|go|vai|visit)\s+(?:\p{L}+\s+){0,4}?(?:instagram|facebook|web(?:site|seite)?|site|sitio|p[aá]gina|sito)(?: web)?\s+(?:de|di|von|of|du)\s+/iu
const leadOut =
  /\s*[-–|:,(]?\s*\b(company logo|sponsor logo|logo|logotype|logotipo|wordmark|logo image|website|homepage|logga|logotyp|logosu)\s*\)?$/i
const wordOfTier = /spons|partner|exhibitor|スポンサー/i
// The last letters of what leadOut and cjkLogo take off: searching every name for their beginning costs far more.
const endOfLogo = /[aekopu)ゴ像ク志标고]/i
const cjkLogo = /(の)?(ロゴ(画像|マーク)?|logo|标志|徽标|로고)$/i

// "The logo of payments platform Acme": what the picture shows, described for those who can't see it.
const described =
  /^(?:the )?logo (?:of|for) (?:[\w&,-]+ ){0,8}?(?:compan(?:y|ies)|platform|firm|brand|developer|manufacturer|provider|producer|supplier|retailer|start-?up|agency|operator|maker|service|organi[sz]ation|association|institution|publisher) (\p{Lu}.*)$/iu

// What politeness adds to a name in Japanese.
const honorific = /(?<=\S)(?:\s+(?:様|さま|御中)|御中|(?<=[\p{sc=Han}\p{sc=Katakana}ー]{2}[^王神殿姫皆奥客])様)$/u

/** A company's name as the page writes it, freed of what belongs to the logo ("Logo of Acme", "Gold sponsor Acme"); empty when none is left. */
export const cleanName = remembered(freeName)

function freeName(text: string): string {
  let name = withoutMarks(squeeze(text), /^[\s\-–—•·|*:;,>»→]+|[\s\-–—•·|*:;,<«→]+$/g)
  for (let before = ''; before !== name; ) {
    before = name
    name = name.replace(leadingTo, '').replace(leadIn, '').replace(givenBy, '')
    if (endOfLogo.test(name.charAt(name.length - 1))) name = name.replace(leadOut, '').replace(cjkLogo, '')
    if (name !== before) name = squeeze(name)
  }
  name = withoutTier(described.exec(text.trim())?.[1] ?? name).replace(honorific, '')
  name = withoutMarks(name, /^[\s\-–—•·|:,]+|[\s\-–—•·|:,]+$/g)
  return isGeneric(name) ? '' : name
}

const mark = /[\s\-–—•·|*:;,<>«»→]/

/** What separates a name from its neighbours is no part of it. Most names have none: a look at both ends is enough. */
function withoutMarks(name: string, marks: RegExp): string {
  return mark.test(name.charAt(0)) || mark.test(name.charAt(name.length - 1)) ? name.replace(marks, '') : name
}

/** Words that name no company: "Read more", "Logo", a bare address. */
export const isGeneric = remembered(namesNobody)

function namesNobody(text: string): boolean {
  const folded = foldWords(text)
    .replace(/[\s.!:…»>→]+$/, '')
    .trim()
  if (folded.length === 0 || genericLabels.test(folded) || isBareTier(text)) return true
  return !/\p{L}|\p{N}/u.test(folded) || /^(\d{1,3}|[\d.,]+k?\s?[+%])$/.test(folded) || isNumbered(text)
}

/** "Partenaire 3", "Sponzor 12": a place kept for somebody. */
function isNumbered(text: string): boolean {
  const kept = /^(\p{L}+)\s*[-_#.]?\s*\d{1,3}$/u.exec(text.trim())?.[1]
  return kept !== undefined && roleOfWords(kept) !== undefined
}

export function looksLikeAddress(text: string): boolean {
  return (
    /^(https?:\/\/|www\.)\S+$/i.test(text.trim()) || /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}(\/\S*)?$/.test(text.trim())
  )
}

/** Alternative texts that content systems fill with the file's name: "250px-Acme_logo", "acme-logo.png". */
export function looksLikeFileName(text: string): boolean {
  const name = text.trim()
  if (/\.(png|jpe?g|gif|svg|webp|avif)\b/i.test(name)) return true
  if (/\s/.test(name)) return /\b(rgb|cmyk|\d+x\d+|\d+px)\b/i.test(name)
  return (
    /^[\w.%-]+$/.test(name) &&
    (/_/.test(name) ||
      /\d{2,4}(px|x\d+)/.test(name) ||
      /-.*-/.test(name) ||
      /-(logo|rgb|web|white|black|petit)/i.test(name) ||
      /^logo[-_]/i.test(name))
  )
}

/** Words of an image's file name without sizes, colours, hashes: "acme cloud" from /_x/Acme-Cloud_logo_RGB-300x80@2x.png. */
export const nameOfFile = remembered(readFileName)

function readFileName(source: string): string {
  const file = fileOf(source)
  if (namedByDevice.test(file) || standsForNone.test(file)) return ''
  const stem = file.replace(extension, ' ').replace(/\.(pagespeed|ic|ce)\b.*$/i, '')
  const spaced = stem
    .replace(/([a-z])([A-Z][a-z])/g, '$1 $2')
    .replace(/\b\d+x\d*|\b\d{2,4}x|[-_]\d{2,4}x\d{2,4}|\d{2,4}(px|w|h|dpi)\b|@\dx|[-_]?e?\d{9,}|[-_]scaled\b/gi, ' ')
    .replace(/[_\-+.~,()[\]&=%]+/g, ' ')
  const words = squeeze(spaced)
    .split(' ')
    .filter((word) => word && !noise.test(foldWords(word)) && !isHash(word))
  const named = words.map((word) =>
    /logo/i.test(word) ? word.replace(/(.{3,})(logo|logos)$/i, '$1').replace(/^logo(?=\p{L}{3,})/iu, '') : word,
  )
  return squeeze(withoutTier(named.join(' ')).replace(/(^| )\d{1,4}(?= |$)/g, ' '))
}

// What a camera, a telephone or a chat calls its pictures.
const namedByDevice =
  /^(screen[ _-]?shots?|captura( de (pantalla|tela|ecr[aã]))?|capture( d.[eé]cran)?|bildschirmfoto|schermafbeelding|schermata|sk[aä]rmbild|zrzut|sn[ií]mek obrazovky|スクリーンショット|whatsapp[ _-](image|bild|imagen?)|(img|dsc|dscn|pxl|photo|image)[ _-]?\d{3,}|untitled|sem t[ií]tulo|sin t[ií]tulo|unbenannt|ohne titel|sans titre)([ _\-.\d(]|$)/i

const standsForNone = /^(?:no[-_ ]?(?:logo|image|img|photo|picture|pic)|empty|blank|placeholder)[-_ ]?\d*(?:\.|$)/i

/** Equal, or one a telling part of the other. */
export function similarNames(a: string, b: string): boolean {
  const one = bareName(a)
  const two = bareName(b)
  if (one.length < 2 || two.length < 2) return false
  if (one === two) return true
  const [short, long] = one.length < two.length ? [one, two] : [two, one]
  return short.length >= 3 && short.length >= long.length * 0.3 && long.includes(short)
}

function fileOf(source: string): string {
  // Image optimisers carry the real address in a parameter: /_next/image?url=%2Flogos%2Facme.png&w=640
  const inner = source.match(/[?&](?:url|src|image)=([^&]+)/)?.[1]
  const path = inner ? safeDecode(inner) : source
  const file = path.split(/[?#]/)[0]!.split('/').pop() ?? ''
  return safeDecode(file)
}

function safeDecode(text: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** "neustaedterkunstverein" is long, and has vowels as words do. */
const isSpoken = (word: string): boolean =>
  /^([a-z]+|[A-Z]?[a-z]+)$/.test(word) && word.replace(/[^aeiouy]/gi, '').length * 4 > word.length

function isHash(word: string): boolean {
  if (word.length < 6) return false
  if (word.length >= 20 && /^[a-z0-9]+$/i.test(word)) return !isSpoken(word)
  if (!/\d/.test(word)) return false
  if (/^[0-9a-f]+$/i.test(word)) return true
  const digits = word.replace(/\D+/g, '').length
  return digits >= 2 && digits / word.length > 0.25 && /[a-z]\d|\d[a-z]/i.test(word)
}

/** "Acme - general sponsor of FooConf": what a company is to the event is no part of its name. */
export const withoutRole = remembered(partFromRole)

function partFromRole(name: string): string {
  const before = /^(\S.{2,38}?)\s*[:：]\s+(\S.*)$/.exec(name)
  if (before && before[1]!.split(' ').length < 4 && saysWhat(before[1]!) && !roleOfWords(before[2]!)) return before[2]!
  const parts = /^(.{2,60}?)\s+[-–—|]\s+(\S.*)$/.exec(name)
  if (!parts || parts[2]!.split(' ').length > 6) return name
  return roleOfWords(parts[2]!) !== undefined && roleOfWords(parts[1]!) === undefined ? parts[1]! : name
}

const saysWhat = (words: string): boolean => roleOfWords(words) !== undefined || isBareTier(words)

function withoutTier(written: string): string {
  const name = withoutRole(written)
  if (!wordOfTier.test(name)) return name
  const match = name.match(
    /^((?:\S+\s+){0,2}(?:sponsor|partner|exhibitor|spons[eoö]r\w*|スポンサー))\s*[:：\-–|]?\s+(.+)$/i,
  )
  if (match && (/^(sponsor|partner|exhibitor)$/i.test(match[1]!) || isBareTier(match[1]!)) && match[2]!.length > 1)
    return match[2]!
  const suffix = name.match(/^(.+?)\s*[-–|(（:]\s*([^-–|(（:]{2,30}?)(スポンサー|sponsors?|partner)\s*[)）]?$/i)
  if (suffix && suffix[1]!.trim().length > 1 && (/[(（]/.test(name) || isBareTier(`${suffix[2]} sponsor`)))
    return suffix[1]!.trim()
  return name
}
