import { createTransport } from 'nodemailer'

export const connections = 5

export type Dkim = { domain: string; selector: string; privateKey: string }

const words = 'We saw your name among the sponsors of Harbour Summit and would like to show you what we do. '.repeat(8)

/** What both sides send: a text of their own for each recipient. */
export const letterTo = (n: number) => ({
  toAddress: `ada${n}@buyer.example`,
  toName: `Ada Buyer ${n}`,
  subject: `The booth at Harbour Summit, ${n}`,
  text: `Hello Ada ${n},\n\n${words}\n\nNoor`,
})

/** The peer: nodemailer's own pool, which keeps nothing. */
export async function sendBare(port: number, count: number, key: Dkim | undefined): Promise<void> {
  const pool = createTransport({
    pool: true,
    maxConnections: connections,
    maxMessages: Number.POSITIVE_INFINITY,
    host: '127.0.0.1',
    port,
    ignoreTLS: true,
    ...(key ? { dkim: { domainName: key.domain, keySelector: key.selector, privateKey: key.privateKey } } : {}),
  })
  const letters = Array.from({ length: count }, (_, n) => letterTo(n))
  await Promise.all(
    letters.map(({ toAddress, toName, subject, text }, n) =>
      pool.sendMail({
        from: { name: 'Noor', address: 'noor@seller.example' },
        to: { name: toName, address: toAddress },
        subject,
        text,
        html: `<p>${text}</p>`,
        headers: { 'List-Unsubscribe': `<https://mail.seller.example/u/${n}>` },
      }),
    ),
  )
  pool.close()
}
