const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign]!)

const unescapeHtml = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

const webAddress = /https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]]/g

/** Web addresses in a text or in HTML, as they are written. */
export const linksIn = (text: string): string[] => [...text.matchAll(webAddress)].map((match) => unescapeHtml(match[0]))

/** A plain text as modest HTML: paragraphs, line breaks, links. */
export function htmlOf(text: string): string {
  return text
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${linked(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('\n')
}

function linked(text: string): string {
  let html = ''
  let end = 0
  for (const match of text.matchAll(webAddress)) {
    const url = escapeHtml(match[0])
    html += `${escapeHtml(text.slice(end, match.index))}<a href="${url}">${url}</a>`
    end = match.index + match[0].length
  }
  return html + escapeHtml(text.slice(end))
}

/** Replaces where links to web pages lead; addresses to write to and anchors stay. */
export const replaceLinks = (html: string, replace: (url: string) => string): string =>
  html.replace(
    /(<a\b[^>]*?\shref\s*=\s*)(?:"(https?:[^"]*)"|'(https?:[^']*)')/gi,
    (_, start: string, double?: string, single?: string) =>
      `${start}"${escapeHtml(replace(unescapeHtml(double ?? single ?? '')))}"`,
  )

/** Before the end of the body where there is one, else at the end. */
export function appendToBody(html: string, addition: string): string {
  const end = html.search(/<\/body\s*>/i)
  return end < 0 ? `${html}\n${addition}` : `${html.slice(0, end)}${addition}\n${html.slice(end)}`
}
