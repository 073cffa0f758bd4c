import { describe, expect, it } from 'vitest'
import { createSecrets } from '#platform/secrets.ts'
import { marksOf, openMemory, rememberOne } from './forgotten.ts'

const { fingerprint } = createSecrets(['a key for tests only'])
const jonas = { name: 'Jonas Feldbrugge', companies: ['Quietly Elsewhere'], eventIds: ['e1'] }
const remember = (name: string) => openMemory(fingerprint, new Set(marksOf(fingerprint, { ...jonas, name })))!
const memory = remember(jonas.name)

describe('what is remembered of an erased person', () => {
  it.each([
    ['as it was written', 'Jonas Feldbrugge speaks', true],
    ['with marks and capitals', 'JÓNAS FELDBRUGGE', true],
    ['turned around', 'Feldbrugge, Jonas', true],
    ['in an address', 'https://conf.example/speakers/jonas-feldbrugge', true],
    ['in an address with letters escaped', 'https://conf.example/j%C3%B3nas%20feldbrugge', true],
    ['over tags of markup', '<b>Jonas</b> <i class="x">Feldbrugge</i>', true],
    ['of somebody else of that family', 'Vera Feldbrugge and Jonas Berg', false],
    ['in half', 'Jonas speaks', false],
  ])('knows the name %s: %s, %s', async (_, text, named) => {
    expect(memory.isNamedIn(text)).toBe(named)
    expect(rememberOne(jonas.name).isNamedIn(text)).toBe(named)
    expect(await memory.isNamedOn(`<p><a href="${text.replace(/<.*/, '')}">${text}</a></p>`)).toBe(named)
  })

  it.each([
    ['entities', 'José García', '<p>Jos&eacute; Garc&iacute;a</p>', true],
    ['a space that does not break', 'Jonas Feld', '<p>Jonas&nbsp;Feld</p>', true],
    ['the same by its number', 'Jonas Feld', '<p>Jonas&#160;Feld</p>', true],
    ['places to break a word', 'Jonas Feldbrugge', '<p>Jonas Feld&shy;brug<wbr>ge</p>', true],
    ['six words', 'Ana María del Carmen Ruiz Soto', '<p>with Ana María del Carmen Ruiz Soto</p>', true],
    ['the description of a picture', 'Jonas Feld', '<img alt="Jonas Feld" src="/p/7.png">', true],
    ['the data of a script', 'José García', '<script>{"n":"Jos\\u00e9 Garc\\u00eda"}</script>', true],
    ['a link within the name', 'Jonas Feld', '<p>Jonas <a href="/people/7">Feld</a></p>', true],
    ['one word among others', '山田太郎', '<p>登壇者:山田太郎氏</p>', true],
    ['its parts apart', '山田太郎', '<p>登壇者 山田 太郎</p>', true],
    ['its parts together', '김 민수', '<p>김민수는 개발자</p>', true],
    ['two letters alone', '王伟', '<p>演讲者: 王伟</p>', true],
    ['two letters of a longer name', '王伟', '<p>演讲者: 王伟明</p>', false],
    [
      'nothing that anybody reads',
      'Jonas Feld',
      '<style>.jonas .feld {}</style><p class="jonas feld">Ships</p>',
      false,
    ],
    ['other people', '山田太郎', '<p>山田花子 鈴木太郎</p>', false],
  ])('finds a name on a page in %s', async (_, name, html, named) => {
    expect(await rememberOne(name).isNamedOn(html)).toBe(named)
    expect(await remember(name).isNamedOn(html)).toBe(named)
  })

  it('knows whoever was erased before parts of names were marked', async () => {
    const old = new Set(marksOf(fingerprint, jonas).filter((mark) => !/^[~^]/.test(mark)))
    expect(await openMemory(fingerprint, old, { lacksParts: true })!.isNamedOn('<p>Jonas Feldbrugge</p>')).toBe(true)
  })

  it('blanks the name and nothing else', () => {
    expect(memory.blank('Mira with Jonas Feldbrugge: Ships')).toBe('Mira with …: Ships')
    expect(rememberOne(jonas.name).blank('Jonas Feldbrugge, Jonas Feldbrugge')).toBe('…, …')
    expect(rememberOne('김 민수').blank('김 민수 (김민수)')).toBe('… (…)')
    expect(memory.blank('/talks/j%C3%B3nas-feldbrugge-and-mira')).toBe('/talks/…-and-mira')
    expect(memory.blank('Nobody, 100%25')).toBe('Nobody, 100%25')
  })

  it('reads a large page with few fingerprints, and lets others work meanwhile', async () => {
    let asked = 0
    const counting = (purpose: string, text: string) => {
      asked++
      return fingerprint(purpose, text)
    }
    const words = Array.from({ length: 300_000 }, (_, at) => `word${(at * 7919) % 5000}`).join(' ')
    const turns: number[] = [performance.now()]
    const timer = setInterval(() => turns.push(performance.now()), 1)
    const marks = new Set(marksOf(fingerprint, jonas))
    expect(await openMemory(counting, marks)!.isNamedOn(`<p>${words}</p>`)).toBe(false)
    clearInterval(timer)
    expect(asked).toBeLessThanOrEqual(5001)
    expect(turns.length).toBeGreaterThan(20)
  })

  it.each([
    ['at their employer, at any event', 'Quietly Elsewhere', 'e2', true],
    ['at that event, whoever employs them', 'QE Holding', 'e1', true],
    ['at another event and employer, where it may be anybody', 'QE Holding', 'e2', false],
  ])('knows a speaker of the name %s', (_, company, eventId, known) => {
    expect(memory.knows({ name: 'Jonas Feldbrugge', company }, eventId)).toBe(known)
  })

  it('is nothing where nobody was erased', () => {
    expect(openMemory(fingerprint, new Set())).toBeUndefined()
  })
})
