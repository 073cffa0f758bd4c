/** What is in the whole text and not in the writer's own words: quotes, the lines that announce them, and the signature. */
export function restOf(whole: string, own: string): string {
  const ownLines = own.split('\n').flatMap((line) => line.trim() || [])
  const rest: string[] = []
  let next = 0
  for (const line of whole.replace(/\r\n?/g, '\n').split('\n')) {
    if (next < ownLines.length && line.trim() === ownLines[next]) next += 1
    else rest.push(line.trimEnd())
  }
  return rest
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
