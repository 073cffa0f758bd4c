import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

const file = 'screens.json'
/** A line of src/routes.tsx: screen('/events/$id', () => import('./screens/events/event/event.tsx'), … */
const screens = /screen\(\s*'([^']+)',\s*\(\) => import\('\.\/([^']+)'\)/g

/**
 * Writes down which files each screen is made of, beyond those that all need, so that the server can name them in the page: the browser
 * then asks for them at once, and not only after the first script has run. A list of [pattern of the path, scripts, style sheets].
 */
export function preloadScreens(): Plugin {
  return {
    name: 'preload-screens',
    apply: 'build',
    generateBundle(_, bundle) {
      const source = join(import.meta.dirname, 'src')
      const chunks = Object.values(bundle).filter((one) => one.type === 'chunk')
      const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
      const withImports = (name: string, met = new Set<string>()): Set<string> => {
        if (met.has(name)) return met
        met.add(name)
        for (const next of byName.get(name)?.imports ?? []) withImports(next, met)
        return met
      }
      const stylesOf = (names: Iterable<string>) =>
        new Set([...names].flatMap((name) => [...(byName.get(name)?.viteMetadata?.importedCss ?? [])]))
      const always = withImports(chunks.find((chunk) => chunk.isEntry)!.fileName)
      const alwaysStyles = stylesOf(always)
      const routes = [...readFileSync(join(source, 'routes.tsx'), 'utf8').matchAll(screens)]
      // Addresses that stand as they are come first: '/events/scans' is no event's.
      const sorted = routes.toSorted(([, a], [, b]) => Number(a!.includes('$')) - Number(b!.includes('$')))
      const list = sorted.map(([, path, module]) => {
        const chunk = chunks.find((one) => one.moduleIds.includes(join(source, module!)))
        if (!chunk) this.error(`routes.tsx names ${module}, which is not there`)
        const scripts = withImports(chunk.fileName)
        return [patternOf(path!), [...scripts.difference(always)], [...stylesOf(scripts).difference(alwaysStyles)]]
      })
      this.emitFile({ type: 'asset', fileName: file, source: JSON.stringify(list) })
    },
  }
}

/** '/conversations/{-$id}' as a regular expression; what stands in braces may be missing. */
const patternOf = (path: string): string =>
  `^${path.replaceAll(/\/\{-\$\w+\}/g, '(?:/[^/]+)?').replaceAll(/\$\w+/g, '[^/]+')}/?$`
