import type { newScan } from '@lanyard/contract/discovery.ts'
import type { z } from 'zod'
import type { Ctx } from '#platform/context.ts'
import { keepRows } from './keep-rows.ts'
import { scanWindow } from './scan-window.ts'
import { readList } from './sources/read-list.ts'
import { insertScans, type StoredSource } from './store/scans.ts'

export type ScanRequest = z.input<typeof newScan>

/** Starts a scan and answers its id. A list that was handed over is read at once; what lies on the web is read by a job. */
export async function startScan(deps: { windowMonths: number }, ctx: Ctx, input: ScanRequest): Promise<{ id: string }> {
  const id = ctx.ids.next()
  const window = scanWindow(input, ctx.clock.now(), deps.windowMonths)
  const { source } = input
  const content = source.kind === 'list' ? source.content : undefined
  await ctx.transaction(async (ctx) => {
    await insertScans(ctx, [{ id, source: withoutContent(source), ...window }])
    if (content === undefined) await ctx.announce([{ name: 'scan.started', scanId: id }])
  })
  if (source.kind === 'list' && content !== undefined) {
    const from = { kind: 'list', name: source.name }
    await keepRows(ctx, { id, source: from, window, rows: readList(content, source.format) })
  }
  return { id }
}

function withoutContent(source: ScanRequest['source']): StoredSource {
  if (source.kind === 'jsonld') return source
  const { content: _, ...rest } = source
  return JSON.parse(JSON.stringify(rest))
}
