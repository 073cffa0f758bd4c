import { describe, expect, it } from 'vitest'
import { sanitizeForeign } from './foreign-page.ts'

describe('foreign HTML', () => {
  it.each([
    ['a script', '<p>a</p><script>alert(1)</script>', '<p>a</p>'],
    ['a handler', '<img src="data:image/png;base64,AA" onerror="alert(1)">', '<img src="data:image/png;base64,AA" />'],
    ['a frame', '<iframe src="https://x.example"></iframe>b', 'b'],
    ['a form', '<form action="/x"><input name="a"><button>go</button></form>c', 'goc'],
    ['an SVG that runs', '<svg onload="alert(1)"><script>alert(2)</script></svg>d', 'd'],
    ['a refresh', '<meta http-equiv="refresh" content="0;url=https://x.example">e', 'e'],
  ])('loses %s and keeps its text', (_, html, left) => {
    expect(sanitizeForeign(html)).toBe(left)
  })

  it('keeps no address that runs', () => {
    for (const href of [
      'javascript:alert(1)',
      'data:text/html,<script>1</script>',
      'vbscript:x',
      ' java\nscript:alert(1)',
    ]) {
      expect(sanitizeForeign(`<a href="${href}">x</a>`)).not.toMatch(/script:|data:/i)
    }
  })

  it('opens its links elsewhere, without saying where from', () => {
    expect(sanitizeForeign('<a href="https://lumenpath.example/a">x</a>')).toContain(
      'target="_blank" rel="noopener noreferrer nofollow"',
    )
  })
})
