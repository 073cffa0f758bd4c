import { permission } from '#platform/http/route.ts'

export const readCompanies = permission('companies.read', ['admin', 'manager', 'rep', 'viewer'])
export const writeCompanies = permission('companies.write', ['admin', 'manager', 'rep'])
export const changeProfile = permission('profile.change', ['admin', 'manager'])
