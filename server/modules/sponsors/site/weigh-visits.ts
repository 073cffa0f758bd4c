import type { PageRead } from '../page-source.ts'
import type { Visit } from './explore-site.ts'

export type ChosenPage = {
  url: string
  /** 0 to 1. */
  confidence: number
  because: string
  /** How many sponsors were counted on it. */
  count: number
  page: PageRead
}

/** What was visited, weighed by its name and by what it carries compared with the fullest page. Pure. */
export function weighVisits(visits: Visit[], noun: string): ChosenPage[] {
  const most = Math.max(0, ...visits.map((visit) => visit.count))
  const weighed = visits.map((visit) => {
    const share = most > 0 ? Math.sqrt(visit.count / most) : 0
    const confidence =
      visit.count > 0 ? 0.45 * visit.named + 0.35 * share + (visit.count >= 3 ? 0.18 : 0.05) : 0.45 * visit.named
    const because = `${visit.because}; ${visit.count > 0 ? `${visit.count} ${noun}s read on it` : `no ${noun} read on it`}`
    return {
      visit,
      chosen: { url: visit.page.url, confidence: round(confidence), because, count: visit.count, page: visit.page },
    }
  })
  const fullestNamed = Math.max(
    0,
    ...visits.filter((visit) => !visit.isHome && visit.named >= 0.5).map((visit) => visit.count),
  )
  return (
    weighed
      // A page clearly named and seemingly empty stays: a script may fill it.
      .filter(({ visit }) => visit.count > 0 || visit.named >= (most > 0 ? 0.8 : 0.5))
      // A strip of logos on the home page says nothing that the page made for it doesn't say better.
      .filter(({ visit }) => (visit.isHome || visit.named < 0.5 ? fullestNamed < visit.count * 0.6 : true))
      .map(({ chosen }) => chosen)
      .filter((chosen) => chosen.confidence >= 0.3)
      .sort((a, b) => b.confidence - a.confidence)
  )
}

function round(confidence: number): number {
  return Math.round(Math.min(0.98, confidence) * 100) / 100
}
