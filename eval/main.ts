import { existsSync } from 'node:fs'
import { join } from 'node:path'
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
const share = (part: number, whole: number) => (whole === 0 ? '-' : (part / whole).toFixed(3))

const tasks: Record<string, () => Promise<Line[]>> = {
  sponsors: async () => {
    const score = scoreRows((await evaluateSponsors(join(corpus, 'sponsors'))).rows)
    return [
      {
        task: `sponsors on a page: F1 (precision ${score.precision.toFixed(3)}, recall ${score.recall.toFixed(3)})`,
        value: score.f1.toFixed(3),
        aim: '0.97',
      },
      { task: 'sponsors on a page: tiers', value: score.tiers.toFixed(3), aim: '0.95' },
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
    ]
  },
  'same-event': async () => {
    const { pairs, joined, editions, wronglyJoined } = evaluateSameEvent(corpus)
    return [
      { task: 'same event: recall', value: share(joined, pairs), aim: '0.97' },
      { task: `same event: editions wrongly joined, of ${editions}`, value: String(wronglyJoined.length), aim: '0' },
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
