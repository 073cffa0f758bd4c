import { expect, test } from 'vitest'
import { folderOf, pageKey, pathWords, resolvePageUrl, yearsIn } from './page-address.ts'

test.each([
  ['sponsors/index.html', 'https://conf.example/2030/sponsors/'],
  ['../partners#gold', 'https://conf.example/partners'],
  ['?page=sponsors&utm_source=x', 'https://conf.example/2030/?page=sponsors'],
  ['kit.pdf', undefined],
  ['mailto:hello@conf.example', undefined],
  ['javascript:void(0)', undefined],
])('%s on the home page leads to %s', (href, url) => {
  expect(resolvePageUrl(href, 'https://conf.example/2030/')).toBe(url)
})

test('scheme, www, closing slash, index file and .html tell no pages apart; the query does', () => {
  const same = [
    'https://www.conf.example/sponsors/',
    'http://conf.example/sponsors',
    'https://conf.example/sponsors.html',
  ]
  expect(new Set([...same, 'https://conf.example/sponsors/index.php'].map(pageKey)).size).toBe(1)
  expect(pageKey('https://conf.example/?page=sponsors')).not.toBe(pageKey('https://conf.example/'))
})

test('an address says its year, its folder and its words', () => {
  expect(yearsIn('https://2030.conf.example/a/2031-x/12034')).toEqual([2030, 2031])
  expect(folderOf('https://conf.example/2030')).toBe('https://conf.example/2030/')
  expect(folderOf('https://conf.example/2030/home.html')).toBe('https://conf.example/2030/')
  expect(pathWords('https://conf.example/2030/our-sponsors.html')).toBe('our sponsors')
  expect(pathWords('https://conf.example/index.php?page=sponsor_list&id=7')).toContain('sponsor list')
})
