import { type Department, department } from '@lanyard/contract/contacts.ts'

export const departments = department.options

export type { Department }

/**
 * How hard one mention pulls a title towards a department, 0 to 12. A field of work outweighs a way of working: a
 * "sales project manager" sells. Marketing comes first because, where a title joins it with sales, its is the budget that
 * sponsorships are paid from.
 */
export const pull: Record<Department, number> = {
  marketing: 12,
  events: 11,
  communications: 11,
  sales: 11,
  legal: 10.5,
  partnerships: 10,
  hr: 10,
  procurement: 10,
  business_development: 9,
  security: 9,
  customer_success: 8.5,
  design: 8.5,
  finance: 7.6,
  data: 7.5,
  it: 7.5,
  product: 7.5,
  engineering: 7,
  research: 7,
  project_management: 5,
  consulting: 7.6,
  operations: 4.5,
  administration: 4,
  executive: 3,
  other: 0,
}
