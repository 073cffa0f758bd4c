import { type Listener, listener, type Schedule, schedule } from '#platform/jobs/jobs.ts'
import { checkOwnPage } from './changes/check-own-page.ts'
import { placeBacklog, placeBacklogKind } from './geocode/place-backlog.ts'
import { placeUnknownEvents } from './geocode/place-unknown-events.ts'
import { type ReadDeps, readSource } from './read-source.ts'
import { scanTargetsKind } from './store/targets.ts'
import { scanDueTargets } from './targets/scan-target.ts'
import { verifyAndPromote } from './verify-and-promote.ts'

const scanListeners = (deps: ReadDeps): Listener[] => [
  listener({
    on: 'scan.started',
    name: 'discovery.read-source',
    queue: 'discovery',
    each: true,
    run: (ctx, [fact]) => readSource(deps, ctx, fact!.scanId),
  }),
  listener({
    on: 'candidate.found',
    name: 'discovery.verify-and-promote',
    queue: 'discovery',
    run: (ctx, facts) =>
      verifyAndPromote(
        deps,
        ctx,
        facts.map((fact) => fact.candidateId),
      ),
  }),
]

export const discoveryListeners = (deps: ReadDeps): Listener[] => [
  ...scanListeners(deps),
  ...placeListeners(deps),
  ...changeListeners(deps),
]

const placeListeners = (deps: Pick<ReadDeps, 'geocoding'>): Listener[] => [
  listener({
    on: ['event.promoted', 'event.moved'],
    name: 'discovery.place-unknown-events',
    queue: 'enrichment',
    run: (ctx, facts) =>
      placeUnknownEvents(
        deps.geocoding,
        ctx,
        facts.map((fact) => fact.eventId),
      ),
  }),
]

const changeListeners = (deps: ReadDeps): Listener[] => [
  listener({
    on: 'event.doubted',
    name: 'discovery.check-own-page',
    queue: 'fetch',
    each: true,
    run: (ctx, [fact]) => checkOwnPage(deps, ctx, fact!.eventId),
  }),
]

export const discoverySchedules = (deps: Pick<ReadDeps, 'searches' | 'geocoding'>): Schedule[] => [
  schedule({ kind: scanTargetsKind, queue: 'discovery', run: (ctx) => scanDueTargets(deps, ctx) }),
  schedule({
    kind: placeBacklogKind,
    queue: 'enrichment',
    startsByItself: true,
    run: (ctx) => placeBacklog(deps.geocoding, ctx),
  }),
]
