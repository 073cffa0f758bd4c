import { type Opened, openInstallation, type Running } from '../server/main.ts'
import { type Clock, createClock } from '../server/platform/clock.ts'
import { AppError } from '../server/platform/errors.ts'
import { emptyIfAsked } from '../server/reset-sandbox.ts'
import { openDashboard } from './open-dashboard.ts'
import { configOf, folderOf, type PlaceOptions } from './options.ts'
import { followFunnel, printFunnel } from './print-funnel.ts'
import { sandboxAdmin, startWithSandbox } from './start-with-sandbox.ts'
import { type Stopping, stopOnSignal } from './stop-on-signal.ts'

type SandboxFlags = PlaceOptions & { role: 'web' | 'worker' | 'all'; speed: number; once?: boolean; open: boolean }

/** Starts Lanyard together with the sandbox world, plays the main job there and goes on until it is stopped. */
export async function startSandboxMode(flags: SandboxFlags): Promise<void> {
  if (flags.role !== 'all') {
    throw new AppError('invalid_request', {
      detail: 'The sandbox world lives in one process, so --role takes web or worker with --real only.',
    })
  }
  const folder = folderOf(flags, configOf(flags), 'sandbox')
  const lives: { stop(): Promise<void> } = { stop: async () => {} }
  const stopping = stopOnSignal(() => lives.stop())
  let port = flags.port
  for (;;) {
    const turn = await playUntilReset({ ...flags, ...(port ? { port } : {}) }, folder, lives, stopping)
    if (!turn.again) return
    // Whoever asked for the reset looks for us where we were.
    port = turn.port
  }
}

/** One life of the sandbox: to its end, or until the pages ask for an empty one. */
async function playUntilReset(
  flags: SandboxFlags,
  folder: string,
  lives: { stop(): Promise<void> },
  stopping: Stopping,
): Promise<{ again: boolean; port: string }> {
  if (emptyIfAsked(folder)) console.log('The sandbox was emptied, as asked on the settings page.')
  console.log('Starting Lanyard with the sandbox world (nothing leaves this machine) ...')
  const reset = Promise.withResolvers<'reset'>()
  const opened = await openInstallation({ mode: 'sandbox', config: configOf(flags), folder })
  const { running, world, api, stop } = await startWithSandbox(opened, {
    configWith: (extra) => configOf(flags, extra),
    clock: resumeClock(opened, flags.speed),
    startsOn: opened.installation.createdAt.toZonedDateTimeISO('UTC').toPlainDate(),
    restart: () => reset.resolve('reset'),
  })
  lives.stop = stop
  tellWhere(running)
  await openDashboard(running.baseUrl, flags.open && !flags.once)
  const funnel = followFunnel(api, { until: () => world.settled(), mostSeconds: 150 })
  // After a reset nobody waits for it any more, and what it reads is gone.
  funnel.catch(() => {})
  const { port } = new URL(running.localUrl)
  const ended = await Promise.race([funnel, stopping.asked, reset.promise])
  if (!ended) return stopping.done
  if (ended !== 'reset') {
    printFunnel(ended)
    console.log(`\n  Look around  ${running.baseUrl}`)
    if (flags.once) {
      await stop()
      return { again: false, port }
    }
    console.log('  The world goes on. Stop with Ctrl-C; the next start continues.\n')
    await Promise.race([stopping.done, reset.promise])
  }
  lives.stop = async () => {}
  await stop()
  return { again: true, port }
}

function resumeClock(opened: Opened, speed: number): Clock {
  const { createdAt, clockStoodAt } = opened.installation
  return createClock(clockStoodAt ?? createdAt, speed)
}

function tellWhere(running: Running): void {
  console.log(`\n  Lanyard      ${running.baseUrl}`)
  console.log(`  API          ${running.baseUrl}/docs`)
  console.log(`  Sign in as   ${sandboxAdmin.email}`)
  console.log(`  Password     ${sandboxAdmin.password}`)
  if (running.apiKey) console.log(`  API key      ${running.apiKey}\n`)
}
