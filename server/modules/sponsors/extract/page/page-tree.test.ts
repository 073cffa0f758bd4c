import { describe, expect, it } from 'vitest'
import { extractSponsors } from '../extract-sponsors.ts'
import { parsePage, textOf } from './page-tree.ts'

const attrsOf = (html: string) => parsePage(html).nodes.at(-1)!.attrs

describe('the tree of a page', () => {
  it('holds text with its entities decoded, in one piece', () => {
    const { nodes } = parsePage('<p>Ware &amp; Sons &lt;b&gt; &copy 2031, A&B &#169;</p>')
    expect(nodes.at(-1)!.children).toEqual(['Ware & Sons <b> © 2031, A&B ©'])
  })

  it('leaves parameters of an address alone that look like entities', () => {
    const attrs = attrsOf(`<a href="/go?a=1&amp;b=2&copy=3" title='"Ware" &amp; Sons'>x</a>`)
    expect(attrs).toEqual({ href: '/go?a=1&b=2&copy=3', title: '"Ware" & Sons' })
  })

  it('decodes the title, and nothing in a frame or script', () => {
    const page = parsePage(
      '<title>A &amp; <b>B</b></title><iframe>&amp;</iframe><script type="x">sponsor &amp;</script>',
    )
    expect(page.title).toBe('A & <b>B</b>')
    expect(textOf(page.root)).toContain('&amp;')
    expect(page.scripts).toEqual([{ type: 'x', id: '', text: 'sponsor &amp;' }])
  })

  it('drops a tag the page ends in', () => {
    expect(parsePage('<p>Ware</p><img src="/ware').nodes.map(({ tag }) => tag)).toEqual(['#page', 'p'])
  })
})

describe('a page made to hurt', () => {
  const many = (make: (n: number) => string) => Array.from({ length: 12_000 }, (_, n) => make(n)).join('')
  const logo = (n: number) => `<a href="https://c${n}.example"><img src="l${n}.png" alt="Co ${n}"></a>`
  const pages = {
    'nested without end': '<div>'.repeat(1_000_000),
    'nested, with ends of nothing': '<div>'.repeat(400_000) + '</x>'.repeat(400_000),
    'nested in what is left out': `<template>${'<b>'.repeat(1_000_000)}`,
    'of a section for each logo': many((n) => `<h2>Sponsors ${n}</h2>${logo(n)}`),
    'of badges': `<h1>Sponsors</h1>${many((n) => `<div>${logo(n)}<p>Gold</p></div>`)}`,
    'of thanks': many((n) => `<p>The summit is sponsored by <a href="https://c${n}.example">Co</a> and Ware.</p>`),
    'of assignments': `<script>${'sponsor = {'.repeat(30_000)}</script>`,
    'of backgrounds': `<div style="url(${'background:'.repeat(40_000)}">x</div>`,
  }
  it.each(Object.entries(pages))(
    '%s is read in bounded time',
    (_, html) => {
      const began = performance.now()
      extractSponsors(html, { url: 'https://fernwood-days.example/sponsors' })
      expect(performance.now() - began).toBeLessThan(10_000)
    },
    60_000,
  )
})
