import { Parser } from 'htmlparser2'
import { extractSponsors } from '../server/modules/sponsors/index.ts'
import { interleave, type Row } from './row.ts'

/** A page of about 81 KB with 120 sponsors in four tiers, as a conference would have it. */
function makePage(): string {
  const tiers = ['Platinum', 'Gold', 'Silver', 'Bronze'].map((tier, at) => {
    const items = Array.from({ length: 30 }, (_, n) => {
      const name = `Sponsor ${tier} ${n}`
      const host = `${tier.toLowerCase()}${n}.example`
      const words = 'We build tools that people like to use, and we hire. '.repeat(9)
      return `<li class="sponsor card"><a href="https://${host}/"><img src="/logos/${host}.png" alt="${name}"></a><h3>${name}</h3><p>${words}</p></li>`
    })
    return `<section id="tier-${at}"><h2>${tier} Sponsors</h2><ul class="grid">${items.join('\n')}</ul></section>`
  })
  return `<!doctype html><html><head><title>Sponsors</title></head><body><h1>Our sponsors</h1>${tiers.join('\n')}<footer>Imprint</footer></body></html>`
}

const pagesASecond = (run: () => void): number => {
  const until = performance.now() + 1500
  let pages = 0
  while (performance.now() < until) {
    run()
    pages += 1
  }
  return pages / 1.5
}

export async function benchExtraction(): Promise<Row[]> {
  const page = makePage()
  if (extractSponsors(page).sponsors.length !== 120) throw new Error('The page of the bench is not read right.')
  const seen = await interleave({
    sax: () => pagesASecond(() => new Parser({}).end(page)),
    ours: () => pagesASecond(() => extractSponsors(page)),
  })
  const detail = `${Math.round(page.length / 1024)} KB, 120 sponsors`
  return [
    {
      path: 'sponsor extraction',
      against: 'one SAX pass of htmlparser2',
      ratio: seen.ours / seen.sax,
      aim: '0.3',
      detail,
    },
  ]
}

if (import.meta.main) console.table(await benchExtraction())
