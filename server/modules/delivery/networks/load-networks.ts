import { readFileSync, statSync } from 'node:fs'
import type { Logger } from '#platform/telemetry.ts'
import { createNetworks, type NetworkList, type Networks } from './networks.ts'
import { readNetworkFile } from './read-network-file.ts'

const shipped = new URL('./known-networks.json', import.meta.url)

/**
 * The networks that Lanyard knows, with those of an operator's files: an owner who is in both is as the file has it. A file that can not
 * be read is told in the log, and nothing else fails for it.
 */
export function loadNetworks(files: readonly string[], log?: Logger): Networks {
  const seed = readNetworkFile('known-networks.json', readFileSync(shipped, 'utf8'), '1970-01-01')
  const loaded = files.flatMap((file) => readOne(file, log))
  const owners = new Set(loaded.map((one) => one.owner))
  const networks = createNetworks([...seed.filter((one) => !owners.has(one.owner)), ...loaded])
  if (files.length > 0) log?.info({ networks: networks.count, files: files.length }, 'networks of machines were read')
  return networks
}

function readOne(file: string, log: Logger | undefined): NetworkList[] {
  try {
    const changedOn = statSync(file).mtime.toISOString().slice(0, 10)
    return readNetworkFile(file, readFileSync(file, 'utf8'), changedOn)
  } catch (error) {
    log?.warn({ file, why: (error as Error).message }, 'a file of networks could not be read')
    return []
  }
}
