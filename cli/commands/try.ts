import { Command } from 'commander'
import { tryMail } from '../try/mail.ts'
import { tryPages } from '../try/pages.ts'
import { tryReply } from '../try/reply.ts'
import { trySameEvent } from '../try/same-event.ts'
import { trySponsors } from '../try/sponsors.ts'
import { tryTitles } from '../try/titles.ts'

const asJson = ['--json', 'one JSON object for each input, a line each'] as const

/** One step of Lanyard on your own file, with no database: to see how it decides. */
export function addTry(program: Command): void {
  const group = new Command('try').description('one step on your own file, with no database, to see how it decides')
  group
    .command('sponsors <files...>')
    .description('who sponsors the event of a saved page')
    .option('--url <url>', 'where the page came from, so that links become absolute')
    .option(...asJson)
    .action(trySponsors)
  group
    .command('pages')
    .description('which pages of a recorded site list its sponsors')
    .requiredOption('--replay <dir>', 'folder with a recording')
    .requiredOption('--url <home>', 'the home page')
    .option(...asJson)
    .action(tryPages)
  group
    .command('mail <files...>')
    .description('what an arrived mail is (.eml)')
    .option(...asJson)
    .action(tryMail)
  group
    .command('reply <file>')
    .description('what answers mean: an array of {id, subject, headers, body} (.json)')
    .option(...asJson)
    .action(tryReply)
  group
    .command('titles <file>')
    .description('department and seniority of job titles, one a line')
    .option(...asJson)
    .action(tryTitles)
  group
    .command('same-event <file>')
    .description('whether two sightings are one event: an array of {a, b} (.json)')
    .option(...asJson)
    .action(trySameEvent)
  program.addCommand(group)
}
