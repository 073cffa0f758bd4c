import { type Logger as PinoLogger, pino } from 'pino'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

export type Logger = Pick<PinoLogger, 'debug' | 'info' | 'warn' | 'error' | 'child'>

/** Keys whose values never reach a log line, wherever in an object they stand. */
const secretKeys = [
  'password',
  'pass',
  'secret',
  'token',
  'apiKey',
  'authorization',
  'cookie',
  'body',
  'email',
  'address',
]

export function createLogger(options: { level: string; destination?: NodeJS.WritableStream }): Logger {
  const paths = secretKeys.flatMap((key) => [key, `*.${key}`, `*.*.${key}`, `req.headers.${key}`])
  const settings = {
    level: options.level,
    redact: { paths, censor: '[redacted]' },
    base: undefined,
    timestamp: () => `,"at":"${new Date().toISOString()}"`,
  }
  return options.destination ? pino(settings, options.destination) : pino(settings, pino.destination(2))
}

export const silentLogger: Logger = pino({ level: 'silent' })

const emailPattern = /[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g

export const withoutAddresses = (text: string): string => text.replace(emailPattern, '[address]')

/** An error as it may be kept: its text without addresses, cut to a readable length. */
export function describeError(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return withoutAddresses(text).slice(0, 2000)
}

export type Metrics = ReturnType<typeof createMetrics>

export function createMetrics(options: { process?: boolean } = {}) {
  const registry = new Registry()
  if (options.process) collectDefaultMetrics({ register: registry })
  const registers = [registry]
  return {
    registry,
    httpSeconds: new Histogram({
      name: 'lanyard_http_request_seconds',
      help: 'Time to answer a request',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.02, 0.05, 0.2, 1, 5],
      registers,
    }),
    jobSeconds: new Histogram({
      name: 'lanyard_job_seconds',
      help: 'Time a job took',
      labelNames: ['queue', 'name', 'outcome'],
      buckets: [0.01, 0.05, 0.2, 1, 5, 30],
      registers,
    }),
    facts: new Counter({ name: 'lanyard_facts_total', help: 'Facts announced', labelNames: ['name'], registers }),
    jobsRunning: new Gauge({
      name: 'lanyard_jobs_running',
      help: 'Jobs running now',
      labelNames: ['queue'],
      registers,
    }),
  }
}
