import type { ImportField } from '@lanyard/contract/contacts.ts'
import { said } from '../words.ts'

export const fieldLabels: Record<ImportField, string> = {
  fullName: 'Full name',
  firstName: 'First name',
  lastName: 'Last name',
  title: 'Job title',
  email: 'Email',
  phone: 'Phone',
  linkedin: 'LinkedIn profile',
  company: 'Company',
  website: "Company's website",
  language: 'Language',
  timeZone: 'Time zone',
  country: 'Country they are in',
  owner: "Company's owner",
}

const rejections: Record<string, string> = {
  no_name: 'There is no name in the row',
  bad_email: 'The address is not complete',
  no_company: 'No company is named, and the address does not tell one',
  too_many_columns: 'It has more values than the file has columns: a separator stands unquoted in a value',
  unreadable: 'The line can not be read: a quotation mark is missing',
  forgotten: 'This person asked to be erased',
  unknown_owner: 'Taken, but its company has no owner: no member has this name or address',
}
export const rejectionWords = (reason: string | null): string => said(rejections, reason) ?? 'Rejected'

export const outcomeWords = { created: 'New', matched: 'Known already', rejected: 'Rejected' }
export const outcomeColors = { created: 'green', matched: 'gray', rejected: 'red' }

export const importStatuses = { dry_run: 'Rehearsed', running: 'Running', done: 'Done', undone: 'Undone' }

/** People of the story that Lanyard's demos tell. */
export const sampleFile = `Name,Job title,Company,Email,Phone,LinkedIn,Language,Time zone
Marisol Vega,VP of Marketing,LanternOps,marisol.vega@lanternops.example,+1 312 555 0142,linkedin.com/in/marisol-vega-example,en,America/Chicago
Sabine Krämer,Marketingleiterin,Rheinsensor,sabine.kraemer@rheinsensor.example,,,de,Europe/Berlin
Wei-Ling Tan,Chief Commercial Officer,Sandglass AI,,,linkedin.com/in/wei-ling-tan-example,en,Asia/Singapore
`
