import { readImports } from './read-imports.ts'
import type { SourceFile } from './source-files.ts'

/** The order in which modules may call each other: a later one may call the earlier ones. */
const order = [
  'access',
  'compliance',
  'companies',
  'discovery',
  'sponsors',
  'contacts',
  'scoring',
  'delivery',
  'outreach',
  'inbox',
  'meetings',
  'crm',
  'insights',
  'operations',
]

/** Commands that run parts of the server in their own process; all others talk to the API. */
const mayRunModules = /^cli\/(commands\/(start|migrate|doctor|try)\.ts|try\/)/

/** One line for each import that points where it must not. */
export function findImportViolations(files: readonly SourceFile[]): string[] {
  const scaffolds = new Set(files.filter(standsOnTests).map((file) => file.path))
  return files.flatMap((file) =>
    readImports(file).flatMap(({ target, typeOnly }) => {
      const forTests = isTest(file.path) || scaffolds.has(file.path)
      const why =
        !forTests && scaffolds.has(target)
          ? 'it stands on the test folder, so only tests may use it'
          : whyNot({ from: file.path, target, typeOnly, forTests })
      return why === undefined ? [] : [`${file.path} imports ${target}: ${why}`]
    }),
  )
}

type Step = { from: string; target: string; typeOnly: boolean; forTests: boolean }

function whyNot(step: Step): string | undefined {
  const { from, target } = step
  const area = areaOf(from)
  if (step.forTests) return intoAnotherModule(step)
  switch (area) {
    case 'server/platform':
      return /^server\/(?!platform\/)/.test(target) ? 'the platform knows no module' : outOfServer(target)
    case 'server/modules':
      return fromModule(step)
    case 'server/providers':
      return fromProvider(step)
    case 'server':
      return outOfServer(target) ?? intoAnotherModule(step)
    case 'contract':
      return target.startsWith('contract/') ? undefined : 'the contract stands on nothing'
    case 'dashboard':
      return /^(dashboard|contract)\//.test(target) ? undefined : 'pages talk to the API only'
    case 'cli':
      return fromCommandLine(step)
    case 'sandbox':
    case 'cast':
      return /^(sandbox|cast)\//.test(target) ? undefined : 'the sandbox world reaches Lanyard over sockets only'
    default:
      return undefined
  }
}

function fromModule(step: Step): string | undefined {
  const { from, target } = step
  if (target.startsWith('server/providers/'))
    return 'a module declares what it needs; providers are wired in build-modules.ts'
  if (/^server\/[^/]+$/.test(target)) return 'a module knows nothing of what it is built into'
  const [own, other] = [moduleOf(from)!, moduleOf(target)]
  if (other && other !== own && order.indexOf(other) >= order.indexOf(own)) return `${other} comes after ${own}`
  return intoAnotherModule(step) ?? outOfServer(target)
}

function fromProvider(step: Step): string | undefined {
  const { from, target } = step
  const own = from.split('/').slice(0, 3).join('/')
  if (target.startsWith('server/providers/') && !target.startsWith(`${own}/`)) return 'providers do not know each other'
  return step.typeOnly ? undefined : (intoAnotherModule(step) ?? outOfServer(target))
}

function fromCommandLine(step: Step): string | undefined {
  if (moduleOf(step.target) && !mayRunModules.test(step.from)) return 'this command talks to the API only'
  return intoAnotherModule(step)
}

/** What several tests of a module start from; it is no part of the module. */
const standsOnTests = (file: SourceFile): boolean =>
  file.path.startsWith('server/') && readImports(file).some((one) => one.target.startsWith('test/'))

/** A module's face is its index.ts; its settings are read by the configuration too. */
function intoAnotherModule({ from, target }: Step): string | undefined {
  const other = moduleOf(target)
  if (!other || other === moduleOf(from) || target === `server/modules/${other}/index.ts`) return undefined
  if (from === 'server/config.ts' && target === `server/modules/${other}/config.ts`) return undefined
  return `only the face of ${other}, its index.ts, is for others`
}

const outOfServer = (target: string): string | undefined =>
  /^(server|contract)\//.test(target) ? undefined : 'the server stands on itself and the contract'

const moduleOf = (path: string): string | undefined => /^server\/modules\/([^/]+)\//.exec(path)?.[1]

const isTest = (path: string): boolean => path.endsWith('.test.ts')

function areaOf(path: string): string {
  return /^server\/(platform|modules|providers)(?=\/)/.exec(path)?.[0] ?? path.split('/', 1)[0]!
}
