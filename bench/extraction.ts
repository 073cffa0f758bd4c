import { Parser } from 'htmlparser2'
import { extractSponsors } from '../server/modules/sponsors/index.ts'
import { interleave, type Row } from './row.ts'

/** A page of about 80 KB with 120 sponsors in four tiers, as a conference would have it; or of so many times that. */
function makePage(times = 1): string {
  const tiers = ['Platinum', 'Gold', 'Silver', 'Bronze'].map((tier, at) => {
    const items = Array.from({ length: 30 * times }, (_, n) => {
      const name = `Sponsor ${tier} ${n}`
      const host = `${tier.toLowerCase()}${n}.example`
      const words = 'We build tools that people like to use, and we hire. '.repeat(9)
      return `<li class="sponsor card"><a href="https://${host}/"><img src="/logos/${host}.png" alt="${name}"></a><h3>${name}</h3><p>${words}</p></li>`
    })
    return `<section id="tier-${at}"><h2>${tier} Sponsors</h2><ul class="grid">${items.join('\n')}</ul></section>`
  })
  return `<!doctype html><html><head><title>Sponsors</title></head><body><h1>Our sponsors</h1>${tiers.join('\n')}<footer>Imprint</footer></body></html>`
}

/** Seconds this thread has computed: others on the machine slow a clock on the wall, and not both sides alike. */
const computed = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1e6
}

const pagesASecond = (run: () => void): number => {
  const began = computed()
  let pages = 0
  while (computed() - began < 0.5) {
    run()
    pages += 1
  }
  return pages / (computed() - began)
}

/** Seconds for a page of so many times the sponsors, divided by those times: alike for all where cost grows with length. */
function costOf(times: number): number {
  const page = makePage(times)
  const runs = Math.max(3, 100 / times)
  // All of them together: the clock of a thread may stand still for longer than one small page takes.
  const began = computed()
  for (let run = 0; run < runs; run++) extractSponsors(page)
  return (computed() - began) / runs / times
}

export async function benchExtraction(): Promise<Row[]> {
  const page = makePage()
  if (extractSponsors(page).sponsors.length !== 120) throw new Error('The page of the bench is not read right.')
  const sides = {
    sax: () => pagesASecond(() => new Parser({}).end(page)),
    ours: () => pagesASecond(() => extractSponsors(page)),
  }
  const seen = await interleave(sides, 9)
  const detail = `${Math.round(page.length / 1024)} KB, 120 sponsors`
  return [
    {
      path: 'sponsor extraction',
      against: 'one SAX pass of htmlparser2',
      ratio: seen.ours / seen.sax,
      aim: '0.3',
      detail,
    },
    ...(await benchGrowth()),
  ]
}

async function benchGrowth(): Promise<Row[]> {
  const cost = await interleave({ once: () => costOf(1), tenfold: () => costOf(10), hundredfold: () => costOf(100) })
  return [
    {
      path: 'sponsor extraction, 12,000 sponsors',
      against: 'the time each of 120 takes',
      ratio: cost.hundredfold / cost.once,
      aim: 'below 2',
      detail: `${(cost.tenfold / cost.once).toFixed(2)} with 1,200; 1 is linear`,
    },
  ]
}

if (import.meta.main) console.table(await benchExtraction())
