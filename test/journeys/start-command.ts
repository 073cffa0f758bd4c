import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const program = join(import.meta.dirname, '../../cli/main.ts')

export type Ended = { code: number | null; output: string }

export type Command = {
  output(): string
  /** Resolves to the match once it was printed. Throws when the process ends without it, or after `seconds`. */
  printed(pattern: RegExp, seconds?: number): Promise<RegExpMatchArray>
  kill(signal: NodeJS.Signals): void
  ended: Promise<Ended>
}

/** Runs `lanyard <words>` as a process of its own, as its users do. */
export function startCommand(
  words: readonly string[],
  options: { node?: readonly string[]; env?: Record<string, string> } = {},
): Command {
  const child = spawn(process.execPath, [...(options.node ?? []), program, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LANYARD_LOG_LEVEL: 'warn', ...options.env },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  // 'close' comes when all that was printed has been read as well.
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, output }))
  return {
    output: () => output,
    printed: (pattern, seconds = 60) => awaitMatch(() => output.match(pattern), ended, { pattern, seconds }),
    kill: (signal) => child.kill(signal),
    ended,
  }
}

async function awaitMatch(
  look: () => RegExpMatchArray | null,
  ended: Promise<Ended>,
  { pattern, seconds }: { pattern: RegExp; seconds: number },
): Promise<RegExpMatchArray> {
  const until = performance.now() + seconds * 1000
  let over: Ended | undefined
  ended.then((one) => {
    over = one
  })
  while (performance.now() < until) {
    const found = look()
    if (found) return found
    if (over) throw new Error(`It ended (${over.code}) without printing ${pattern}:\n${over.output}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`It did not print ${pattern} in ${seconds} seconds.`)
}
