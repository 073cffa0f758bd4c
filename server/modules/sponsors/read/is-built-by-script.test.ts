import { expect, it } from 'vitest'
import { isBuiltByScript } from './is-built-by-script.ts'

const words = 'A conference about harbours and the data they make, with talks. '.repeat(10)

it.each([
  ['an empty root and a script', '<div id="root"></div><script src="/app.js"></script>', true],
  ['nothing but a plea for JavaScript', `<noscript>${words}</noscript><div id="app"></div><script></script>`, true],
  [
    'a frame whose content is being loaded',
    `<p>${words.slice(0, 300)}</p><div aria-busy="true">Loading…</div><script></script>`,
    true,
  ],
  ['a page of words with a script', `<p>${words}</p><script></script>`, false],
  ['a short page without scripts', '<h1>Soon</h1>', false],
  ['a wall of logos with a script', `${'<img src="a.png">'.repeat(5)}<script></script>`, false],
  ['a long page that mentions loading', `<p>${words.repeat(5)}</p><b>Loading...</b><script></script>`, false],
])('of %s', (_, html, built) => {
  expect(isBuiltByScript(html)).toBe(built)
})
