import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { evaluateCompanies } from './companies.ts'
import { evaluateSameEvent } from './same-event.ts'

const corpus = join(import.meta.dirname, '../../shared/corpus')

describe.skipIf(!existsSync(join(corpus, 'events')))(
  'real lists of events (skipped where ../shared/corpus is absent)',
  () => {
    it('are joined where they mean one event, and never across editions or cities', () => {
      const { pairs, joined, wronglyJoined, contradictions } = evaluateSameEvent(corpus)
      expect(joined / pairs).toBeGreaterThanOrEqual(0.97)
      expect([...wronglyJoined, ...contradictions]).toEqual([])
    })
  },
)

describe.skipIf(!existsSync(join(corpus, 'companies')))(
  'real sponsors (skipped where ../shared/corpus is absent)',
  () => {
    it('are joined where they are one company, and kept apart where they are two', () => {
      const { same, different } = evaluateCompanies(corpus, { differentEvery: 20 })
      expect(same.joined / same.pairs).toBeGreaterThanOrEqual(0.98)
      expect(different.apart / different.pairs).toBeGreaterThanOrEqual(0.99)
    })
  },
)
