import { describe, expect, it } from 'vitest'
import { computing } from '../../../../../test/computing.ts'
import { readLiterals } from './read-literal.ts'

describe('lists written out in a script', () => {
  it('are read where they are plain, past strings that look like comments', () => {
    expect(
      readLiterals(
        `accept("image/*", "*/*"); go("https://a.example/*"); // the list\nconst sponsors = [{ name: 'Al\\'der' /* first */ }, "B"]; var x = {exhibitors: []}`,
      ),
    ).toEqual([{ sponsors: [{ name: "Al'der" }, 'B'] }, { exhibitors: [] }])
  })

  it('are left alone in comments', () => {
    expect(readLiterals(`/* const sponsors = [{ name: 'Alder' }] */`)).toEqual([])
    expect(readLiterals(`go() /* sponsors = ['A'] */; // sponsors = ['A']\n//sponsors = ['A']`)).toEqual([])
    expect(readLiterals(`/* sponsors = ['A'] */ sponsors = ['B'] /* sponsors = ['C']`)).toEqual([{ sponsors: ['B'] }])
  })

  const mega = (piece: string, end = '') => piece.repeat(Math.ceil(1_000_000 / piece.length)) + end
  it.each([
    ['comments without end', mega(' sponsors:[/*')],
    ['comments that end with the script', mega(' sponsors:[/*', '*/')],
    ['one word', mega('sponsor')],
    ['lists in lists', mega(' sponsors:[{')],
    ['texts left open', mega(` sponsors:["\\'`)],
    ['lists that go on', mega(' sponsors:["a"],b:[', '')],
    ['long lists that fail', mega(` sponsors:["${'x'.repeat(90)}",{`)],
    ['lists within the texts of lists', mega('" sponsors:["a",')],
    ['blanks', `sponsors${' '.repeat(1_000_000)}`],
    ['slashes', mega('/')],
  ])('are looked for in bounded time in a script of a million letters that is made of %s', (_, script) => {
    expect(computing(() => readLiterals(script))).toBeLessThan(2000)
  })
})
