import { api } from './request.ts'
import { queryClient, useApi } from './use-api.ts'

export type Role = 'admin' | 'manager' | 'rep' | 'viewer'
export type Account = { organisationId: string; kind: string; id: string; role: Role; name?: string; email?: string }

const path = '/api/v1/me'

/** Who is signed in; undefined until it is known. */
export const useAccount = () => useApi<Account>(path).data

/** Whether the member's role may do something that these roles may. */
export const useMay = (...roles: Role[]): boolean => roles.includes(useAccount()?.role ?? 'viewer')

/** Throws ApiError, with 401 for a wrong password. */
export async function signIn(email: string, password: string): Promise<void> {
  await api.post('/api/auth/sign-in/email', { email, password })
  queryClient.clear()
}

export async function signOut(): Promise<void> {
  await api.post('/api/auth/sign-out', {})
  queryClient.clear()
}
