import { describe, expect, it } from 'vitest'
import { createStandingClock } from '#platform/clock.ts'
import type { Ctx, Trx } from '#platform/context.ts'
import { createMetrics, silentLogger } from '#platform/telemetry.ts'
import { createHitWriter } from './hit-writer.ts'

const organisationId = '01900000-0000-7000-8000-000000000001'
const noon = Temporal.Instant.from('2026-05-04T12:00:00Z')

/** A writer over a database of wishes: `during` runs before each transaction commits, and may break it. */
function writerWith(during: () => void = () => {}) {
  const clock = createStandingClock(noon)
  const wishes: string[] = []
  const contextFor = () => {
    const trx = {
      organisationId,
      clock,
      ids: { next: () => organisationId },
      db: {
        getExecutor: () => ({
          transformQuery: (node: unknown) => node,
          compileQuery: () => ({}),
          executeQuery: async () => ({ rows: [] }),
        }),
      },
      wakeAt: async (_: string, at: Temporal.Instant) => void wishes.push(at.toString()),
    } as unknown as Trx
    const transaction = async <T>(work: (trx: Trx) => Promise<T>) => {
      const result = await work(trx)
      during()
      return result
    }
    return { clock, transaction } as unknown as Ctx
  }
  const writer = createHitWriter({ contextFor, metrics: createMetrics(), log: silentLogger })
  const record = () =>
    new Promise<void>((done) =>
      writer.record(
        { organisationId, messageId: organisationId, url: null },
        'open',
        { agent: null, address: '' },
        done,
      ),
    )
  return { clock, wishes, record }
}

describe('asking for hits to be judged', () => {
  it('is done once for all that come before its hour, and anew after it', async () => {
    const { clock, wishes, record } = writerWith()
    await record()
    clock.advance({ seconds: 2 })
    await record()
    expect(wishes).toEqual(['2026-05-04T12:00:03Z'])
    clock.advance({ seconds: 1 })
    await record()
    expect(wishes).toEqual(['2026-05-04T12:00:03Z', '2026-05-04T12:00:06Z'])
  })

  it('is done again for hits that were still being written when its hour came', async () => {
    let slow = false
    const { clock, wishes, record } = writerWith(() => {
      if (slow) clock.advance({ seconds: 3 })
      slow = false
    })
    await record()
    slow = true
    await record()
    expect(wishes).toEqual(['2026-05-04T12:00:03Z', '2026-05-04T12:00:06Z'])
  })

  it('counts as done only when it is committed', async () => {
    let broken = true
    const { wishes, record } = writerWith(() => {
      if (broken) throw new Error('the connection is gone')
    })
    await record()
    broken = false
    await record()
    expect(wishes).toHaveLength(2)
  })
})
