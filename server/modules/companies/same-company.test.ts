import { describe, expect, it } from 'vitest'
import { type CompanySighting, sameCompany } from './same-company.ts'

const at = (name: string, ...domains: string[]): CompanySighting => ({ name, domains })

describe('one company', () => {
  it.each([
    [
      'by domain, whatever the name',
      at('Brightwell', 'brightwell.com'),
      at('ブライトウェル株式会社', 'jobs.brightwell.com'),
    ],
    ['by name alone', at('Brightwell, Inc.'), at('BRIGHTWELL')],
    [
      'by name, where one is known by a shared page only',
      at('Brightwell', 'linkedin.com'),
      at('Brightwell', 'brightwell.com'),
    ],
    ['in two countries', at('Harrow KK', 'harrow.co.jp'), at('Harrow', 'harrow.com')],
    ['whose branch describes itself', at('Harrow Japan', 'harrow.co.jp'), at('Harrow Technologies', 'harrow.com')],
    ['with a describing word more', at('Brightwell Software'), at('Brightwell')],
    [
      'under a telling name at two domains',
      at('River Finch Trading', 'riverfinch.com'),
      at('River Finch Trading LLC', 'rf-trading.net'),
    ],
    ['called by its address', at('brightwell.com, inc.'), at('Brightwell', 'brightwell.com')],
  ])('%s', (_, a, b) => {
    expect(sameCompany(a, b)).toMatchObject({ same: true })
    expect(sameCompany(b, a)).toMatchObject({ same: true })
  })
})

describe('two companies', () => {
  it.each([
    ['of other names at other domains', at('Brightwell', 'brightwell.com'), at('Harrow', 'harrow.com')],
    [
      'with pages on one shared host',
      at('Brightwell', 'linkedin.com/company/brightwell'),
      at('Harrow', 'linkedin.com/company/harrow'),
    ],
    ['that share a short name and no domain', at('Flock', 'flock.com'), at('Flock', 'birdhouse.io')],
    ['that share a word', at('Harrow Software'), at('Harrow Media')],
    ['that share only what describes them', at('Data Systems', 'dsys.com'), at('Data Solutions', 'dsol.com')],
  ])('%s', (_, a, b) => {
    expect(sameCompany(a, b)).toMatchObject({ same: false })
  })
})
