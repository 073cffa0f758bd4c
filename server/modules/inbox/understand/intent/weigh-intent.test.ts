import { expect, it } from 'vitest'
import { weighIntent } from './weigh-intent.ts'

it.each([
  ['We are interested, tell me more.', 'interested'],
  ["We're not interested.", 'not_interested'],
  ['No thanks, but talk to Omar Haddad in field marketing.', 'referral'],
  ['Interesting, but not at the moment. Maybe next quarter.', 'not_now'],
  ['Not interested, and stop emailing me.', 'unsubscribe'],
  ['Under GDPR I request that you delete my data.', 'unsubscribe'],
  ['Happy to chat, does Thursday at 2pm work?', 'meeting_request'],
  ['How did you get my address?', 'neutral'],
  ['Hm.', 'neutral'],
  ['Nicht abgeneigt, was kostet das?', 'interested'],
  ['Sounds good, but let us talk next year.', 'not_now'],
  ['Grundsätzlich spannend, aber aktuell haben wir dafür keine Kapazität.', 'not_now'],
  ['Interesting, but we have no capacity right now.', 'not_now'],
  ['Spannend, wir haben aktuell noch keinen Anbieter dafür.', 'interested'],
  ['Wir sind interessiert, aktuell gibt es keine Fragen von unserer Seite.', 'interested'],
  ['Sounds interesting, we currently have no tool for this.', 'interested'],
  ['Ok, danke.', 'neutral'],
  ['Ja, danke.', 'interested'],
  ['Pourquoi pas ?', 'interested'],
  ['Busy this week. Try me again in the autumn.', 'not_now'],
  ['Das macht bei uns Frau Stein.', 'referral'],
  ['ご提案いただけないでしょうか。', 'interested'],
  ['Kein Interesse.', 'not_interested'],
  ['Wir haben Interesse, bitte um Infos.', 'interested'],
  ['Bitte abmelden', 'unsubscribe'],
])('%s means %s', (text, intent) => {
  expect(weighIntent(text).intent).toBe(intent)
})

it('gives the words that decided as they were written', () => {
  expect(weighIntent('Danke, aber wir haben KEIN Interesse.').because.join(' ')).toContain('KEIN')
})

it('is less sure where two meanings compete', () => {
  const clear = weighIntent('Please send me more information.')
  const mixed = weighIntent('Please send me more information, or let us have a call on Friday at 10:00?')
  expect(mixed.confidence).toBeLessThan(clear.confidence)
})

it('does not take politeness for meaning', () => {
  expect(weighIntent("Thanks for your interest. Please don't hesitate to contact us.").intent).toBe('neutral')
})
