import { apiKey } from '@better-auth/api-key'
import { betterAuth } from 'better-auth'
import { organization } from 'better-auth/plugins'
import type { Kysely } from 'kysely'

export type AuthOptions = {
  // biome-ignore lint/suspicious/noExplicitAny: better-auth reads and writes its own tables, which our types leave out
  db: Kysely<any>
  secret: string
  baseUrl: string
  /** Closed after the first admin: others come by invitation. */
  allowSignUp: boolean
}

/** better-auth with what Lanyard uses of it: sessions by e-mail and password, organisations with roles, hashed API keys. */
export function createAuth(options: AuthOptions) {
  return betterAuth({
    database: { db: options.db.withSchema('access'), type: 'postgres', transaction: true },
    secret: options.secret,
    baseURL: options.baseUrl,
    basePath: '/api/auth',
    telemetry: { enabled: false },
    // It would print to the console; what goes wrong reaches the caller and our own log.
    logger: { disabled: true },
    emailAndPassword: { enabled: true, disableSignUp: !options.allowSignUp, minPasswordLength: 12 },
    session: { cookieCache: { enabled: true, maxAge: 300 } },
    // Keys are made by Lanyard alone: whoever writes a key's metadata chooses its organisation and role.
    // Members and the organisation are changed by our own routes, which keep an admin and the history.
    disabledPaths: [
      '/api-key/create',
      '/api-key/update',
      '/organization/create',
      '/organization/update',
      '/organization/delete',
      '/organization/leave',
      '/organization/invite-member',
      '/organization/accept-invitation',
      '/organization/remove-member',
      '/organization/update-member-role',
    ],
    advanced: { useSecureCookies: options.baseUrl.startsWith('https://'), database: { generateId: 'uuid' } },
    plugins: [
      organization({ allowUserToCreateOrganization: false, creatorRole: 'admin' }),
      apiKey({ enableMetadata: true, defaultPrefix: 'lyd_', rateLimit: { enabled: false } }),
    ],
  })
}

export type Auth = ReturnType<typeof createAuth>
