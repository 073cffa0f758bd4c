import { describe, expect, it } from 'vitest'
import { computing } from '../../../test/computing.ts'
import { diffLines } from './diff-lines.ts'

const told = (before: string, after: string) =>
  diffLines(before.split(''), after.split(''))
    .map(({ kind, text }) => (kind === 'added' ? '+' : '-') + text)
    .join(' ')

describe('what changed between two texts', () => {
  it.each([
    ['abc', 'abc', ''],
    ['abc', 'abxc', '+x'],
    ['abc', 'ac', '-b'],
    ['abc', 'axc', '-b +x'],
    ['abcd', 'bcda', '-a +a'],
    ['', 'ab', '+a +b'],
    ['aaa', 'aa', '-a'],
    ['abc', '', '-a -b -c'],
  ])('of %s and %s is "%s"', (before, after, expected) => {
    expect(told(before, after)).toBe(expected)
  })

  it('is told of two long texts with nothing in common in no time', () => {
    const lines = (word: string) => Array.from({ length: 20_000 }, (_, n) => `${word} ${n}`)
    const compare = () => expect(diffLines(lines('old'), lines('new'))).toHaveLength(40_000)
    expect(computing(compare)).toBeLessThan(2000)
  })
})
