import { createHash } from 'node:crypto'
import type { Step } from '../sequences/step.ts'

/** One of the texts of a step: 'A' is the step's own, its variants follow. */
export type StepText = { letter: string; weight: number; subject: string; body: string; hash: string }

const letters = 'ABCDE'

type Written = Pick<Step, 'subject' | 'body' | 'weight' | 'variants'>

/** All texts of a step, one where nothing is tried. */
export const listTexts = ({ subject, body, weight, variants = [] }: Written): StepText[] =>
  [{ subject, body, weight }, ...variants].map((text, index) => ({
    ...{ letter: letters[index]!, subject: text.subject, body: text.body, weight: text.weight ?? 1 },
    hash: hashText(text),
  }))

/** All that a person wrote for a step, subjects and texts. */
export const templatesOf = (step: Written): string[] => listTexts(step).flatMap((one) => [one.subject, one.body])

/** What a text is recognised by: changed, it is another one, and what the old one brought does not count for it. */
const hashText = ({ subject, body }: { subject: string; body: string }): string =>
  createHash('sha256').update(`${subject}\n${body}`).digest('base64url').slice(0, 22)

/**
 * The text a company gets. Drawn by company and not by contact, because colleagues talk; from a hash, so that planning a step again draws
 * the same. The same company is drawn afresh for every step.
 */
export function drawText(step: Written & { number: number }, by: { sequenceId: string; companyId: string }): StepText {
  const texts = listTexts(step)
  const digest = createHash('sha256').update(`${by.sequenceId}:${step.number}:${by.companyId}`).digest()
  let left = (digest.readUIntBE(0, 6) / 2 ** 48) * texts.reduce((sum, one) => sum + one.weight, 0)
  for (const text of texts) {
    left -= text.weight
    if (left < 0) return text
  }
  return texts.at(-1)!
}

/** The step saying the text that the company gets. */
export function withDrawnText<S extends Step>(step: S, by: { sequenceId: string; companyId: string }): S {
  const { subject, body } = drawText(step, by)
  return { ...step, subject, body }
}

/** What is wrong with the variants of a step, by where it is. */
export function findVariantFaults(step: Pick<Step, 'kind'> & Written, at: string): { at: string; problem: string }[] {
  if (!step.variants) return []
  if (step.kind !== 'email') return [{ at: `${at}.variants`, problem: 'only an e-mail can have variants' }]
  const texts = listTexts(step)
  return texts.flatMap((text, index) =>
    texts.findIndex((one) => one.hash === text.hash) < index
      ? [{ at: `${at}.variants.${index - 1}`, problem: 'says the same as another variant of the step' }]
      : [],
  )
}
