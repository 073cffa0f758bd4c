import { usualLimits } from '../server/modules/delivery/index.ts'
import { placeOf, startBareDelivery } from '../test/bare-delivery.ts'
import { connections, type Dkim, sendBare } from './letter.ts'

/** One of several senders, told what to do: send what is due of an organisation, or as many by bare nodemailer. Argument: URL of the database. */
export type Order = { organisationId: string } | { port: number; count: number; dkim: Dkim | undefined }

const bare = await startBareDelivery(placeOf(process.argv[2]!), {
  connections,
  usualLimits: { ...usualLimits, companyDomainCap: 1_000_000 },
})
process.on('message', async (order: Order) => {
  if ('port' in order) await sendBare(order.port, order.count, order.dkim)
  else {
    const ctx = bare.jobs.contextFor(order.organisationId, { kind: 'system', id: 'bench' })
    await bare.delivery.sendDueMessages(ctx)
  }
  process.send!('done')
})
process.on('disconnect', () => process.exit(0))
process.send!('ready')
