import { describe, expect, it } from 'vitest'
import { extractSponsors } from '../extract-sponsors.ts'

// All companies are invented.
const names = (body: string, heading = 'Exhibitors') =>
  extractSponsors(`<h2>${heading}</h2>${body}`, { url: 'https://event.example/' }).sponsors.map(({ name }) => name)
const list = (lines: readonly string[]) => `<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`
const lines = (all: readonly string[]) => `<p>${all.join('<br>')}</p>`

describe('names in one line', () => {
  it.each(['|', '•', '·', '/', '*'])('are parted by %s, and "and" is then part of a name', (mark) =>
    expect(names(`<p>${['Alder', 'Birch and Sons', 'Cedar GmbH'].join(` ${mark} `)}</p>`)).toEqual([
      'Alder',
      'Birch and Sons',
      'Cedar GmbH',
    ]),
  )

  it('are no menu', () => expect(names('<p>home | hotel | how to get there</p>')).toEqual([]))
})

describe('what most lines begin or end with', () => {
  it.each([
    ['Booth 1: Alder', 'Booth 2: Birch', 'Booth 3: Cedar'],
    ['101 - Alder', '102 - Birch', 'A-103 - Cedar'],
    ['1. Alder', '2. Birch', '3. Cedar'],
    ['Stand 4 – Alder', 'Stand 5 – Birch', 'Stand 6 – Cedar'],
    ['Alder, Springfield, IL', 'Birch, Portland, OR', 'Cedar, Austin, TX'],
    ['Alder (www.alder.example)', 'Birch - https://birch.example', 'Cedar'],
    ['Alder – 10 oars', 'Birch – a boat', 'Cedar – paint'],
  ])('is no part of the names: %s', (...all) => {
    for (const write of [list, lines]) expect(names(write(all))).toEqual(['Alder', 'Birch', 'Cedar'])
  })

  it('is part of a name that alone begins so', () => {
    const all = ['24 - Hour Rowing', 'Birch', 'Cedar, Vance, NY', 'Elm']
    expect(names(list(all))).toEqual(all)
  })

  it('does not make names of times', () =>
    expect(names(list(['9:00 - Opening', '10:00 - Boats on the lake', '11:00 - Closing']))).toEqual([]))
})

describe('an entry with its address', () => {
  const entry = (name: string, link: string) =>
    `<p>${name}<br>1 Lake Road<br>Springfield, IL 62701<br><a href="https://${link}">${link}</a></p>`

  it('is named by its first line, whatever its link shows', () => {
    expect(names(entry('Alder Works', 'www.alder.example') + entry('<b>Birch</b>', 'www.birch.example'))).toEqual([
      'Alder Works',
      'Birch',
    ])
  })

  it('may show itself on a map, which is no company', () => {
    const shown = (name: string, map: string) =>
      `<div><a href="https://${name.toLowerCase()}.example">${name}</a><br><a href="${map}">1 Lake Road, Springfield</a></div>`
    expect(
      names(
        shown('Alder', 'https://maps.google.com/?q=1') +
          shown('Birch', 'https://www.google.com/maps/place/2') +
          shown('Cedar', 'https://www.openstreetmap.org/node/3'),
      ),
    ).toEqual(['Alder', 'Birch', 'Cedar'])
  })
})

describe('a line under a nameless picture', () => {
  it('names it where a blank line parts it from what stands above', () => {
    const pictures = (...all: string[]) =>
      `<div>${all.map((name, i) => `<img src="/l/${i}x.gif"><br>${name}`).join('<br><br>')}</div>`
    expect(names(pictures('Alder Works', 'Birch Boats'))).toEqual(['Alder Works', 'Birch Boats'])
    expect(names(pictures('come to the lake.', 'We row all day.'))).not.toContain('We row all day')
  })

  it('is left alone where lines stand above pictures as well', () => {
    expect(
      names(
        '<div>Alder<br><img src="/l/alder.gif"><br>Birch<br><img src="/l/birch.gif"><br>Cedar<br><img src="/l/cedar.gif"></div>',
      ),
    ).toEqual(['alder', 'birch', 'cedar'])
  })
})
