import { keepPreviousData, QueryClient, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { ApiError, api, type Query } from './request.ts'

/** What was read is fresh until a fact says otherwise (live.ts), and at most half a minute without one. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (failures, error) =>
        failures < 2 && !(error instanceof ApiError && error.status > 0 && error.status < 500),
      retryDelay: (attempt) => 400 * 2 ** attempt,
    },
  },
})

/** Reads one answer of the API; the key is the path with its query. Pass undefined as path while it is not known. */
export function useApi<T>(path: string | undefined, query: Query = {}, options: { refetchMs?: number } = {}) {
  return useQuery<T>({
    queryKey: [path ?? '', query],
    queryFn: ({ signal }) => api.get<T>(path!, query, signal),
    enabled: path !== undefined,
    placeholderData: keepPreviousData,
    ...(options.refetchMs ? { refetchInterval: options.refetchMs } : {}),
  })
}

export type ListPage<T> = { items: T[]; next: string | null }

/** Reads a list page by page. */
export function useList<T>(path: string, query: Query, limit = 50) {
  return useInfiniteQuery({
    queryKey: [path, 'pages', query],
    queryFn: ({ pageParam, signal }) =>
      api.get<ListPage<T>>(path, { ...query, limit, ...(pageParam ? { after: pageParam } : {}) }, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  })
}

/** Reads again whatever was read below these paths ('/api/v1/contacts'), where it is on the screen; the rest when it is next shown. */
export const refresh = (...paths: string[]): Promise<void> =>
  queryClient.invalidateQueries({
    predicate: ({ queryKey }) => paths.some((path) => String(queryKey[0]).startsWith(path)),
  })
