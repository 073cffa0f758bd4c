import type { Task } from '@lanyard/contract/outreach-tasks.ts'

export const kindWords: Record<Task['kind'], string> = {
  linkedin: 'LinkedIn',
  call: 'Call',
  manual: 'By hand',
}

export const stateWords: Record<Task['state'], { label: string; color: string }> = {
  open: { label: 'To do', color: 'blue' },
  done: { label: 'Done', color: 'green' },
  skipped: { label: 'Skipped', color: 'gray' },
  cancelled: { label: 'Called off', color: 'gray' },
}

/** How a task of each kind may have gone, the likeliest first. */
export const outcomesOf: Record<Task['kind'], readonly (readonly [value: string, label: string])[]> = {
  linkedin: [
    ['invitation_sent', 'Invitation sent'],
    ['message_sent', 'Message sent'],
    ['connected', 'Connected'],
    ['done', 'Done'],
  ],
  call: [
    ['talked', 'We talked'],
    ['voicemail', 'Left a message'],
    ['no_answer', 'No answer'],
    ['wrong_number', 'Wrong number'],
  ],
  manual: [['done', 'Done']],
}

const outcomes = new Map(Object.values(outcomesOf).flat())
export const outcomeWord = (outcome: string): string => outcomes.get(outcome) ?? outcome.replaceAll('_', ' ')

export const touched = ['/api/v1/tasks', '/api/v1/task-counts', '/api/v1/enrollments', '/api/v1/messages']
