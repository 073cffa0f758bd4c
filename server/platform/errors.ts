import { type ErrorCode, errorTable } from '@lanyard/contract/errors.ts'

/**
 * A request that can't stand, for the caller to read. `details` goes out with the answer (RFC 9457 extension members), so it holds
 * nothing secret; `hint` says what to do next.
 */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly details: Record<string, unknown>

  constructor(code: ErrorCode, details: Record<string, unknown> & { detail?: string; hint?: string } = {}) {
    super(details.detail ?? errorTable[code].title)
    this.name = 'AppError'
    this.code = code
    this.details = details
  }
}

export const isAppError = (error: unknown): error is AppError => error instanceof AppError
