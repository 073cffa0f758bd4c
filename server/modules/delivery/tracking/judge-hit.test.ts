import { describe, expect, it } from 'vitest'
import { type Hit, judgeHit } from './judge-hit.ts'

const reader = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)'

describe('machine or human', () => {
  const hit = (more: Partial<Hit>): Hit => ({
    id: '',
    messageId: '',
    kind: 'open',
    url: null,
    agent: reader,
    network: '198.51.100.0/24',
    networkOwner: null,
    at: 100_000,
    ...more,
  })
  const cases: [string, Hit, Hit[], boolean][] = [
    ['a reader', hit({}), [], false],
    ['no agent', hit({ agent: null }), [], true],
    ['a privacy proxy', hit({ agent: 'Mozilla/5.0' }), [], true],
    ['a webmail proxy for a reader', hit({ agent: 'Mozilla/5.0 (via ggpht.com GoogleImageProxy)' }), [], false],
    ['a library', hit({ agent: 'python-requests/2.32' }), [], true],
    ['a reader’s program in a datacentre', hit({ networkOwner: 'A Cloud' }), [], true],
    [
      'a webmail proxy that stands in a datacentre',
      hit({ agent: 'Mozilla/5.0 (via ggpht.com GoogleImageProxy)', networkOwner: 'A Cloud' }),
      [],
      false,
    ],
    ['too soon after sending', hit({ at: 91_000 }), [], true],
    ['one link twice', hit({ kind: 'click', url: 'a' }), [hit({ kind: 'click', url: 'a' })], false],
    ['two links at once', hit({ kind: 'click', url: 'a' }), [hit({ kind: 'click', url: 'b', at: 100_400 })], true],
    [
      'two links one after another',
      hit({ kind: 'click', url: 'a' }),
      [hit({ kind: 'click', url: 'b', at: 104_000 })],
      false,
    ],
  ]
  it.each(cases)('tells %s', (_, one, others, machine) => {
    expect(judgeHit(one, 90_000, others).machine).toBe(machine)
  })
})
