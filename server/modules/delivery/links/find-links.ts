import { linksIn } from '../compose/html.ts'

/** An index has no room for longer ones. */
const longest = 2000

/** Where the links of a message lead, each once and without its fragment; those at one of `ownHosts`, or that begin with an own link, are left out. */
export function findLinks(
  message: { text: string; html?: string | null },
  own: { hosts: ReadonlySet<string>; links: readonly string[] },
): string[] {
  const written = linksIn(`${message.text}\n${message.html ?? ''}`)
  const links = written.flatMap((one) => {
    const url = URL.parse(one)
    if (!url || own.hosts.has(url.hostname) || own.links.some((link) => one.startsWith(link))) return []
    url.hash = ''
    return url.href.length > longest ? [] : [url.href]
  })
  return [...new Set(links)]
}
