import { Box } from '@mantine/core'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { Failure } from '../parts/failure.tsx'

/** In place of a screen that broke; the rest of the dashboard stays usable. */
export function RouteFailure({ error, reset }: ErrorComponentProps) {
  return (
    <Box p="lg" maw={720} mx="auto">
      <Failure error={error} retry={reset} />
    </Box>
  )
}
