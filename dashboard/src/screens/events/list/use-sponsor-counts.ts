import type { SponsorCount } from '@lanyard/contract/sponsors.ts'
import { useQueries } from '@tanstack/react-query'
import { api } from '../../../api/request.ts'

const path = '/api/v1/sponsor-counts'

/** How many sponsors events have, asked for page by page, so that a page more asks only for its own. */
export function useSponsorCounts(pages: readonly (readonly string[])[]): Map<string, SponsorCount> {
  return useQueries({
    queries: pages
      .filter((ids) => ids.length > 0)
      .map((ids) => {
        const query = { eventIds: ids.join(',') }
        return {
          queryKey: [path, query],
          queryFn: () => api.get<{ items: SponsorCount[] }>(path, query),
        }
      }),
    combine: (answers) =>
      new Map(answers.flatMap((answer) => answer.data?.items ?? []).map((one) => [one.eventId, one])),
  })
}
