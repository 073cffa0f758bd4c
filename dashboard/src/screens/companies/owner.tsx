import { Text } from '@mantine/core'
import { useMembers } from '../../api/members.ts'
import type { Filter } from '../../parts/record-list/filter-bar.tsx'

/** Whose a company is, and with it its contacts. */
export function OwnerName({ id }: { id: string | null }) {
  const name = useMembers().nameOf(id)
  return (
    <Text component="span" size="sm" c={name ? undefined : 'dimmed'} lineClamp={1}>
      {name ?? (id ? '' : 'Nobody')}
    </Text>
  )
}

/** Mine, nobody's, or one member's. */
export function useOwnerFilter(): Filter {
  const { all } = useMembers()
  return {
    key: 'owner',
    label: 'Owner',
    kind: 'choice',
    options: [
      { value: 'me', label: 'Mine' },
      { value: 'none', label: "Nobody's" },
      ...all.filter((one) => !one.you).map(({ id, name }) => ({ value: id, label: name })),
    ],
  }
}
