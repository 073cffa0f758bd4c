import { describe, expect, it } from 'vitest'
import { evidenceText } from './evidence-text.ts'

const html = `<html><body><h1>Sponsors</h1><script>alert("no")</script><h2>Gold</h2><ul>
  <li id="a"><a href="https://a.example"><img src="a.png" alt="Acmeon"></a></li><li id="b">Boltworks &lt;b&gt; GmbH</li></ul></body></html>`
const marked = (path: string, text = '') => {
  const shown = evidenceText(html, { path, text })
  return shown && [shown.text, shown.text.slice(shown.highlight.start, shown.highlight.end)]
}

describe('the text around what was read', () => {
  it('is plain, with the place marked', () => {
    expect(marked('#b')).toEqual(['Sponsors\nGold\n[Acmeon]\nBoltworks <b> GmbH\n', 'Boltworks <b> GmbH'])
  })

  it('writes a picture as its description', () => {
    expect(marked('#a')![1]).toBe('[Acmeon]')
  })

  it('is undefined where the page no longer has the place, or the path is none', () => {
    expect(marked('#gone')).toBeUndefined()
    expect(marked('a:::')).toBeUndefined()
  })

  it('shows a part of a long page', () => {
    const long = `<body><p>${'x '.repeat(5000)}</p><p id="here">here</p><p>${'y '.repeat(5000)}</p></body>`
    const shown = evidenceText(long, { path: '#here', text: '' })!
    expect(shown.text.length).toBeLessThan(700)
    expect(shown.cut).toEqual({ before: true, after: true })
    expect(evidenceText(long, { path: '#here', text: '' }, 20_000)!.cut).toEqual({ before: false, after: false })
    expect(shown.text.slice(shown.highlight.start, shown.highlight.end)).toBe('here')
  })

  it('finds the words where the path leads nowhere, and says what a logo without words shows', () => {
    expect(marked('#gone', 'Gold: Acmeon')![1]).toBe('Acmeon')
    const logos = `<body><a id="a" title="Acmeon"><div style="background: url(a.png)"></div></a><a id="b"><img src="/l/bolt.svg"></a></body>`
    expect(evidenceText(logos, { path: '#a', text: '' })!.text).toContain('[Acmeon]')
    expect(evidenceText(logos, { path: '#b', text: '' })!.text).toContain('[picture bolt.svg]')
  })
})
