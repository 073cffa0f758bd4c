import { describe, expect, it } from 'vitest'
import { diffWords } from './diff-words.ts'

const written = (before: string, after: string) =>
  diffWords(before, after)
    .map(({ text, change }) => (change === 'same' ? text : change === 'added' ? `[+${text}]` : `[-${text}]`))
    .join('')

describe('the words in which two texts differ', () => {
  it('show what a template became', () => {
    expect(written('Hello {{ contact.first_name }},\n\nshall we talk?', 'Hello Ada,\n\nshall we talk?')).toBe(
      'Hello [-{{ contact.first_name }}][+Ada],\n\nshall we talk?',
    )
  })

  it('are none where nothing changed, and all of them where all did', () => {
    expect(written('Same text', 'Same text')).toBe('Same text')
    expect(written('', 'New')).toBe('[+New]')
    expect(written('Old', '')).toBe('[-Old]')
  })

  it('give both texts back, whatever they are', () => {
    const [before, after] = ['a b c d e f b', 'x b d c f f a b']
    const pieces = diffWords(before, after)
    const without = (change: string) =>
      pieces
        .filter((one) => one.change !== change)
        .map((one) => one.text)
        .join('')
    expect([without('added'), without('removed')]).toEqual([before, after])
  })

  it('are not looked for in texts that are too long', () => {
    expect(diffWords('a '.repeat(2000), 'a '.repeat(2000)).map((one) => one.change)).toEqual(['removed', 'added'])
  })
})
