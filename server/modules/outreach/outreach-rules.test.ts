import { describe, expect, it } from 'vitest'
import { type Candidate, type EnrollmentRule, fitRule } from './sequences/enrollment-rule.ts'
import { firstSequence, nameCopy } from './sequences/sequence.ts'
import { addDays, chooseHour } from './steps/choose-hour.ts'
import { openingLine } from './text/opening-line.ts'
import { findTemplateFault, renderStep, renderWithGaps, type TemplateFacts, toHtml } from './text/render-step.ts'
import { reliesOnEvent } from './text/variables.ts'

const window = { from: '09:00', to: '17:00', days: [1, 2, 3, 4, 5] }
const choose = (from: string, zone: string, random = 0) =>
  chooseHour({ from: Temporal.Instant.from(from), window, zone, random }).at.toString()

describe('the hour of a message', () => {
  const cases: [string, string, string, string][] = [
    ['is now when the window is open', '2026-03-04T10:00:00Z', 'Europe/London', '2026-03-04T10:00:00Z'],
    ['waits for the morning of the recipient', '2026-03-04T10:00:00Z', 'America/New_York', '2026-03-04T14:00:00Z'],
    ['waits for the next day after the window', '2026-03-04T17:00:00Z', 'Europe/London', '2026-03-05T09:00:00Z'],
    ['waits over the weekend', '2026-03-06T18:00:00Z', 'Europe/London', '2026-03-09T09:00:00Z'],
    ['keeps to the local hour when the clocks change', '2026-03-27T18:00:00Z', 'Europe/Berlin', '2026-03-30T07:00:00Z'],
  ]
  it.each(cases)('%s', (_, from, zone, expected) => {
    expect(choose(from, zone)).toBe(expected)
  })

  it('is spread, but never past the end of the window', () => {
    expect(choose('2026-03-04T10:00:00Z', 'Europe/London', 0.99)).toBe('2026-03-04T10:49:00Z')
    expect(choose('2026-03-04T16:55:00Z', 'Europe/London', 0.99)).toBe('2026-03-04T16:58:00Z')
  })

  it('comes business days later for a follow-up', () => {
    const friday = Temporal.Instant.from('2026-03-06T10:00:00Z')
    expect(addDays(friday, 3, 'business', 'UTC').toString()).toBe('2026-03-11T10:00:00Z')
    expect(addDays(friday, 3, 'calendar', 'UTC').toString()).toBe('2026-03-09T10:00:00Z')
  })
})

const facts: TemplateFacts = {
  contact: { first_name: 'Ada', last_name: 'Birch', full_name: 'Ada Birch', title: undefined },
  company: { name: 'Acorn & Sons' },
  event: { name: 'Lantern Conf', city: 'Bristol', starts_on: '2026-05-01' },
  sponsorship: undefined,
  sender: { name: 'Noor', pitch: 'We do badges.', booking_url: undefined },
  opening_line: 'I saw you.',
}

describe('a template', () => {
  it('of the first sequence says everything, without a gap', () => {
    for (const step of firstSequence.steps) {
      const rendered = renderStep(step, facts)
      expect(rendered).toMatchObject({ ok: true, subject: 'Lantern Conf and Acorn & Sons' })
      expect(rendered.ok && rendered.text).not.toMatch(/\{\{|undefined|null/)
    }
  })

  it('of the first sequence greets with a fallback for a first name that is not known', () => {
    const nameless = { ...facts, contact: { ...facts.contact, first_name: undefined } }
    for (const step of firstSequence.steps) {
      const rendered = renderStep(step, nameless)
      expect(rendered.ok && rendered.text.split('\n')[0]).toBe('Hello there,')
    }
  })

  it('is shown with its gaps marked and listed, while it is written', () => {
    const body = 'As {{ contact.title }} at {{ event.name }}, {{ contact.title }}'
    expect(renderWithGaps({ subject: 'Hi', body }, { ...facts, event: undefined })).toEqual({
      subject: 'Hi',
      text: 'As ⟦contact.title⟧ at ⟦event.name⟧, ⟦contact.title⟧',
      missing: ['contact.title', 'event.name'],
      broken: undefined,
    })
    expect(renderWithGaps({ subject: 'Hi', body: '{{ constructor.prototype.x }}' }, facts).text).not.toContain(
      'function',
    )
    expect(renderWithGaps({ subject: 'Hi', body: '{% if a %}' }, facts).broken).toBe('template_broken')
  })

  it('holds the message when it names what is not known, and says which', () => {
    expect(renderStep({ subject: 'Hi', body: 'As {{ contact.title }} you' }, facts)).toEqual({
      ok: false,
      reason: 'unresolved_variable:contact.title',
    })
    expect(renderStep({ subject: '{{ event.name }}', body: 'x' }, { ...facts, event: undefined }).ok).toBe(false)
  })

  it('may ask for what is not known, and fall back', () => {
    const body = '{% if contact.title %}As {{ contact.title }}{% else %}As a reader{% endif %}'
    expect(renderStep({ subject: 'Hi', body }, facts)).toMatchObject({ ok: true, text: 'As a reader' })
  })

  it('that can not be read is named before it is kept', () => {
    expect(findTemplateFault('{% if a %}')).toMatch(/if/)
    expect(findTemplateFault('{{ a }}')).toBeUndefined()
  })

  it('becomes HTML in which nobody can smuggle markup', () => {
    expect(toHtml('Hi <script>alert(1)</script>\n\nSee https://a.example/?b=1&c=2')).toBe(
      '<p>Hi &lt;script&gt;alert(1)&lt;/script&gt;</p>\n<p>See <a href="https://a.example/?b=1&amp;c=2">https://a.example/?b=1&amp;c=2</a></p>',
    )
  })
})

describe('the opening line', () => {
  it('names sponsorship, tier and place, and only what is known', () => {
    const known = { companyName: 'Acorn', eventName: 'Lantern Conf', eventCity: 'Bristol', tier: 'Gold', speaks: false }
    expect(openingLine(known)).toBe('I saw that Acorn supports Lantern Conf in Bristol (Gold).')
    expect(openingLine({ ...known, tier: undefined, eventCity: undefined })).toBe(
      'I saw that Acorn supports Lantern Conf.',
    )
  })

  it('never grows past 180 characters', () => {
    const long = { companyName: 'A'.repeat(120), eventName: 'B'.repeat(120), eventCity: 'C', tier: 'D', speaks: true }
    expect(openingLine(long).length).toBeLessThanOrEqual(180)
  })
})

describe('a text by hand', () => {
  it('relies on what was read about an event only when it says something of it', () => {
    expect(reliesOnEvent('{{ opening_line }}')).toBe(true)
    expect(reliesOnEvent('{{ event.name }}')).toBe(true)
    expect(reliesOnEvent('Hello {{ contact.first_name }}')).toBe(false)
  })
})

describe('a copy', () => {
  it('is named after its original, and numbered from the second on', () => {
    expect(nameCopy('Notes')).toBe('Notes (copy)')
    expect(nameCopy('Notes (copy)')).toBe('Notes (copy 2)')
    expect(nameCopy('Notes (copy 9)')).toBe('Notes (copy 10)')
  })
})

describe('an enrolment rule', () => {
  const reasons = [
    { eventId: 'found', tier: null, tierRank: null },
    { eventId: 'next', tier: 'GOLD Sponsor', tierRank: 2 },
    { eventId: 'later', tier: 'Headline', tierRank: 1 },
  ]
  const role = { department: 'marketing', seniority: 'head', decisionMaker: false }
  const candidate = { ...role, country: 'NL', industry: 'Maritime', target: false, reasons }
  const eventFor = (rule: EnrollmentRule, changes: Partial<Candidate> = {}) =>
    fitRule({ ...candidate, ...changes }, rule)?.eventId

  it('takes only who fits every part of it', () => {
    expect(eventFor({})).toBe('found')
    expect(eventFor({ departments: ['marketing'] })).toBe('found')
    expect(eventFor({ departments: ['sales'] })).toBeUndefined()
    expect(eventFor({ decisionMakers: true })).toBeUndefined()
    expect(eventFor({ seniorities: ['head', 'vp'], countries: ['NL'], industries: ['maritime'] })).toBe('found')
    expect(eventFor({ seniorities: ['vp'] })).toBeUndefined()
    expect(eventFor({ seniorities: ['head'], countries: ['DE'] })).toBeUndefined()
    expect(eventFor({ industries: ['Software'] })).toBeUndefined()
    expect(eventFor({ targets: true })).toBeUndefined()
    expect(eventFor({ targets: true }, { target: true })).toBe('found')
  })

  it('takes nobody of whom it is not known what it asks for', () => {
    const unknown = { seniority: null, country: null, industry: null }
    for (const rule of [{ seniorities: ['head' as const] }, { countries: ['NL'] }, { industries: ['Maritime'] }])
      expect(eventFor(rule, unknown)).toBeUndefined()
    expect(eventFor({}, { ...unknown, reasons: [] })).toBeNull()
    expect(eventFor({ fromEvents: true }, { reasons: [] })).toBeUndefined()
  })

  it('writes for the first event that fits all it says of events', () => {
    expect(eventFor({ eventIds: ['later', 'next'] })).toBe('next')
    expect(eventFor({ tiers: ['gold sponsor '] })).toBe('next')
    expect(eventFor({ tierRankAtMost: 1 })).toBe('later')
    expect(eventFor({ tiers: ['Gold sponsor'], eventIds: ['later'] })).toBeUndefined()
    expect(eventFor({ tiers: ['Gold'] })).toBeUndefined()
    expect(eventFor({ eventIds: ['elsewhere'] })).toBeUndefined()
  })
})
