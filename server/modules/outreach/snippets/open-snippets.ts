import type { Trx } from '#platform/context.ts'
import { findSnippets } from '../store/snippets.ts'
import { expand, type SnippetTexts, snippetsIn } from './snippet.ts'

type Texts = { subject: string; body: string }

const none: SnippetTexts = new Map()

export const textsOf = (snippets: readonly { name: string; text: string }[]): SnippetTexts =>
  new Map(snippets.map((one) => [one.name, one.text]))

/** The snippets there are, where one of these texts names any: one read for all of them, and none for most. */
export async function openSnippets(trx: Trx, templates: readonly string[]): Promise<SnippetTexts> {
  if (!templates.some((one) => snippetsIn(one).length > 0)) return none
  return textsOf(await findSnippets(trx))
}

/** The same steps with the texts of snippets in their place. */
export async function expandSteps<T extends Texts>(trx: Trx, steps: readonly T[]): Promise<T[]> {
  const texts = await openSnippets(
    trx,
    steps.flatMap((one) => [one.subject, one.body]),
  )
  return steps.map((one) => ({ ...one, subject: expand(one.subject, texts), body: expand(one.body, texts) }))
}

/** The same for what a person is writing. */
export async function expandDraft<T extends { subject: string; text: string }>(trx: Trx, draft: T): Promise<T> {
  const [step] = await expandSteps(trx, [{ subject: draft.subject, body: draft.text }])
  return { ...draft, subject: step!.subject, text: step!.body }
}
