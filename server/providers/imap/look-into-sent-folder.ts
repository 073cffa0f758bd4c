import { ImapFlow } from 'imapflow'
import { type LookIntoSentFolder, type SoughtLetter, type Trace, tidyAnswer } from '#modules/delivery/index.ts'
import { toMailServerError } from './explain-error.ts'
import { type ImapOptions, optionsFor } from './index.ts'

/** Looks for letters by Message-ID in the folder that the server itself calls Sent, read-only. */
export function createSentFolderReader({
  resolveHost,
  patienceMilliseconds = 30_000,
}: ImapOptions): LookIntoSentFolder {
  return async (account, sought) => {
    let client: ImapFlow | undefined
    try {
      const { address } = await resolveHost(account.host, account.port)
      const { host, port, security, user, password } = account
      const settings = { host, port, security, user: user ?? '', password: password ?? '' }
      client = new ImapFlow(optionsFor(settings, address, patienceMilliseconds))
      // Whatever is emitted also fails the command under way; unheard it would end the process.
      client.on('error', () => {})
      await client.connect()
      const folder = (await client.list()).find((one) => one.specialUse === '\\Sent')
      if (!folder) return sought.map(() => ({ kind: 'none', said: 'The mailbox has no Sent folder.' }))
      await client.mailboxOpen(folder.path, { readOnly: true })
      const traces: Trace[] = []
      for (const one of sought) traces.push(await look(client, one))
      await client.logout().catch(() => {})
      return traces
    } catch (error) {
      const { problem, message } = toMailServerError(error)
      const kind = problem === 'misconfigured' ? 'barred' : 'trouble'
      return sought.map(() => ({ kind, said: tidyAnswer(`The Sent folder could not be read: ${message}`) }))
    } finally {
      client?.close()
    }
  }
}

async function look(client: ImapFlow, { headerMessageId }: SoughtLetter): Promise<Trace> {
  const found = await client.search({ header: { 'message-id': headerMessageId } }, { uid: true })
  // The library answers false to a refusal and to a lost connection alike.
  if (!found) return { kind: 'trouble', said: 'The search in the Sent folder was not answered.' }
  if (found.length === 0) return { kind: 'none', said: 'It is not in the Sent folder.' }
  // A server may find words in place of the whole header: what it found has to name exactly this letter.
  const mail = await client.fetchOne(String(found.at(-1)), { uid: true, envelope: true }, { uid: true })
  const same = mail && mail.envelope?.messageId === headerMessageId
  if (!same) return { kind: 'none', said: 'It is not in the Sent folder.' }
  return { kind: 'sent', said: 'It is in the Sent folder.', providerMessageId: null }
}
