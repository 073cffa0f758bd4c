import { Parser } from 'htmlparser2'

/** Twice what browsers keep; readers of foreign pages slow down with the square of it, or run out of stack. */
const deepest = 1000

/** Whether markup is nested deeper than any page made for people. One linear pass. */
export function nestsTooDeep(html: string): boolean {
  let depth = 0
  let most = 0
  const parser = new Parser({
    onopentagname() {
      depth++
      if (depth > most) most = depth
      if (most > deepest) parser.reset()
    },
    onclosetag() {
      depth--
    },
  })
  parser.end(html)
  return most > deepest
}
