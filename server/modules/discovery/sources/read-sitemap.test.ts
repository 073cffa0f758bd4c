import { expect, it } from 'vitest'
import { choosePages, readSitemap } from './read-sitemap.ts'

it('reads the pages of a sitemap, in CDATA and with escapes', () => {
  const text = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
    <url><loc> https://a.example/one?x=1&amp;y=2 </loc><lastmod>2026-01-01</lastmod></url>
    <url><loc><![CDATA[https://a.example/two]]></loc></url><url><loc>not an address</loc></url></urlset>`
  expect(readSitemap(text)).toEqual({
    pages: ['https://a.example/one?x=1&y=2', 'https://a.example/two'],
    sitemaps: [],
  })
})

it('reads the sitemaps that an index names', () => {
  const text = '<sitemapindex><sitemap><loc>https://a.example/events.xml</loc></sitemap></sitemapindex>'
  expect(readSitemap(text)).toEqual({ pages: [], sitemaps: ['https://a.example/events.xml'] })
})

it('takes a web page for no sitemap', () => {
  expect(readSitemap('<!doctype html><title>urlset</title>')).toBeUndefined()
})

it('chooses pages of the same owner, those that sound like events first, and each once', () => {
  const pages = [
    ...['https://a.example/imprint', 'https://other.example/event/1', 'https://www.a.example/events/spring'],
    ...['https://a.example/imprint', 'https://a.example/kongress-2026'],
  ]
  expect(choosePages(pages, 'https://a.example/sitemap.xml', 2)).toEqual([
    'https://www.a.example/events/spring',
    'https://a.example/kongress-2026',
  ])
  expect(choosePages(pages, 'https://a.example/sitemap.xml', 9)).toHaveLength(3)
})
