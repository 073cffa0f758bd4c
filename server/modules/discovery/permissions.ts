import { permission } from '#platform/http/route.ts'

export const readEvents = permission('events.read', ['admin', 'manager', 'rep', 'viewer'])
export const writeEvents = permission('events.write', ['admin', 'manager', 'rep'])
export const writeTargets = permission('targets.write', ['admin', 'manager', 'rep'])
export const startScans = permission('scans.start', ['admin', 'manager', 'rep'])
