import { newOpening, opening, openingQuery, prompt, promptChange } from '@lanyard/contract/openings.ts'
import { idParams } from '@lanyard/contract/outreach.ts'
import { type Route, route } from '#platform/http/route.ts'
import type { OutreachDeps } from '../deps.ts'
import { changePrompt, showPrompt } from '../openings/change-prompt.ts'
import { showOpening } from '../openings/show-opening.ts'
import { chooseVersion, writeOpening } from '../openings/write-opening.ts'
import { enroll, readOutreach, writeSequences } from '../permissions.ts'

export const openingRoutes = (deps: OutreachDeps): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/opening-lines',
    summary: 'What the opening line to a contact says, what it may be made of, and its versions',
    permission: readOutreach,
    query: openingQuery,
    answer: opening,
    run: (ctx, { query }) => ctx.transaction((trx) => showOpening(deps, trx, query)),
  }),
  route({
    method: 'POST',
    url: '/api/v1/opening-lines',
    summary:
      'Another opening line: asked of the model, that of the rules, or one by hand; what is on its way is made again with it',
    permission: enroll,
    body: newOpening,
    answer: opening,
    run: (ctx, { body }) => writeOpening(deps, ctx, body),
  }),
  route({
    method: 'PUT',
    url: '/api/v1/opening-lines/:id/choice',
    summary: 'An earlier version of an opening line counts again',
    permission: enroll,
    params: idParams,
    answer: opening,
    run: (ctx, { params }) => chooseVersion(deps, ctx, params.id),
  }),
  route({
    method: 'GET',
    url: '/api/v1/prompts/opening-line',
    summary: 'What the language model is told when it drafts opening lines, and what it cost this month',
    permission: readOutreach,
    answer: prompt,
    run: (ctx) => ctx.transaction((trx) => showPrompt(deps, trx)),
  }),
  route({
    method: 'PUT',
    url: '/api/v1/prompts/opening-line',
    summary: 'Tell the language model something else, for lines drafted from now on',
    permission: writeSequences,
    body: promptChange,
    answer: prompt,
    run: (ctx, { body }) => changePrompt(deps, ctx, body.text),
  }),
]
