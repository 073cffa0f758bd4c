import { findFileFault } from '#modules/delivery/index.ts'
import type { Trx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import type { OutreachDeps } from '../deps.ts'

type Wanted = { at: string; ids: readonly string[] | undefined }

/** Throws `invalid_request` where a message would have files that are gone, or more than fit. They stay until this transaction ends. */
export async function refuseFiles(
  deps: { delivery: Pick<OutreachDeps['delivery'], 'keepAttachments'> },
  trx: Trx,
  wanted: readonly Wanted[],
): Promise<void> {
  const all = wanted.flatMap((one) => one.ids ?? [])
  if (all.length === 0) return
  const known = new Map((await deps.delivery.keepAttachments(trx, [...new Set(all)])).map((one) => [one.id, one]))
  const faults = wanted.flatMap(({ at, ids = [] }) => {
    const problem = findFileFault(
      ids,
      ids.flatMap((id) => known.get(id) ?? []),
    )
    return problem ? [{ at, problem }] : []
  })
  if (faults.length === 0) return
  throw new AppError('invalid_request', { detail: faults.map((one) => `${one.at}: ${one.problem}`).join('; '), faults })
}
