import type { SequenceDefinition } from '@lanyard/contract/outreach.ts'
import type { Trx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { findSnippets, lockSnippets } from '../store/snippets.ts'
import { addSnippet } from './edit-snippet.ts'
import { textsOf } from './open-snippets.ts'
import { allSnippetsIn, expand, rename, type SnippetTexts } from './snippet.ts'

type Deps = Parameters<typeof addSnippet>[0]
type Named = { name: string; text: string }

/**
 * The snippets of a file: one that says the same here is used as it is, one that is not there is made, and one whose name says something
 * else here is made under another name. Answers the steps with the names by which they find them.
 */
export async function takeInSnippets(
  deps: Deps,
  trx: Trx,
  { steps, snippets = [] }: Pick<SequenceDefinition, 'steps' | 'snippets'>,
): Promise<SequenceDefinition['steps']> {
  if (snippets.length === 0) return steps
  await lockSnippets(trx)
  const here = new Map(textsOf(await findSnippets(trx)))
  const filed = textsOf(snippets)
  const names = chooseNames(filed, here)
  for (const { name, text } of inOrder(snippets, filed)) {
    const own = names.get(name)!
    if (own === name && here.has(name)) continue
    const renamed = rename(text, names)
    await addSnippet(deps, trx, { name: own, text: renamed }, here)
    here.set(own, renamed)
  }
  const renamed = <T extends { subject: string; body: string }>(text: T): T => ({
    ...text,
    subject: rename(text.subject, names),
    body: rename(text.body, names),
  })
  return steps.map((step) => ({
    ...renamed(step),
    ...(step.variants ? { variants: step.variants.map(renamed) } : {}),
  }))
}

/** By which name each snippet of the file is found here. */
function chooseNames(filed: SnippetTexts, here: SnippetTexts): Map<string, string> {
  const taken = new Set([...here.keys(), ...filed.keys()])
  return new Map(
    [...filed].map(([name, text]) => {
      const known = here.get(name)
      const whole = new Map([...here, ...filed])
      if (known === undefined || (known === text && expand(known, here) === expand(text, whole))) return [name, name]
      const free = freeName(name, taken)
      taken.add(free)
      return [name, free]
    }),
  )
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  const stem = name.slice(0, 55)
  for (let number = 2; ; number++) if (!taken.has(`${stem}-${number}`)) return `${stem}-${number}`
}

/** Those that others put in come before them. */
function inOrder(snippets: readonly Named[], filed: SnippetTexts): Named[] {
  const within = (one: Named) => allSnippetsIn(one.text, filed)
  const loop = snippets.find((one) => within(one).has(one.name))
  if (loop)
    throw new AppError('invalid_request', { detail: `The snippet "${loop.name}" of the file would put in itself.` })
  return snippets.toSorted((one, other) => within(one).size - within(other).size)
}
