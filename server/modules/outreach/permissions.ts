import { permission } from '#platform/http/route.ts'

export const readOutreach = permission('outreach.read', ['admin', 'manager', 'rep', 'viewer'])
export const writeSequences = permission('sequences.write', ['admin', 'manager'])
export const writePolicy = permission('contact_policy.write', ['admin', 'manager'])
export const doTasks = permission('tasks.write', ['admin', 'manager', 'rep'])
export const enroll = permission('enrollments.write', ['admin', 'manager', 'rep'])
