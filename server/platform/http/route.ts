import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Ctx } from '../context.ts'
import type { EarlyWay } from './answer-early.ts'

export type Role = 'admin' | 'manager' | 'rep' | 'viewer'
export const roles: readonly Role[] = ['admin', 'manager', 'rep', 'viewer']

/** Who may do something: a name for people, the roles for the check. */
export type Permission = { name: string; roles: readonly Role[] }

export const permission = (name: string, allowed: readonly Role[]): Permission => ({ name, roles: allowed })

type Shape = z.ZodType | undefined
type Given<S extends Shape> = S extends z.ZodType ? z.output<S> : undefined

export type Call<P extends Shape = Shape, Q extends Shape = Shape, B extends Shape = Shape> = {
  params: Given<P>
  query: Given<Q>
  body: Given<B>
  /** The bytes as they came, for checking a signature over them. */
  rawBody: Buffer
  request: FastifyRequest
  reply: FastifyReply
}

type Common<P extends Shape, Q extends Shape, B extends Shape> = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  url: string
  summary: string
  params?: P
  query?: Q
  body?: B
  answer?: z.ZodType
  /** Status of a good answer; 200 unless said, 204 for an answer without content. */
  status?: number
  /** Calls a minute from one address, where the general limit is too wide. */
  perMinute?: number
  /** Answered at organisations' own hosts, too, where nothing else is. */
  recipients?: boolean
  /** Left out of the API description: pages, pictures, redirects. */
  hidden?: boolean
  /** Answers the plain cases of a public GET without the framework; needs `perMinute` and `recipients`. */
  early?: EarlyWay
}

type Declared = Common<Shape, Shape, Shape>

/**
 * One way into Lanyard. A route either names the permission that its caller needs and runs in the caller's organisation, or is `public`
 * and finds out for itself (by a signed token) whose data it may touch.
 */
export type Route =
  | (Declared & { permission: Permission; run(ctx: Ctx, call: Call): Promise<unknown> })
  | (Declared & { permission: 'public'; run(call: Call): Promise<unknown> })

/** Declares a route whose caller must be signed in, with its inputs typed by their schemas. */
export function route<P extends Shape = undefined, Q extends Shape = undefined, B extends Shape = undefined>(
  options: Common<P, Q, B> & { permission: Permission; run(ctx: Ctx, call: Call<P, Q, B>): Promise<unknown> },
): Route {
  return options as unknown as Route
}

/** Declares a route that anybody may call. */
export function publicRoute<P extends Shape = undefined, Q extends Shape = undefined, B extends Shape = undefined>(
  options: Common<P, Q, B> & { run(call: Call<P, Q, B>): Promise<unknown> },
): Route {
  return { ...options, permission: 'public' } as unknown as Route
}
