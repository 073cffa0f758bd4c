import { readFile } from 'node:fs/promises'
import { AppError } from '../../server/platform/errors.ts'

/** Prints one object: as a line of JSON, or as text for a person. */
export function print(json: boolean | undefined, object: unknown, text: string): void {
  process.stdout.write(json ? `${JSON.stringify(object)}\n` : `${text}\n`)
}

/** Reads a file that holds a JSON array. */
export async function readJsonArray(file: string): Promise<unknown[]> {
  const text = await readFile(file, 'utf8')
  try {
    const content: unknown = JSON.parse(text)
    if (Array.isArray(content)) return content
  } catch (error) {
    throw new AppError('invalid_request', { detail: `${file} is not JSON: ${(error as Error).message}` })
  }
  throw new AppError('invalid_request', { detail: `${file} must hold a JSON array.` })
}
