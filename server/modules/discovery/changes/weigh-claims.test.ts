import { describe, expect, it } from 'vitest'
import { type Claim, weighClaims } from './weigh-claims.ts'

const claim = (more: Partial<Claim> = {}): Claim => ({
  ...{ kind: 'cancelled', startsOn: '2026-05-06', endsOn: '2026-05-07', city: 'Innsbruck', country: 'AT' },
  ...{ voice: 'a.example', ownPage: false, foundAt: new Date(1000) },
  ...more,
})
const moved = (more: Partial<Claim> = {}) =>
  claim({ kind: 'moved', startsOn: '2026-09-10', endsOn: '2026-09-11', ...more })

describe('what sources say of an event', () => {
  it.each<[string, Claim[], boolean, object]>([
    ['nothing: it stands', [], false, { outcome: 'stands' }],
    [
      'its own page: it counts',
      [claim({ ownPage: true })],
      false,
      { outcome: 'settled', claim: { kind: 'cancelled' } },
    ],
    ['one source: a doubt', [claim()], false, { outcome: 'doubtful', kind: 'cancelled' }],
    ['one source against its own page: it stands', [claim()], true, { outcome: 'stands' }],
    ['two sources: it counts', [claim(), claim({ voice: 'b' })], false, { outcome: 'settled' }],
    ['two sources against its own page: it stands', [claim(), claim({ voice: 'b' })], true, { outcome: 'stands' }],
    ['one source twice: a doubt', [claim(), claim()], false, { outcome: 'doubtful' }],
    ['two sources, each something else: a doubt', [claim(), moved({ voice: 'b' })], false, { outcome: 'doubtful' }],
    [
      'two sources, moved to other days each: a doubt',
      [moved(), moved({ voice: 'b', startsOn: '2026-09-11' })],
      false,
      { outcome: 'doubtful', kind: 'moved' },
    ],
    [
      'its own page newer than two sources: the page counts',
      [claim(), claim({ voice: 'b' }), moved({ ownPage: true, foundAt: new Date(2000) })],
      false,
      { outcome: 'settled', claim: { kind: 'moved' } },
    ],
  ])('%s', (_, claims, stands, expected) => {
    expect(weighClaims(claims, stands)).toMatchObject(expected)
  })

  it('is told in words', () => {
    expect(weighClaims([moved()], false)).toMatchObject({
      because: 'one source says that it has moved to 2026-09-10 in Innsbruck',
    })
  })
})
