import type { Trx } from '#platform/context.ts'
import { findNamingSequences } from '../store/snippets.ts'
import { allSnippetsIn, type SnippetTexts, snippetsIn } from './snippet.ts'

export type Users = { sequences: { id: string; name: string }[]; snippets: string[] }

/** Who names a snippet, for any of them after one read. */
export async function findUsers(trx: Trx, texts: SnippetTexts): Promise<(name: string) => Users> {
  const sequences = (await findNamingSequences(trx)).map(({ id, name, text }) => ({
    ...{ id, name, names: allSnippetsIn(text, texts) },
  }))
  return (name) => ({
    sequences: sequences.filter((one) => one.names.has(name)).map((one) => ({ id: one.id, name: one.name })),
    snippets: [...texts].filter(([, text]) => snippetsIn(text).includes(name)).map(([other]) => other),
  })
}
