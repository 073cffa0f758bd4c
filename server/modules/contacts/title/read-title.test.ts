import { expect, it } from 'vitest'
import { readTitle } from './read-title.ts'

const read = (title: string) => readTitle(title).map(({ parts }) => parts.map((words) => words.join(' ')))

it.each([
  ['CEO | Head of Sales', [['ceo'], ['head of sales']]],
  ['Founder & CTO', [['founder', 'cto']]],
  ['Sales I Marketing', [['sales'], ['marketing']]],
  ['Co-Founder – Events', [['co founder'], ['events']]],
  ['Head of R&D', [['head of rnd']]],
  ['CTO @ Example Co, Speaker', [['cto'], ['speaker']]],
  ['Entwickler:in (m/w/d)', [['entwickler']]],
  ['Director/a de ventas', [['director de ventas']]],
  ['ex-CEO / Advisor', [['advisor']]],
  ['★ Growth ★', [['growth']]],
  [' / | ', []],
])('takes "%s" apart', (title, positions) => {
  expect(read(title)).toEqual(positions)
})
