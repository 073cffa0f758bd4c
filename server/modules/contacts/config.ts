import { department } from '@lanyard/contract/contacts.ts'
import { z } from 'zod'
import type { Settings } from '#platform/settings.ts'

const wordList = (text: string) => text.split(/[\s,]+/).filter((word) => word !== '')

export const contactsSettings = {
  slots: {
    env: 'LANYARD_CONTACT_SLOTS',
    schema: z.string().default('partnerships,marketing,executive').transform(wordList).pipe(z.array(department).min(1)),
    doc: 'Departments in which each target company should have a contact, most wanted first. People search fills at most three of them.',
  },
  apolloUrl: {
    env: 'LANYARD_APOLLO_URL',
    schema: z.url().default('https://api.apollo.io'),
    doc: 'Where the Apollo people search is reached.',
  },
  apolloKey: {
    env: 'LANYARD_APOLLO_KEY',
    schema: z.string().optional(),
    doc: 'A master key of Apollo. Without it people come from event pages and imports alone.',
    secret: true,
  },
} satisfies Settings
