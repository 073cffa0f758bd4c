/** Something served at a path of a site. */
export type Page = { path: string; type: string; body: string }

/** Text that is HTML already. */
export type Markup = { markup: string }

type Part = string | number | Markup | Part[]

/** A template whose inserted texts are escaped; markup and lists of it go in as they are. */
export function html(texts: TemplateStringsArray, ...parts: Part[]): Markup {
  return { markup: texts.map((text, index) => text + (index < parts.length ? write(parts[index]!) : '')).join('') }
}

export function htmlPage(path: string, markup: Markup): Page {
  return { path, type: 'text/html; charset=utf-8', body: markup.markup }
}

export function textPage(path: string, body: string, type = 'text/plain; charset=utf-8'): Page {
  return { path, type, body }
}

export function jsonPage(path: string, value: unknown): Page {
  return { path, type: 'application/json; charset=utf-8', body: JSON.stringify(value) }
}

/** A script element's content: JSON in which no tag can end early. */
export function jsonMarkup(value: unknown): Markup {
  return { markup: JSON.stringify(value).replaceAll('<', '\\u003c') }
}

function write(part: Part): string {
  if (Array.isArray(part)) return part.map(write).join('')
  return typeof part === 'object' ? part.markup : escapeText(String(part))
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
