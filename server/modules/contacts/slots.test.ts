import { describe, expect, it } from 'vitest'
import { chooseForSlots, openSlots, type Role } from './slots.ts'
import { guessTimeZone } from './time-zone.ts'

const role = (
  name: string,
  department: Role['department'],
  seniority: Role['seniority'],
  decisionMaker = seniority === 'executive' || seniority === 'director',
) => ({ name, department, seniority, decisionMaker })

const slots = ['partnerships', 'marketing', 'executive'] as const

describe('slots', () => {
  it('take the highest decision maker of each department, nobody twice', () => {
    const people = [
      role('Ada', 'marketing', 'manager'),
      role('Bo', 'marketing', 'director'),
      role('Cy', 'partnerships', 'head', true),
      role('Di', 'executive', 'executive'),
      role('Ed', 'engineering', 'director'),
    ]
    expect(chooseForSlots(slots, people).map((one) => one.name)).toEqual(['Cy', 'Bo', 'Di'])
  })

  it('take a neighbouring department where there is no other', () => {
    const people = [role('Ada', 'business_development', 'manager'), role('Bo', 'events', 'manager')]
    expect(chooseForSlots(slots, people).map((one) => one.name)).toEqual(['Ada', 'Bo'])
  })

  it('are open until each has its own person', () => {
    expect(openSlots(slots, [role('Ada', 'marketing', 'executive')])).toEqual(['partnerships', 'executive'])
    expect(openSlots(slots, [role('Ed', 'engineering', 'senior')])).toEqual([...slots])
  })

  it('are three at most', () => {
    expect(openSlots(['sales', 'marketing', 'hr', 'it'], [])).toEqual(['sales', 'marketing', 'hr'])
  })
})

describe('the time zone of a contact', () => {
  const berlin = { country: 'DE', timeZone: 'Europe/Berlin' }
  const denver = { country: 'US', timeZone: 'America/Denver' }
  it.each([
    ["the company's country where it keeps one time", 'FR', berlin, 'Europe/Paris'],
    ["the event's place where the country keeps several", 'US', denver, 'America/Denver'],
    ["the event's place where no country is known", null, berlin, 'Europe/Berlin'],
    ['unknown for a company elsewhere with several', 'US', berlin, null],
    ['unknown where nothing is known', null, undefined, null],
  ])('is %s', (_, companyCountry, event, zone) => {
    expect(guessTimeZone({ companyCountry, event })).toBe(zone)
  })
})
