import { isInline, type PageNode, squeeze } from './page-tree.ts'

/** The lines of a block as they are seen, without bullets. */
export function linesOf(node: PageNode): string[] {
  return written(node).filter((line) => line !== '')
}

/** Its lines in groups, as blank lines part them. */
export function entriesOf(node: PageNode): string[][] {
  const entries: string[][] = [[]]
  for (const line of written(node)) {
    if (line !== '') entries[entries.length - 1]!.push(line)
    else if (entries[entries.length - 1]!.length > 0) entries.push([])
  }
  return entries.filter((lines) => lines.length > 0)
}

function written(node: PageNode): string[] {
  const lines: string[] = ['']
  const collect = (at: PageNode) => {
    for (const child of at.children) {
      if (child === '\n') lines.push('')
      else if (typeof child === 'string') lines[lines.length - 1] += child
      else if (child.tag === 'button') continue
      else if (isInline(child)) collect(child)
      else {
        lines.push('')
        collect(child)
        lines.push('')
      }
    }
  }
  collect(node)
  return lines.map((line) => squeeze(line).replace(/^[·•▪●○‣⁃*–-]\s+/, ''))
}
