import { expect, test } from 'vitest'
import type { PageSource } from '../page-source.ts'
import { chooseSpeakerPages } from './choose-speaker-pages.ts'

const HOME = 'https://conf.example/2030/'

function siteOf(pages: Record<string, string>): PageSource {
  return {
    async fetchPage(url) {
      const body = pages[url.replace(HOME, '')]
      return body === undefined
        ? { ok: false, reason: 'not found', status: 404 }
        : { ok: true, url, status: 200, contentType: 'text/html', body }
    },
  }
}

const urls = (chosen: { pages: { url: string }[] }) => chosen.pages.map(({ url }) => url.replace(HOME, ''))

test('lists of speakers and programmes are chosen, calls for papers are not', async () => {
  const chosen = await chooseSpeakerPages(
    siteOf({
      '': '<nav><a href="speakers/">Speakers</a><a href="cfp/">Call for speakers</a><a href="schedule/">Schedule</a></nav>',
      'speakers/':
        '<h1>Speakers</h1><h3>Mira Lund</h3><p>CTO, Harbour Works</p><h3>Ole Brandt</h3><p>CEO, Rope Yard</p>',
      'cfp/': '<h1>Call for speakers</h1><h3>Ana Reis</h3>',
      'schedule/': '<h1>Schedule</h1><table><tr><td>09:00</td><td>Mira Lund</td></tr></table>',
    }),
    HOME,
  )
  expect(urls(chosen)).toEqual(['speakers/', 'schedule/'])
})

test('pages about one talk are followed from a programme, and kept where they state an employer', async () => {
  const talks = ['one', 'two', 'three']
    .map((talk) => `<li><a href="${HOME}talks/${talk}.html">Talk ${talk}</a><p>Mira Lund</p></li>`)
    .join('')
  const chosen = await chooseSpeakerPages(
    siteOf({
      '': '<a href="program/">Programm</a>',
      'program/': `<h1>Programm</h1>${talks}`,
      'talks/one.html': '<h1>Cranes</h1><h4>Mira Lund</h4><p>Mira works at Harbour Works.</p>',
      'talks/two.html':
        '<h1>Ropes</h1><h4>Ole Brandt</h4><p>Ole likes ropes.</p><a href="../speaker/ole">Ole Brandt</a>',
      'talks/three.html': '<h1>Quays</h1>',
    }),
    HOME,
    { maxDetailPages: 3 },
  )
  expect(urls(chosen)).toEqual(['program/', 'talks/one.html'])
  expect(chosen.outcome).toBe('found')
})

test('one page that answers many questions is asked once', async () => {
  const links = [1, 2, 3, 4].map((talk) => `<a href="detail.html?talk=${talk}">Details</a>`).join('')
  const bios = '<p>Mira Lund works at Harbour Works.</p><p>Ole Brandt is a developer at Rope Yard.</p>'
  const chosen = await chooseSpeakerPages(
    siteOf({ '': `<a href="#programm">Programm</a><h2>Programm</h2><p>Mira Lund</p>${links}`, 'detail.html': bios }),
    HOME,
  )
  expect(urls(chosen)).toEqual(['', 'detail.html'])
})
