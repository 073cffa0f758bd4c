import { pageKey } from './page-address.ts'
import type { PageLink } from './read-page-links.ts'

const COUNTER = /^(?:page|p|pg|paged|seite|pagina|offset|start|letter|buchstabe|alpha|initial|l)$/i
const NUMBERED_PATH = /\/(?:page|seite|p)[/-]?\d+\/?$/i

/** The other pages of a list that is spread over several (`?page=2`, `/page/2/`, `?letter=B`), in the order linked. */
export function findFurtherPages(links: PageLink[], listUrl: string): string[] {
  const list = stem(listUrl)
  const further = new Map<string, string>()
  for (const { url } of links) {
    const isNumbered = NUMBERED_PATH.test(new URL(url).pathname) || hasCounter(url)
    if (isNumbered && stem(url) === list && pageKey(url) !== pageKey(listUrl)) further.set(pageKey(url), url)
  }
  return [...further.values()]
}

function hasCounter(address: string): boolean {
  return [...new URL(address).searchParams.keys()].some((name) => COUNTER.test(name))
}

/** The address without what counts its pages. */
function stem(address: string): string {
  const url = new URL(address)
  for (const name of [...url.searchParams.keys()]) if (COUNTER.test(name)) url.searchParams.delete(name)
  url.pathname = url.pathname.replace(NUMBERED_PATH, '/')
  return pageKey(url.href)
}
