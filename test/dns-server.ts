import { createSocket } from 'node:dgram'
import type { AddressInfo } from 'node:net'

/** Records by name; a name that is not there does not exist. */
export type Zone = Record<
  string,
  { txt?: string[]; mx?: string[]; srv?: { host: string; port: number }[]; a?: string[]; cname?: string }
>

export type DnsServer = {
  /** For LANYARD_DNS_SERVERS. */
  address: string
  /** May be changed while it runs. */
  zone: Zone
  /** What it was asked, as 'TXT name'. */
  asked: string[]
  /** Answers every question with SERVFAIL while true. */
  broken: boolean
  close(): Promise<void>
}

type Kind = 'a' | 'cname' | 'mx' | 'txt' | 'srv'

const types: Record<number, Kind> = { 1: 'a', 5: 'cname', 15: 'mx', 16: 'txt', 33: 'srv' }

/** A real name server on loopback that knows a few records (RFC 1035, over UDP). */
export async function startDnsServer(zone: Zone): Promise<DnsServer> {
  const socket = createSocket('udp4')
  const server: DnsServer = {
    address: '',
    zone,
    asked: [],
    broken: false,
    close: () => new Promise((resolve) => socket.close(() => resolve())),
  }
  socket.on('message', (question, from) => {
    const { name, end } = readName(question)
    const type = types[question.readUInt16BE(end)]
    server.asked.push(`${type?.toUpperCase() ?? '?'} ${name}`)
    const known = server.zone[name.toLowerCase()]
    const answers = server.broken || !known || !type ? [] : encode(known, type)
    const code = server.broken ? 2 : known ? 0 : 3
    const head = Buffer.from(question.subarray(0, end + 4))
    head.writeUInt16BE(0x8180 | code, 2)
    head.writeUInt16BE(answers.length, 6)
    head.writeUInt32BE(0, 8)
    socket.send(
      Buffer.concat([head, ...answers.map((data) => record(question.readUInt16BE(end), data))]),
      from.port,
      from.address,
    )
  })
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve))
  server.address = `127.0.0.1:${(socket.address() as AddressInfo).port}`
  return server
}

function readName(message: Buffer): { name: string; end: number } {
  const labels: string[] = []
  let at = 12
  while (message[at]! > 0) {
    labels.push(message.toString('latin1', at + 1, at + 1 + message[at]!))
    at += message[at]! + 1
  }
  return { name: labels.join('.'), end: at + 1 }
}

function encode(known: Zone[string], type: Kind): Buffer[] {
  if (type === 'a') return (known.a ?? []).map((address) => Buffer.from(address.split('.').map(Number)))
  if (type === 'cname') return known.cname ? [encodeName(known.cname)] : []
  if (type === 'txt') return (known.txt ?? []).map(encodeText)
  if (type === 'mx')
    return (known.mx ?? []).map((host, index) => Buffer.concat([numbers(10 * (index + 1)), encodeName(host)]))
  return (known.srv ?? []).map(({ host, port }) => Buffer.concat([numbers(0, 0, port), encodeName(host)]))
}

/** The name is that of the question, by a pointer to it. */
const record = (type: number, data: Buffer) => Buffer.concat([numbers(0xc00c, type, 1, 0, 60, data.length), data])

const numbers = (...values: number[]) => {
  const buffer = Buffer.alloc(values.length * 2)
  for (const [index, value] of values.entries()) buffer.writeUInt16BE(value, index * 2)
  return buffer
}

const encodeName = (name: string) =>
  Buffer.concat([
    ...name.split('.').map((label) => Buffer.from([label.length, ...Buffer.from(label)])),
    Buffer.from([0]),
  ])

const encodeText = (text: string) =>
  Buffer.concat(
    (text.match(/.{1,255}/gs) ?? ['']).map((part) => Buffer.from([part.length, ...Buffer.from(part, 'latin1')])),
  )
