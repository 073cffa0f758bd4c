import { Alert, Button, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { ApiError } from '../api/request.ts'

/** What went wrong and what to do about it, in the place where the answer would have been. */
export function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
  const { title, hint } = explainError(error)
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} title={title} role="alert">
      <Stack gap="xs" align="flex-start">
        {hint ? <Text size="sm">{hint}</Text> : null}
        {retry ? (
          <Button size="xs" variant="default" onClick={retry}>
            Try again
          </Button>
        ) : null}
      </Stack>
    </Alert>
  )
}

export function explainError(error: unknown): { title: string; hint: string | undefined } {
  // A link that was cut off, or an address typed by hand: what is wrong with the id tells nobody anything.
  if (error instanceof ApiError && error.fields['params.id'])
    return { title: 'There is nothing at this address.', hint: 'The link may be broken: look for it in its list.' }
  if (error instanceof ApiError) return { title: error.message, hint: error.hint }
  return { title: 'This page broke.', hint: error instanceof Error ? error.message : undefined }
}
