import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import type { ApiRequest } from './start-mail-api.ts'

const folder = join(import.meta.dirname, '../../../shared/corpus/openapi')

export const hasDescriptions = existsSync(folder)

type Described = {
  paths: Record<string, Record<string, { parameters?: Parameter[]; requestBody?: { content: Record<string, object> } }>>
}
type Parameter = { name?: string; in?: string; required?: boolean }

/**
 * What a provider's published description (OpenAPI 3) has against a JSON request; empty where nothing. Properties that the description
 * does not know are named as well, because a misspelt one is no fault by the schema alone; `newer` are known to be younger than the file.
 */
export function checkRequest(file: string, path: string, request: ApiRequest, newer: string[] = []): string[] {
  const whole = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Described
  const operation = whole.paths[path]?.[request.method.toLowerCase()]
  if (!operation) return [`${request.method} ${path} is not described`]
  const missing = (operation.parameters ?? [])
    .filter((one) => one.in === 'header' && one.required && !request.headers[one.name!.toLowerCase()])
    .map((one) => `header ${one.name} is missing`)
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true })
  ajv.addSchema(whole as object, 'description')
  const [type] = Object.keys(operation.requestBody?.content ?? {})
  const pointer = ['paths', path, request.method.toLowerCase(), 'requestBody', 'content', type!, 'schema']
  const at = pointer.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')
  const validate = ajv.compile({ $ref: `description#/${at}` })
  const body = JSON.parse(request.body.toString()) as Record<string, unknown>
  validate(body)
  const faults = (validate.errors ?? []).map((one) => `${one.instancePath} ${one.message}`)
  const known = propertiesOf(whole, pointer)
  const unknown = Object.keys(body).filter((name) => !known.includes(name) && !newer.includes(name))
  return [...missing, ...faults, ...unknown.map((name) => `${name} is not described`)]
}

function propertiesOf(whole: object, pointer: readonly string[]): string[] {
  let schema = pointer.reduce((at, part) => (at as never)[part], whole) as { $ref?: string; properties?: object }
  if (schema.$ref) {
    schema = schema.$ref
      .split('/')
      .slice(1)
      .reduce((at, part) => (at as never)[part], whole)
  }
  return Object.keys(schema.properties ?? {})
}

/** What a provider's published description has against a question: parameters it does not know, and required ones that are missing. */
export function checkQuery(file: string, path: string, request: ApiRequest): string[] {
  const whole = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Described
  const operation = whole.paths[path]?.[request.method.toLowerCase()]
  if (!operation) return [`${request.method} ${path} is not described`]
  const known = (operation.parameters ?? []).map((one) => resolve(whole, one)).filter((one) => one.in === 'query')
  const asked = [...new URL(request.path, 'http://stand-in.example').searchParams.keys()]
  return [
    ...asked.filter((name) => !known.some((one) => one.name === name)).map((name) => `${name} is not described`),
    ...known.filter((one) => one.required && !asked.includes(one.name!)).map((one) => `${one.name} is missing`),
  ]
}

function resolve(whole: object, parameter: Parameter & { $ref?: string }): Parameter {
  if (!parameter.$ref) return parameter
  const path = parameter.$ref.split('/').slice(1)
  return path.reduce((at, part) => (at as never)[part], whole) as Parameter
}
