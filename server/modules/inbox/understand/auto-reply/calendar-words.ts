/** Month and weekday names, folded (lower case, no accents), in the languages replies come in; abbreviations
 *  included, but for "mon", "sat" and "sun", which are words elsewhere. */

const MONTH_NAMES: string[] = [
  'january januar janvier enero gennaio janeiro januari stycznia styczen janner jan janv gen ene sty',
  'february februar fevrier febrero febbraio fevereiro februari lutego luty feber feb fev febr lut',
  'march marz mars marzo marco maart marca marzec mar mrt mrz maerz',
  'april avril abril aprile kwietnia kwiecien apr avr abr kwi',
  'may mai mayo maggio maio mei maja maj mag',
  'june juni juin junio giugno junho czerwca czerwiec jun giu cze',
  'july juli juillet julio luglio julho lipca lipiec jul juil lug lip',
  'august aout agosto augustus sierpnia sierpien augusti aug ago sie',
  'september septembre septiembre settembre setembro wrzesnia wrzesien sep sept set wrz',
  'october oktober octobre octubre ottobre outubro pazdziernika pazdziernik oct okt ott out paz',
  'november novembre noviembre novembro listopada listopad nov lis',
  'december dezember decembre diciembre dicembre dezembro grudnia grudzien dec dez dic gru',
]

const WEEKDAY_NAMES: string[] = [
  'monday montag lundi lunes lunedi segunda segunda-feira maandag poniedzialek poniedzialku poniedzialku mandag',
  'tuesday dienstag mardi martes martedi terca terca-feira dinsdag wtorek wtorku tisdag tirsdag tue tues',
  'wednesday mittwoch mercredi miercoles mercoledi quarta quarta-feira woensdag sroda srode srody onsdag wed',
  'thursday donnerstag jeudi jueves giovedi quinta quinta-feira donderdag czwartek czwartku torsdag thu thurs',
  'friday freitag vendredi viernes venerdi sexta sexta-feira vrijdag piatek piatku fredag fri',
  'saturday samstag sonnabend samedi sabado sabato zaterdag sobota sobote lordag',
  'sunday sonntag dimanche domingo domenica zondag niedziela niedziele sondag',
]

const MONTHS = numbered(MONTH_NAMES)
const WEEKDAYS = numbered(WEEKDAY_NAMES)

export const MONTH = alternatives(MONTHS)
export const WEEKDAY = alternatives(WEEKDAYS)

// Short forms and these are other words too: a make, a market, the verb.
const OTHERWISE = new Set(['marca', 'marco', 'mars', 'marz', 'march', 'sept', 'juin', 'juil', 'sroda', 'segunda-feira'])
/** Months and weekdays that are nothing else in any of the languages. */
export const LONG_MONTHS = [...MONTHS.keys()].filter((word) => word.length > 3 && !OTHERWISE.has(word))
export const LONG_WEEKDAYS = [...WEEKDAYS.keys()].filter((word) => word.length > 3)

/** 1 to 12. */
export function monthNumber(word: string): number {
  return MONTHS.get(word.replace(/\.$/, ''))!
}

/** 1 (Monday) to 7. */
export function weekdayNumber(word: string): number {
  return WEEKDAYS.get(word) ?? '月火水木金土日'.indexOf(word[0]!) + 1
}

function numbered(rows: string[]): Map<string, number> {
  return new Map(rows.flatMap((row, index) => row.split(' ').map((word) => [word, index + 1] as const)))
}

function alternatives(words: Map<string, number>): string {
  return [...words.keys()].toSorted((a, b) => b.length - a.length).join('|')
}
