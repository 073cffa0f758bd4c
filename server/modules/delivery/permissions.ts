import { permission } from '#platform/http/route.ts'

export const readMailboxes = permission('mailboxes.read', ['admin', 'manager', 'rep', 'viewer'])
export const writeMailboxes = permission('mailboxes.write', ['admin', 'manager'])
export const readMessages = permission('messages.read', ['admin', 'manager', 'rep', 'viewer'])
export const steerMessages = permission('messages.steer', ['admin', 'manager', 'rep'])
export const approveMessages = permission('messages.approve', ['admin', 'manager', 'rep'])
