import type { EventRow } from '@lanyard/contract/discovery.ts'
import { useEffect } from 'react'
import { useList } from '../../../api/use-api.ts'
import { firstDay, lastDay } from './month.ts'

/** More than this many in a month are not drawn; the list has them all. */
const most = 1000

/** Every event that is under way in a month, whatever number of pages that takes, up to a thousand. */
export function useMonthEvents(month: string) {
  const list = useList<EventRow>('/api/v1/events', { from: firstDay(month), to: lastDay(month), sort: 'startsOn' }, 200)
  const events = list.data?.pages.flatMap((page) => page.items) ?? []
  const { hasNextPage, isFetching, fetchNextPage } = list
  const wantsMore = hasNextPage && !isFetching && events.length < most
  useEffect(() => {
    if (wantsMore) fetchNextPage()
  }, [wantsMore, fetchNextPage])
  return { ...list, events, cut: hasNextPage && events.length >= most }
}
