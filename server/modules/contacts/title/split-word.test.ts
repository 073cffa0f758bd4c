import { expect, it } from 'vitest'
import { foldTitle } from './fold-title.ts'
import { splitWord } from './split-word.ts'

const parts = (word: string) => splitWord(foldTitle(word)).map(({ alone }) => alone)

it.each([
  ['Vertriebsleiterin', ['vertrieb', 'leiter']],
  ['Marketingmanager', ['marketing', 'manager']],
  ['Kooperationsmarketing', ['kooperation', 'marketing']],
  ['Beraterinnen', ['berater']],
  ['Hallenklimavertrieb', ['vertrieb']],
  ['人事担当', ['人事', '担当']],
])('finds the known parts of %s', (word, expected) => {
  expect(parts(word)).toEqual(expected)
})

it('lets only the last part of a compound carry a rank', () => {
  expect(splitWord('direktionsreferent').map(({ qualifies }) => qualifies)).toEqual([true, false])
})

it('finds no rank at the beginning of an unrelated word', () => {
  expect(splitWord('internal').every(({ qualifies, alone }) => qualifies || alone === 'internal')).toBe(true)
})

it('takes no compound parts from languages that build none', () => {
  expect(parts('chillventa')).toEqual(['chillventa'])
})
