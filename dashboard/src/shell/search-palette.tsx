import '@mantine/spotlight/styles.css'
import { Box, Text, VisuallyHidden } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { createSpotlight, Spotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { useAccount } from '../api/account.ts'
import { explainError } from '../parts/failure.tsx'
import { Loading } from '../parts/loading.tsx'
import { matchCommands, useCommands } from './search-palette/commands.ts'
import { type Entry, entryOf, narrow, useFound } from './search-palette/found.ts'
import { readRecent, rememberRecent } from './search-palette/recent.ts'

const [store, palette] = createSpotlight()
const listId = 'search-palette'

/** Search over everything, and commands, by keyboard alone. Opens each time `asked` grows. */
export function SearchPalette({ asked }: { asked: number }) {
  const [typed, setTyped] = useState('')
  const [settled] = useDebouncedValue(typed.trim(), 120)
  const account = useAccount()
  const navigate = useNavigate()
  const commands = useCommands()
  const found = useFound(settled)
  // biome-ignore lint/correctness/useExhaustiveDependencies: opens once for each time it is asked for
  useEffect(palette.open, [asked])

  const go = (entry: Entry) => {
    rememberRecent(account?.id, entry)
    navigate({ to: entry.to as never })
  }
  const searching = typed.trim() !== ''
  const recent = searching ? [] : readRecent(account?.id)
  const shown = matchCommands(commands, typed)
  // What is found comes above what was chosen while it was looked for.
  // biome-ignore lint/correctness/useExhaustiveDependencies: chooses once for each answer
  useEffect(() => {
    if (searching) chooseFirst()
  }, [found.data])
  const waits = searching && (settled !== typed.trim() || found.isFetching)

  // The answer to fewer letters stays until the next is there, but for what no longer fits: Enter must not open that.
  const groups = searching && found.data ? (waits ? narrow(found.data.groups, typed) : found.data.groups) : []

  return (
    <Spotlight.Root
      store={store}
      shortcut={null}
      query={typed}
      onQueryChange={setTyped}
      maxHeight="min(70vh, 560px)"
      scrollable
      title="Search and commands"
      styles={{ header: offScreen, actionDescription: { opacity: 1 } }}
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      transitionProps={{ duration: 80 }}
    >
      <Spotlight.Search
        placeholder="Search, or type what to do"
        aria-label="Search, or type what to do"
        aria-controls={listId}
        leftSection={<IconSearch size={18} aria-hidden />}
        onKeyDown={sayChosen}
      />
      <Said typed={typed} waits={waits} count={groups.flatMap((group) => group.items).length + shown.length} />
      <Spotlight.ActionsList id={listId}>
        {recent.length > 0 ? <Entries label="Lately" entries={recent} go={go} /> : null}
        {groups.map((group) => (
          <Entries
            key={group.kind}
            label={groupLabels[group.kind]}
            entries={group.items.map((item) => entryOf(group.kind, item))}
            go={go}
          />
        ))}
        {shown.length > 0 ? (
          <Spotlight.ActionsGroup label="Commands">
            {shown.map(({ label, detail, icon: Icon, run }) => (
              <Spotlight.Action
                key={label}
                label={label}
                description={detail ?? ''}
                leftSection={<Icon size={18} aria-hidden />}
                onClick={run}
              />
            ))}
          </Spotlight.ActionsGroup>
        ) : null}
        {waits && groups.length === 0 && shown.length === 0 ? (
          <Box p="md">
            <Loading lines={3} />
          </Box>
        ) : null}
        {found.error ? <Failed error={found.error} /> : null}
        {searching && !waits && !found.error && groups.length === 0 && shown.length === 0 ? (
          <Spotlight.Empty>
            Nothing has “{typed.trim()}” in its name, title, domain or address. Try fewer letters, or another word.
          </Spotlight.Empty>
        ) : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

/** The dialog has a name for those who hear it; the others see what it is. */
const offScreen = { position: 'absolute', clipPath: 'inset(50%)', minHeight: 0, padding: 0 } as const

const groupLabels = {
  event: 'Events',
  company: 'Companies',
  contact: 'Contacts',
  sequence: 'Sequences',
  conversation: 'Conversations',
}

function Entries({ label, entries, go }: { label: string; entries: Entry[]; go: (entry: Entry) => void }) {
  return (
    <Spotlight.ActionsGroup label={label}>
      {entries.map((entry) => (
        <Spotlight.Action
          key={entry.to}
          label={entry.title}
          description={entry.detail ?? ''}
          leftSection={<entry.icon size={18} aria-hidden />}
          onClick={() => go(entry)}
        />
      ))}
    </Spotlight.ActionsGroup>
  )
}

function Failed({ error }: { error: unknown }) {
  const { title, hint } = explainError(error)
  return (
    <Text size="sm" p="md" role="alert">
      The search failed: {title} {hint}
    </Text>
  )
}

/** What a screen reader is told while somebody types; the rest of us see it. */
function Said({ typed, waits, count }: { typed: string; waits: boolean; count: number }) {
  return (
    <VisuallyHidden>
      <span role="status">{typed && !waits ? `${count} found` : ''}</span>
      <span aria-live="assertive" id={`${listId}-chosen`} />
    </VisuallyHidden>
  )
}

function chooseFirst(): void {
  const list = document.getElementById(listId)
  list?.querySelector('[data-selected]')?.removeAttribute('data-selected')
  list?.querySelector('[data-action]')?.setAttribute('data-selected', 'true')
  store.updateState((state) => ({ ...state, selected: 0 }))
}

/** The palette marks what the arrows chose by an attribute alone, which no screen reader tells. */
function sayChosen(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  setTimeout(() => {
    const chosen = document.querySelector(`#${listId} [data-selected]`)
    const place = document.getElementById(`${listId}-chosen`)
    if (place) place.textContent = chosen?.textContent ?? ''
  })
}
