import { posix } from 'node:path'
import type { SourceFile } from './source-files.ts'

/** What a file takes from another of ours; `typeOnly` leaves no trace when it runs. */
export type Import = { target: string; typeOnly: boolean }

const statement = /^\s*(?:import|export)\s+(?<type>type\s+)?(?:(?<names>[^'"`;]*?)\s*from\s*)?'(?<said>[^']+)'/gm
const call = /\bimport\(\s*'([^']+)'/g

/** Every import of a file of ours, as a path from the root of the repository; packages are left out. */
export function readImports({ path, text }: SourceFile): Import[] {
  const stated = [...text.matchAll(statement)].map(({ groups }) => ({
    said: groups!['said']!,
    typeOnly: groups!['type'] !== undefined || allTypes(groups!['names'] ?? ''),
  }))
  const called = [...text.matchAll(call)].map((one) => ({ said: one[1]!, typeOnly: false }))
  return [...stated, ...called].flatMap(({ said, typeOnly }) => {
    const target = resolve(path, said)
    return target === undefined ? [] : [{ target, typeOnly }]
  })
}

/** `{ type A, type B }` */
function allTypes(names: string): boolean {
  const listed = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1]
  if (listed === undefined) return false
  return listed
    .split(',')
    .filter((name) => name.trim() !== '')
    .every((name) => name.trim().startsWith('type '))
}

const ours: [RegExp, string][] = [
  [/^#(platform|modules|providers)\//, 'server/$1/'],
  [/^@lanyard\/(server|contract|cli|dashboard)\//, '$1/'],
]

function resolve(from: string, said: string): string | undefined {
  if (said.startsWith('.')) return posix.join(posix.dirname(from), said)
  const alias = ours.find(([pattern]) => pattern.test(said))
  return alias && said.replace(alias[0], alias[1])
}
