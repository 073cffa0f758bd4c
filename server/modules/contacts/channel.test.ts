import { describe, expect, it } from 'vitest'
import { judgeAddress, readEmail, readLinkedin, readPhone } from './channel.ts'
import type { ChannelStatus } from './contact.ts'

describe('an email address', () => {
  const read: [string, string | undefined][] = [
    ['Jane.Smith@Firm.Example', 'jane.smith@firm.example'],
    ['mailto:jane@firm.example', 'jane@firm.example'],
    ['Jane Smith <jane@firm.example>', 'jane@firm.example'],
    ['jane+fair@firm.example', 'jane+fair@firm.example'],
    ["o'neil@firm.example", "o'neil@firm.example"],
    ['jane@müller.example', 'jane@xn--mller-kva.example'],
    ['jane@firm', undefined],
    ['jane..smith@firm.example', undefined],
    ['jane@firm..example', undefined],
    ['jane smith@firm.example', undefined],
    ['@firm.example', undefined],
    ['n/a', undefined],
  ]
  it.each(read)('%s', (written, value) => {
    expect(readEmail(written)).toBe(value)
  })

  const judged: [
    email: string,
    claimed: ChannelStatus,
    server: boolean | undefined,
    status: string,
    reason: string | null,
  ][] = [
    ['jane@firm.example', 'unknown', undefined, 'unknown', null],
    ['jane@firm.example', 'unknown', true, 'unknown', null],
    ['jane@firm.example', 'valid', true, 'valid', null],
    ['jane@firm.example', 'valid', false, 'invalid', 'no_mail_server'],
    ['jane@firm.example', 'risky', undefined, 'risky', 'said_by_source'],
    ['info@firm.example', 'valid', undefined, 'risky', 'role_address'],
    ['vertrieb@firm.example', 'unknown', undefined, 'risky', 'role_address'],
    ['no-reply-7@firm.example', 'unknown', undefined, 'risky', 'role_address'],
    ['jane@gmail.com', 'unknown', undefined, 'risky', 'free_mail'],
    ['jane@gmail.com', 'valid', undefined, 'valid', null],
    ['jane@mailinator.com', 'valid', true, 'invalid', 'disposable'],
    ['jane@eu.mailinator.com', 'unknown', undefined, 'invalid', 'disposable'],
  ]
  it.each(judged)('%s, %s by its source, mail server %s: %s %s', (email, claimed, server, status, reason) => {
    expect(judgeAddress(email, claimed, server)).toEqual({ status, reason })
  })
})

describe('other channels', () => {
  it.each([
    ['https://de.linkedin.com/in/Jane-Smith/?locale=de', 'https://www.linkedin.com/in/jane-smith'],
    ['linkedin.com/in/j%C3%B6rg-weiss', 'https://www.linkedin.com/in/j%C3%B6rg-weiss'],
    ['https://www.linkedin.com/company/firm', undefined],
    ['https://notlinkedin.com/in/jane', undefined],
  ])('reads a LinkedIn profile out of %s', (written, value) => {
    expect(readLinkedin(written)).toBe(value)
  })

  it.each([
    ['+49 (0) 30 901820', '+4930901820'],
    ['0044 20 7946 0958', '+442079460958'],
    ['030 901820', undefined],
    ['+1 23', undefined],
  ])('reads a phone number out of %s', (written, value) => {
    expect(readPhone(written)).toBe(value)
  })
})
