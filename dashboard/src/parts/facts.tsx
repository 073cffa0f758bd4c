import { Box, Text } from '@mantine/core'
import { Fragment, type ReactNode } from 'react'

/** Names and values of a record, two columns; a value that is missing shows a dash. */
export function Facts({ rows }: { rows: readonly (readonly [name: string, value: ReactNode] | false | null)[] }) {
  return (
    <Box
      component="dl"
      m={0}
      style={{ display: 'grid', gridTemplateColumns: 'minmax(90px, max-content) minmax(0, 1fr)', gap: '6px 16px' }}
    >
      {rows.map((row) =>
        row ? (
          <Fragment key={row[0]}>
            <Text component="dt" size="sm" c="dimmed">
              {row[0]}
            </Text>
            <Text component="dd" size="sm" m={0} style={{ overflowWrap: 'anywhere' }}>
              {row[1] ?? '–'}
            </Text>
          </Fragment>
        ) : null,
      )}
    </Box>
  )
}
