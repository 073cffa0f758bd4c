import { expect, test } from 'vitest'
import { rankSponsorLinks } from './rank-sponsor-links.ts'
import { readPageLinks } from './read-page-links.ts'

const home = 'https://conf.example/2030/'
const rank = (links: string, homeUrl = home) =>
  rankSponsorLinks(readPageLinks(`<nav>${links}</nav>`, homeUrl).links, { homeUrl })
const confidence = (link: string) => rank(link)[0]?.confidence ?? 0

test.each([
  'Sponsors',
  'Our Sponsors',
  'Sponsors & Partners',
  'Sponsors 2030',
  'Exhibitor List',
  'Exhibitors',
  'Aussteller',
  'Ausstellerverzeichnis',
  'Unsere Sponsoren',
  'Patrocinadores',
  'Exposants',
  'Sponzoři',
  'Sponsorzy',
  'Espositori',
  'スポンサー',
  '協賛企業',
  '出展者',
  '赞助商',
  '후원사',
  'Спонсоры',
])('"%s" leads to a list', (text) => {
  expect(confidence(`<a href="/2030/x">${text}</a>`)).toBeGreaterThan(0.85)
})

test.each(['Partner', 'Partners', 'Förderer', 'Partenaires', 'Colaboradores', 'Партнёры', 'パートナー', 'Supporters'])(
  '"%s" probably does',
  (text) => expect(confidence(`<a href="/2030/x">${text}</a>`)).toBeGreaterThan(0.7),
)

test.each([
  'Become a sponsor',
  'Sponsor us',
  'Sponsorship prospectus',
  'Why sponsor?',
  'Sponsor FAQ',
  'Sponsor fees',
  'Sponsorship opportunities',
  'Call for Sponsors',
  'Sponsor jobs',
  'Sponsor Workshops',
  'Exhibitor Manual',
  'Sponsor werden',
  'Devenir partenaire / dossier sponsors',
  'Hazte patrocinador / patrocinadores',
  'スポンサー募集',
  '招募赞助商',
  'Стать спонсором / спонсоры',
  'Past sponsors',
  'Welcome our new sponsor Harbour Works to the family',
])('"%s" does not', (text) => {
  expect(confidence(`<a href="/2030/x">${text}</a>`)).toBeLessThan(0.3)
})

test('the path counts where the text says nothing, and a picture less than a word', () => {
  expect(confidence('<a href="sponsors/index.html">Thank you!</a>')).toBeGreaterThan(0.7)
  expect(confidence('<a href="/2030/x"><img alt="Sponsors"></a>')).toBeLessThan(
    confidence('<a href="/2030/x">Sponsors</a>'),
  )
})

test('other editions, other sites, files, mail and menu openers are passed over', () => {
  const links = `<a href="/2029/sponsors/">Sponsors</a><a href="https://vendor.example/x">Sponsors</a><a href="kit.pdf">Sponsors</a>
    <a href="mailto:sponsors@conf.example">Sponsors</a><a href="#">Sponsors</a><a href="/2030/partners/">Partners</a>`
  const [first, ...others] = rank(links)
  expect(first?.url).toBe('https://conf.example/2030/partners/')
  expect(others.every((other) => other.confidence < 0.5)).toBe(true)
})

test('a link to a part of the home page names the home page, and says why', () => {
  const [first] = rank('<a href="#sponsoren">Sponsoren</a>')
  expect(first).toEqual({ url: home, confidence: 0.99, because: 'linked as "Sponsoren", in the navigation' })
})

test('several links to one page count once, the clearest one', () => {
  const candidates = rank(
    '<a href="sponsors/">More</a><a href="sponsors">Sponsors</a><a href="sponsors/index.html">our sponsor</a>',
  )
  expect(candidates).toHaveLength(1)
  expect(candidates[0]?.because).toContain('"Sponsors"')
})
