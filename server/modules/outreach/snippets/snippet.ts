export type Snippet = {
  id: string
  name: string
  text: string
  createdAt: Date
  changedAt: Date
  removedAt: Date | null
}

/** The texts that there are, by name. */
export type SnippetTexts = ReadonlyMap<string, string>

/** An organisation has so many at most: all of them are read where a text names one. */
export const mostSnippets = 300

/** A text puts in so many at most, those within others counted. */
const mostPutIn = 100

const tag = /\{%(-?)\s*render\s+(["'])([a-z0-9][a-z0-9_-]*)\2\s*(-?)%\}/g

/** Ways to put in another text that are not ours: they would be looked for when it is too late. */
const otherTag = /\{%-?\s*(?:render|include|layout)\b/

/** Names of the snippets that a text puts in, each once. */
export const snippetsIn = (template: string): string[] => [
  ...new Set(template.matchAll(tag).map(([, , , name]) => name!)),
]

export const withoutSnippets = (template: string): string => template.replace(tag, '')

export const rename = (template: string, names: ReadonlyMap<string, string>): string =>
  template.replace(tag, (whole, _, quote: string, name: string) =>
    whole.replace(`${quote}${name}${quote}`, `${quote}${names.get(name) ?? name}${quote}`),
  )

/**
 * A text with those of its snippets in their place, so that whoever renders, checks or reads it sees through them. One that is not there,
 * or that would put in itself, is left as it was written.
 */
export function expand(template: string, texts: SnippetTexts): string {
  let left = mostPutIn
  const putIn = (part: string, within: readonly string[]): string =>
    part.replace(tag, (whole, before: string, _, name: string, after: string) => {
      const text = texts.get(name)
      if (text === undefined || within.includes(name) || left-- <= 0) return whole
      const inner = putIn(text, [...within, name])
      // Liquid itself takes the white space away that the dashes ask for.
      return before || after ? `{%${before} if true %}${inner}{% endif ${after}%}` : inner
    })
  return putIn(template, [])
}

/** What is wrong with the snippets that a text names; undefined where nothing is. `own`: of a snippet, its name. */
export function findSnippetFault(template: string, texts: SnippetTexts, own?: string): string | undefined {
  if (otherTag.test(withoutSnippets(template))) return "write {% render 'name' %}, with the name of a snippet in quotes"
  const missing = snippetsIn(template).find((name) => !texts.has(name) && name !== own)
  if (missing) return `there is no snippet "${missing}"`
  const all = own === undefined ? texts : new Map([...texts, [own, template]])
  const loop = [own ?? '', ...snippetsIn(template)].find((name) => reaches(name, name, all))
  if (loop) return `"${loop}" would put in itself, over and over`
  return snippetsIn(expand(template, all)).length > 0 ? `more than ${mostPutIn} snippets in one text` : undefined
}

/** Every snippet that a text leads to, through others too. */
export function allSnippetsIn(template: string, texts: SnippetTexts): Set<string> {
  const found = new Set<string>()
  const open = snippetsIn(template)
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue
    found.add(name)
    open.push(...snippetsIn(texts.get(name) ?? ''))
  }
  return found
}

const reaches = (from: string, to: string, texts: SnippetTexts): boolean =>
  allSnippetsIn(texts.get(from) ?? '', texts).has(to)
