import { Readable } from 'node:stream'
import {
  contactParams,
  importAnswer,
  importPreview,
  importRowsAnswer,
  importRowsQuery,
  importsAnswer,
  importsQuery,
  newImport,
  newPreview,
  undoneImport,
} from '@lanyard/contract/contacts.ts'
import { AppError } from '#platform/errors.ts'
import { type Route, route } from '#platform/http/route.ts'
import { importContactFiles, readContacts } from '../permissions.ts'
import { findImport, listImportRows, listImports } from '../store/imports.ts'
import { type ImportDeps, importContacts } from './import-contacts.ts'
import { openRejections } from './open-rejections.ts'
import { previewImport } from './preview-import.ts'
import { undoImport } from './undo-import.ts'

export const importRoutes = (deps: ImportDeps): Route[] => [
  route({
    method: 'POST',
    url: '/api/v1/import-previews',
    summary: 'What the columns of a CSV text are taken for, with values of each',
    permission: importContactFiles,
    body: newPreview,
    answer: importPreview,
    run: (_ctx, { body }) => previewImport(body.content),
  }),
  route({
    method: 'POST',
    url: '/api/v1/imports',
    summary: 'Take contacts from a CSV text, or see what would come of it',
    permission: importContactFiles,
    body: newImport,
    answer: importAnswer,
    status: 201,
    run: async (ctx, { body }) => present(await importContacts(deps, ctx, body)),
  }),
  route({
    method: 'GET',
    url: '/api/v1/imports',
    summary: 'Imports, newest first',
    permission: readContacts,
    query: importsQuery,
    answer: importsAnswer,
    run: async (ctx, { query }) => {
      const items = await ctx.transaction((ctx) => listImports(ctx, query))
      return { items: items.map(present), next: items.length === query.limit ? items.at(-1)!.id : null }
    },
  }),
  route({
    method: 'GET',
    url: '/api/v1/imports/:id',
    summary: 'An import and its first rejected rows',
    permission: readContacts,
    params: contactParams,
    answer: importAnswer,
    run: (ctx, { params }) =>
      ctx.transaction(async (ctx) => {
        const found = await findImport(ctx, params.id)
        if (!found) throw new AppError('not_found')
        const rejections = await listImportRows(ctx, params.id, { outcome: 'rejected', after: 0, limit: 100 })
        return present({ ...found, rejections })
      }),
  }),
  route({
    method: 'GET',
    url: '/api/v1/imports/:id/rows',
    summary: 'The rows of an import as they came, and what became of each',
    permission: readContacts,
    params: contactParams,
    query: importRowsQuery,
    answer: importRowsAnswer,
    run: async (ctx, { params, query }) => {
      const items = await ctx.transaction((ctx) => listImportRows(ctx, params.id, query))
      return { items, next: items.length === query.limit ? String(items.at(-1)!.line) : null }
    },
  }),
  route({
    method: 'GET',
    url: '/api/v1/imports/:id/rejections.csv',
    summary: 'The rejected rows as a CSV file: mended, it can be imported again',
    permission: readContacts,
    params: contactParams,
    run: async (ctx, { params, reply }) => {
      const rows = await openRejections(ctx, params.id)
      reply.type('text/csv; charset=utf-8').header('content-disposition', 'attachment; filename="rejected-rows.csv"')
      await reply.send(Readable.from(rows))
    },
  }),
  route({
    method: 'PUT',
    url: '/api/v1/imports/:id/undo',
    summary: 'Take an import back: contacts that only it brought are put aside',
    permission: importContactFiles,
    params: contactParams,
    answer: undoneImport,
    run: (ctx, { params }) => undoImport(ctx, params.id),
  }),
]

const present = <I extends { createdAt: Date }>(one: I) => ({ ...one, createdAt: one.createdAt.toISOString() })
