import { describe, expect, it } from 'vitest'
import { extractSponsors } from '../extract-sponsors.ts'

// All companies are invented.
const names = (script: string, title = 'Event') =>
  extractSponsors(`<title>${title}</title><div id="grid"></div><script>${script}</script>`, {
    url: 'https://event.example/',
  }).sponsors.map(({ name }) => name)

describe("lists in a page's own script", () => {
  const pair = (a: string, b: string) =>
    `[{name:"Alder Ads",url:"https://alder.example/${a}"},{name:"Birch",url:"https://birch.example/${b}"}]`

  it('are none where they stand in a comment', () => {
    expect(names(`/* const sponsors = ${pair('', '')} */`)).toEqual([])
    expect(names(`/* old */ const sponsors = ${pair('', '')};go()`)).toEqual(['Alder Ads', 'Birch'])
  })

  it('are of partners only where the page says that it lists some', () => {
    const config = `var config={partners:${pair('', '')},f:function(){}};run(config)`
    expect(names(config)).toEqual([])
    expect(names(config, 'Venue')).toEqual([])
    expect(names(config, 'Our partners')).toEqual(['Alder Ads', 'Birch'])
  })

  it('are no sponsors where their addresses lead to what is said about cookies and privacy', () => {
    const config = (list: string) => `var config={sponsors:${list},f:function(){}};run(config)`
    expect(names(config(pair('privacy', 'legal/cookie-policy')))).toEqual([])
    expect(names(config(pair('privacy', '')), 'Our sponsors')).toEqual([])
    expect(names(config(pair('termsheets', 'cookiery')))).toEqual(['Alder Ads', 'Birch'])
  })
})
