import { generateKeyPairSync } from 'node:crypto'
import { dkimVerify } from 'mailauth/lib/dkim/verify.js'
import { expect, it } from 'vitest'
import { readDkimKey, signDkim } from './sign-dkim.ts'

const { publicKey, privateKey } = generateKeyPairSync('ed25519')
const key = readDkimKey('seller.example', 's1', privateKey.export({ type: 'pkcs8', format: 'pem' }) as string)
const published = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64')
const resolver = async () => [[`v=DKIM1; k=ed25519; p=${published}`]]

const bodies = {
  nothing: '',
  'a line end alone': '\r\n',
  'white space alone': ' \t\r\n \r\n',
  'no line end': 'Hello Ada',
  'a space at its end': 'Hello Ada ',
  'many line ends': 'Hello\r\n\r\n\r\nAda\r\n\r\n\r\n',
  'white space of all kinds': '  Hello \t \r\n\tAda  and\tall \r\n\t\r\n \r\n',
}

it.each(Object.entries(bodies))('signs a body of %s as others read it', async (_, body) => {
  const head = 'From: noor@seller.example\r\nSubject:  Two \t spaces\r\n and a fold\r\n\r\n'
  const raw = await signDkim(Buffer.from(head + body), key, 1_767_603_600)
  const { results } = await dkimVerify(raw, { resolver: resolver as never })
  expect(results[0]!.status.result).toBe('pass')
})
