import { permission } from '#platform/http/route.ts'

export const readInbox = permission('inbox.read', ['admin', 'manager', 'rep', 'viewer'])
export const writeInbox = permission('inbox.write', ['admin', 'manager', 'rep'])
export const readHooks = permission('hooks.read', ['admin'])
