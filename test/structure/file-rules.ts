import { basename } from 'node:path'
import type { SourceFile } from './source-files.ts'

const emptyWords = /^(utils?|common|shared|helpers?|lib|misc)$/

/** Folders and files whose name says nothing. */
export function findEmptyNames(files: readonly SourceFile[]): string[] {
  return files.map((file) => file.path).filter((path) => path.split('/').some((part) => emptyWords.test(stem(part))))
}

const stem = (name: string) => basename(name).replace(/(\.test)?\.\w+$/, '')

/** Where settings come in: the configuration, the command line's options, and the programs that only developers start. */
const mayReadEnvironment = /^(server\/config\.ts|cli\/options\.ts|test\/|bench\/)/

/** Files that read the environment behind the configuration's back. */
export function findEnvironmentReaders(files: readonly SourceFile[]): string[] {
  return files
    .filter((one) => /\bprocess\.env\b/.test(one.text) && !mayReadEnvironment.test(one.path))
    .map((one) => one.path)
}

export type Sizes = { median: number; p90: number; max: number; tooLong: string[] }

/** In lines. What is generated is nobody's reading. */
export function measureSizes(files: readonly SourceFile[]): Sizes {
  const sizes = files
    .filter((one) => !one.path.includes('.generated.'))
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .toSorted((a, b) => a.lines - b.lines)
  const at = (share: number) => sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * share))]!.lines
  return {
    median: at(0.5),
    p90: at(0.9),
    max: sizes.at(-1)!.lines,
    tooLong: sizes.filter((one) => one.lines > 400).map((one) => `${one.path}: ${one.lines} lines`),
  }
}
