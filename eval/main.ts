import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { evaluateCandidates } from './candidates.ts'
import { evaluateCompanies } from './companies.ts'
import { evaluateLookalikes } from './lookalikes.ts'
import { evaluateMail } from './mail.ts'
import { evaluateSameEvent } from './same-event.ts'
import { evaluateSponsorPages } from './sponsor-pages.ts'
import { evaluateSponsors, scoreRows } from './sponsors.ts'
import { evaluateTitles } from './titles.ts'

/** Accuracy on the labelled data, a line each, with what we aim at. `npm run eval -- sponsors titles` runs some of them. */
const corpus = join(import.meta.dirname, '../../shared/corpus')

type Line = { task: string; value: string; aim: string }
/** How many clusters are shown; `node eval/sponsors.ts` shows all. */
const worstClusters = 4
const share = (part: number, whole: number) => (whole === 0 ? '-' : (part / whole).toFixed(3))

const tasks: Record<string, () => Promise<Line[]>> = {
  sponsors: async () => {
    const { rows } = await evaluateSponsors(join(corpus, 'sponsors'))
    const score = scoreRows(rows)
    const clusters = [...Map.groupBy(rows, (row) => row.cluster)]
      .map(([cluster, group]) => ({ cluster, pages: group.length, ...scoreRows(group) }))
      .toSorted((a, b) => a.f1 - b.f1)
    return [
      {
        task: `sponsors on a page: F1 (precision ${score.precision.toFixed(3)}, recall ${score.recall.toFixed(3)})`,
        value: score.f1.toFixed(3),
        aim: '0.97',
      },
      { task: 'sponsors on a page: tiers', value: score.tiers.toFixed(3), aim: '0.95' },
      ...clusters.slice(0, worstClusters).map(({ cluster, pages, f1, tiers, rows }) => ({
        task: `  a worst of ${clusters.length} clusters of markup: ${cluster} (pages ${pages}, rows ${rows}, tiers ${tiers.toFixed(3)})`,
        value: f1.toFixed(3),
        aim: '-',
      })),
    ]
  },
  pages: async () => {
    const { sites, inFirstThree } = await evaluateSponsorPages(corpus)
    return [
      {
        task: 'finding the sponsor page: in the first three',
        value: `${inFirstThree} of ${sites.length}`,
        aim: 'every site',
      },
      ...sites.map(({ home, fetches, read, speakers }) => ({
        task: `  ${home}: ${fetches} asked, ${read.pages} pages used, ${speakers.length} speakers; sponsors`,
        value: String(read.sponsors),
        aim: '-',
      })),
    ]
  },
  'same-event': async () => {
    const { pairs, joined, editions, wronglyJoined } = evaluateSameEvent(corpus)
    return [
      { task: 'same event: recall', value: share(joined, pairs), aim: '0.97' },
      { task: `same event: editions wrongly joined, of ${editions}`, value: String(wronglyJoined.length), aim: '0' },
    ]
  },
  candidates: async () => {
    const all = await evaluateCandidates(corpus)
    const merged = all.merged.reduce((sum, one) => sum + one.count, 0)
    const { rows, bad, repeated, waiting, events, seconds } = all
    return [
      {
        task: `both lists scanned (${rows} rows, ${events} events, ${seconds.toFixed(0)} s): left waiting`,
        value: String(waiting),
        aim: '0',
      },
      { task: 'a second scan of them: candidates it adds or changes', value: String(all.changedAgain), aim: '0' },
      {
        task: `rows that became no event of their own: ${rows - events}; without a reason`,
        value: String(rows - events - bad - repeated - merged),
        aim: '0',
      },
      { task: '  the same row of the same list again', value: String(repeated), aim: '-' },
      { task: '  not to be read', value: String(bad), aim: '-' },
      ...all.merged.map(({ because, count }) => ({ task: `  ${because}`, value: String(count), aim: '-' })),
      { task: 'joined across years or cities', value: String(all.contradictions.length), aim: '0' },
    ]
  },
  titles: async () =>
    evaluateTitles(corpus).map((row) => ({
      task: `job titles: ${row.measure}`,
      value: row.accuracy.toFixed(3),
      aim: row.measure === 'department' ? 'beyond 0.80' : 'beyond 0.65',
    })),
  mail: async () => (await evaluateMail(corpus)).lines,
  companies: async () => {
    const { same, different } = evaluateCompanies(corpus)
    return [
      { task: 'companies: same joined', value: share(same.joined, same.pairs), aim: '0.98' },
      { task: 'companies: different kept apart', value: share(different.apart, different.pairs), aim: '0.99' },
    ]
  },
  lookalikes: async () => {
    const { first, firstFive } = await evaluateLookalikes(corpus)
    return [
      { task: 'lookalikes: first', value: first.toFixed(3), aim: '0.80' },
      { task: 'lookalikes: in five', value: firstFive.toFixed(3), aim: '0.92' },
    ]
  },
}

if (!existsSync(corpus)) {
  console.log('The labelled data is not here (../shared/corpus); nothing to measure.')
  process.exit(0)
}
const asked = process.argv.slice(2)
for (const [name, run] of Object.entries(tasks)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  for (const { task, value, aim } of await run()) console.log(`${task.padEnd(72)} ${value.padStart(9)}   aim ${aim}`)
}
process.exit(0)
