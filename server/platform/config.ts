import { z } from 'zod'
import { commaList, type Settings } from './settings.ts'

const yes = z
  .enum(['true', 'false', '1', '0', 'yes', 'no'])
  .default('false')
  .transform((word) => word === 'true' || word === '1' || word === 'yes')

export const platformSettings = {
  databaseUrl: {
    env: 'LANYARD_DATABASE_URL',
    schema: z.url().optional(),
    doc: 'PostgreSQL 15 or newer with pgvector. Without it Lanyard uses its embedded database in the data folder.',
    secret: true,
  },
  databaseOwnerUrl: {
    env: 'LANYARD_DATABASE_OWNER_URL',
    schema: z.url().optional(),
    doc: 'The owner of the tables, for migrations only, where LANYARD_DATABASE_URL logs in as lanyard_app.',
    secret: true,
  },
  dataFolder: {
    env: 'LANYARD_DATA',
    schema: z.string().optional(),
    doc: 'Folder of the embedded database, artifacts and keys. Default: ./data/sandbox or ./data/real by mode.',
  },
  host: { env: 'LANYARD_HOST', schema: z.string().default('127.0.0.1'), doc: 'Address to listen on.' },
  port: {
    env: 'LANYARD_PORT',
    schema: z.coerce.number().int().min(0).max(65535).default(7300),
    doc: 'Port to listen on; 0 takes a free one.',
  },
  publicUrl: {
    env: 'LANYARD_PUBLIC_URL',
    schema: z.url().optional(),
    doc: 'Where recipients and vendors reach Lanyard (tracking, unsubscribe, webhooks). Real mail is held until it is set.',
  },
  secretKey: {
    env: 'LANYARD_SECRET_KEY',
    schema: z.string().min(16, 'at least 16 characters').optional(),
    doc: 'Encrypts stored secrets and signs links; several, newest first, comma-separated, to rotate. Made in the data folder at first start when not set.',
    secret: true,
  },
  logLevel: {
    env: 'LANYARD_LOG_LEVEL',
    schema: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('warn'),
    doc: 'How much is logged to standard error.',
  },
  metricsToken: {
    env: 'LANYARD_METRICS_TOKEN',
    schema: z.string().min(16).optional(),
    doc: 'Bearer token for /metrics from other machines.',
    secret: true,
  },
  requestsPerMinute: {
    env: 'LANYARD_REQUESTS_PER_MINUTE',
    schema: z.coerce.number().int().positive().default(600),
    doc: 'Requests a minute from one address.',
  },
  trustProxy: {
    env: 'LANYARD_TRUST_PROXY',
    schema: yes,
    doc: 'Believe X-Forwarded-* headers: true behind a reverse proxy.',
  },
  allowHosts: {
    env: 'LANYARD_ALLOW_HOSTS',
    schema: commaList,
    doc: 'Private hosts (host or host:port, comma-separated) that Lanyard may reach although they are not public, such as a mail server in your network.',
  },
  contactUrl: {
    env: 'LANYARD_CONTACT_URL',
    schema: z.url().optional(),
    doc: 'Told to the sites we read, in the User-Agent header.',
  },
  chromium: {
    env: 'LANYARD_CHROMIUM',
    schema: z.string().optional(),
    doc: 'Path of Chromium for pages built by script. Looked up when not set; without it such pages are reported as unread.',
  },
} satisfies Settings
