import { permission } from '#platform/http/route.ts'

export const readOperations = permission('operations.read', ['admin', 'manager'])
export const readSpending = permission('spending.read', ['admin', 'manager', 'rep', 'viewer'])
export const replayFailures = permission('failures.replay', ['admin'])
export const watchLive = permission('live.watch', ['admin', 'manager', 'rep', 'viewer'])
