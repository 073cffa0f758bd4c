import { fold } from '../fold.ts'
import { lexiconOf } from './lexicon.ts'

export type Language = 'en' | 'de' | 'fr' | 'es' | 'it' | 'pt' | 'nl' | 'pl' | 'ja' | 'sv'

// Small words that are frequent in one language; those shared by neighbours count for both and so decide nothing.
const SMALL_WORDS: Record<Exclude<Language, 'ja'>, string> = {
  en: `
    are aren't isn't don't didn't where who what how they was were been has had there here up some all more about if
    just hi hello sure let's will could would should did does an at by from when i'm i've we're we've it's the you
    we is to for and this not please thanks thank our it of with i my your have be me in on can do that but
  `,
  de: `
    noch auch nur wenn oder wie was wer wo wurde konnen mal hier da dann uns aus nach uber bis bin hat hatte gibt
    dazu daran schon mehr unsere unser ihnen vom beim wir ich sie und nicht bitte ist das die der fur mit haben ihre
    ihr danke auf zu mir mich den dem ein eine einen aber leider bei im am an kein keine gern gerne vielen sind
  `,
  fr: `
    il elle on se qui que quel quelle ou dans par notre nos vos mes aux sont sera etre fait tout tres bien aussi
    peut peux encore deja y ai nous vous je pas le la les des merci pour est votre et une un bonjour ne de du sur
    avec suis mon ce cette plus mais au en c'est pouvez
  `,
  es: `
    que como donde cuando esto eso ese hay ser son soy estoy estamos tenemos tengo nuestro vuestro tu sobre pues
    bien mas hola buenas el los las por gracias me nos para una un con esta este su de del en y mi pero lo te le se
    ya muy es al
  `,
  it: `
    il gli chi come dove quando questa queste quello sia nostro nostra vostro tutto anche piu dei delle nel alla
    bene pure non grazie per che di una un mi ci sono siamo la buongiorno del della con le lo ma al e ho abbiamo
    questo vostra sua ne faccio
  `,
  pt: `
    ola bom dia uma isso isto esse essa nosso nossa vosso voces pela pelo nas aos quem qual quando onde foi ser esta
    estou tambem muito mais ainda nao obrigado obrigada para um com por que nos o os da do em voce sua seu e mas ao
    no na de temos meu ja
  `,
  nl: `
    hoi deze dit wat wie waar hoe bij tot ook nog wel zijn ben bent heeft zou kan moet mijn onze jouw uw daar hier
    er dan als maar even mij ons het een ik we wij niet dank bedankt voor van de en graag naar met op je jullie u
    dat is om aan uit hebben kunt
  `,
  pl: `
    czy jak co kto ten ta te tym tej od sa byc jestesmy mamy mam moze prosze nasz nasza panstwa pan pani jeszcze juz
    albo oraz ze nie jest dziekuje dziekujemy sie na do w z mnie tak to ale o mi i po za dla nas moje
  `,
  sv: `
    hej inte vad vem hur nar var sa kan skulle skall blir bli ni din ditt era vart sig sin eller bara mycket ocksa
    detta dig igen nagot finns kommer jag vi tack och att en ett det for ar till pa har om er du med den av men ska
    vill mig oss ikke jeg og
  `,
}

const WORDS = Object.entries(SMALL_WORDS).map(
  ([language, words]) => [language as Language, new Set(words.trim().split(/\s+/))] as const,
)

// Letters that give a language away, and how many small words each is worth.
const TELLING: [Language, RegExp][] = [
  ['de', /[ßü]/iu],
  ['es', /[ñ¿¡]/iu],
  ['pt', /[ãõ]/iu],
  ['pl', /[łżźśćńęą]/iu],
  ['sv', /å/iu],
]

// Fewer small words than this and the words of an answer have to help.
const ENOUGH = 4

/** The languages a text may be in: one when it is clear, neighbours when close, none when nothing tells. */
export function guessLanguages(text: string): Language[] {
  const folded = fold(text)
  if (/[\u3040-\u30ff\u4e00-\u9fff]/.test(folded)) return ['ja']
  const words = folded.match(/[a-z']+/g) ?? []
  const scores = WORDS.map(([language, known]) => ({
    language,
    score:
      words.filter((word) => known.has(word)).length +
      (TELLING.some(([one, letters]) => one === language && letters.test(text)) ? 2 : 0),
  }))
  const clear = Math.max(...scores.map((one) => one.score)) >= ENOUGH
  const refined = clear
    ? scores
    : scores.map(({ language, score }) => ({ language, score: score + answered(folded, language) }))
  const best = Math.max(...refined.map((one) => one.score))
  return best === 0 ? [] : refined.filter((one) => one.score > 0 && one.score >= best - 1).map((one) => one.language)
}

// How much of an answer's meaning the language has words for.
function answered(folded: string, language: Language): number {
  return Object.values(lexiconOf([language])).filter((concept) => folded.search(concept) >= 0).length / 2
}
