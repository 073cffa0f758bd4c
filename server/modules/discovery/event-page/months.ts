/** The beginnings by which months are told in the languages conferences are announced in, one row per month. */
const NAMES = [
  'jan|januar|january|janvier|enero|ene|janeiro|gennaio|januari|jänner|stycz|leden|ledna|янв|січ',
  'feb|februar|february|février|fevrier|fév|febrero|fevereiro|fev|febbraio|februari|lut|únor|února|фев|лют',
  'mar|march|märz|maerz|mär|mars|marzo|março|maart|mrt|marzec|marca|březen|března|март|мар|бер',
  'apr|april|avril|avr|abril|abr|aprile|kwie|duben|dubna|апр|квіт',
  'may|mai|mayo|maio|maggio|mag|mei|maj|květen|května|мая|май|трав',
  'jun|june|juni|juin|junio|junho|giugno|giu|czerw|červen|června|июн|черв',
  'jul|july|juli|juillet|juil|julio|julho|luglio|lug|lip|červenec|července|июл|лип',
  'aug|august|août|aout|agosto|ago|augustus|sierp|srpen|srpna|авг|серп',
  'sep|sept|september|septembre|septiembre|setembro|set|settembre|wrze|září|сен|вер',
  'oct|october|okt|oktober|octobre|octubre|outubro|out|ottobre|ott|paźdz|říjen|října|окт|жовт',
  'nov|november|novembre|noviembre|novembro|listopada|listopad|ноя|лист',
  'dec|december|dez|dezember|décembre|diciembre|dic|dezembro|dicembre|gru|prosinec|prosince|дек|груд',
]

const BY_NAME = new Map(NAMES.flatMap((row, index) => row.split('|').map((name) => [name, index + 1] as const)))
const LONGEST_FIRST = [...BY_NAME.keys()].sort((a, b) => b.length - a.length)

/** Matches a month's name, whole or cut; must stand in a pattern with the flags `iu`. */
export const MONTH_PATTERN = `(?<!\\p{L})(?:${LONGEST_FIRST.join('|')})\\p{L}{0,6}\\.?(?!\\p{L})`

/** 1 to 12 for a month's name in any of the languages, or undefined. */
export function readMonth(written: string): number | undefined {
  const name = written.toLowerCase().replace(/\.$/, '')
  const known =
    LONGEST_FIRST.find((one) => name === one) ?? LONGEST_FIRST.find((one) => one.length >= 3 && name.startsWith(one))
  return known === undefined ? undefined : BY_NAME.get(known)
}
