import { permission } from '#platform/http/route.ts'

export const readOwnAccount = permission('account.read', ['admin', 'manager', 'rep', 'viewer'])
export const readOrganisation = permission('organisation.read', ['admin', 'manager', 'rep', 'viewer'])
export const writeOrganisation = permission('organisation.write', ['admin'])
export const readMembers = permission('members.read', ['admin', 'manager', 'rep', 'viewer'])
export const writeMembers = permission('members.write', ['admin'])
export const readApiKeys = permission('api_keys.read', ['admin', 'manager'])
export const writeApiKeys = permission('api_keys.write', ['admin'])
export const readInstallation = permission('installation.read', ['admin', 'manager', 'rep', 'viewer'])
export const resetSandbox = permission('sandbox.reset', ['admin'])
export const readProviders = permission('providers.read', ['admin', 'manager', 'rep', 'viewer'])
