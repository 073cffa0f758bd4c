import swagger from '@fastify/swagger'
import scalar from '@scalar/fastify-api-reference'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'

/** The API's description at /api/v1/openapi.json, made from the routes themselves, and a page to read it at /docs. */
export async function describeApi(server: FastifyInstance, version: string): Promise<void> {
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Lanyard',
        version,
        description:
          'Find the conferences of a city, read who sponsors them, write to the people who decide, book the meetings.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/' }],
      components: {
        securitySchemes: { apiKey: { type: 'http', scheme: 'bearer', description: 'An API key of your organisation' } },
      },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  })
  const hidden = { schema: { hide: true }, config: { permission: 'public' } }
  server.get('/api/v1/openapi.json', hidden, async () => server.swagger())
  await server.register(async (scope) => {
    // The reference page brings its own inline script and styles; it shows nothing of anybody's data.
    scope.addHook('onSend', async (_, reply) => {
      reply.header('content-security-policy', "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:")
    })
    await scope.register(scalar, { routePrefix: '/docs', configuration: { url: '/api/v1/openapi.json' } })
  })
}
