import { installation, providersAnswer, resetAnswer } from '@lanyard/contract/access.ts'
import { AppError } from '#platform/errors.ts'
import { type Route, route } from '#platform/http/route.ts'
import type { AccessDeps, InstallationState } from './deps.ts'
import { readInstallation, readProviders, resetSandbox } from './permissions.ts'

export const installationRoutes = (deps: AccessDeps): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/installation',
    summary: 'What runs here: sandbox or real, which version, and where the clock stands',
    permission: readInstallation,
    answer: installation,
    run: async (ctx) => {
      const { mode, version, database, publicUrl, reset } = deps.installation
      return {
        ...{ mode, version, database },
        publicUrl: publicUrl ?? null,
        clock: { now: ctx.clock.now().toString({ smallestUnit: 'millisecond' }), speed: ctx.clock.speed },
        reset: reset?.how ?? null,
        resetAsked: reset?.asked() ?? false,
      }
    },
  }),
  route({
    method: 'PUT',
    url: '/api/v1/sandbox/reset',
    summary: 'Empty the sandbox and begin it anew',
    permission: resetSandbox,
    answer: resetAnswer,
    status: 202,
    run: async () => askForReset(deps.installation),
  }),
  route({
    method: 'GET',
    url: '/api/v1/providers',
    summary: 'Outside services: what each adds, whether it is set up, and how',
    permission: readProviders,
    answer: providersAnswer,
    run: async () => ({ items: await deps.listProviders(), next: null }),
  }),
]

function askForReset({ reset }: InstallationState): { when: 'now' | 'at_next_start' } {
  if (!reset) {
    throw new AppError('conflict', {
      detail: 'This is no sandbox: real data is never emptied from here.',
      hint: 'Single records can be deleted on their pages, and people erased on theirs.',
    })
  }
  if (reset.how === 'by_hand') {
    throw new AppError('conflict', {
      detail: 'This sandbox lives in a PostgreSQL database, which Lanyard does not empty.',
      hint: 'Stop Lanyard, drop the database, create it anew, and start again.',
    })
  }
  reset.ask()
  return { when: reset.how }
}
