import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDatabase } from '../../test/database.ts'
import type { Database } from './db/open-database.ts'
import { createLimits, type Limits } from './limits.ts'

describe('limits of an outside service', () => {
  let db: Database
  let limits: Limits
  beforeAll(async () => {
    db = await openTestDatabase()
    limits = createLimits(db)
  })
  afterAll(() => db.close())

  it('let a burst through, then say how long to wait', async () => {
    const allowance = { burst: 3, perMinute: 6 }
    const taken = await Promise.all(Array.from({ length: 5 }, () => limits.take('burst', allowance)))
    expect(taken.filter((one) => one.ok)).toHaveLength(3)
    const refused = taken.find((one) => !one.ok)
    expect(refused).toMatchObject({ why: 'spent' })
    expect(!refused!.ok && refused!.waitMilliseconds).toBeGreaterThan(5000)
    expect(!refused!.ok && refused!.waitMilliseconds).toBeLessThanOrEqual(10_000)
  })

  it('fill up again with time', async () => {
    const allowance = { burst: 1, perMinute: 60_000 }
    await limits.take('refill', allowance)
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(await limits.take('refill', allowance)).toEqual({ ok: true })
  })

  it('give whoever is patient the next call that is free, in front of those who come later', async () => {
    const allowance = { burst: 1, perMinute: 600 }
    await limits.take('patience', allowance)
    const began = performance.now()
    const patient = limits.take('patience', allowance, { milliseconds: 1000 })
    const alsoPatient = limits.take('patience', allowance, { milliseconds: 1000 })
    expect(await patient).toEqual({ ok: true })
    expect(await alsoPatient).toEqual({ ok: true })
    expect(performance.now() - began).toBeGreaterThan(120)
    expect(await limits.take('patience', allowance)).toMatchObject({ ok: false, why: 'spent' })
    expect(await limits.take('patience', { burst: 1, perMinute: 1 }, { milliseconds: 1000 })).toMatchObject({
      ok: false,
    })
  })

  it('open the breaker after five failures in a row, not after four and a success', async () => {
    const allowance = { burst: 100, perMinute: 100 }
    await limits.take('breaker', allowance)
    for (let n = 0; n < 4; n++) await limits.report('breaker', 'failed')
    await limits.report('breaker', 'worked')
    for (let n = 0; n < 4; n++) await limits.report('breaker', 'failed')
    expect(await limits.take('breaker', allowance)).toEqual({ ok: true })
    await limits.report('breaker', 'failed')
    expect(await limits.take('breaker', allowance)).toMatchObject({ ok: false, why: 'broken' })
    await limits.report('breaker', 'worked')
    expect(await limits.take('breaker', allowance)).toEqual({ ok: true })
  })
})
