import { describe, expect, it } from 'vitest'
import { companyText } from './company-text.ts'
import { toUnit } from './embedder.ts'
import { explainLikeness } from './explain-likeness.ts'
import { createLookalikePool, findLookalikes } from './lookalikes.ts'
import { nearest, toMatrix } from './nearest.ts'
import { poolOf, wordsOf } from './telling-words.ts'

const bakery = { name: 'Harrow', description: 'We bake sourdough bread for restaurants.', sectors: ['food'] }
const mill = { name: 'Finch', description: 'Flour for sourdough bakers and restaurants.', sectors: ['Food'] }
const cloud = { name: 'Brightwell', description: 'A cloud to run web applications without servers.' }
const host = { name: 'Lantern', description: 'Web applications hosted: no servers to keep.' }
const all = [bakery, mill, cloud, host]

describe('company text', () => {
  it('holds name, description and sectors, without what the page put around them', () => {
    const description = 'Learn more about Harrow  Visit our website We bake. https://harrow.example ESC'
    expect(companyText({ name: 'Harrow', description, sectors: ['food', 'retail'] })).toBe(
      'Harrow. about Harrow We bake.. food, retail',
    )
  })

  it('is the name where nothing else is known', () => {
    expect(companyText({ name: 'Harrow', description: null })).toBe('Harrow')
  })
})

describe('nearest', () => {
  const matrix = toMatrix([toUnit([1, 0]), toUnit([1, 1]), toUnit([0, 1])])

  it('lists rows by cosine, best first, leaving out what is skipped', () => {
    expect(nearest(matrix, toUnit([2, 0.1]), 2).map(({ row }) => row)).toEqual([0, 1])
    expect(nearest(matrix, toUnit([2, 0.1]), 2, (row) => row === 0).map(({ row }) => row)).toEqual([1, 2])
  })

  it('gives what there is when asked for more', () => {
    expect(nearest(matrix, toUnit([1, 0]), 9)).toHaveLength(3)
    expect(nearest(toMatrix([]), toUnit([1, 0]), 9)).toEqual([])
  })
})

describe('lookalikes', () => {
  it('let rare words decide where the vectors say nothing', () => {
    const placed = all.map((company) => ({ text: companyText(company), vector: toUnit([1, 0, 0]) }))
    const [best] = findLookalikes(createLookalikePool(placed), placed[0]!, 1, (row) => row === 0)
    expect(best!.row).toBe(1)
  })

  it('let meaning decide where no words are shared', () => {
    const vectors = [toUnit([1, 0, 0.1]), toUnit([0.9, 0.1, 0]), toUnit([0, 1, 0]), toUnit([0, 0.9, 0.2])]
    const placed = vectors.map((vector, at) => ({ text: `word${at}`, vector }))
    const [best] = findLookalikes(createLookalikePool(placed), placed[2]!, 1, (row) => row === 2)
    expect(best!.row).toBe(3)
  })
})

describe('explanation', () => {
  // Enough other texts that a word in two of them is rare.
  const others = Array.from({ length: 40 }, (_, at) => `Company ${at} sells something${at}.`)
  const pool = poolOf([...all.map(companyText), ...others])

  it('names shared sectors and telling words as they were written', () => {
    const because = explainLikeness(bakery, mill, pool)
    expect(because).toMatch(/^Both are in food and speak of /)
    expect(because).toContain('sourdough')
    expect(because).toContain('restaurants')
  })

  it('never gives a name as a reason, and says so when words are not shared', () => {
    expect(explainLikeness({ ...cloud, name: 'Servers' }, host, pool)).not.toContain('servers')
    expect(explainLikeness(bakery, cloud, pool)).toBe('Their descriptions mean much the same, in other words.')
    expect(explainLikeness(bakery, cloud, pool, 0.1)).toBe('Only distantly alike: nothing nearer is known.')
  })

  it('gives no words of grammar as a reason, in German neither', () => {
    const dairy = { name: 'Alm', description: 'Wir liefern den Käse mit der Bahn.' }
    const tailor = { name: 'Naht', description: 'Wir nähen den Mantel mit der Hand.' }
    expect(explainLikeness(dairy, tailor, poolOf([dairy, tailor].map(companyText)), 0.2)).toMatch(/^Only distantly/)
  })
})

it('words are folded, with plain endings off', () => {
  expect(wordsOf('The Developer’s tools: C++, testing & glass')).toEqual([
    'the',
    'developer',
    'tool',
    'c++',
    'test',
    'glass',
  ])
})
