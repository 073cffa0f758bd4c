import type { Plugin } from 'vite'

const virtual = 'virtual:mantine-styles'
/** Every component of Mantine's core has a file of class names of its own, and a style sheet of the same name. */
const classNames = /@mantine\/core\/esm\/.*\/([A-Z]\w*)\.module\.mjs$/

/**
 * Lets each Mantine component bring its own style sheet, so that a screen loads the styles of what it shows instead of those of all
 * hundred components. A component imports those it is made of, so their rules stay in the order they need. The development server, which
 * bundles dependencies beforehand, takes the whole sheet.
 */
export function mantineStyles(): Plugin {
  let building = false
  return {
    name: 'mantine-styles',
    configResolved(config) {
      building = config.command === 'build'
    },
    resolveId: (id) => (id === virtual ? `\0${virtual}` : undefined),
    load: {
      filter: { id: /virtual:mantine-styles/ },
      handler: () => {
        const sheets = building ? ['styles/baseline', 'styles/default-css-variables', 'styles/global'] : ['styles']
        return sheets.map((sheet) => `import '@mantine/core/${sheet}.css'`).join('\n')
      },
    },
    transform: {
      filter: { id: classNames },
      handler: (code, id) => {
        const name = building ? classNames.exec(id)?.[1] : undefined
        return name ? { code: `import '@mantine/core/styles/${name}.css'\n${code}`, map: null } : undefined
      },
    },
  }
}
