import dgram from 'node:dgram'
import dns from 'node:dns'
import { appendFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'

/**
 * Loaded before anything else (node --import): writes down every attempt of this process to leave this machine, in the file that
 * OUTSIDE_RECORD names, one a line. Child processes of node that inherit the option write into the same file.
 */
const file = process.env['OUTSIDE_RECORD']!
const record = (what: string) => appendFileSync(file, `${what}\n`)

const loopback = /^(127(\.\d+){3}|::1|::ffff:127(\.\d+){3}|localhost|(.+\.)?localhost)$/i
const isOutside = (host: unknown) => typeof host === 'string' && host !== '' && !loopback.test(host)

const connect = net.Socket.prototype.connect
net.Socket.prototype.connect = function (this: net.Socket, ...given: unknown[]) {
  // The address itself, whoever resolved the name: the sandbox gives its names addresses of its own.
  this.on('connectionAttempt', (address: string) => {
    if (isOutside(address)) record(`connect ${address}`)
  })
  return Reflect.apply(connect, this, given)
} as typeof connect

const send = dgram.Socket.prototype.send
dgram.Socket.prototype.send = function (this: dgram.Socket, ...given: unknown[]) {
  const host = given.findLast((one) => typeof one === 'string' && given.indexOf(one) > 0)
  if (isOutside(host)) record(`datagram ${host}`)
  return Reflect.apply(send, this, given)
} as typeof send

/** Every way to ask for a name: asking is already leaving. */
function watchNames(of: Record<string, unknown>): void {
  for (const [name, ask] of Object.entries(of)) {
    if (typeof ask !== 'function' || !/^(lookup|resolve|reverse)/.test(name)) continue
    of[name] = function (this: unknown, host: unknown, ...rest: unknown[]) {
      if (isOutside(host) && net.isIP(host as string) === 0) record(`${name} ${host}`)
      return Reflect.apply(ask, this, [host, ...rest])
    }
  }
}
for (const one of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]) {
  watchNames(one as unknown as Record<string, unknown>)
}

// Without it those who import single functions would get the old ones.
syncBuiltinESMExports()
