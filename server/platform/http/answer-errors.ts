import { errorTable } from '@lanyard/contract/errors.ts'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { AppError, isAppError } from '../errors.ts'
import { describeError, type Logger, withoutAddresses } from '../telemetry.ts'
import type { Dashboard } from './serve-dashboard.ts'

/** Every error leaves as RFC 9457 problem+json: what happened, every fault at once, and the request's id to ask about. */
export function answerErrors(server: FastifyInstance, log: Logger, dashboard: () => Dashboard | undefined): void {
  server.setErrorHandler((error: FastifyError | AppError, request, reply) =>
    answer(toAppError(error, request, log), request, reply),
  )
  server.setNotFoundHandler((request, reply) => {
    const pages = dashboard()
    if (pages?.wants(request)) return pages.send(reply)
    return answer(
      new AppError('not_found', { detail: `Nothing is at ${request.method} ${request.url.split('?')[0]}.` }),
      request,
      reply,
    )
  })
}

function answer(error: AppError, request: FastifyRequest, reply: FastifyReply) {
  const { status, title } = errorTable[error.code]
  if (error.code === 'too_many_requests' && error.details['retryAfterSeconds']) {
    reply.header('retry-after', String(error.details['retryAfterSeconds']))
  }
  return reply
    .code(status)
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send({ type: 'about:blank', title, status, code: error.code, requestId: request.id, ...error.details })
}

function toAppError(error: FastifyError | AppError, request: FastifyRequest, log: Logger): AppError {
  if (isAppError(error)) return error
  if (hasZodFastifySchemaValidationErrors(error)) {
    const faults = error.validation.map((issue) => ({
      at: `${error.validationContext ?? 'body'}${issue.instancePath.replaceAll('/', '.')}`,
      problem: issue.message,
    }))
    return new AppError('invalid_request', {
      detail: faults.map((fault) => `${fault.at}: ${fault.problem}`).join('; '),
      faults,
    })
  }
  if (error.statusCode === 413) return new AppError('too_large')
  // Text that no database column can hold, such as a NUL.
  if (['22021', '22P05', '22P02'].includes(String(error.code))) {
    return new AppError('invalid_request', { detail: 'The request holds characters that can not be kept.' })
  }
  if (error.statusCode && error.statusCode >= 400 && error.statusCode < 500) {
    return new AppError('invalid_request', { detail: error.message })
  }
  log.error(
    { request: request.id, error: describeError(error), stack: withoutAddresses(error.stack ?? '') },
    'a request broke',
  )
  return new AppError('internal')
}
