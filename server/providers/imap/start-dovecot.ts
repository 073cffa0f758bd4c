import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'

const program = '/usr/sbin/dovecot'

/** Tests against a real IMAP server run where Debian's dovecot-imapd is installed. */
export const hasDovecot = existsSync(program) && existsSync('/usr/lib/dovecot/imap')

export type Dovecot = {
  port: number
  /** Puts a mail into the user's INBOX, as a delivery agent does: complete, then in one step. */
  deliver(user: string, raw: string, arrivedAt?: Date): Promise<void>
  /** Puts a mail into another folder of the user, as a mail program does. */
  file(user: string, folder: string, raw: string): Promise<void>
  /** Gives every mail of the user a new number, under a new UIDVALIDITY, as after a restore. */
  renumber(user: string): Promise<void>
  stop(): Promise<void>
}

/** A Dovecot of our own on loopback, unprivileged: any user, the password 'secret'. */
export async function startDovecot(): Promise<Dovecot> {
  const folder = await mkdtemp(join(tmpdir(), 'dovecot-'))
  const port = await findFreePort()
  const runsAs = whoRuns()
  const inside = (...path: string[]) => join(folder, ...path)
  await chmod(folder, 0o755)
  for (const name of ['run', 'state', 'mail']) {
    await mkdir(inside(name))
    await chown(inside(name), runsAs.uid, runsAs.gid)
  }
  await writeFile(inside('dovecot.conf'), configuration(folder, port, runsAs.name))
  const child = spawn(program, ['-F', '-c', inside('dovecot.conf')], {
    uid: runsAs.uid,
    gid: runsAs.gid,
    stdio: 'ignore',
  })
  await untilItAnswers(child, port)
  let delivered = 0
  const put = async (folder: string[], raw: string, arrivedAt?: Date) => {
    for (let depth = 1; depth <= folder.length; depth++) {
      await mkdir(inside('mail', ...folder.slice(0, depth)), { recursive: true })
      await chown(inside('mail', ...folder.slice(0, depth)), runsAs.uid, runsAs.gid)
    }
    for (const name of ['tmp', 'new', 'cur']) {
      await mkdir(inside('mail', ...folder, name), { recursive: true })
      await chown(inside('mail', ...folder, name), runsAs.uid, runsAs.gid)
    }
    delivered += 1
    const name = `${Math.floor(Date.now() / 1000)}.M${String(delivered).padStart(6, '0')}P${process.pid}.test`
    const waiting = inside('mail', ...folder, 'tmp', name)
    await writeFile(waiting, raw)
    await chown(waiting, runsAs.uid, runsAs.gid)
    if (arrivedAt) await utimes(waiting, arrivedAt, arrivedAt)
    await rename(waiting, inside('mail', ...folder, 'new', name))
  }
  return {
    port,
    deliver: (user, raw, arrivedAt) => put([user], raw, arrivedAt),
    // Maildir++: a folder of its own beside the INBOX's, with a dot before its name.
    file: (user, folder, raw) => put([user, `.${folder}`], raw),
    async renumber(user) {
      // UIDVALIDITY is the second of its making.
      await new Promise((resolve) => setTimeout(resolve, 1100))
      for (const name of [
        'dovecot-uidlist',
        'dovecot-uidvalidity',
        'dovecot.index',
        'dovecot.index.log',
        'dovecot.index.cache',
      ]) {
        await rm(inside('mail', user, name), { force: true })
      }
    },
    async stop() {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill()
      await gone
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Dovecot serves no mail as root, so root lends it to nobody. */
function whoRuns(): { uid: number; gid: number; name: string } {
  const { uid, gid, username } = userInfo()
  return uid === 0 ? { uid: 65534, gid: 65534, name: 'nobody' } : { uid, gid, name: username }
}

const configuration = (folder: string, port: number, user: string): string => `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/state/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
default_internal_user = ${user}
default_login_user = ${user}
default_internal_group = ${user === 'nobody' ? 'nogroup' : ''}
first_valid_uid = 1
mail_location = maildir:${folder}/mail/%u
service anvil {
  chroot =
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=${whoRuns().uid} gid=${whoRuns().gid} home=${folder}/mail/%u
}
`

async function findFreePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function untilItAnswers(child: ChildProcess, port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (child.exitCode !== null) throw new Error(`Dovecot ended with ${child.exitCode}.`)
    const answers = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1')
      socket.once('data', () => resolve(true)).once('error', () => resolve(false))
      socket.once('data', () => socket.destroy())
    })
    if (answers) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  child.kill()
  throw new Error('Dovecot does not answer.')
}
