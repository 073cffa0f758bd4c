import { parseArgs } from 'node:util'
import { seller } from '../cast/index.ts'
import { type SandboxOptions, startSandbox } from './index.ts'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8025' },
    'smtp-port': { type: 'string', default: '2525' },
    inbound: { type: 'string' },
    'signing-key': { type: 'string', default: 'sandbox-signing-key' },
    cal: { type: 'string' },
    'cal-secret': { type: 'string', default: 'sandbox-cal-secret' },
    speed: { type: 'string', default: '3600' },
    seed: { type: 'string', default: '1' },
    mail: { type: 'string' },
  },
})

const options: SandboxOptions = {
  port: Number(values.port),
  smtpPort: Number(values['smtp-port']),
  inboundSigningKey: values['signing-key'],
  calSecret: values['cal-secret'],
  speed: Number(values.speed),
  seed: Number(values.seed),
  onDeed: ({ at, person, act, about }) =>
    console.log(`${at.slice(0, 16)}  ${person.padEnd(22)} ${act.padEnd(14)} ${about}`),
  inboundWebhookUrl: values.inbound,
  calWebhookUrl: values.cal,
  mailFolder: values.mail,
}

const world = await startSandbox(options)

console.log(`The sandbox world, one real second is ${values.speed} of its seconds

sites      ${world.baseUrl}/ (send the Host header), or ${world.baseUrl}/sites/<id>/
events     ${world.baseUrl}/events.csv
${world.events.map((event) => `           ${event.url.padEnd(38)} ${event.start}  /sites/${event.id}/`).join('\n')}
people     ${world.apollo.baseUrl}/api/v1/  x-api-key: ${world.apollo.apiKey}
mail       smtp://${world.smtp.host}:${world.smtp.port}, no TLS
${seller.salespeople.map(({ email, smtpPassword }) => `           ${email.padEnd(38)} ${smtpPassword}`).join('\n')}
answers    ${values.inbound ?? 'nowhere: --inbound URL'} (signing key ${values['signing-key']})
bookings   ${values.cal ?? 'nowhere: --cal URL'} (secret ${values['cal-secret']})
`)

process.once('SIGINT', () => void world.stop())
process.once('SIGTERM', () => void world.stop())
