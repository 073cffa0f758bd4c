import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { InstallationState } from '#modules/access/index.ts'
import { lockDataFolder } from '#platform/db/data-folder-lock.ts'
import { writePrivately } from './data-folder.ts'
import type { Mode } from './mode.ts'

/** Written by a running sandbox into its own folder: that what lies there is to be thrown away before the next start. */
const mark = 'reset-asked'

/** What a start puts into its folder; anything else in there is not ours to delete. The mark goes last. */
const ours = ['database', 'artifacts', 'api.key', 'sign-in.txt', 'secret.key', mark]

export function describeReset(
  of: { mode: Mode; embedded: boolean; folder: string },
  restart: (() => void) | undefined,
): Pick<InstallationState, 'reset'> {
  if (of.mode !== 'sandbox') return {}
  const how = !of.embedded ? 'by_hand' : restart ? 'now' : 'at_next_start'
  return {
    reset: {
      how,
      asked: () => existsSync(join(of.folder, mark)),
      ask: () => {
        writePrivately(join(of.folder, mark), 'asked')
        // The answer to who asked goes out first.
        if (restart) setTimeout(restart, 200)
      },
    },
  }
}

/** Empties a sandbox's folder where that was asked for. Throws `conflict` while a process lives on it. */
export function emptyIfAsked(folder: string): boolean {
  if (!existsSync(join(folder, mark))) return false
  const unlock = lockDataFolder(folder)
  try {
    for (const name of ours) rmSync(join(folder, name), { recursive: true, force: true })
  } finally {
    unlock()
  }
  return true
}
