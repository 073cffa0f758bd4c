import type { ContactRow, Department, Seniority } from '@lanyard/contract/contacts.ts'
import { Group, Select, Switch } from '@mantine/core'
import type { Ref } from 'react'
import { departmentChoices, seniorityChoices } from './words.ts'

export type Role = Pick<ContactRow, 'department' | 'seniority' | 'decisionMaker'>

type RoleFieldsProps = { role: Role; change(role: Role): void; first?: Ref<HTMLInputElement>; of: string }

/** The three that make a role. */
export function RoleFields({ role, change, first, of }: RoleFieldsProps) {
  return (
    <Group gap="sm" align="flex-end">
      <Select
        {...(first ? { ref: first } : {})}
        label="Department"
        aria-label={`Department of ${of}`}
        data={departmentChoices}
        value={role.department}
        onChange={(value) => change({ ...role, department: value as Department | null })}
        searchable
        clearable
        w={200}
      />
      <Select
        label="Seniority"
        aria-label={`Seniority of ${of}`}
        data={seniorityChoices}
        value={role.seniority}
        onChange={(value) => change({ ...role, seniority: value as Seniority | null })}
        searchable
        clearable
        w={160}
      />
      <Switch
        label="Decides"
        checked={role.decisionMaker}
        onChange={(event) => change({ ...role, decisionMaker: event.currentTarget.checked })}
        mb={8}
      />
    </Group>
  )
}
