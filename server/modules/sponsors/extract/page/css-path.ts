import type { PageNode } from './page-tree.ts'

/** A selector that finds the node again in a parser or browser: from the nearest plain id down, by position. */
export function cssPath(node: PageNode): string {
  let below = ''
  for (let at: PageNode | null = node; at && at.tag !== '#page'; at = at.parent) {
    if (at.tag === '#line') continue
    const id = at.attrs['id']
    if (id && /^[A-Za-z][\w-]*$/.test(id)) return `#${id}${below}`
    const top = !at.parent || at.parent.tag === '#page'
    const step = at.tag === 'html' || at.tag === 'body' ? at.tag : `${at.tag}:nth-child(${at.place})`
    if (top || at.tag === 'html') return step + below
    // Browsers put a tbody between table and tr; a descendant step survives it.
    below = `${at.tag === 'tr' ? ' ' : ' > '}${step}${below}`
  }
  return ''
}
