import { Parser } from 'htmlparser2'

/** What the common walls put into the page they show instead of the site's: Cloudflare, Imperva, DataDome, PerimeterX, AWS, Sucuri, Akamai. */
const marks =
  /\/cdn-cgi\/challenge-platform\/h\/\w\/(?:orchestrate|flow)|cf[-_]chl[-_]|_Incapsula_Resource\?SWUDNSAI|Incapsula incident ID|captcha-delivery\.com|\bpx-captcha\b|awsWafCookieDomainList|\bsucuri_cloudproxy_js\b|\bbm-verify=|g-recaptcha|h-captcha|cf-turnstile/

const unseen = new Set(['script', 'style', 'template', 'svg', 'iframe'])
/** Walls speak in a line or two; pages of a site carry the same marks, and say more. */
const mostLetters = 600

/** Whether a page only asks its visitor to prove that they are human. */
export function isBotWall(html: string): boolean {
  if (html.length > 200_000 || !marks.test(html)) return false
  let letters = 0
  let hidden = 0
  let links = 0
  const parser = new Parser({
    onopentag(name, { href = '' }) {
      if (unseen.has(name)) hidden++
      if (name === 'a' && /^(?:\/(?!cdn-cgi)|\.|[\w-]+$)/.test(href)) links++
    },
    ontext(text) {
      if (hidden === 0) letters += text.replace(/\s+/g, '').length
    },
    onclosetag(name) {
      if (unseen.has(name)) hidden--
    },
  })
  parser.end(html)
  return letters <= mostLetters && links < 3
}
