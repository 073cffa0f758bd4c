import type { Mail } from '@lanyard/contract/inbox.ts'
import { Badge, Button, Divider, Popover, Stack, Text, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronDown } from '@tabler/icons-react'
import { useMay } from '../../../api/account.ts'
import { intentWords } from '../../overview/intent-words.ts'
import { certainty, intentChoices, matchWords } from '../words.ts'
import { useOverrule } from './use-overrule.ts'

/** What a mail means and why that is thought; a person may know better. */
export function IntentMark({ mail }: { mail: Mail }) {
  const [opened, { toggle, close }] = useDisclosure()
  const mayWrite = useMay('admin', 'manager', 'rep')
  const overrule = useOverrule(mail)
  const words = intentWords(mail.intent)
  return (
    <Popover opened={opened} onDismiss={close} width={280} position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton
          aria-label={`Means: ${words.label}. Why, and change it`}
          style={{ borderRadius: 4 }}
          onClick={toggle}
        >
          <Badge variant="dot" color={words.color} rightSection={<IconChevronDown size={13} aria-hidden />}>
            {words.label}
          </Badge>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown p="xs" aria-label="What the mail means">
        <Text size="sm">{why(mail)}</Text>
        {mayWrite ? (
          <>
            <Divider my="xs" label="It means something else" labelPosition="left" />
            <Stack gap={0}>
              {intentChoices
                .filter((intent) => intent !== mail.intent)
                .map((intent) => (
                  <Button
                    key={intent}
                    variant="subtle"
                    size="compact-sm"
                    justify="flex-start"
                    onClick={() => {
                      close()
                      overrule(intent)
                    }}
                  >
                    {intentWords(intent).label}
                  </Button>
                ))}
            </Stack>
          </>
        ) : null}
      </Popover.Dropdown>
    </Popover>
  )
}

function why(mail: Mail) {
  const matched = mail.matchedBy ? matchWords[mail.matchedBy] : 'It could not be matched to anything we wrote.'
  if (mail.overruledBy) return `A person said what it means. ${matched}`
  if (!mail.classifiedAt) return `It is being read. ${matched}`
  const because = mail.because.length > 0 ? mail.because.map((one) => `“${one}”`).join(', ') : 'no telling words'
  return `Because of ${because} (${certainty(mail.confidence)}). ${matched}`
}
