import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestPlatform, type TestPlatform } from '../../../test/platform.ts'
import { blankName } from './store/blank-name.ts'

describe('blanking a name in what sources wrote', () => {
  let platform: TestPlatform
  beforeAll(async () => {
    platform = await startTestPlatform({})
  })
  afterAll(() => platform.close())

  const blankedIn = (name: string, text: string) =>
    platform.ctx().transaction(async (trx) => {
      await sql`delete from discovery.candidates`.execute(trx.db)
      await sql`insert into discovery.candidates (organisation_id, id, source, origin, payload, content_key, name, starts_on, ends_on, day_known,
          event_status, status, found_at, because)
        values (${trx.organisationId}::uuid, ${trx.ids.next()}::uuid, 'ical', 'x', ${JSON.stringify({ DESCRIPTION: text })}::jsonb, 'k', 'Sea Conf',
          '2026-07-01', '2026-07-01', true, 'active', 'found', now(), ${text})`.execute(trx.db)
      const touched = await blankName(trx, name)
      const { rows } = await sql<{ payload: { DESCRIPTION: string }; because: string }>`
        select payload, because from discovery.candidates`.execute(trx.db)
      return { touched, payload: rows[0]!.payload.DESCRIPTION, because: rows[0]!.because }
    })

  it.each([
    ['Jonas Feldbrugge', 'Led by Jonas Feldbrugge, Ida.', 'Led by …, Ida.'],
    ['Sammy Davis Jr.', 'With Sammy Davis Jr. and Ida', 'With … and Ida'],
    ['Sammy Davis Jr.', 'With Sammy Davis Jr, Ida', 'With …, Ida'],
    ['José García', 'Por JOSE GARCIA.', 'Por ….'],
    ['Jose Garcia', 'Por José García', 'Por …'],
    ['Émile Roux', 'Par (Émile Roux)', 'Par (…)'],
    ['Łukasz „X“ Żak', 'Prowadzi Łukasz „X“ Zak', 'Prowadzi …'],
    ['Ravn "Ray" Dahl', 'By Ravn "Ray" Dahl', 'By …'],
    ['Иван Петров', 'Ведёт ИВАН ПЕТРОВ', 'Ведёт …'],
    ['山田太郎', '登壇者:山田太郎氏', '登壇者:…氏'],
    ['Jonas Feldbrugge', 'A\u00a0talk\nJonas\u00a0Feldbrugge', 'A\u00a0talk\n…'],
  ])('blanks %s in "%s"', async (name, text, left) => {
    expect(await blankedIn(name, text)).toEqual({ touched: 1, payload: left, because: left })
  })

  it.each([
    ['Jonas Feld', 'By Jonas Feldbrugge'],
    ['Jonas Feldbrugge', 'By Vera Feldbrugge'],
    ['Jonas', 'By Jonas'],
    ['Jonas "X"', 'By Jonas "'],
  ])('leaves %s alone in "%s"', async (name, text) => {
    expect(await blankedIn(name, text)).toEqual({ touched: 0, payload: text, because: text })
  })
})
