import type { Ctx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { findImport, setImportStatus, withdrawImported } from '../store/imports.ts'
import { importUrl } from './import-contacts.ts'

/**
 * Takes an import back: contacts that only it brought, and that nothing has come of yet, are put aside. Others stay, as do companies.
 * Answers how many were put aside; undoing twice changes nothing.
 */
export async function undoImport(ctx: Ctx, importId: string): Promise<{ putAside: number }> {
  return ctx.commit(async (ctx) => {
    const found = await findImport(ctx, importId)
    if (!found) throw new AppError('not_found')
    const putAside = await withdrawImported(ctx, importId, importUrl(importId))
    if (found.status !== 'undone') await setImportStatus(ctx, importId, 'undone')
    return { putAside }
  })
}
