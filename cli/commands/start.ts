import { type Command, InvalidArgumentError, Option } from 'commander'
import { openInstallation, type Running, startLanyard } from '../../server/main.ts'
import { openDashboard } from '../open-dashboard.ts'
import { configOf, folderOf, type PlaceOptions } from '../options.ts'
import { startSandboxMode } from '../sandbox-mode.ts'
import { stopOnSignal } from '../stop-on-signal.ts'

type StartFlags = PlaceOptions & {
  real?: boolean
  role: 'web' | 'worker' | 'all'
  speed: number
  once?: boolean
  open: boolean
}

export function addStart(program: Command): void {
  program
    .command('start')
    .description('start Lanyard; without --real in the sandbox world, where made-up prospects answer')
    .option('--real', 'for real use, in a data folder of its own')
    .option('--port <port>', 'port to listen on (7300)')
    .option('--data <dir>', 'data folder')
    .option('--database-url <url>', 'PostgreSQL instead of the embedded database')
    .addOption(new Option('--role <role>', 'which half runs here').choices(['web', 'worker', 'all']).default('all'))
    .option('--speed <times>', 'sandbox only: how many times faster than real time its clock runs', readSpeed, 8640)
    .option('--once', 'sandbox only: stop when the main job is through')
    .option('--no-open', 'do not show the dashboard in the browser')
    .action(async (flags: StartFlags) => {
      if (flags.real) await startReal(flags)
      else await startSandboxMode(flags)
    })
}

function readSpeed(text: string): number {
  const speed = Number(text)
  if (!(speed > 0 && speed <= 100_000)) throw new InvalidArgumentError('A number above 0, up to 100000.')
  return speed
}

async function startReal(flags: StartFlags): Promise<void> {
  const config = configOf(flags)
  const folder = folderOf(flags, config, 'real')
  console.log('Starting Lanyard for real use ...')
  const opened = await openInstallation({ mode: 'real', config, folder })
  const running = await startLanyard(opened, { config, role: flags.role })
  const stopping = stopOnSignal(() => running.stop())
  tellWhere(running, folder)
  await openDashboard(running.baseUrl, flags.open && flags.role !== 'worker')
  await stopping.done
}

function tellWhere(running: Running, folder: string): void {
  console.log(`\n  Lanyard      ${running.baseUrl}`)
  console.log(`  API          ${running.baseUrl}/docs`)
  console.log(`  Data         ${folder}`)
  if (running.founded) {
    console.log(`\n  Sign in as   ${running.founded.email}`)
    console.log(
      `  Password     ${running.founded.password}   (also in ${folder}/sign-in.txt: delete that file once you have it)`,
    )
    console.log(`  API key      ${running.founded.apiKey}   (kept in ${folder}/api.key)`)
  }
  if (running.secretKeyMade) {
    console.log(
      `\n  A secret key was made in ${folder}/secret.key. Keep a copy: without it stored passwords can not be opened.`,
    )
  }
  console.log('\n  Nothing is sent before a mailbox is added and approved; `bin/lanyard doctor` says what is missing.')
  console.log('  Stop with Ctrl-C.\n')
}
