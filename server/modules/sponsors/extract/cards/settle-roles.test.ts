import { describe, expect, it } from 'vitest'
import { extractSponsors } from '../extract-sponsors.ts'

const read = (body: string, path = '/') => {
  const html = `<!doctype html><html><head><title>Fernwood Days</title></head><body>${body}</body></html>`
  const { sponsors } = extractSponsors(html, { url: `https://fernwood-days.example${path}` })
  return sponsors.map(({ name, tier, role }) => `${name} | ${tier} | ${role}`)
}
const logo = (name: string) =>
  `<a href="https://${name.toLowerCase()}.example"><img src="/img/${name}.png" alt="${name}"></a>`
const item = (name: string) =>
  `<li><a href="https://${name.toLowerCase()}.example">${name}</a>. Makes fine things.</li>`
const row = (name: string, tier: string) =>
  `<tr><td>${name}</td><td>${tier}</td><td><a href="https://${name.toLowerCase()}.example">web</a></td></tr>`

describe('the role of a company', () => {
  it('is sponsor where a table of partners gives each a level, and the cells of the table head no list of their own', () => {
    const table = `<table><thead><tr><th>Company</th><th>Level</th><th>Website</th></tr></thead><tbody>${row('Oddmoor', 'Headline')}${row('Brassica', 'Major')}${row('Quillmark', 'Supporting')}</tbody></table>`
    expect(read(`<h1>Partners 2031</h1>${table}`, '/partners.html')).toEqual([
      'Oddmoor | Headline | sponsor',
      'Brassica | Major | sponsor',
      'Quillmark | Supporting | sponsor',
    ])
  })

  it('is sponsor for partners in levels, down to the plain partners; other kinds of partner stay partners', () => {
    const body = `<h1>Partner</h1><h2>Premium-Partner</h2>${logo('Oddmoor')}<h2>Academic Partners</h2>${logo('Brassica')}<h2>Partner</h2>${logo('Quillmark')}`
    expect(read(body)).toEqual([
      'Oddmoor | Premium-Partner | sponsor',
      'Brassica | Academic Partners | partner',
      'Quillmark | Partner | sponsor',
    ])
  })

  it('is set by the name of a tier for that tier alone, and supporters beside paid tiers are sponsors', () => {
    const body = `<h1>Sponsors</h1><h2>Gold</h2>${logo('Oddmoor')}<h2>Supporters</h2>${logo('Brassica')}<h2>Media partners</h2>${logo('Weekly')}<h2>Silver</h2>${logo('Quillmark')}`
    expect(read(body)).toEqual([
      'Oddmoor | Gold | sponsor',
      'Brassica | Supporters | sponsor',
      'Weekly | Media partners | media_partner',
      'Quillmark | Silver | sponsor',
    ])
  })

  it("is sponsor in tiers of the page's own words, where the page is called supporters; a tier of one is not lost", () => {
    const body = `<main><h1>The companies on board</h1><p>Our sponsors pay for the boat.</p><h2>Captain</h2><ul>${item('Oddmoor')}</ul><h2>Crew</h2><ul>${item('Brassica')}${item('Lumenfold')}</ul><h2>Supporters</h2><ul>${item('Quillmark')}${item('Pinegate')}</ul></main>`
    expect(read(body, '/supporters/')).toEqual([
      'Oddmoor | Captain | sponsor',
      'Brassica | Crew | sponsor',
      'Lumenfold | Crew | sponsor',
      'Quillmark | Supporters | sponsor',
      'Pinegate | Supporters | sponsor',
    ])
  })

  it('stays partner or supporter where nothing ranks them', () => {
    const body = `<h2>Sponsors</h2>${logo('Oddmoor')}<h2>Partners</h2>${logo('Brassica')}<h2>Supporters</h2>${logo('Quillmark')}`
    expect(read(body)).toEqual([
      'Oddmoor | Sponsors | sponsor',
      'Brassica | Partners | partner',
      'Quillmark | Supporters | supporter',
    ])
  })
})
