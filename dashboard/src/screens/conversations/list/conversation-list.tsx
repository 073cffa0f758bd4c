import type { Conversation } from '@lanyard/contract/inbox.ts'
import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { withQuery } from '../../../api/request.ts'
import { useList } from '../../../api/use-api.ts'
import { Failure } from '../../../parts/failure.tsx'
import { Loading } from '../../../parts/loading.tsx'
import { BulkBar } from '../../../parts/record-list/bulk-bar.tsx'
import { FilterBar } from '../../../parts/record-list/filter-bar.tsx'
import { useListState } from '../../../parts/record-list/list-state.ts'
import classes from '../conversations.module.css'
import { useSetState } from '../use-set-state.ts'
import { ConversationRow } from './conversation-row.tsx'
import { asked, bulkActs, filters, path, shownFilters, views } from './filters.ts'
import { NothingListed } from './nothing-listed.tsx'

/** Arrow keys move from row to row, Enter opens one, e says that it is done. */
export function ConversationList({ openId }: { openId: string | undefined }) {
  const state = useListState('', filters, '-lastMailAt')
  const query = asked(state.query)
  const list = useList<Conversation>(path, query)
  const [chosenIds, setChosenIds] = useState<ReadonlySet<string>>(new Set())
  const setDone = useSetState()
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const chosen = items.filter((one) => chosenIds.has(one.id))
  const choose = (id: string, on: boolean) =>
    setChosenIds((before) => new Set(on ? [...before, id] : [...before].filter((one) => one !== id)))
  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      moveFocus(event.currentTarget, event.key === 'ArrowDown' ? 1 : -1)
    }
    const focused = items.find((one) => one.id === (event.target as HTMLElement).dataset['row'])
    if (event.key === 'e' && focused) {
      event.stopPropagation()
      setDone(focused.id, focused.state === 'open' ? 'done' : 'open')
    }
  }
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label="Which conversations"
        size="xs"
        fullWidth
        data={views}
        value={state.valueOf('view')}
        onChange={(view) => state.setFilter('view', view === 'waiting' ? null : view)}
      />
      <FilterBar
        state={state}
        filters={shownFilters}
        searchLabel="Search conversations"
        csv={withQuery(`${path}.csv`, query)}
      />
      {chosen.length > 0 ? (
        <BulkBar
          chosen={chosen}
          acts={bulkActs}
          words={['conversation', 'conversations']}
          path={path}
          clear={() => setChosenIds(new Set())}
        />
      ) : null}
      {list.error ? <Failure error={list.error} retry={() => list.refetch()} /> : null}
      {list.isPending ? <Loading lines={6} height={56} /> : null}
      {list.isSuccess && items.length === 0 ? <NothingListed state={state} /> : null}
      {items.length > 0 ? (
        <>
          <ul className={classes['rows']} onKeyDown={onKeyDown} style={{ opacity: list.isPlaceholderData ? 0.6 : 1 }}>
            {items.map((one) => (
              <ConversationRow
                key={one.id}
                conversation={one}
                current={one.id === openId}
                chosen={chosenIds.has(one.id)}
                choose={(on) => choose(one.id, on)}
              />
            ))}
          </ul>
          <Group justify="space-between">
            <Text size="sm" c="dimmed" aria-live="polite">
              {items.length} {items.length === 1 ? 'conversation' : 'conversations'}
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
        </>
      ) : null}
    </Stack>
  )
}

function moveFocus(list: HTMLElement, by: 1 | -1): void {
  const rows = [...list.querySelectorAll<HTMLElement>('[data-row]')]
  const at = rows.indexOf(document.activeElement as HTMLElement)
  rows[Math.min(Math.max(at + by, 0), rows.length - 1)]?.focus()
}
