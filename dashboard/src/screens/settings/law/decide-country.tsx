import type { CountryChoice, CountryRule } from '@lanyard/contract/country-rules.ts'
import { Button, Group, Modal, Radio, Stack, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { ApiError, api } from '../../../api/request.ts'
import { useAct } from '../../../parts/use-act.tsx'
import { nameOfRule } from './rule-words.ts'

const messages = [
  { value: 'rule', label: 'As the rule says' },
  { value: 'allow', label: 'It may go out, on the grounds below' },
  { value: 'hold', label: 'It waits until a basis is recorded for the contact' },
]
const opens = [
  { value: 'rule', label: 'As the rule says' },
  { value: 'on', label: 'Count them' },
  { value: 'off', label: 'Do not count them' },
]

/** The organisation's own decision about a country; kept with who decided, and on what grounds. */
export function DecideCountry({ rule, close }: { rule: CountryRule; close(): void }) {
  const { act, busy } = useAct()
  const [mail, setMail] = useState<string>(rule.choice?.messages ?? 'rule')
  const [tracking, setTracking] = useState<string>(rule.choice?.openTracking ?? 'rule')
  const [grounds, setGrounds] = useState(rule.choice?.grounds ?? '')
  const [errors, setErrors] = useState<Record<string, string>>({})
  const path = `/api/v1/country-rules/${rule.country}`
  const before: CountryChoice | undefined = rule.choice ?? undefined
  const put = (choice: CountryChoice | undefined) =>
    choice?.messages || choice?.openTracking
      ? api.put(path, { messages: choice.messages, grounds: choice.grounds, openTracking: choice.openTracking })
      : api.delete(path)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const asRule = (value: string) => (value === 'rule' ? null : value)
    const choice = {
      messages: asRule(mail),
      grounds: grounds.trim() || null,
      openTracking: asRule(tracking),
    } as CountryChoice
    const saved = await act({
      run: async () => {
        try {
          await put(choice)
          return true
        } catch (error) {
          if (error instanceof ApiError) setErrors(error.fields)
          throw error
        }
      },
      done: `Decided for ${nameOfRule(rule)}. What was held because of it is looked at again.`,
      undo: () => put(before),
      refresh: ['/api/v1/country-rules', '/api/v1/messages', '/api/v1/message-counts', '/api/v1/changes'],
    })
    if (saved) close()
  }
  return (
    <Modal opened onClose={close} title={nameOfRule(rule)} size="lg" closeButtonProps={{ 'aria-label': 'Close' }}>
      <form onSubmit={save}>
        <Stack gap="md">
          <Radio.Group label="Mail to people at companies there" value={mail} onChange={setMail}>
            <Stack gap={6} mt={6}>
              {messages.map((one) => (
                <Radio key={one.value} value={one.value} label={one.label} />
              ))}
            </Stack>
          </Radio.Group>
          {mail === 'allow' ? (
            <Textarea
              label="Grounds"
              description="On what your organisation founds it. It is kept with your name and the day."
              required
              autosize
              minRows={2}
              maxLength={1000}
              value={grounds}
              onChange={(event) => setGrounds(event.currentTarget.value)}
              error={errors['grounds']}
            />
          ) : null}
          <Radio.Group label="Opens" value={tracking} onChange={setTracking}>
            <Stack gap={6} mt={6}>
              {opens.map((one) => (
                <Radio key={one.value} value={one.value} label={one.label} />
              ))}
            </Stack>
          </Radio.Group>
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              Cancel
            </Button>
            <Button type="submit" loading={busy}>
              Decide
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
