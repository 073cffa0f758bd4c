import { refresh } from './use-api.ts'

/** Which lists a fact changes, by the first word of its name. */
const touches: Record<string, string[]> = {
  organisation: ['/api/v1/organisation', '/api/v1/readiness', '/api/v1/me'],
  scan: ['/api/v1/scans', '/api/v1/candidates', '/api/v1/overview'],
  candidate: ['/api/v1/candidates', '/api/v1/scans', '/api/v1/overview'],
  event: ['/api/v1/events', '/api/v1/funnel'],
  sponsorship: ['/api/v1/events', '/api/v1/sponsorships', '/api/v1/sponsor-counts', '/api/v1/funnel'],
  site_read: ['/api/v1/events'],
  sponsors: ['/api/v1/events', '/api/v1/sponsor-counts'],
  speakers: ['/api/v1/events'],
  member: ['/api/v1/members'],
  company: ['/api/v1/companies', '/api/v1/funnel'],
  profile: ['/api/v1/profile', '/api/v1/companies'],
  contact: ['/api/v1/contacts', '/api/v1/funnel'],
  contacts: ['/api/v1/contacts', '/api/v1/imports'],
  message: [
    '/api/v1/messages',
    '/api/v1/conversations',
    '/api/v1/message-counts',
    '/api/v1/schedule',
    '/api/v1/overview',
    '/api/v1/funnel',
  ],
  enrollment: ['/api/v1/enrollments', '/api/v1/sequences', '/api/v1/schedule'],
  mailbox: ['/api/v1/mailboxes', '/api/v1/readiness', '/api/v1/overview'],
  reply: ['/api/v1/conversations', '/api/v1/overview', '/api/v1/funnel'],
  bounce: ['/api/v1/conversations', '/api/v1/overview'],
  complaint: ['/api/v1/conversations', '/api/v1/overview'],
  mail: ['/api/v1/conversations'],
  meeting: ['/api/v1/meetings', '/api/v1/overview', '/api/v1/funnel'],
  stop: ['/api/v1/stops', '/api/v1/messages', '/api/v1/overview'],
}

/** Facts come in bursts: what they touch is read again at most this often (milliseconds). */
const quietly = 1000

/**
 * Follows what happens in the organisation and reads again what it touches, until the returned function is called. While the page is
 * hidden it only remembers, and catches up when it is looked at.
 */
export function followFacts(): () => void {
  const source = new EventSource('/api/v1/live')
  const touched = new Set<string>()
  let timer: number | undefined
  const catchUp = () => {
    timer = undefined
    if (document.visibilityState !== 'visible' || touched.size === 0) return
    const paths = [...touched]
    touched.clear()
    refresh(...paths)
  }
  const touch = (paths: readonly string[]) => {
    for (const path of paths) touched.add(path)
    timer ??= window.setTimeout(catchUp, quietly)
  }
  source.addEventListener('fact', (event) => {
    const { name } = JSON.parse(event.data) as { name: string }
    touch(touches[name.split('.')[0]!] ?? [])
  })
  // More happened while we were away than is told one by one.
  source.addEventListener('missed', () => touch(['/api/v1/']))
  document.addEventListener('visibilitychange', catchUp)
  return () => {
    window.clearTimeout(timer)
    document.removeEventListener('visibilitychange', catchUp)
    source.close()
  }
}
