import type { Person } from '../../cast/index.ts'
import type { Chance } from '../chance.ts'
import type { Journal } from '../journal.ts'
import { type Answer, type Ask, type Loopback, OutsideError } from '../loopback.ts'
import type { Message } from './read-message.ts'

const READERS = [
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148',
] as const

/** Mail providers fetch pictures for their users; the request is theirs, the opening is real. */
const PICTURE_PROXY = 'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)'

const SCANNER = 'Mozilla/5.0 (Windows NT 6.1; WOW64) AppleWebKit/534+ (KHTML, like Gecko) BingPreview/1.0b'

const MOST_REDIRECTS = 5

export type Browse = {
  open(person: Person, message: Message, at: string): Promise<void>
  click(person: Person, message: Message, at: string): Promise<void>
  scan(person: Person, message: Message, at: string): Promise<void>
  unsubscribe(person: Person, message: Message, at: string): Promise<void>
}

/** What people and machines fetch because a message tells them to. */
export function createBrowse(ask: Loopback, chance: Chance, journal: Journal): Browse {
  const readerOf = (person: Person) => chance.pick(`${person.id}:reader`, READERS)
  const proxyOf = (person: Person) => (person.company.mail === 'google' ? PICTURE_PROXY : readerOf(person))

  async function visit(person: Person, url: string, agent: string, at: string, ways: Ask = {}): Promise<boolean> {
    try {
      await follow(ask, url, { ...ways, headers: { 'user-agent': agent, ...ways.headers } })
      return true
    } catch (error) {
      // Links may lead out of the world; nobody follows them there.
      journal.write({
        at,
        person: person.id,
        act: error instanceof OutsideError ? 'stayed_inside' : 'gave_up',
        about: url,
      })
      return false
    }
  }

  return {
    async open(person, message, at) {
      for (const url of message.pictures) await visit(person, url, proxyOf(person), at)
      if (message.pictures.length > 0) journal.write({ at, person: person.id, act: 'opened', about: message.messageId })
    },
    async click(person, message, at) {
      const url = message.links[0]
      if (url === undefined) return
      if (await visit(person, url, readerOf(person), at))
        journal.write({ at, person: person.id, act: 'clicked', about: url })
    },
    async scan(person, message, at) {
      const urls = new Set([...message.pictures, ...message.links, ...message.leaveLinks])
      await Promise.all([...urls].map((url) => visit(person, url, SCANNER, at)))
      journal.write({ at, person: person.id, act: 'clicked', about: message.messageId })
    },
    async unsubscribe(person, message, at) {
      const url = message.oneClickUrl ?? message.leaveLinks[0]
      if (url === undefined) return
      const button: Ask = {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'List-Unsubscribe=One-Click',
      }
      const done = await visit(person, url, readerOf(person), at, message.oneClickUrl ? button : {})
      if (done) journal.write({ at, person: person.id, act: 'unsubscribed', about: url })
    },
  }
}

async function follow(ask: Loopback, url: string, ways: Ask): Promise<Answer> {
  let answer = await ask(url, ways)
  for (let hop = 0; hop < MOST_REDIRECTS && answer.location && answer.status >= 300; hop++) {
    answer = await ask(new URL(answer.location, url).href, { headers: ways.headers ?? {} })
  }
  return answer
}
