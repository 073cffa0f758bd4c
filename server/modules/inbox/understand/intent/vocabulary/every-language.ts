import { LONG_MONTHS, LONG_WEEKDAYS } from '../../auto-reply/calendar-words.ts'
import { CONCEPTS, type Vocabulary } from '../vocabulary.ts'

const NOTHING = Object.fromEntries(CONCEPTS.map((concept) => [concept, ''])) as Vocabulary

/** What every language says alike, or what the words for days and months are in all of them. */
export const everyLanguage: Vocabulary = {
  ...NOTHING,
  yes: 'ok okay super top',
  material: 'pdf link info infos deck mediakit',
  meet: 'zoom teams skype call meeting demo',
  near: LONG_WEEKDAYS.join(' '),
  later: `${LONG_MONTHS.join(' ')} q1 q2 q3 q4 h1 h2 t1 t2 t3 t4`,
  passOn: 'cc fwd',
  regret: `
    unfortunately regrettably afraid leider bedauerlicherweise malheureusement purtroppo mi_spiace ci_spiace
    mi_dispiace helaas tyvarr dessverre infelizmente lamento lamentamos niestety lamentablemente por_desgracia
    desafortunadamente desole* 残念 あいにく 恐縮
  `,
  legal: 'gdpr spam',
  remove: 'unsubscribe',
}
