import { permission } from '#platform/http/route.ts'

export const readMeetings = permission('meetings.read', ['admin', 'manager', 'rep', 'viewer'])
export const writeMeetings = permission('meetings.write', ['admin', 'manager', 'rep'])
export const readHooks = permission('hooks.read', ['admin'])
