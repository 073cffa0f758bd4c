import { Alert, type AlertProps } from '@mantine/core'

/** A coloured box whose title keeps the colour of text: the tinted one is hard to read on its own tint. */
export const Note = (props: AlertProps) => (
  <Alert variant="light" styles={{ title: { color: 'var(--mantine-color-text)' } }} {...props} />
)
