import { describe, expect, it } from 'vitest'
import { marksOf, openMemory, rememberOne } from './forgotten.ts'

const fingerprint = (purpose: string, text: string) => `${purpose} ${Buffer.from(text).toString('hex')}`
const jonas = { name: 'Jonas Feldbrugge', companies: ['Quietly Elsewhere'], eventIds: ['e1'] }
const memory = openMemory(fingerprint, new Set(marksOf(fingerprint, jonas)))!

describe('what is remembered of an erased person', () => {
  it.each([
    ['as it was written', 'Jonas Feldbrugge speaks', true],
    ['with marks and capitals', 'JÓNAS FELDBRUGGE', true],
    ['turned around', 'Feldbrugge, Jonas', true],
    ['in an address', 'https://conf.example/speakers/jonas-feldbrugge', true],
    ['over tags of markup', '<b>Jonas</b> <i class="x">Feldbrugge</i>', true],
    ['of somebody else of that family', 'Vera Feldbrugge and Jonas Berg', false],
    ['in half', 'Jonas speaks', false],
  ])('knows the name %s: %s, %s', (_, text, named) => {
    expect(memory.isNamedIn(text)).toBe(named)
    expect(rememberOne(jonas.name).isNamedIn(text)).toBe(named)
  })

  it('blanks the name and nothing else', () => {
    expect(memory.blank('Mira with Jonas Feldbrugge: Ships')).toBe('Mira with …: Ships')
    expect(rememberOne(jonas.name).blank('Jonas Feldbrugge, Jonas Feldbrugge')).toBe('…, …')
    expect(memory.blank('Nobody')).toBe('Nobody')
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
