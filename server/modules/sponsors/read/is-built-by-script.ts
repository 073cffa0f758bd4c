import { Parser } from 'htmlparser2'

const unseen = new Set(['script', 'style', 'noscript', 'template', 'title', 'svg', 'iframe'])
const waiting =
  /^(?:loading|please wait|wird geladen|laden|chargement|cargando|carregando|caricamento|読み込み中)[\s.…]*$/i

/**
 * Whether a page says next to nothing until its scripts have run: scripts, hardly a word, no pictures; or a part of it that says it is
 * being loaded.
 */
export function isBuiltByScript(html: string): boolean {
  const seen = { scripts: 0, pictures: 0, letters: 0, hidden: 0, waits: false }
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'script') seen.scripts++
      if (name === 'img') seen.pictures++
      if (unseen.has(name)) seen.hidden++
      if (attributes['aria-busy'] === 'true') seen.waits = true
    },
    ontext(text) {
      if (seen.hidden > 0) return
      seen.letters += text.replace(/\s+/g, '').length
      if (text.length < 50 && waiting.test(text.trim())) seen.waits = true
    },
    onclosetag(name) {
      if (unseen.has(name)) seen.hidden--
    },
  })
  parser.end(html)
  const isBare = seen.letters < 200 && seen.pictures < 3
  return seen.scripts > 0 && (isBare || (seen.waits && seen.letters < 1500))
}

export const hasScript = (html: string): boolean => /<script\b/i.test(html)
