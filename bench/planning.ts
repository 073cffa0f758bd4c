import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { createApi } from '../cli/api.ts'
import { readConfig } from '../server/config.ts'
import { startLanyard } from '../server/main.ts'
import { claimInstallation } from '../server/mode.ts'
import type { Ctx } from '../server/platform/context.ts'
import { type DatabaseLocation, openDatabase } from '../server/platform/db/open-database.ts'
import { benchPlaces } from './facts.ts'
import { median, type Row } from './row.ts'

const due = 1000
const running = [1000, 10_000, 100_000]
const growing = [1000, 3000]

/** Making the messages of due steps, the whole of it, against one set-based update of as many enrollments; and how that grows. */
export async function benchPlanning(places = benchPlaces()): Promise<Row[]> {
  const rows: Row[] = []
  for (const { name, location } of places) {
    const world = await startWorld(location)
    try {
      rows.push(...(await measure(name, world)))
    } finally {
      await world.stop()
    }
  }
  return rows
}

async function measure(name: string, world: World): Promise<Row[]> {
  await world.enroll(due, true)
  await world.plan()
  // The first batch warms up what is prepared; what counts comes after.
  const byRunning: number[] = []
  let waiting = 0
  const rounds: { plan: number; update: number }[] = []
  for (const count of running) {
    await world.enroll(count - waiting, false)
    waiting = count
    const taken = []
    for (let round = 0; round < 3; round++) {
      await world.enroll(due, true)
      const update = await world.updateAsMany(due)
      const plan = await world.plan()
      taken.push(plan)
      if (count === running[0]) rounds.push({ plan, update })
    }
    byRunning.push(median(taken))
  }
  const byDue: number[] = []
  for (const count of growing) {
    await world.enroll(count, true)
    byDue.push(await world.plan())
  }
  const plan = median(rounds.map((one) => one.plan))
  const update = median(rounds.map((one) => one.update))
  return [
    {
      path: `planning due steps, ${name}`,
      against: 'one set-based update of as many rows',
      ratio: update / plan,
      aim: '0.3',
      detail: `${Math.round(due / (plan / 1000))} steps/s; ${due} in ${plan.toFixed(0)} ms, the update ${update.toFixed(1)} ms`,
    },
    {
      path: `planning, ${name}, by running`,
      against: `${due} due of ${running[0]} running`,
      ratio: byRunning.at(-1)! / byRunning[0]!,
      aim: 'at most 2',
      detail: `${running.map((count, at) => `${count}: ${byRunning[at]!.toFixed(0)} ms`).join(', ')}; slope ${slope(running, byRunning)}`,
    },
    {
      path: `planning, ${name}, by due`,
      against: `${growing[0]} due`,
      ratio: byDue.at(-1)! / byDue[0]!,
      aim: 'at most 12',
      detail: `${growing.map((count, at) => `${count}: ${byDue[at]!.toFixed(0)} ms`).join(', ')}; slope ${slope(growing, byDue)}`,
    },
  ]
}

/** 1 is linear, 0 is flat. */
const slope = (sizes: readonly number[], times: readonly number[]): string =>
  (Math.log(times.at(-1)! / times[0]!) / Math.log(sizes.at(-1)! / sizes[0]!)).toFixed(2)

type World = Awaited<ReturnType<typeof startWorld>>

/** The whole of Lanyard without its worker, with a sequence that is active. */
async function startWorld(place: DatabaseLocation) {
  const folder = mkdtempSync(join(tmpdir(), 'lanyard-bench-'))
  const fresh = await ownDatabase(place)
  const db = await openDatabase(fresh.location)
  const installation = await claimInstallation(db, 'real')
  const env = { LANYARD_PORT: '0', LANYARD_LOG_LEVEL: 'silent', LANYARD_ALLOW_HOSTS: '127.0.0.1:2525' }
  const app = await startLanyard({ db, installation, folder }, { role: 'web', config: readConfig(env) })
  const api = createApi(app.localUrl, app.apiKey!)
  const ctx = app.app.jobs.contextFor(app.organisationId, { kind: 'system', id: 'bench' })
  const sequenceId = await prepare(api)
  const duty = app.app.outreach.schedules.find((one) => one.kind === 'outreach.plan-due-steps')!
  return {
    enroll: (count: number, isDue: boolean) => enroll(ctx, sequenceId, count, isDue),
    updateAsMany: (count: number) => updateAsMany(ctx, count),
    async plan() {
      const started = performance.now()
      while ((await countDue(ctx)) > 0) await duty.run(ctx)
      return performance.now() - started
    },
    async stop() {
      await app.stop()
      await fresh.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function prepare(api: ReturnType<typeof createApi>): Promise<string> {
  await api.post('/api/v1/mailboxes', {
    ...{ fromName: 'Noor Haddad', fromAddress: 'noor@berthline.example' },
    smtp: { host: '127.0.0.1', port: 2525, security: 'none', user: 'noor', password: 'pw' },
  })
  await api.put('/api/v1/contact-policy', {
    ...{ personTouches: null, personDays: 1, companyTouches: null, companyDays: 1, cooldownDays: 0 },
  })
  const { id } = await api.post<{ id: string }>('/api/v1/sequences', {
    name: 'Bench',
    approvalRequired: false,
    window: { from: '00:00', to: '23:59', days: [1, 2, 3, 4, 5, 6, 7] },
    steps: [
      {
        ...{ kind: 'email', delayDays: 0, subject: '{{ company.name }}' },
        body: 'Hello {{ contact.first_name | default: "there" }},\n\n{{ opening_line }}\n\nKind regards\n{{ sender.name }}',
      },
    ],
  })
  await api.put(`/api/v1/sequences/${id}/status`, { status: 'active' })
  return id
}

/** So many contacts at companies of ten, each with an address, in the sequence; in batches, as imports are. */
async function enroll(ctx: Ctx, sequenceId: string, count: number, isDue: boolean): Promise<void> {
  for (let done = 0; done < count; done += 1000) {
    const ids = Array.from({ length: Math.min(1000, count - done) }, (_, n) => ({
      ...{ person: ctx.ids.next(), contact: ctx.ids.next(), channel: ctx.ids.next(), enrollment: ctx.ids.next() },
      ...{ company: ctx.ids.next(), at: Math.floor(n / 10) },
    }))
    const rows = ids.map((one) => ({ ...one, company: ids[one.at * 10]!.company, first: one === ids[one.at * 10] }))
    const now = ctx.clock.now().toString()
    await ctx.transaction(async ({ db, organisationId }) => {
      const given = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as new (person uuid, contact uuid, channel uuid,
        enrollment uuid, company uuid, first boolean)`
      const org = sql`${organisationId}::uuid`
      const at = sql`${now}::timestamptz`
      await sql`insert into companies.companies (organisation_id, id, name, name_key, created_at)
        select ${org}, company, 'Acorn ' || company, 'acorn ' || company, ${at} from ${given} where first`.execute(db)
      await sql`insert into contacts.persons (organisation_id, id, full_name, first_name, name_key, created_at)
        select ${org}, person, 'Ada Birch', 'Ada', person::text, ${at} from ${given}`.execute(db)
      await sql`insert into contacts.contacts (organisation_id, id, person_id, company_id, title, source_kind, seen_at, created_at)
        select ${org}, contact, person, company, 'Head of Marketing', 'import', ${at}, ${at} from ${given}`.execute(db)
      await sql`insert into contacts.channels (organisation_id, id, person_id, contact_id, kind, value, source_kind, seen_at)
        select ${org}, channel, person, contact, 'email', contact || '@acorn.example', 'import', ${at} from ${given}`.execute(
        db,
      )
      await sql`insert into outreach.enrollments (organisation_id, id, sequence_id, version, contact_id, company_id, due_at, started_at)
        select ${org}, enrollment, ${sequenceId}::uuid, 1, contact, company,
          ${at} + case when ${isDue} then interval '0' else interval '20 days' end, ${at} from ${given}`.execute(db)
    })
  }
  // As the database does by itself before long, where it is let.
  await ctx.transaction(async ({ db }) => {
    await sql`set local role none`.execute(db)
    await sql`analyze`.execute(db)
  })
}

/** The peer: the same rows touched once, in one statement; taken back afterwards. */
async function updateAsMany(ctx: Ctx, count: number): Promise<number> {
  const now = ctx.clock.now().toString()
  const started = performance.now()
  const ids = await ctx.transaction(async ({ db }) => {
    const { rows } = await sql<{ id: string }>`
      update outreach.enrollments set due_at = null, reason = null, round = round
      where id in (select id from outreach.enrollments where status = 'active' and due_at <= ${now}::timestamptz limit ${count})
      returning id`.execute(db)
    return rows.map((row) => row.id)
  })
  const taken = performance.now() - started
  await ctx.transaction(({ db }) =>
    sql`update outreach.enrollments set due_at = ${now}::timestamptz where id = any(${ids}::uuid[])`.execute(db),
  )
  return taken
}

async function countDue(ctx: Ctx): Promise<number> {
  const { rows } = await ctx.transaction(({ db, clock }) =>
    sql<{ n: number }>`select count(*)::int as n from outreach.enrollments
      where status = 'active' and due_at <= ${clock.now().toString()}::timestamptz`.execute(db),
  )
  return rows[0]!.n
}

/** On a server a database of its own, so that nothing that is there is touched. */
async function ownDatabase(place: DatabaseLocation): Promise<{ location: DatabaseLocation; drop(): Promise<void> }> {
  if (place.kind !== 'postgres') return { location: place, drop: async () => {} }
  const name = `lanyard_bench_${process.pid}`
  const onServer = async (statement: string) => {
    const client = new pg.Client({ connectionString: place.url })
    await client.connect()
    await client.query(statement).finally(() => client.end())
  }
  await onServer(`create database ${name}`)
  const url = new URL(place.url)
  url.pathname = `/${name}`
  return { location: { ...place, url: url.href }, drop: () => onServer(`drop database ${name} with (force)`) }
}

if (import.meta.main) {
  console.table(await benchPlanning())
  process.exit(0)
}
