import { expect, it } from 'vitest'
import { findReturnDay } from './return-on.ts'

it.each([
  // Wednesday 5 March 2025
  ['I am out of the office until Monday.', '2025-03-05', '2025-03-10'],
  ['I will return on Monday, March 17.', '2025-03-05', '2025-03-17'],
  ['Out until March 14, back on March 17th.', '2025-03-05', '2025-03-17'],
  ['I am away through 14 March.', '2025-03-05', '2025-03-15'],
  ['Back in the office tomorrow.', '2025-03-05', '2025-03-06'],
  ['Returning next week.', '2025-03-05', '2025-03-10'],
  ['I will be back in two weeks.', '2025-03-05', '2025-03-19'],
  ['Ich bin bis einschließlich 12.3. nicht im Büro.', '2025-03-05', '2025-03-13'],
  ['Ich bin vom 3. bis 14. August im Urlaub.', '2025-03-05', '2025-08-15'],
  ['Ab dem 02.06.2025 bin ich wieder im Haus.', '2025-03-05', '2025-06-02'],
  ['Je suis absente du 12 au 19 mai. À mon retour je traiterai votre message.', '2025-03-05', '2025-05-20'],
  ["En congés jusqu'au 18 août inclus.", '2025-03-05', '2025-08-19'],
  ['Estoy de vacaciones del 1 al 15 de agosto.', '2025-03-05', '2025-08-16'],
  ['Sono in ferie dal 4 al 22 agosto.', '2025-03-05', '2025-08-23'],
  ['Estou de férias e regresso no dia 5 de janeiro.', '2025-12-15', '2026-01-05'],
  ['Afwezig tot en met 12 mei.', '2025-03-05', '2025-05-13'],
  ['Jestem na urlopie od 1 do 14 lipca.', '2025-03-05', '2025-07-15'],
  ['8月9日から8月17日まで休暇、8月18日以降にご返信いたします。', '2025-03-05', '2025-08-18'],
  ['Estaré fuera hasta el lunes 21 de julio.', '2025-07-10', '2025-07-22'],
  ['Jag är inte på kontoret, åter 11 augusti.', '2025-07-10', '2025-08-11'],
  ['Jag är tillbaka den 4 augusti.', '2025-03-05', '2025-08-04'],
  ['On leave, I return on 2 January.', '2025-12-20', '2026-01-02'],
  ['I am away. Call me on 555-1234, we answer 24/7.', '2025-03-05', undefined],
])('%s (sent %s) is back on %s', (text, sentOn, day) => {
  expect(findReturnDay(text, Temporal.PlainDate.from(sentOn))?.toString()).toBe(day)
})

it('reads 8/9 by the habit of the sender', () => {
  const sentOn = Temporal.PlainDate.from('2025-07-01')
  expect(findReturnDay('I will return 8/9.', sentOn, true)?.toString()).toBe('2025-08-09')
  expect(findReturnDay('I will return 8/9/2025.', sentOn, false)?.toString()).toBe('2025-09-08')
})
