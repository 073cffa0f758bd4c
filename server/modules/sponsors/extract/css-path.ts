import type { PageNode } from './page-tree.ts'

/** A selector that finds the node again in a parser or browser: from the nearest plain id down, by position. */
export function cssPath(node: PageNode): string {
  const steps: string[] = []
  for (let at: PageNode | null = node; at && at.tag !== '#page'; at = at.parent) {
    const id = at.attrs['id']
    if (id && /^[A-Za-z][\w-]*$/.test(id)) {
      steps.unshift(`#${id}`)
      break
    }
    if (at.tag === 'html' || at.tag === 'body') {
      steps.unshift(at.tag)
      if (at.tag === 'html') break
      continue
    }
    steps.unshift(`${at.tag}:nth-child(${at.place})`)
  }
  // Browsers put a tbody between table and tr; a descendant step survives it.
  return steps.map((step, i) => (i === 0 ? step : `${step.startsWith('tr:') ? ' ' : ' > '}${step}`)).join('')
}
