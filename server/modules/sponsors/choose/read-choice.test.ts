import { describe, expect, it } from 'vitest'
import { extractSponsors } from '../extract/extract-sponsors.ts'
import { findDoubt } from './is-unsure.ts'
import { joinSponsors } from './join-sponsors.ts'
import { offerSpans } from './offer-spans.ts'
import { phraseQuestion } from './phrase-question.ts'
import { readChoice } from './read-choice.ts'

const url = 'https://harbour.example/friends'
const page = (body: string, title = 'Those who carry us') =>
  `<html><head><title>${title}</title></head><body><nav><a href="/">Home</a></nav><main><h1>${title}</h1>${body}</main></body></html>`
const deck = page(`
  <h2>Captains</h2><div><div>Acmeon</div><a href="https://boltworks.example/"><img src="/l/b.png" alt="Boltworks logo"></a></div>
  <h2>Crew</h2><div><a href="https://www.corvida.example/"><img src="/l/1.png"></a><p>Fablecast<br>since 2011, with a hundred people</p></div>
  <h2>Media partners</h2><ul><li>Evertide</li></ul>`)
const lines = (html: string) => phraseQuestion(offerSpans(html, url), url).split('\n')

describe('the fragments of a page that a model is shown', () => {
  it('are its headings, logos, links and short words, in order', () => {
    expect(lines(deck)).toEqual([
      'Page: Those who carry us (harbour.example)',
      '# [1] Those who carry us',
      '# [2] Captains',
      '[3] Acmeon',
      '[4] Boltworks (logo, boltworks.example)',
      '# [5] Crew',
      '[6] corvida (logo, corvida.example)',
      '[7] Fablecast since 2011, with a hundred people',
      '# [8] Media partners',
      '[9] Evertide',
    ])
  })

  it('never hold people, their addresses and numbers, menus, offers or earlier editions', () => {
    const shown = lines(
      page(`<h2>Captains</h2><div><div>Acmeon</div><div>write to jo@harbour.example</div><div>+49 40 555 12 34</div></div>
        <h2>Our hosts of the evening</h2><ul><li>Priya Raman</li></ul><h2>Speakers</h2><ul><li>Boltworks</li></ul>
        <h2>Become a sponsor</h2><ul><li>Gold package</li></ul><h2>Sponsors of previous years</h2><ul><li>Corvida</li></ul>`),
    )
    expect(shown.slice(2)).toEqual(['# [2] Captains', '[3] Acmeon', '# [4] Our hosts of the evening'])
  })

  it('are cut off where a page holds more than a question may cost', () => {
    const many = Array.from({ length: 2000 }, (_, n) => `<li>Company number ${n}</li>`).join('')
    const offer = offerSpans(page(`<h2>Friends</h2><ul>${many}</ul>`), url)
    expect(offer.spans).toHaveLength(240)
    expect(offer.cut).toBe(1762)
    expect(phraseQuestion(offer, url).length).toBeLessThan(13_000)
  })
})

describe('what a model picked', () => {
  const offer = offerSpans(deck, url)
  const pick = (name: number, tier: number | null = null, role: number | null = null) => ({ name, tier, role })

  it('becomes sponsors with the words, level and place of the page', () => {
    const { sponsors, dropped } = readChoice(offer, [pick(3, 2), pick(4, 2), pick(6, 5), pick(9, null, 8)])
    expect(dropped).toBe(0)
    expect(sponsors.map((one) => [one.name, one.tier, one.role, one.url, one.nameInferred])).toEqual([
      ['Acmeon', 'Captains', 'sponsor', null, false],
      ['Boltworks', 'Captains', 'sponsor', 'https://boltworks.example/', false],
      ['corvida', 'Crew', 'sponsor', 'https://www.corvida.example/', true],
      ['Evertide', null, 'media_partner', null, false],
    ])
    expect(sponsors[0]!.evidence).toEqual({
      text: 'Captains: Acmeon',
      path: 'html > body > main:nth-child(2) > div:nth-child(3) > div:nth-child(1)',
    })
  })

  it.each([
    ['a number nobody was given', pick(77)],
    ['a number below one', pick(-1)],
    ['half a number', pick(3.5)],
    ['a heading that it also calls a level', pick(2, 2)],
    ['the heading of a list', pick(8)],
  ])('is dropped when it is %s', (_, one) => {
    expect(readChoice(offer, [one])).toEqual({ sponsors: [], dropped: 1 })
  })

  it('keeps the name and loses the level, when that is none or stands below', () => {
    const levels = [4, 5, 99].map((tier) => readChoice(offer, [pick(3, tier)]).sponsors[0]!.tier)
    expect(levels).toEqual([null, null, null])
  })

  it('counts a name once', () => {
    expect(readChoice(offer, [pick(3), pick(3)])).toMatchObject({ sponsors: [{ name: 'Acmeon' }], dropped: 1 })
  })
})

describe("the rules' reading and the model's", () => {
  const logos = (names: string[]) =>
    names.map((n) => `<a href="https://${n.toLowerCase()}.example/"><img src="/${n}.png" alt="${n}"></a>`).join('')
  const html = page(`<h2>Sponsors</h2><div>${logos(['Acmeon', 'Boltworks'])}</div><h2>Crew</h2><p>Corvida</p>`)
  const rules = extractSponsors(html, { url }).sponsors

  it('are joined: whom both saw is surer, whom the model alone saw is marked', () => {
    const offer = offerSpans(html, url)
    const numberOf = (text: string) => offer.spans.find((one) => one.text === text)!.number
    const chosen = readChoice(offer, [
      { name: numberOf('Acmeon'), tier: null, role: null },
      { name: numberOf('Corvida'), tier: numberOf('Crew'), role: null },
    ]).sponsors
    const { sponsors, added, agreed } = joinSponsors(rules, chosen, offer, 'model')
    expect([added, agreed]).toEqual([1, 1])
    expect(sponsors.map((one) => [one.name, one.tier, one.tierRank, one.extractor])).toEqual([
      ['Acmeon', 'Sponsors', 1, undefined],
      ['Boltworks', 'Sponsors', 1, undefined],
      ['Corvida', 'Crew', 2, 'model'],
    ])
  })

  it('is asked for where nobody, few or a fraction were read, and left alone where the rules are sure', () => {
    const sure = Array.from({ length: 6 }, () => ({ ...rules[0]!, confidence: 0.95 }))
    const known = { standing: 0, byModel: false }
    expect(findDoubt([], known)).toBe('none')
    expect(findDoubt(rules, known)).toBe('few')
    expect(findDoubt(sure, known)).toBeUndefined()
    expect(findDoubt(sure, { standing: 20, byModel: false })).toBe('collapse')
    expect(findDoubt(sure, { standing: 6, byModel: true })).toBe('again')
    expect(
      findDoubt(
        sure.map((one) => ({ ...one, confidence: 0.6 })),
        known,
      ),
    ).toBe('doubtful')
  })
})
