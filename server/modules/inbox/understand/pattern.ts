/**
 * A long pattern written over several lines: each line break and the indentation after it are dropped, everything else
 * counts. Lines start with their `|`.
 */
export function pattern(lines: TemplateStringsArray, ...parts: string[]): RegExp {
  return new RegExp(join(lines, parts))
}

/** The same, blind to upper and lower case. */
export function patternInAnyCase(lines: TemplateStringsArray, ...parts: string[]): RegExp {
  return new RegExp(join(lines, parts), 'i')
}

function join(lines: TemplateStringsArray, parts: string[]): string {
  return String.raw(lines, ...parts)
    .trim()
    .replace(/\n\s*/g, '')
}
