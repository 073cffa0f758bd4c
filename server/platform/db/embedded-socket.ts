import { Duplex } from 'node:stream'
import type { PGlite } from '@electric-sql/pglite'

const terminate = 0x58
const startup = 0x00

/** "Authentication is fine" and "ready for a query, in no transaction". */
const welcome = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49])

/**
 * What pg takes for the socket to its server: what is written runs in the embedded database, and the answer comes back as its bytes. pg reads those
 * in a fraction of the time that the database's own reader takes for the rows of a batch. It has one session for all sockets: it was begun
 * when the database was opened, and ends when that is closed.
 */
export function openSocket(lite: PGlite): Duplex {
  const run = async (chunks: readonly Buffer[]): Promise<void> => {
    if (chunks.some((one) => one[0] === startup)) socket.push(welcome)
    const statements = chunks.filter((one) => one[0] !== terminate && one[0] !== startup)
    if (statements.length === 0) return
    const answers: Uint8Array[] = []
    await lite.execProtocolRawStream(statements.length === 1 ? statements[0]! : Buffer.concat(statements), {
      // Its memory is the database's, and used again for the next piece.
      onRawData: (piece) => answers.push(piece.slice()),
    })
    if (answers.length > 0) socket.push(Buffer.concat(answers))
  }
  const socket = new Duplex({
    read: () => {},
    write: (chunk: Buffer, _, done) => void run([chunk]).then(() => done(), done),
    writev: (chunks, done) => void run(chunks.map((one) => one.chunk)).then(() => done(), done),
    final(done) {
      this.push(null)
      done()
    },
  })
  const nothing = () => socket
  return Object.assign(socket, {
    connect: () => void queueMicrotask(() => socket.emit('connect')),
    ...{ setNoDelay: nothing, setKeepAlive: nothing, ref: nothing, unref: nothing },
  })
}
