import { permission } from '#platform/http/route.ts'

export const readStops = permission('stops.read', ['admin', 'manager', 'rep', 'viewer'])
export const writeStops = permission('stops.write', ['admin', 'manager', 'rep'])
/** Others may lift what they wrote themselves. */
export const liftAnyStop = permission('stops.lift', ['admin', 'manager'])
export const readChanges = permission('changes.read', ['admin', 'manager'])
export const readRules = permission('country_rules.read', ['admin', 'manager', 'rep', 'viewer'])
/** What the whole organisation answers for. */
export const decideRules = permission('country_rules.decide', ['admin', 'manager'])
export const recordBasis = permission('bases.record', ['admin', 'manager', 'rep'])
/** Whole lists at once. */
export const importLists = permission('suppressions.import', ['admin', 'manager'])
