import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import { AppError } from './errors.ts'

/** Encrypts what must be kept secret at rest and signs what leaves the house. The first key is current, later ones still open old things. */
export type Secrets = {
  /** AES-256-GCM; `context` (such as table and row id) is bound in, so that a value can't be moved to another row. */
  encrypt(plain: string, context: string): string
  decrypt(sealed: string, context: string): string
  /** A compact signature, 16 bytes in base64url, over `text`, valid for `purpose` only. */
  sign(purpose: string, text: string): string
  verify(purpose: string, text: string, signature: string): boolean
  /** A keyed hash that stays comparable for ever (it uses the oldest key), for remembering an address without holding it. */
  fingerprint(purpose: string, text: string): string
}

/** `keys`: one or more secrets of any length, newest first. */
export function createSecrets(keys: readonly string[]): Secrets {
  if (keys.length === 0 || keys.some((key) => key.length < 16)) {
    throw new AppError('misconfigured', { detail: 'A secret key needs at least 16 characters.' })
  }
  // Derived once for each purpose: links are signed and checked by the thousand.
  const derived = new Map<string, Buffer>()
  const derive = (key: string, purpose: string): Buffer => {
    const place = `${keys.indexOf(key)} ${purpose}`
    const known = derived.get(place) ?? Buffer.from(hkdfSync('sha256', key, 'lanyard', purpose, 32))
    derived.set(place, known)
    return known
  }
  const mac = (key: string, purpose: string, text: string) =>
    createHmac('sha256', derive(key, `sign:${purpose}`))
      .update(text)
      .digest()

  return {
    encrypt(plain, context) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', derive(keys[0]!, 'encrypt'), nonce).setAAD(Buffer.from(context))
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return `v1.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`
    },
    decrypt(sealed, context) {
      const bytes = Buffer.from(sealed.slice(3), 'base64url')
      for (const key of keys) {
        const opened = tryDecrypt(derive(key, 'encrypt'), bytes, context)
        if (opened !== undefined) return opened
      }
      throw new AppError('misconfigured', {
        detail: 'A stored secret can not be opened with the configured secret key.',
        hint: 'Put the key it was written with into LANYARD_SECRET_KEY (newest first, comma-separated).',
      })
    },
    sign: (purpose, text) => mac(keys[0]!, purpose, text).subarray(0, 16).toString('base64url'),
    verify(purpose, text, signature) {
      const given = Buffer.from(signature, 'base64url')
      if (given.length !== 16) return false
      return keys.some((key) => timingSafeEqual(mac(key, purpose, text).subarray(0, 16), given))
    },
    fingerprint: (purpose, text) => mac(keys.at(-1)!, `fingerprint:${purpose}`, text).toString('base64url'),
  }
}

function tryDecrypt(key: Buffer, bytes: Buffer, context: string): string | undefined {
  try {
    const opener = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAAD(Buffer.from(context))
    opener.setAuthTag(bytes.subarray(12, 28))
    return opener.update(bytes.subarray(28), undefined, 'utf8') + opener.final('utf8')
  } catch {
    return undefined
  }
}
