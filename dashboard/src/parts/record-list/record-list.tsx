import 'mantine-datatable/styles.css'
import { Box, Button, Group, Stack, Text } from '@mantine/core'
import { DataTable, type DataTableSortStatus } from 'mantine-datatable'
import { type ReactNode, useState } from 'react'
import { type Query, withQuery } from '../../api/request.ts'
import { useList } from '../../api/use-api.ts'
import { Failure } from '../failure.tsx'
import { Loading } from '../loading.tsx'
import { type BulkAct, BulkBar } from './bulk-bar.tsx'
import { type Filter, FilterBar } from './filter-bar.tsx'
import { useListState } from './list-state.ts'

export type Column<T> = {
  key: string
  title: string
  /** The API's name for sorting by this; not sortable without. */
  sort?: string
  /** The width of screen from which on the column is shown; always, if not said. */
  from?: 'sm' | 'md' | 'lg'
  width?: number | string
  align?: 'left' | 'right' | 'center'
  render: (item: T) => ReactNode
}

export type RecordListProps<T extends { id: string }> = {
  /** Where the list is read from: `/api/v1/companies`. */
  path: string
  /** What the rows are, for screen readers and counts: ['company', 'companies']. */
  words: readonly [one: string, many: string]
  /** The first one holds the row's link (RecordLink), by which keyboards open it. */
  columns: readonly Column<T>[]
  /** The order of a list that nobody sorted, as the API has it: `name`, `-createdAt`. */
  defaultSort: string
  filters?: readonly Filter[]
  /** Whether the API searches this list; it does unless said. */
  searchable?: boolean
  searchLabel?: string
  /** What is always asked for, such as the company of a list on a company's page. */
  fixed?: Query
  acts?: readonly BulkAct<T>[]
  /** Where the same list is to be had as a file: `/api/v1/companies.csv`. */
  csv?: string
  /** Shown where there is nothing at all; a list that filters leave nothing of says so itself. */
  empty: ReactNode
  /** A word for a row, for its checkbox. */
  labelOf: (item: T) => string
  /** Opens a row in place, by a click anywhere in it; the link in the first column stays for keyboards. */
  onOpen?: (item: T) => void
  /** Prefix for what the list keeps in the address bar, where a page has several lists. */
  name?: string
}

const breakpoints = { sm: '(min-width: 48em)', md: '(min-width: 62em)', lg: '(min-width: 75em)' }

/**
 * A list of records: search, filters and order live in the address bar, pages follow by keyset, several rows can be chosen and acted on
 * with undo, and all of it can be had as CSV.
 */
export function RecordList<T extends { id: string }>(props: RecordListProps<T>) {
  const { path, words, columns, filters = [], fixed = {}, acts = [], searchable = true } = props
  const state = useListState(props.name ?? '', filters, props.defaultSort)
  const query = { ...state.query, ...fixed }
  const list = useList<T>(path, query)
  const [chosen, setChosen] = useState<T[]>([])
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const stillThere = chosen.filter((one) => items.some((item) => item.id === one.id))
  const nothingAtAll = list.isSuccess && items.length === 0 && !state.narrowed

  if (nothingAtAll) return props.empty
  return (
    <Stack gap="sm">
      <FilterBar
        state={state}
        filters={filters}
        searchLabel={searchable ? (props.searchLabel ?? `Search ${words[1]}`) : undefined}
        csv={props.csv ? withQuery(props.csv, query) : undefined}
      />
      {stillThere.length > 0 ? (
        <BulkBar chosen={stillThere} acts={acts} words={words} path={path} clear={() => setChosen([])} />
      ) : null}
      {list.error ? <Failure error={list.error} retry={() => list.refetch()} /> : null}
      {list.isPending ? <Loading lines={8} height={30} /> : null}
      {list.isSuccess && items.length === 0 ? (
        <Group gap="sm" py="lg" justify="center">
          <Text size="sm">No {words[1]} match.</Text>
          <Button size="xs" variant="default" onClick={state.clear}>
            Clear search and filters
          </Button>
        </Group>
      ) : null}
      {items.length > 0 ? (
        <Box style={{ opacity: list.isPlaceholderData ? 0.6 : 1 }}>
          <DataTable<T>
            aria-label={words[1]}
            records={items}
            columns={columns.map((column) => ({
              accessor: column.key,
              title: column.title,
              sortable: column.sort !== undefined,
              render: column.render,
              ...(column.width ? { width: column.width } : {}),
              ...(column.align ? { textAlign: column.align } : {}),
              ...(column.from ? { visibleMediaQuery: breakpoints[column.from] } : {}),
            }))}
            sortStatus={sortStatusOf(columns, state.sort)}
            onSortStatusChange={({ columnAccessor, direction }) => {
              const sort = columns.find((column) => column.key === columnAccessor)?.sort
              if (sort) state.setSort(direction === 'desc' ? `-${sort}` : sort)
            }}
            {...(acts.length > 0
              ? {
                  selectedRecords: stillThere,
                  onSelectedRecordsChange: setChosen,
                  allRecordsSelectionCheckboxProps: { 'aria-label': `Choose all ${words[1]} shown` },
                  getRecordSelectionCheckboxProps: (item: T) => ({ 'aria-label': `Choose ${props.labelOf(item)}` }),
                }
              : {})}
            {...(props.onOpen ? { onRowClick: ({ record }: { record: T }) => props.onOpen!(record) } : {})}
            withTableBorder
            highlightOnHover
            verticalSpacing={6}
            minHeight={0}
          />
          <Group justify="space-between" mt="xs">
            <Text size="sm" c="dimmed" aria-live="polite">
              {items.length} {items.length === 1 ? words[0] : words[1]}
              {list.hasNextPage ? ' shown, there are more' : ''}
            </Text>
            {list.hasNextPage ? (
              <Button
                size="xs"
                variant="default"
                loading={list.isFetchingNextPage}
                onClick={() => list.fetchNextPage()}
              >
                Show more
              </Button>
            ) : null}
          </Group>
        </Box>
      ) : null}
    </Stack>
  )
}

function sortStatusOf<T>(columns: readonly Column<T>[], sort: string): DataTableSortStatus<T> {
  const [name, direction] = sort.startsWith('-') ? ([sort.slice(1), 'desc'] as const) : ([sort, 'asc'] as const)
  return { columnAccessor: columns.find((column) => column.sort === name)?.key ?? '', direction }
}
