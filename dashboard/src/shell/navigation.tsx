import {
  IconAlertTriangle,
  IconBan,
  IconBuilding,
  IconCalendarEvent,
  IconChartBar,
  IconChecklist,
  IconInbox,
  IconMessages,
  IconRoute,
  IconSettings,
  IconSubtask,
  IconUsers,
  IconVideo,
  IconZoomQuestion,
} from '@tabler/icons-react'

/** The rooms of the house, in the order of the flow. */
export const navigation = [
  {
    label: 'Today',
    links: [
      { to: '/', label: 'Overview', icon: IconChartBar },
      { to: '/start', label: 'First steps', icon: IconChecklist },
    ],
  },
  {
    label: 'Find',
    links: [
      { to: '/events', label: 'Events', icon: IconCalendarEvent },
      { to: '/candidates', label: 'Candidates', icon: IconZoomQuestion },
      { to: '/companies', label: 'Companies', icon: IconBuilding },
      { to: '/contacts', label: 'Contacts', icon: IconUsers },
    ],
  },
  {
    label: 'Write',
    links: [
      { to: '/sequences', label: 'Sequences', icon: IconRoute },
      { to: '/outbox', label: 'Outbox', icon: IconInbox },
      { to: '/tasks', label: 'Tasks', icon: IconSubtask },
      { to: '/stops', label: 'Do not write to', icon: IconBan },
    ],
  },
  {
    label: 'Answer',
    links: [
      { to: '/conversations', label: 'Conversations', icon: IconMessages },
      { to: '/meetings', label: 'Meetings', icon: IconVideo },
    ],
  },
  {
    label: 'Keep running',
    links: [
      { to: '/failures', label: 'Failures', icon: IconAlertTriangle },
      { to: '/settings', label: 'Settings', icon: IconSettings },
    ],
  },
] as const
