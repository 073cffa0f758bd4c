import type { run, target } from '@lanyard/contract/targets.ts'
import type { z } from 'zod'
import { presentScan } from '../present.ts'
import type { Run } from '../store/runs.ts'
import type { Target } from './target.ts'

export function presentRun(one: Run): z.infer<typeof run> {
  const sources = one.scans.map(presentScan).map(({ badRows: _, ...rest }) => rest)
  const isDone = sources.every((source) => source.outcome !== 'waiting')
  const ends = sources.flatMap((source) => source.finishedAt ?? []).toSorted()
  const isCostKnown = sources.every((source) => source.costCents !== null || source.calls === 0)
  const sum = (numbers: number[]) => numbers.reduce((all, n) => all + n, 0)
  return {
    id: one.id,
    targetId: one.targetId,
    state: isDone ? 'done' : 'running',
    startedAt: one.startedAt.toISOString(),
    finishedAt: isDone ? (ends.at(-1) ?? null) : null,
    found: sum(sources.map((source) => source.rows.found)),
    calls: sum(sources.map((source) => source.calls)),
    costCents: isCostKnown ? sum(sources.map((source) => source.costCents ?? 0)) : null,
    sources,
  }
}

export function presentTarget(one: Target, lastRun: Run | undefined): z.infer<typeof target> {
  const { deletedAt, createdAt, nextScanAt, ...fields } = one
  return {
    ...fields,
    deleted: deletedAt !== null,
    nextScanAt: fields.paused || deletedAt ? null : nextScanAt.toISOString(),
    lastRun: lastRun ? presentRun(lastRun) : null,
    createdAt: createdAt.toISOString(),
  }
}
