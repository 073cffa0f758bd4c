/** Refused, failed or not answered: `detail` says what happened, `hint` what to do about it. */
export class ApiError extends Error {
  readonly status: number
  readonly code: string
  readonly hint: string | undefined
  /** What is wrong with which field, by its path in the body ('smtp.host'). */
  readonly fields: Record<string, string>

  constructor(status: number, problem: Problem) {
    super(problem.detail ?? problem.message ?? problem.title ?? `The server answered ${status}.`)
    this.name = 'ApiError'
    this.status = status
    this.code = problem.code ?? 'unknown'
    this.hint = problem.hint
    this.fields = Object.fromEntries(
      (problem.faults ?? []).map(({ at, problem }) => [at.replace(/^body\./, ''), problem]),
    )
  }
}

type Problem = {
  title?: string
  detail?: string
  /** What the sign-in says in its place. */
  message?: string
  hint?: string
  code?: string
  faults?: { at: string; problem: string }[]
}

export type Query = Record<string, string | number | boolean | null | undefined>

type Options = { query?: Query; body?: unknown; file?: Blob; signal?: AbortSignal; headers?: Record<string, string> }

/** Called when the server says that nobody is signed in any more. */
let onSignedOut = () => {}
export const whenSignedOut = (tell: () => void) => {
  onSignedOut = tell
}

async function request<T>(
  method: string,
  path: string,
  { query, body, file, signal, headers }: Options = {},
): Promise<T> {
  const answer = await fetch(withQuery(path, query), {
    method,
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(file ? { 'content-type': 'application/octet-stream' } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(file ? { body: file } : {}),
    ...(signal ? { signal } : {}),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error
    throw new ApiError(0, {
      detail: 'Lanyard does not answer.',
      hint: 'Is it running? Check the terminal it was started in, then try again.',
    })
  })
  if (answer.status === 204) return undefined as T
  const text = await answer.text()
  const parsed = readJson(text)
  if (answer.ok) return parsed as T
  if (answer.status === 401 && path.startsWith('/api/v1/')) onSignedOut()
  throw new ApiError(answer.status, (parsed ?? {}) as Problem)
}

export const api = {
  get: <T>(path: string, query?: Query, signal?: AbortSignal) =>
    request<T>('GET', path, { ...(query ? { query } : {}), ...(signal ? { signal } : {}) }),
  post: <T = unknown>(path: string, body?: unknown, headers?: Record<string, string>) =>
    request<T>('POST', path, { ...(body === undefined ? {} : { body }), ...(headers ? { headers } : {}) }),
  /** A file as it is. */
  upload: <T = unknown>(path: string, query: Query, file: Blob) => request<T>('POST', path, { query, file }),
  put: <T = unknown>(path: string, body?: unknown) => request<T>('PUT', path, body === undefined ? {} : { body }),
  patch: <T = unknown>(path: string, body: unknown) => request<T>('PATCH', path, { body }),
  delete: <T = unknown>(path: string) => request<T>('DELETE', path),
}

/** An address with what is set of the query; empty values are left out. */
export function withQuery(path: string, query: Query = {}): string {
  const set = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '')
  if (set.length === 0) return path
  return `${path}?${new URLSearchParams(set.map(([name, value]) => [name, String(value)]))}`
}

function readJson(text: string): unknown {
  try {
    return text ? JSON.parse(text) : undefined
  } catch {
    return undefined
  }
}
