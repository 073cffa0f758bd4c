export type Edition = {
  /** The name without the words that say which edition it is. */
  rest: string
  year?: number
  /** The 12 of "12th", "XII", "第12回", "#12". */
  number?: number
}

/** Takes year and edition out of an event's name. `year` is the event's own, so that "SREday 19" can lose its "19" in 2019. */
export function splitEdition(name: string, year?: number): Edition {
  const cut = cutter(name.normalize('NFKC').replace(/[‐‑‒–—―]/g, '-'))
  const years = [...cut.take(YEAR), ...cut.take(SHORT_YEAR)]
    .map((text) => asYear(text))
    .filter((one) => one !== undefined)
  const short = year && new RegExp(`(?<=\\p{L}{2}\\s?[-_']?)${String(year % 100).padStart(2, '0')}$`, 'u')
  if (short && cut.take(short).length > 0) years.push(year)
  const numbers = ORDINALS.flatMap((pattern) => cut.take(pattern)).map(asNumber)
  const number = numbers.find((one) => one !== undefined)
  return { rest: cut.left(), year: years[0], number }
}

const YEAR = /(?<![\d.])(?:19[89]\d|20\d\d)(?:\s*[-/]\s*(?:20)?\d\d(?!\d))?\s?年?(?!\d)/gu
const SHORT_YEAR = /(?<=[\s\p{L}])['’‘`]\d\d(?!\d)/gu

const EDITION_WORDS =
  'edition|editions|ed\\.?|annual|international|anniversary|édition|edición|edizione|edição|ausgabe|auflage|jahrestagung|upplagan|utgave|edycja|ročník|издание'
const ORDINALS = [
  /第\s*([\d一二三四五六七八九十百]+)\s*[回届屆次期]/gu,
  // "12th", "3rd annual", "5ª edición", "12e édition", "5-я", "30°"
  /(?<![\p{L}\d])(\d{1,3})\s?(?:st|nd|rd|th|[ao](?=\s+edi)|°|ème|eme|-?(?:я|й|ая|ой))(?![\p{L}\d])(?:\s+(?:annual|edition|éd(?:ition)?|edici[oó]n|edizione|edição))?/giu,
  new RegExp(
    `(?<![\\p{L}\\d])(\\d{1,3})\\s?(?:\\.|e|re|er|de|ste|:a|:e)\\s+(?=(?:${EDITION_WORDS})|\\p{Lu})(?:(?:${EDITION_WORDS})(?![\\p{L}]))?`,
    'gu',
  ),
  /(?:edition|édition|edici[oó]n|edizione|edição|ausgabe|volume|vol\.?|issue|no\.?|nº|n°|nr\.?|#)\s?(\d{1,3})(?!\d)/giu,
  // Roman numerals from II on stand first ("XII Congreso") or last ("Summit IV"); a lone I, V or X is a letter.
  /^(?=[IVXL]{2,7}\s)(X{0,4}L?X{0,3}(?:IX|IV|V?I{0,3}))(?=\s)/gu,
  /(?<=\s)(?=[IVXL]{2,7}$)(X{0,4}L?X{0,3}(?:IX|IV|V?I{0,3}))$/gu,
  /(?<![\p{L}])(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|inaugural)\s+(?:annual|edition|international)(?![\p{L}])/giu,
]
const WORDS = [
  'inaugural first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
]
const ROMAN: Record<string, number> = { I: 1, V: 5, X: 10, L: 50 }
const KANJI = '〇一二三四五六七八九'

function cutter(text: string) {
  let left = text
  return {
    take(pattern: RegExp): string[] {
      const taken: string[] = []
      left = left.replace(pattern, (whole, group?: string) => {
        taken.push(typeof group === 'string' ? group : whole)
        return ' '
      })
      return taken
    },
    // What the edition stood between goes with it: "Summit (2019)", "Summit - 2019", "2019: Summit".
    left: () =>
      left
        .replace(/[([（]\s*[)\]）]/g, ' ')
        .replace(/\s+/g, ' ')
        .replace(/^[\s\-:|,.–]+|[\s\-:|,–]+$/g, '')
        .trim(),
  }
}

function asYear(text: string): number | undefined {
  const digits = /\d{4}|\d{2}/.exec(text)?.[0]
  return digits === undefined ? undefined : digits.length === 4 ? Number(digits) : 2000 + Number(digits)
}

function asNumber(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text)
  const word = WORDS.findIndex((names) => names.split(' ').includes(text.toLowerCase()))
  if (word >= 0) return word + 1
  if (/^[IVXL]+$/.test(text)) return fromRoman(text)
  return fromKanji(text)
}

function fromRoman(text: string): number {
  return [...text].reduce((sum, letter, at) => {
    const value = ROMAN[letter]!
    return value < (ROMAN[text[at + 1]!] ?? 0) ? sum - value : sum + value
  }, 0)
}

function fromKanji(text: string): number | undefined {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['0', text]
  const digit = (sign: string, empty: number) => (sign === '' ? empty : sign === '0' ? 0 : KANJI.indexOf(sign))
  const [ten, one] = [digit(tens!, 1), digit(ones!, 0)]
  return ten < 0 || one < 0 ? undefined : ten * 10 + one
}
