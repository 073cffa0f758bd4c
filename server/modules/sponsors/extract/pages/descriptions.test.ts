import { describe, expect, it } from 'vitest'
import { extractSponsors } from '../extract-sponsors.ts'

// All companies are invented.
const read = (body: string, heading = 'Sponsors') =>
  extractSponsors(`<h2>${heading}</h2>${body}`, { url: 'https://event.example/' }).sponsors.map(
    ({ name, url }) => `${name} ${url ?? '-'}`,
  )
const link = (text: string, host: string) => `<a href="https://${host}">${text}</a>`

describe('a logo without name and link', () => {
  const rows = (...cells: [file: string, text: string][]) =>
    cells.map(([file, text]) => `<p><img src="/l/${file}.png"></p><p>${text}</p><p><br></p>`).join('')
  const cards = (...cells: [file: string, text: string][]) =>
    cells.map(([file, text]) => `<div class="c"><img src="/l/${file}.png"><div>${text}</div></div>`).join('')

  it('is named by the description beside it: by its subject, or by whom it links', () => {
    for (const layout of [rows, cards])
      expect(
        read(
          layout(
            ['afs', 'Alder Financial Services is where the whole valley keeps its savings.'],
            ['bw', `The ${link('Birch Works', 'birch.example')} has been making paddles since the lake was dug.`],
            ['p1', `Wood is what we like. At ${link('Cedar', 'cedar.example')} it is all we ever think about.`],
            ['elm', `Elm, open to everybody. See ${link('elm.example', 'www.elm.example')} for all of it.`],
          ),
        ),
      ).toEqual([
        'Alder Financial Services -',
        'Birch Works https://birch.example/',
        'Cedar https://cedar.example/',
        'elm https://www.elm.example/',
      ])
  })

  it.each([
    ['Die Erle Sparkasse ist seit langem die Bank im Tal.', 'Erle Sparkasse'],
    ['Bouleau et Fils est une maison de la vallée depuis longtemps.', 'Bouleau et Fils'],
    ['Cedro Hermanos ofrece remos para todos en el valle.', 'Cedro Hermanos'],
    ['Fondazione Olmo di Valle sostiene chi studia nella valle.', 'Fondazione Olmo di Valle'],
  ])('is named by its subject in other languages: %s', (text, name) => {
    const file = name.split(' ').at(-1)!.toLowerCase()
    expect(read(rows([file, text], ['birch', 'Birch Works is a maker of paddles for the lake.']))[0]).toBe(`${name} -`)
  })

  it('is named by a company form where words are not parted by spaces', () => {
    expect(
      read(
        rows(
          ['a', '株式会社ハンノキは、湖で使うボートを長年作り続けている会社です。今年もよろしくお願いいたします。'],
          ['b', '白桦集团有限公司是湖区最大的船桨制造企业,多年来一直支持本次比赛,感谢大家的支持与厚爱。'],
        ),
        '協賛',
      ),
    ).toEqual(['株式会社ハンノキ -', '白桦集团有限公司 -'])
  })

  it('keeps the name of its file beside words that speak of nobody or of all', () => {
    expect(
      read(
        '<img src="/l/alder.png"><img src="/l/birch.png"><p>Big thanks go out to them. Stay with <a href="https://hotel.example">Lake Hotel</a>.</p>',
      ),
    ).toEqual(['alder -', 'birch -'])
    expect(
      read(rows(['alder', 'Empower every person in the valley to paddle.'], ['birch', 'Big boats for all.'])),
    ).toEqual(['alder -', 'birch -'])
  })

  it('is not named by whatever begins its description with capitals', () => {
    expect(
      read(
        cards(
          ['12', 'Our Company is the leader of the market and grows by the day, always.'],
          ['13', 'Quality Engineering is what we do, for all kinds of customers.'],
          ['14', 'This Year has brought us to the lake, and we shall come again.'],
          ['15', 'New York is where we began, with one boat and two paddles.'],
          [
            '16',
            `Alder Works is a maker of boats for everybody on the lake and around it. ${link('Read more', 'alderworks.example')}`,
          ],
        ),
      ),
    ).toEqual(['Alder Works https://alderworks.example/'])
  })

  it('is named by the address it is labelled with', () => {
    const logo = (alt: string, file: string) => `<img src="/l/${file}.jpg" alt="${alt}">`
    expect(read(logo('logo alder.example', 'logo_aldercom') + logo('logo birch', 'b'))).toEqual([
      'alder.example -',
      'birch -',
    ])
  })
})

describe('links in the text on a card', () => {
  const card = (name: string, text: string) =>
    `<div class="c"><a href="/l/${name}-large.jpg"><img src="/l/${name}.png" alt="${name}"></a><div class="more">${text}</div></div>`

  it('belong to the company of the card, wherever they lead', () => {
    const offers = [
      link('rental', 'rental.example'),
      link('insurance', 'insurance.example'),
      link('Boats', 'b.example'),
    ]
    expect(
      read(
        card('Alder', `<p>Some of all the things that one can find on our pages: ${offers.join(', ')}.</p>`) +
          card('Birch', '<p>Paddles.</p>') +
          card('Cedar', '<p>Oars.</p>'),
      ).map((row) => row.split(' ')[0]),
    ).toEqual(['Alder', 'Birch', 'Cedar'])
  })

  it('are companies where they are a list below the logos', () => {
    const logo = (name: string) =>
      `<a href="https://${name.toLowerCase()}.example"><img src="/${name}.png" alt="${name}"></a>`
    const names = read(
      `<div>${['Alder', 'Birch', 'Cedar'].map(logo).join('')}<p>${link('Elm', 'elm.example')}, ${link('Fir', 'fir.example')}</p></div>`,
    ).map((row) => row.split(' ')[0])
    expect(names).toEqual(['Alder', 'Birch', 'Cedar', 'Elm', 'Fir'])
  })
})

describe('links with a label', () => {
  it('belong to the company whose name stands above them', () => {
    const entry = (name: string, host: string) =>
      `<p class="n">${name}</p><p>Lake Road 1</p><p>Website: ${link(`www.${host}`, host)}</p><p>Facebook: <a href="https://www.facebook.com/${host}">${host}s page</a></p>`
    const list = `<p>All of them are in the big hall.</p>${entry('Alder Works', 'alder.example')}${entry('Birch Inc.', 'birch.example')}`
    for (const heading of ['Exhibitors', 'Aussteller', 'Exposants'])
      expect(read(list, heading)).toEqual(['Alder Works https://alder.example/', 'Birch Inc. https://birch.example/'])
    expect(
      read(
        `<p>Alder Works<br>Web: ${link('alder.example', 'alder.example')}</p><p>Birch<br>Web: ${link('birch.example', 'birch.example')}</p>`,
      ),
    ).toEqual(['Alder Works -', 'Birch -'])
  })

  it('lead to a site though nobody wrote its scheme; a page of the event is none', () => {
    const list = (...hrefs: string[]) =>
      read(`<ul>${hrefs.map((href, i) => `<li><a href="${href}">${'ABCDE'[i]}lder</a></li>`).join('')}</ul>`)
    expect(list('alder.com/shop', 'Birch.co.uk')).toEqual(['Alder http://alder.com/shop', 'Blder http://birch.co.uk/'])
    expect(list('alder.html', 'birch.md', 'cedar.php')[0]).toBe('Alder https://event.example/alder.html')
  })
})
