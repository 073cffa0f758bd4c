import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { startTestPlatform } from '../../../test/platform.ts'
import { createBlobs } from '../../platform/blobs.ts'
import { createReplayFetcher } from '../../platform/fetch/index.ts'
import { createSecrets } from '../../platform/secrets.ts'
import { createCompanies, sameCompany } from '../companies/index.ts'
import { createDiscovery } from '../discovery/index.ts'
import { createSponsors } from './index.ts'
import { showEvidence } from './show-evidence.ts'
import { foldName } from './speakers/speaker.ts'

const corpus = join(import.meta.dirname, '../../../../shared/corpus/web')

const holds = (text: string, name: string) => foldName(text).includes(foldName(name))

it.skipIf(!existsSync(corpus))(
  'finds sponsors on every recorded site, and nothing new the second time',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lanyard-recorded-'))
    const fetcher = await createReplayFetcher(corpus)
    const discovery = createDiscovery({ fetcher, windowMonths: 6 })
    const companies = createCompanies({ embedder: {} as never, readPage: {} as never })
    const blobs = createBlobs(folder)
    const secrets = createSecrets(['a key for tests only'])
    const sponsors = createSponsors({ fetcher, discovery, companies, sameCompany, secrets, blobs })
    const listeners = [...discovery.listeners, ...sponsors.listeners]
    const platform = await startTestPlatform({ listeners, schedules: sponsors.schedules })
    try {
      const content = await readFile(join(corpus, 'events.csv'), 'utf8')
      const scan = {
        source: { kind: 'list' as const, format: 'csv' as const, content },
        from: '2010-01-01',
        to: '2025-01-01',
      }
      await discovery.scanSource(platform.ctx(), scan)
      await platform.worker.idle()
      const count = () =>
        platform.ctx().transaction(async (trx) => {
          const events = await discovery.listEvents(trx, { limit: 100 })
          const reads = await trx.db
            .selectFrom('sponsors.site_reads')
            .select(['outcome', 'sponsors', 'speakers'])
            .execute()
          const facts = await trx.db.selectFrom('platform.facts').select('name').where('name', 'like', 'spo%').execute()
          return { events, reads, facts: facts.length }
        })
      const showAll = async (list: typeof sponsors.listSponsorships) => {
        const all = await platform.ctx().transaction((trx) => list(trx, {}))
        const shown = []
        // One after the other: hundreds at once would queue for the few connections longer than a request may wait.
        for (const { id, name, nameInferred } of all) {
          const { kept, text, highlight } = await showEvidence({ blobs }, platform.ctx(), id)
          const marked = text.slice(highlight.start, highlight.end)
          shown.push({ name, inferred: nameInferred, kept, text, marked })
        }
        return shown
      }
      const first = await count()
      expect(first.reads.map((one) => one.outcome)).toEqual(first.events.map(() => 'found'))
      expect(Math.min(...first.reads.map((one) => one.sponsors))).toBeGreaterThanOrEqual(5)
      expect(first.reads.reduce((sum, one) => sum + one.speakers, 0)).toBeGreaterThan(20)
      const shown = await showAll(sponsors.listSponsorships)
      expect(shown.filter((one) => !one.kept || one.marked === '')).toEqual([])
      const off = shown.filter((one) => !one.inferred && !holds(one.marked, one.name))
      // A logo whose name stands elsewhere is marked as the picture it is.
      expect(off.filter((one) => !one.marked.startsWith('[picture'))).toEqual([])
      // Pages of the corpus carry scripts; what is shown of them holds none of their words.
      expect(shown.filter((one) => /<script|addEventListener\(|function ?\(|_gaq/.test(one.text))).toEqual([])
      for (const event of first.events) await sponsors.readEventSite(platform.ctx(), event.id, { whole: true })
      await platform.worker.idle()
      expect((await count()).facts).toBe(first.facts)
    } finally {
      await platform.close()
      await rm(folder, { recursive: true })
    }
  },
  240_000,
)
