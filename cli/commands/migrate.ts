import type { Command } from 'commander'
import { listMigrations } from '../../server/platform/db/migrate.ts'
import { openDatabase } from '../../server/platform/db/open-database.ts'
import { configOf, folderOf, type PlaceOptions } from '../options.ts'

export function addMigrate(program: Command): void {
  program
    .command('migrate')
    .description('bring the database up to date, without starting')
    .option('--real', 'the database of real use instead of the sandbox')
    .option('--data <dir>', 'data folder')
    .option('--database-url <url>', 'PostgreSQL instead of the embedded database')
    .action(async (options: PlaceOptions & { real?: boolean }) => {
      const config = configOf(options)
      const url = config.platform.databaseUrl
      const owner = config.platform.databaseOwnerUrl
      const database = await openDatabase(
        url
          ? { kind: 'postgres', url, ...(owner ? { ownerUrl: owner } : {}) }
          : { kind: 'embedded', folder: folderOf(options, config, options.real ? 'real' : 'sandbox') },
      )
      await database.close()
      console.log(`The database is up to date: ${(await listMigrations()).length} migrations.`)
    })
}
