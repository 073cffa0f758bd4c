import { permission } from '#platform/http/route.ts'

export const readContacts = permission('contacts.read', ['admin', 'manager', 'rep', 'viewer'])
export const writeContacts = permission('contacts.write', ['admin', 'manager', 'rep'])
export const importContactFiles = permission('contacts.import', ['admin', 'manager', 'rep'])
export const exportPeople = permission('people.export', ['admin', 'manager'])
export const erasePeople = permission('people.erase', ['admin'])
