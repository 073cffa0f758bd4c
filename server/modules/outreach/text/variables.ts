import type { Step } from '../sequences/step.ts'
import type { TemplateFacts } from './render-step.ts'

/** Every variable a template may name, with its value for these facts; null where that is not known. */
export function listVariables(facts: TemplateFacts): { name: string; value: string | null }[] {
  const { contact, company, event, sponsorship, sender } = facts
  const values: Record<string, string | undefined> = {
    'contact.first_name': contact.first_name,
    'contact.last_name': contact.last_name,
    'contact.full_name': contact.full_name,
    'contact.title': contact.title,
    'company.name': company.name,
    'event.name': event?.name,
    'event.city': event?.city,
    'event.starts_on': event?.starts_on,
    'sponsorship.tier': sponsorship?.tier,
    opening_line: facts.opening_line,
    'sender.name': sender.name,
    'sender.pitch': sender.pitch,
    'sender.booking_url': sender.booking_url,
  }
  return Object.entries(values).map(([name, value]) => ({ name, value: value ?? null }))
}

/** Whether a text leans on what was read about the event: then it must not go out once that has lapsed. */
export const reliesOnEvent = (template: string): boolean =>
  /opening_line|sponsorship\.|event\.|\bevent\b.*%\}/.test(template)

/** Whether a text says the opening line. */
export const saysOpening = (template: string): boolean => /\bopening_line\b/.test(template)

/** Whether a step is for a day of the event, or speaks of it. */
export const leansOnEvent = (step: Pick<Step, 'anchor' | 'subject' | 'body'>): boolean =>
  step.anchor !== undefined || reliesOnEvent(`${step.subject} ${step.body}`)
