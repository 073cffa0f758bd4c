import { pageKey } from '../site/page-address.ts'
import type { PageLink } from '../site/read-page-links.ts'

const KINDS =
  'speaker|profile|presenter|talk|session|presentation|lecture|people|person|referent|sprecher|vortr|ponente|charla|palestra|intervenant|tutorial|workshop|keynote'
const DETAIL_FOLDER = new RegExp(`/[^/]*(?:${KINDS})[^/]*/[^/]+/?$`, 'i')
const DETAIL_QUESTION = new RegExp(`(?:${KINDS}|detail|program)[^/]*\\?|\\?(?:.*&)?(?:${KINDS})[^=]*=`, 'i')
const PROFILE = /speaker|profile|person|people/i
const FEWEST = 3

/** Links that a list repeats for each of its speakers or talks: many addresses in one folder, told by what the folder is called. */
export function findDetailLinks(links: PageLink[], listUrl: string): string[] {
  const byFolder = new Map<string, Map<string, string>>()
  for (const { url, place } of links) {
    const folder = place === 'navigation' || pageKey(url) === pageKey(listUrl) ? undefined : folderOfDetails(url)
    if (!folder) continue
    const pages = byFolder.get(folder) ?? new Map<string, string>()
    // One page with many questions may answer them all at once, so it is asked without a question first.
    if (url.includes('?') && pages.size === 0) pages.set(pageKey(folder), folder)
    byFolder.set(folder, pages.set(pageKey(url), url))
  }
  return [...byFolder]
    .filter(([folder, pages]) => pages.size >= FEWEST || PROFILE.test(folder))
    .sort(([a], [b]) => Number(PROFILE.test(b)) - Number(PROFILE.test(a)))
    .flatMap(([, pages]) => [...pages.values()])
}

function folderOfDetails(address: string): string | undefined {
  const { origin, pathname, search } = new URL(address)
  if (search) return DETAIL_QUESTION.test(pathname + search) ? origin + pathname : undefined
  return DETAIL_FOLDER.test(pathname) ? origin + pathname.replace(/[^/]+\/?$/, '') : undefined
}
