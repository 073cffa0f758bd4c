import { beforeAll, describe, expect, it } from 'vitest'
import { findEmptyNames, findEnvironmentReaders, measureSizes } from './file-rules.ts'
import { findImportViolations } from './import-rules.ts'
import { readSources, type SourceFile } from './source-files.ts'

const planted = (path: string, text: string): SourceFile[] => [{ path, text }]

describe('the scanner', () => {
  it.each([
    ['the platform using a module', 'server/platform/jobs/jobs.ts', "import { a } from '#modules/inbox/index.ts'"],
    ['a later module', 'server/modules/companies/place.ts', "import { a } from '#modules/inbox/index.ts'"],
    ['a later module, by path', 'server/modules/companies/place.ts', "import type { A } from '../inbox/index.ts'"],
    ['behind a face', 'server/modules/inbox/mail.ts', "import { a } from '#modules/contacts/store/people.ts'"],
    ['behind a face, in passing', 'server/modules/inbox/mail.ts', "export { a } from '#modules/contacts/contact.ts'"],
    ['behind a face, at run time', 'server/modules/inbox/mail.ts', "const a = await import('../contacts/x.ts')"],
    ['behind a face, over lines', 'server/modules/inbox/mail.ts', "import {\n  a,\n  b,\n} from '../contacts/x.ts'"],
    ['behind a face, in a test', 'server/modules/inbox/mail.test.ts', "import '#modules/contacts/store/people.ts'"],
    ['a provider in a module', 'server/modules/inbox/mail.ts', "import { a } from '#providers/imap/index.ts'"],
    ['the wiring in a module', 'server/modules/inbox/mail.ts', "import { a } from '../../app.ts'"],
    ['an inner file in a provider', 'server/providers/imap/index.ts', "import { a } from '#modules/inbox/mail.ts'"],
    ['another provider', 'server/providers/imap/index.ts', "import { a } from '../smtp/index.ts'"],
    ['a module in the pages', 'dashboard/main.tsx', "import type { A } from '../server/modules/inbox/index.ts'"],
    ['a module in a command', 'cli/run-stages.ts', "import { a } from '../server/modules/inbox/index.ts'"],
    ['the server in the sandbox', 'sandbox/index.ts', "import { a } from '../server/platform/clock.ts'"],
    ['the cast in the server', 'server/modules/inbox/mail.ts', "import { people } from '../../../cast/index.ts'"],
  ])('sees %s', (_what, path, text) => {
    expect(findImportViolations(planted(path, text))).toHaveLength(1)
  })

  it.each([
    ['an earlier module by its face', 'server/modules/inbox/mail.ts', "import { a } from '#modules/contacts/index.ts'"],
    [
      'the shape that a module asks for',
      'server/providers/imap/index.ts',
      "import type { A } from '#modules/inbox/mail.ts'",
    ],
    ['a package', 'server/modules/inbox/mail.ts', "import { sql } from 'kysely'"],
    ['the same module', 'server/modules/inbox/store/mails.ts', "import { a } from '../mail.ts'"],
  ])('allows %s', (_what, path, text) => {
    expect(findImportViolations(planted(path, text))).toEqual([])
  })

  it('sees a module that uses what stands on the test folder', () => {
    const scaffold = { path: 'server/modules/inbox/start.ts', text: "import { a } from '../../../test/platform.ts'" }
    const user = { path: 'server/modules/inbox/mail.ts', text: "import { a } from './start.ts'" }
    expect(findImportViolations([scaffold, user])).toHaveLength(1)
    expect(findImportViolations([scaffold, { ...user, path: 'server/modules/inbox/mail.test.ts' }])).toEqual([])
  })

  it('sees names that say nothing, readers of the environment, and long files', () => {
    expect(findEmptyNames(planted('server/modules/inbox/utils.ts', ''))).toHaveLength(1)
    expect(findEmptyNames(planted('server/shared/mail.ts', ''))).toHaveLength(1)
    expect(findEnvironmentReaders(planted('server/modules/inbox/mail.ts', 'process.env.HOME'))).toHaveLength(1)
    expect(measureSizes(planted('cli/long.ts', '\n'.repeat(401))).tooLong).toHaveLength(1)
  })
})

describe('our files', () => {
  let files: SourceFile[]
  beforeAll(async () => {
    files = await readSources()
  })

  it('are all read', () => {
    for (const path of ['server/main.ts', 'server/modules/inbox/index.ts', 'cli/main.ts', 'sandbox/index.ts']) {
      expect(files.map((one) => one.path)).toContain(path)
    }
  })

  it('import only what their place allows', () => expect(findImportViolations(files)).toEqual([]))

  it('are named for what they do', () => expect(findEmptyNames(files)).toEqual([]))

  it('leave the environment to the configuration', () => expect(findEnvironmentReaders(files)).toEqual([]))

  it('are short', () => {
    const { tooLong, ...sizes } = measureSizes(files)
    expect(tooLong, JSON.stringify(sizes)).toEqual([])
    expect(sizes.median, JSON.stringify(sizes)).toBeLessThan(80)
    expect(sizes.p90, JSON.stringify(sizes)).toBeLessThan(220)
  })
})
