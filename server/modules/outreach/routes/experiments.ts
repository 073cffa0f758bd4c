import { idParams } from '@lanyard/contract/outreach.ts'
import { keptText, keptTextParams, sequenceExperiments } from '@lanyard/contract/outreach-experiments.ts'
import { type Route, route } from '#platform/http/route.ts'
import type { OutreachDeps } from '../deps.ts'
import { keepText } from '../experiments/keep-text.ts'
import { listExperiments } from '../experiments/list-experiments.ts'
import { readOutreach, writeSequences } from '../permissions.ts'

export const experimentRoutes = (deps: OutreachDeps): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/sequences/:id/experiments',
    summary: 'What each text of the steps with variants brought, by company, and whether one is better',
    permission: readOutreach,
    params: idParams,
    answer: sequenceExperiments,
    run: (ctx, { params }) => ctx.transaction((trx) => listExperiments(trx, params.id)),
  }),
  route({
    method: 'PUT',
    url: '/api/v1/sequences/:id/steps/:step/text',
    summary: 'End an experiment: the step says this one of its texts from now on, as a new version',
    permission: writeSequences,
    params: keptTextParams,
    body: keptText,
    answer: sequenceExperiments,
    run: async (ctx, { params: { id, step }, body }) => {
      await keepText(deps, ctx, { sequenceId: id, step, letter: body.letter })
      return ctx.transaction((trx) => listExperiments(trx, id))
    },
  }),
]
