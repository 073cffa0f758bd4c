import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { evaluateTitles } from './titles.ts'

const corpus = join(import.meta.dirname, '../../shared/corpus')

it.skipIf(!existsSync(join(corpus, 'titles')))(
  "beats the data's authors on labelled titles (skipped without ../shared/corpus)",
  () => {
    const [department, seniority] = evaluateTitles(corpus)
    expect(department!.accuracy).toBeGreaterThan(0.9)
    expect(seniority!.accuracy).toBeGreaterThan(0.87)
  },
)
