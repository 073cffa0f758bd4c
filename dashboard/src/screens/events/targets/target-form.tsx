import type { Target } from '@lanyard/contract/targets.ts'
import {
  ActionIcon,
  Button,
  Checkbox,
  Group,
  Modal,
  MultiSelect,
  NumberInput,
  Select,
  Stack,
  TagsInput,
  Text,
  TextInput,
} from '@mantine/core'
import { type FormRulesRecord, type UseFormReturnType, useForm } from '@mantine/form'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { api } from '../../../api/request.ts'
import { useAct } from '../../../parts/use-act.tsx'
import { bodyOf, emptyFeed, feedFormats, type TargetValues, targetChecks, valuesOf } from './target-values.ts'
import { serviceNames } from './target-words.ts'

type TargetFormProps = { target?: Target; close: () => void; done?: (target: Target) => void }

const services = Object.entries(serviceNames).map(([value, label]) => ({ value, label }))

/** Where to look for events, for what, and where they are named. */
export function TargetForm({ target, close, done }: TargetFormProps) {
  const { act, busy } = useAct()
  const form = useForm<TargetValues>({ initialValues: valuesOf(target), validate: targetChecks })
  const save = async (values: TargetValues) => {
    const body = bodyOf(values)
    const saved = await act<Target>({
      run: () =>
        target
          ? api.patch<Target>(`/api/v1/targets/${target.id}`, body)
          : api.post<Target>('/api/v1/targets', { ...body, country: body.country }),
      done: target ? 'The target was changed.' : 'Lanyard looks there each night from now on.',
      refresh: ['/api/v1/targets', '/api/v1/changes'],
    })
    if (!saved) return
    done?.(saved)
    close()
  }
  return (
    <Modal opened onClose={close} title={target ? `Change ${target.name}` : 'Look for events in a city'} size="lg">
      <form onSubmit={form.onSubmit(save)} noValidate>
        <Stack gap="sm">
          <Group grow align="flex-start">
            <TextInput label="City" required data-autofocus {...form.getInputProps('city')} />
            <TextInput label="Country" placeholder="Where cities share a name" {...form.getInputProps('country')} />
          </Group>
          <Group grow align="flex-start">
            <NumberInput label="Kilometres around it" min={1} max={1000} {...form.getInputProps('radiusKm')} />
            <NumberInput label="Months ahead" min={1} max={36} {...form.getInputProps('months')} />
          </Group>
          <TagsInput
            label="Topics"
            description="What services are asked for, such as robotics; lists are read whole. Press Enter after each."
            {...form.getInputProps('topics')}
          />
          <MultiSelect
            label="Services to ask"
            description="All that are set up, unless you choose some. They are set up under Settings, Providers."
            data={services}
            clearable
            {...form.getInputProps('services')}
          />
          <Feeds form={form} />
          <Checkbox label="Events that are only online too" {...form.getInputProps('online', { type: 'checkbox' })} />
          <Checkbox
            label="Paused: scanned only when somebody asks for it"
            {...form.getInputProps('paused', { type: 'checkbox' })}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              Leave it
            </Button>
            <Button type="submit" loading={busy}>
              Save
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

/** Lists, calendars and pages that are read at each scan. */
function Feeds({ form }: { form: UseFormReturnType<TargetValues, TargetValues, FormRulesRecord<TargetValues>> }) {
  return (
    <Stack gap="xs">
      <Text size="sm" fw={500}>
        Lists, calendars and pages to read
      </Text>
      {form.values.feeds.map((feed, index) => (
        <Group key={feed.key} gap="xs" wrap="nowrap" align="flex-start">
          <Select
            aria-label={`What list ${index + 1} is`}
            data={feedFormats}
            allowDeselect={false}
            w={170}
            {...form.getInputProps(`feeds.${index}.format`)}
          />
          <TextInput
            aria-label={`Address of list ${index + 1}`}
            placeholder="https://"
            type="url"
            style={{ flex: 1 }}
            {...form.getInputProps(`feeds.${index}.url`)}
          />
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={`Remove list ${index + 1}`}
            onClick={() => form.removeListItem('feeds', index)}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Button
        variant="default"
        size="xs"
        w="fit-content"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => form.insertListItem('feeds', emptyFeed())}
      >
        Add a list
      </Button>
    </Stack>
  )
}
