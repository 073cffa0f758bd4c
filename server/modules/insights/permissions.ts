import { permission } from '#platform/http/route.ts'

export const readFunnel = permission('funnel.read', ['admin', 'manager', 'rep', 'viewer'])
export const readOverview = permission('overview.read', ['admin', 'manager', 'rep', 'viewer'])
export const searchAnything = permission('search', ['admin', 'manager', 'rep', 'viewer'])
