import { expect, it } from 'vitest'
import { createUseLite } from './index.ts'

const cosine = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, at) => sum + value * b[at]!, 0)

it('embeds offline, close in meaning close in space, at unit length', async () => {
  const embedder = createUseLite()
  const [bakery, baker, cloud, empty] = await embedder.embed([
    'We bake bread for restaurants.',
    'A bakery delivering loaves to cafés.',
    'Servers for web applications in the cloud.',
    '',
  ])
  expect(bakery).toHaveLength(embedder.dimensions)
  expect(cosine(bakery!, bakery!)).toBeCloseTo(1, 5)
  expect(cosine(bakery!, baker!)).toBeGreaterThan(cosine(bakery!, cloud!))
  expect(empty!.every(Number.isFinite)).toBe(true)
})

it('answers no texts without loading the model', async () => {
  expect(await createUseLite().embed([])).toEqual([])
})
