import type { Role } from '../../../api/account.ts'

/** What each role may do, in words. */
export const roleWords: Record<Role, { label: string; about: string }> = {
  admin: { label: 'Admin', about: 'May do everything, settings and members included.' },
  manager: { label: 'Manager', about: 'May do everything but change the organisation, members and keys.' },
  rep: { label: 'Rep', about: 'Works with contacts, messages and conversations.' },
  viewer: { label: 'Viewer', about: 'Looks and changes nothing.' },
}

const order: Role[] = ['admin', 'manager', 'rep', 'viewer']

export const roleChoices = order.map((role) => ({ value: role, label: roleWords[role].label }))

/** One's own role and those below it. */
export const rolesUpTo = (own: Role) => roleChoices.slice(order.indexOf(own))
