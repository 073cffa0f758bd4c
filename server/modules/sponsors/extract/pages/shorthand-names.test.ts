import { describe, expect, it } from 'vitest'
import { computing } from '../../../../../test/computing.ts'
import { extractSponsors } from '../extract-sponsors.ts'

// Pages whose pictures say little of whom they show; all companies are invented.
const rows = (body: string, title = 'Sponsors') =>
  extractSponsors(`<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`, {
    url: 'https://fooconf.example/2031/sponsors',
  }).sponsors.map(({ name, tier }) => `${name} | ${tier}`)
const names = (body: string) => rows(body).map((row) => row.split(' | ')[0])

describe('a caption', () => {
  const card = (file: string, alt: string, caption: string) =>
    `<div class="frame"><img src="img/${file}.png" alt="${alt}"><p>${caption}</p>${caption}の<a href="https://${file.toLowerCase()}.example">ホームページ</a></div>`

  it('spells out an alternative text that is only the name of a file', () => {
    expect(
      names(
        `<h2>協賛</h2><div>${card('alder', 'alder', '株式会社オルダー さま')}${card('birch', 'birch', 'バーチ自動車学校様')}${card('cedar', 'birch', '名古屋シダー会 さま')}</div>`,
      ),
    ).toEqual(['株式会社オルダー', 'バーチ自動車学校', '名古屋シダー会'])
    const box = (alt: string, caption: string) => `<li><img src="img/${alt}.png" alt="${alt}"><p>${caption}</p></li>`
    expect(names(`<h2>Sponsors</h2><ul>${box('alder', 'Alder Systems')}${box('birch', 'Birch & Sons')}</ul>`)).toEqual([
      'Alder Systems',
      'Birch & Sons',
    ])
  })

  it.each([
    'Makers of boats',
    'The world’s best boats – since 1994',
    'Just do it™',
    'Read the story →',
    'alder makes your boats',
    'クラウド会計ソフト',
    'Поиск и технологии',
  ])('does not replace it with other words: %s', (caption) => {
    const box = (alt: string) =>
      `<li><a href="https://${alt}.example"><img src="img/${alt}.png" alt="${alt}"></a><p>${caption}</p></li>`
    expect(names(`<h2>Sponsors</h2><ul>${box('alder')}${box('birch')}${box('box')}</ul>`)).toEqual([
      'alder',
      'birch',
      'box',
    ])
  })

  it.each([
    'PT Bank Alder Indonesia Tbk.',
    'Alder Makina ve Ticaret Ltd. Şti.',
    'Alder Birch Works Sdn. Bhd.',
    'Hijos de Alder y Cía.',
    'Shree Alder Birch Construction and Engineering Pvt. Ltd.',
  ])('names a company of any legal form: %s', (name) => {
    const box = (n: number, caption: string) =>
      `<li><a href="https://c${n}.example"><img src="/i/IMG_000${n}.png" alt=""></a><p>${caption}</p></li>`
    expect(names(`<h2>Sponsors</h2><ul>${box(1, name)}${box(2, 'Cedar Works')}</ul>`)).toContain(name)
  })

  it('keeps what only looks like politeness', () => {
    const items = ['株式会社おひさま', '王様', '餃子の王様', '北海道工業様', 'Birch 御中']
    expect(names(`<h2>協賛</h2><ul>${items.map((one) => `<li>${one}</li>`).join('')}</ul>`)).toEqual([
      ...items.slice(0, 3),
      '北海道工業',
      'Birch',
    ])
  })

  it('names whom a picture that stands for a missing logo does not', () => {
    const found = names(
      `<h2>協賛</h2><div>${card('noLogo', 'nologo', 'オルダー商会 さま')}${card('noLogo', 'nologo', 'Birch Café さま')}</div>`,
    )
    expect(found).toEqual(['オルダー商会', 'Birch Café'])
  })
})

describe('companies without a site of their own', () => {
  it('are as many as their profiles on a platform', () => {
    const logo = (file: string, href: string) =>
      `<div class="c"><a href="${href}"><img src="/partners/${file}.png"></a></div>`
    const profile = (name: string) => `https://www.facebook.com/${name}/?fref=ts`
    expect(
      names(
        `<h3>Media partners</h3><div>${logo('alder', 'https://www.alder.example')}${logo('birchco', profile('birchandco'))}${logo('cedar', profile('cedar.works'))}${logo('cedar-2', 'https://facebook.com/Cedar.works')}</div>`,
      ),
    ).toEqual(['alder', 'birchco', 'cedar'])
  })
})

describe('a page of hostile links', () => {
  it.each([
    [
      'profiles of many slashes',
      (n: number) => `<li><a href="https://facebook.com/a${'/'.repeat(n)}a"><img src="/b.png" alt="Birch"></a></li>`,
      60_000,
    ],
    ['links in one block', (n: number) => '<a href="//a.co">b</a>'.repeat(n), 30_000],
    [
      'a level on each of thousands of cards',
      (n: number) =>
        Array.from(
          { length: n },
          (_, i) => `<li><p>Gold sponsors ${i}</p><h3>Sponsors</h3><img src=/${i}.png alt=c${i}></li>`,
        ).join(''),
      20_000,
    ],
    ['links in one list', (n: number) => '<li><a href="//a.co">b</a></li>'.repeat(n), 12_000],
  ])('is read in bounded time: %s', (_, links, times) => {
    expect(computing(() => rows(`<h2>Sponsors</h2><ul>${links(times)}</ul>`))).toBeLessThan(3000)
  })
})

describe('a name that is cut short', () => {
  it('is no sentence', () => {
    const card = (name: string, level: string, file: number) =>
      `<div class="c"><a href="#"><img src="images/spo_${file}.png" alt=""><div><h3>${name}</h3><p>${level}</p></div></a></div>`
    expect(
      rows(
        `<h1>Partners of ours</h1><div>${card('Alder FM', 'Radio Partner', 1)}${card('Birch Technologies Pvt. Ltd.', 'Sponsor', 2)}${card('B.K. Cedar Construction Pvt. Ltd.', 'Sponsor', 3)}</div>`,
      ),
    ).toEqual([
      'Alder FM | Radio Partner',
      'Birch Technologies Pvt. Ltd. | Sponsor',
      'B.K. Cedar Construction Pvt. Ltd. | Sponsor',
    ])
  })
})

describe("levels in the page's own words", () => {
  const card = (name: string, linked = true) =>
    `<div class="card"><h4>${linked ? `<a href="https://${name.toLowerCase()}.example">${name}</a>` : name}</h4><img src="logos/${name.toLowerCase()}-logo.png" alt="${name} Logo"></div>`

  it('list companies named like those of the other levels, also where none of them is linked', () => {
    expect(
      rows(
        `<h2>Our Sponsors</h2><div><h3>Sunlight Zone</h3>${card('Alder')}${card('Birch', false)}</div><div><h3>Twilight Zone</h3>${card('Cedar')}${card('Elm')}</div><div><h3>Hadal Zone</h3>${card('Fir', false)}${card('Gorse', false)}</div>`,
      ).slice(-2),
    ).toEqual(['Fir | Hadal Zone', 'Gorse | Hadal Zone'])
  })

  it('may be "Sponsors" among others', () => {
    const logo = (name: string) =>
      `<a href="https://${name.toLowerCase()}.example"><img src="/${name}.png" alt="${name}"></a>`
    expect(
      rows(
        `<h1>FooConf</h1><h2>Main sponsors</h2>${logo('Alder')}<h2>Sponsors</h2>${logo('Birch')}${logo('Cedar')}<h2>Festival partners</h2>${logo('Elm')}`,
      ),
    ).toEqual(['Alder | Main sponsors', 'Birch | Sponsors', 'Cedar | Sponsors', 'Elm | Festival partners'])
  })

  it('may stand in small letters over "Sponsors"', () => {
    const logo = (name: string) => `<div class="card"><img src="/${name}.png" alt="${name}"><p>They help.</p></div>`
    expect(
      rows(
        `<h1>FooConf</h1><div><div class="label">Main sponsors</div><h2>Sponsors 2031</h2><div>${logo('Alder')}${logo('Birch')}</div></div>`,
      ),
    ).toEqual(['Alder | Main sponsors', 'Birch | Main sponsors'])
  })

  it("are not made of an earlier edition, a caption or the page's title", () => {
    const logo = (name: string) =>
      `<a href="https://${name.toLowerCase()}.example"><img src="/${name}.png" alt="${name}"></a>`
    const two = logo('Alder') + logo('Birch')
    expect(
      rows(`<div><p>FooConf 2030 sponsors</p><h2>Sponsors</h2>${two}</div>`, 'Sponsors | FooConf 2031'),
    ).toHaveLength(2)
    expect(rows(`<div>${logo('Oak')}<p>Main sponsor</p><h2>Sponsors</h2>${two}</div>`, 'FooConf').slice(-2)).toEqual([
      'Alder | Sponsors',
      'Birch | Sponsors',
    ])
    expect(rows(`<h2>Sponsors</h2>${two}<h2>Exhibitors</h2>${logo('Elm')}`, 'Sponsors | FooConf').slice(0, 2)).toEqual([
      'Alder | null',
      'Birch | null',
    ])
  })
})

describe('a name that begins with an article', () => {
  it('keeps it behind "Logo de"', () => {
    const logo = (alt: string) => `<img src="/${alt.length}.png" alt="${alt}">`
    expect(
      names(`<h2>Patrocinadores</h2>${logo('Logo de La Perla')}${logo('Logo de la Alameda')}${logo('Logo del Roble')}`),
    ).toEqual(['La Perla', 'Alameda', 'Roble'])
  })
})

describe('a button that asks for helpers', () => {
  it.each(['Hazte voluntario', 'Become a volunteer', 'Werde Helfer', 'Devenez bénévole'])(
    'is no company: %s',
    (words) => {
      const logo = (name: string) => `<a href="https://${name}.example"><img src="/${name}.png" alt="${name}"></a>`
      const button = `<div><a class="primary" href="https://forms.example/x">${words}</a></div>`
      expect(
        names(`<h1>Partners</h1>${button}<h2>Partners</h2>${logo('Alder')}${logo('Birch')}${logo('Cedar')}`),
      ).toEqual(['Alder', 'Birch', 'Cedar'])
    },
  )
})
