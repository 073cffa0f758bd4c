import { describe, expect, it } from 'vitest'
import { rearranged } from './step-condition.ts'
import type { StepDraft } from './words.ts'

const step = (key: string, more: Partial<StepDraft> = {}): StepDraft => ({
  ...{ key, kind: 'email', delayDays: 0, subject: key, body: key },
  ...more,
})
const clickedIn = (number: number, more: object = {}) => ({
  condition: { match: 'all' as const, rules: [{ when: 'clicked' as const, is: true, step: number }], ...more },
})

describe('steps that are moved', () => {
  it('go on naming the very step that they named', () => {
    const steps = [step('a'), step('b'), step('c', clickedIn(1, { otherwise: 4 })), step('d')]
    const [a, b, c, d] = steps as [StepDraft, StepDraft, StepDraft, StepDraft]
    expect(rearranged(steps, [b, a, c, d])[2]!.condition).toMatchObject({ rules: [{ step: 2 }], otherwise: 4 })
    expect(rearranged(steps, [a, c, d])[1]!.condition).toMatchObject({ rules: [{ step: 1 }], otherwise: 3 })
  })

  it('drop a rule about a step that is gone or comes later now', () => {
    const steps = [step('a'), step('b', { ...clickedIn(1), thenStep: 3 }), step('c')]
    const [a, b, c] = steps as [StepDraft, StepDraft, StepDraft]
    expect(rearranged(steps, [b, c])[0]).toEqual(step('b', { thenStep: 2 }))
    expect(rearranged(steps, [b, a, c])[0]).toEqual(step('b', { thenStep: 3 }))
    expect(rearranged(steps, [a, b])[1]!.thenStep).toBeUndefined()
  })
})
