import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../errors.ts'

/**
 * Takes the data folder for this process, because two processes on one embedded database corrupt it. Throws `conflict` while another
 * living process holds it; a lock left by a dead one is taken over. Returns the release.
 */
export function lockDataFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, 'lanyard.lock')
  const own = `${file}.${process.pid}`
  writeFileSync(own, String(process.pid), { mode: 0o600 })
  try {
    for (let attempt = 0; attempt < 5; attempt++) {
      try {
        // A link appears whole or not at all: nobody ever reads a lock without its holder.
        linkSync(own, file)
        return () => rmSync(file, { force: true })
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
        const holder = holderOf(file)
        if (holder !== undefined) throw heldBy(folder, holder)
        rmSync(file, { force: true })
      }
    }
  } finally {
    rmSync(own, { force: true })
  }
  throw new AppError('conflict', { detail: `The lock of ${folder} keeps changing hands; try again.` })
}

const heldBy = (folder: string, holder: number) =>
  new AppError('conflict', {
    detail: `Lanyard is already running on ${folder} (process ${holder}).`,
    hint: 'Use that one, stop it first, or choose another folder with --data DIR.',
  })

function holderOf(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, 'utf8'))
    if (!Number.isInteger(pid) || pid <= 0) return undefined
    process.kill(pid, 0)
    return pid === process.pid ? undefined : pid
  } catch (error) {
    // EPERM means that it lives under another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? Number(readFileSync(file, 'utf8')) : undefined
  }
}
