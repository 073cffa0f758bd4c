import { AppError } from '#platform/errors.ts'
import type { FetchResult } from '#platform/fetch/index.ts'

/** Why a page could not be read, in words for whoever pasted its address, and what they can do. */
export function refusePage(url: string, page: FetchResult, sandbox = false): AppError {
  const host = new URL(url).host
  if (page.ok) {
    const detail = `${host} did not answer with a page but with ${page.contentType || 'something unreadable'}.`
    return new AppError('invalid_request', { detail, hint: 'Paste the address of the conference’s home page.', url })
  }
  const [detail, hint] = sandbox && page.reason === 'refused_address' ? outside(host) : wordsFor(host, page)
  const isOurs = page.reason === 'refused_address' || page.reason === 'garbage'
  return new AppError(isOurs ? 'invalid_request' : 'provider_failed', { detail, hint, url, reason: page.reason })
}

/** For a page that lets people in, and no programs. */
export function refuseWall(url: string): AppError {
  const { host } = new URL(url)
  return new AppError('provider_failed', {
    detail: `${host} asks its visitors to prove that they are people, so Lanyard can’t read it.`,
    hint: 'Enter the event and its sponsors by hand. A service that reads such pages can be set up under Settings, Providers.',
    ...{ url, reason: 'bot_wall' },
  })
}

const outside = (host: string): [detail: string, hint: string] => [
  `${host} lies outside the sandbox, which reaches no site but its own.`,
  'Paste the address of one of the sandbox’s conferences, or start Lanyard with your own data to read any site.',
]

function wordsFor(host: string, page: Extract<FetchResult, { ok: false }>): [detail: string, hint: string] {
  const byHand = 'enter the event and its sponsors by hand'
  switch (page.reason) {
    case 'refused_address':
      return [
        `${host} is not an address on the public web (${page.detail}), so Lanyard does not read it.`,
        'Paste a public address. Whoever runs Lanyard may allow single hosts with LANYARD_ALLOW_HOSTS.',
      ]
    case 'robots':
      return [`${host} asks programs not to read this page (robots.txt).`, `Ask the organiser, or ${byHand}.`]
    case 'timeout':
      return [`${host} did not answer in time.`, `Try again in a while, or ${byHand}.`]
    case 'http_error':
      return [
        `${host} answered ${page.status ?? 'with an error'} instead of a page.`,
        page.status === 404
          ? 'Check the address for a typing error, or paste the home page.'
          : `Try again later, or ${byHand}.`,
      ]
    case 'too_large':
      return [`The page at ${host} is too large to be read.`, 'Paste the address of the home page.']
    case 'too_many_redirects':
      return [`${host} sends its visitors in circles.`, 'Open it in your browser and paste the address you end up at.']
    default:
      return [`${host} could not be reached (${page.detail}).`, `Check the address for a typing error, or ${byHand}.`]
  }
}
