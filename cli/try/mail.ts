import { readFile } from 'node:fs/promises'
import { describeMail } from '../../server/modules/inbox/index.ts'
import { print } from './print.ts'

export async function tryMail(files: string[], options: { json?: boolean }): Promise<void> {
  for (const file of files) {
    const found = { file, ...(await describeMail(await readFile(file))) }
    print(options.json, found, describe(found))
  }
}

type Described = Awaited<ReturnType<typeof describeMail>> & { file: string }

function describe(found: Described): string {
  const who = found.recipients.map(
    (one) => `  ${one.address}: ${one.status} ${one.reason}${one.hard ? ', for good' : ''}`,
  )
  const what = found.intent ? `${found.kind}, ${found.intent}` : found.kind
  return [`${found.file}: ${what}${found.returnOn ? `, back on ${found.returnOn}` : ''}`, ...who].join('\n')
}
