import { errorTable } from '@lanyard/contract/errors.ts'
import { isAppError } from '../server/platform/errors.ts'

/** Ends the command with what went wrong and what to do, on standard error, and the exit code of the error table. */
export function exitWith(error: unknown): never {
  if (isAppError(error)) {
    console.error(error.message)
    const hint = error.details['hint']
    if (typeof hint === 'string') console.error(hint)
    process.exit(errorTable[error.code].exit)
  }
  const { code, path, port } = error as NodeJS.ErrnoException & { port?: number }
  const known = code ? everydayFailures[code] : undefined
  if (known) {
    console.error(known(String(path ?? ''), port))
    process.exit(2)
  }
  console.error(error)
  process.exit(1)
}

/** What goes wrong outside Lanyard, in words that say what to do. */
const everydayFailures: Record<string, (path: string, port?: number) => string> = {
  ENOENT: (path) => `There is no file ${path}.`,
  EISDIR: (path) => `${path || 'That'} is a folder; a file is needed.`,
  ENOTDIR: (path) => `${path} is a file; a folder is needed.`,
  EEXIST: (path) => `${path} is in the way.`,
  EACCES: (path) => `${path} may not be read or written by you.`,
  EADDRINUSE: (_, port) => `Port ${port} is taken. Choose another with --port, or stop what listens there.`,
  ECONNREFUSED: (_, port) => `Nothing answers on port ${port}. Is the database running?`,
}
