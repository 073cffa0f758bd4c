import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { DatedEvent } from '../../cast/index.ts'
import { type ApolloOptions, createApollo } from '../apollo/answer-apollo.ts'
import { APOLLO_HOST } from '../hosts.ts'
import { answerPage, hostOf } from './answer-page.ts'
import { buildPages } from './build-pages.ts'

export type Web = { port: number; stop(): Promise<void> }

export type WebOptions = { port: number; events: DatedEvent[]; apollo: ApolloOptions }

/** One server on 127.0.0.1 for all hosts of the world: sites by name, the people API by name or under /apollo. */
export async function startWeb({ port, events, apollo }: WebOptions): Promise<Web> {
  const pages = buildPages(events)
  const answerApollo = createApollo(apollo)

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', 'http://sandbox').pathname
    if (hostOf(request) === APOLLO_HOST) return answerApollo(request, response, path)
    if (path.startsWith('/apollo/')) return answerApollo(request, response, path.slice('/apollo'.length))
    answerPage(pages, request, response)
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      console.error('sandbox:', error)
      response.writeHead(500).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
