import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Query } from '../../api/request.ts'
import type { Filter } from './filter-bar.tsx'

export type ListState = {
  /** What the API is asked. */
  query: Query
  sort: string
  search: string
  /** Whether a search or filter leaves rows out. */
  narrowed: boolean
  valueOf(filter: string): string
  setSearch(search: string): void
  setFilter(filter: string, value: string | null): void
  setSort(sort: string): void
  clear(): void
}

/** What a list shows, kept in the address bar, so that it can be bookmarked, sent to a colleague and gone back to. */
export function useListState(name: string, filters: readonly Filter[], defaultSort: string): ListState {
  const search = useSearch({ strict: false }) as Record<string, string | undefined>
  const navigate = useNavigate()
  const keyOf = (key: string) => (name ? `${name}.${key}` : key)
  const read = (key: string) => search[keyOf(key)] ?? ''
  const write = (changes: Record<string, string | null>) => {
    const next: Record<string, string | undefined> = { ...search }
    for (const [key, value] of Object.entries(changes)) next[keyOf(key)] = value || undefined
    navigate({ to: '.', search: next as never, replace: true, resetScroll: false })
  }
  const keys = filters.map((filter) => filter.key)
  const fallbacks = Object.fromEntries(filters.map((filter) => [filter.key, filter.fallback ?? '']))
  const chosenOf = (key: string) => read(key) || fallbacks[key] || ''
  const sort = read('sort') || defaultSort
  return {
    query: {
      search: read('search'),
      sort,
      // "any" stands for no filter where a filter has a value of its own from the start.
      ...Object.fromEntries(keys.map((key) => [key, chosenOf(key) === 'any' ? '' : chosenOf(key)])),
    },
    sort,
    search: read('search'),
    narrowed: read('search') !== '' || keys.some((key) => read(key) !== ''),
    valueOf: chosenOf,
    setSearch: (text) => write({ search: text }),
    setFilter: (key, value) => write({ [key]: value }),
    setSort: (sort) => write({ sort: sort === defaultSort ? null : sort }),
    clear: () => write({ search: null, ...Object.fromEntries(keys.map((key) => [key, null])) }),
  }
}
