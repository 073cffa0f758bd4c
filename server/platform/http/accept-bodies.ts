import type { FastifyInstance } from 'fastify'
import { AppError } from '../errors.ts'

declare module 'fastify' {
  interface FastifyRequest {
    rawBody: Buffer
  }
  interface FastifyContextConfig {
    permission?: unknown
  }
}

/**
 * Reads bodies as bytes and keeps them, because webhooks are signed over what was sent. JSON and forms are parsed as well; anything
 * else reaches its route as bytes.
 */
export function acceptBodies(server: FastifyInstance): void {
  server.decorateRequest('rawBody', null as unknown as Buffer)
  server.removeAllContentTypeParsers()
  server.addContentTypeParser(/^application\/(.+\+)?json/, { parseAs: 'buffer' }, (request, body, done) => {
    request.rawBody = body as Buffer
    if (body.length === 0) return done(null, undefined)
    try {
      done(null, JSON.parse(body.toString()))
    } catch {
      done(new AppError('invalid_request', { detail: 'The body is not JSON.' }))
    }
  })
  server.addContentTypeParser(
    /^(application\/x-www-form-urlencoded|multipart\/form-data)/,
    { parseAs: 'buffer' },
    (request, body, done) => {
      request.rawBody = body as Buffer
      const type = request.headers['content-type']!
      new Response(body as Buffer<ArrayBuffer>, { headers: { 'content-type': type } }).formData().then(
        (form) => done(null, Object.fromEntries(form)),
        () => done(new AppError('invalid_request', { detail: 'The form can not be read.' })),
      )
    },
  )
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (request, body, done) => {
    request.rawBody = body as Buffer
    done(null, body)
  })
}
