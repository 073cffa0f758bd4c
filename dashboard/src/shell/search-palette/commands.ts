import { useMantineColorScheme } from '@mantine/core'
import {
  type IconArrowRight,
  IconBook,
  IconBuilding,
  IconLink,
  IconLogout,
  IconMail,
  IconMoon,
  IconRoute,
  IconSun,
  IconUpload,
  IconUserPlus,
} from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { signOut } from '../../api/account.ts'
import { tellFailure } from '../../parts/use-act.tsx'
import { navigation } from '../navigation.tsx'
import { forgetRecent } from './recent.ts'

export type Command = {
  label: string
  detail?: string
  /** Other words for it. */
  words?: string
  icon: typeof IconArrowRight
  run: () => void
}

/** What can be done from anywhere. */
export function useCommands(): Command[] {
  const navigate = useNavigate()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const to = (path: string, search?: Record<string, string>) => () => {
    navigate({ to: path as never, ...(search ? { search: search as never } : {}) })
  }
  const leave = async () => {
    try {
      forgetRecent()
      await signOut()
      await navigate({ to: '/sign-in' as never })
    } catch (error) {
      tellFailure(error)
    }
  }
  const dark = colorScheme === 'dark' || (colorScheme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches)
  return [
    {
      label: 'Add an event from its address',
      detail: 'Paste a conference’s website and see who sponsors it',
      words: 'new paste url conference',
      icon: IconLink,
      run: to('/events/add'),
    },
    {
      label: 'Import contacts',
      detail: 'From a CSV file',
      words: 'upload csv',
      icon: IconUpload,
      run: to('/contacts/import'),
    },
    {
      label: 'Connect a mailbox',
      detail: 'To send and receive',
      words: 'email smtp imap',
      icon: IconMail,
      run: to('/settings/mailboxes/new'),
    },
    { label: 'New company', words: 'add create', icon: IconBuilding, run: to('/companies/new') },
    { label: 'New contact', words: 'add create person', icon: IconUserPlus, run: to('/contacts/new') },
    { label: 'New sequence', words: 'create steps', icon: IconRoute, run: to('/sequences/new') },
    ...navigation.flatMap((group) =>
      group.links.map(({ to: path, label, icon }) => ({ label: `Go to ${label}`, icon, run: to(path) })),
    ),
    {
      label: dark ? 'Switch to light colours' : 'Switch to dark colours',
      words: 'theme appearance scheme mode',
      icon: dark ? IconSun : IconMoon,
      run: () => setColorScheme(dark ? 'light' : 'dark'),
    },
    {
      label: 'Read the API reference',
      words: 'docs openapi',
      icon: IconBook,
      run: () => window.location.assign('/docs'),
    },
    { label: 'Sign out', words: 'log out leave', icon: IconLogout, run: leave },
  ]
}

/** All of them without a word typed; else those that have every word, the label's beginning first. */
export function matchCommands(commands: readonly Command[], typed: string): Command[] {
  const words = typed.toLowerCase().trim().split(/\s+/).filter(Boolean)
  const textOf = (one: Command) => `${one.label} ${one.detail ?? ''} ${one.words ?? ''}`.toLowerCase()
  return commands
    .filter((one) => words.every((word) => textOf(one).includes(word)))
    .toSorted((a, b) => Number(startsWith(b, words)) - Number(startsWith(a, words)))
}

const startsWith = (command: Command, words: string[]): boolean =>
  words.length > 0 && command.label.toLowerCase().includes(words.join(' '))
