import { firstAbove, type PageNode } from '../page/page-tree.ts'
import type { Heading } from './heading.ts'

/** Few words on a line of their own, which only their place can make a level's name. */
export function isAlone({ tag, elements, children }: PageNode, text: string): boolean {
  if (tag === 'li' || tag === 'a' || tag === 'button' || tag === 'label' || text.length > 40 || /[.!?]$/.test(text))
    return false
  const [only] = children
  return elements === 0 || (elements === 1 && children.length === 1 && typeof only === 'object' && only.elements === 0)
}

/** Lantern, Torch, Friends: lines written alike under a list, each before pictures, somewhere before more than one. */
export function withLevels(
  headings: Heading[],
  loose: readonly Heading[],
  imageCount: (stretch: { index: number; last: number }) => number,
): Heading[] {
  if (!headings.some(({ meaning }) => meaning.kind === 'list')) return headings
  const walls = headings.filter(({ rank }) => rank < 8).map(({ node }) => node)
  const named = new Set(headings.filter(({ meaning }) => meaning.kind === 'tier').map(writing))
  const found: Heading[] = []
  for (const [written, group] of Map.groupBy(outermost(loose), writing)) {
    if (group.length < 2 && !named.has(written)) continue
    const row = [...group, ...headings.filter((heading) => heading.rank > 7 && writing(heading) === written)].sort(
      inOrder,
    )
    const runs = row.map((heading, i) => picturesAfter(heading, row[i + 1], walls, imageCount))
    if (runs.every((run) => run > 0) && (named.has(written) || runs.some((run) => run > 1)))
      found.push(...group.map((heading) => ({ ...heading, level: true as const })))
  }
  return found.length === 0 ? headings : [...headings, ...found].sort(inOrder)
}

const inOrder = (a: Heading, b: Heading): number => a.node.index - b.node.index

function outermost(loose: readonly Heading[]): Heading[] {
  let covered = -1
  return loose.filter(({ node }) => {
    if (node.index <= covered) return false
    covered = node.last
    return true
  })
}

/** How a line is written: its tag and classes, those of what it holds alone, and of what it stands in. */
function writing({ node, signature }: Heading): string {
  const only = node.children.length === 1 && typeof node.children[0] === 'object' ? node.children[0] : undefined
  const inner = only ? ` > ${only.tag}.${only.attrs['class'] ?? ''}` : ''
  return `${node.parent?.tag}.${node.parent?.attrs['class'] ?? ''} ${signature}${inner}`
}

/** Pictures between a line and the next one written alike, or the next true heading. */
function picturesAfter(
  { node }: Heading,
  next: Heading | undefined,
  walls: readonly PageNode[],
  imageCount: (stretch: { index: number; last: number }) => number,
): number {
  const ends = [next?.node.index, walls[firstAbove(walls, node.last)]?.index].filter((end) => end !== undefined)
  if (ends.length > 0) return imageCount({ index: Math.floor(node.last) + 1, last: Math.ceil(Math.min(...ends)) - 1 })
  let ground = node.parent
  while (ground && imageCount({ index: Math.floor(node.last) + 1, last: ground.last }) === 0) ground = ground.parent
  return ground ? imageCount({ index: Math.floor(node.last) + 1, last: ground.last }) : 0
}
