import { permission } from '#platform/http/route.ts'

export const readSponsors = permission('sponsors.read', ['admin', 'manager', 'rep', 'viewer'])
export const writeSponsors = permission('sponsors.write', ['admin', 'manager', 'rep'])
