import { Command } from 'commander'
import { addDoctor } from './commands/doctor.ts'
import { addMigrate } from './commands/migrate.ts'
import { addRun } from './commands/run.ts'
import { addStart } from './commands/start.ts'
import { addTry } from './commands/try.ts'
import { exitWith } from './exit.ts'

const program = new Command('lanyard')
  .description(
    'Finds the conferences of a city, reads who sponsors them, writes to the people who decide, books the meetings.',
  )
  .showHelpAfterError()
  .configureHelp({ sortSubcommands: false })

addStart(program)
addRun(program)
addTry(program)
addDoctor(program)
addMigrate(program)

program.parseAsync().catch(exitWith)
