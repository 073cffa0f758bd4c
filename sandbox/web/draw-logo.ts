import { html, type Page, textPage } from './page.ts'

/** A word mark: enough of a logo for pages and screenshots. */
export function drawLogo(path: string, name: string): Page {
  const hue = [...name].reduce((sum, letter) => sum + letter.charCodeAt(0) * 7, 0) % 360
  const svg = html`<svg xmlns="http://www.w3.org/2000/svg" width="240" height="80" viewBox="0 0 240 80"><rect width="240" height="80" rx="8" fill="hsl(${hue} 45% 92%)"/><text x="120" y="48" text-anchor="middle" font-family="sans-serif" font-size="22" fill="hsl(${hue} 50% 30%)">${name}</text></svg>`
  return textPage(path, svg.markup, 'image/svg+xml')
}
