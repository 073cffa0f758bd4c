import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

/** Between cyan and teal, dark enough for white text from shade 7 on (4.5:1). */
const lanyard: MantineColorsTuple = [
  '#e6f6f8',
  '#cfe9ee',
  '#a1d3dd',
  '#6fbccb',
  '#47a8bb',
  '#2c9bb1',
  '#15869d',
  '#0b7285',
  '#095e6e',
  '#054a58',
]

/** Mantine's red, deeper from shade 7 on: there white words are read on it (5.6:1). */
const red: MantineColorsTuple = [
  '#fff5f5',
  '#ffe3e3',
  '#ffc9c9',
  '#ffa8a8',
  '#ff8787',
  '#ff6b6b',
  '#fa5252',
  '#c92a2a',
  '#b02525',
  '#962020',
]

/** The list itself scrolls: a box around it that scrolls would have to be reached by keyboard, which a list of options is not. */
const scrollingOptions = {
  defaultProps: { withScrollArea: false },
  styles: { options: { maxHeight: 220, overflowY: 'auto' } },
} as const

export const theme = createTheme({
  colors: { lanyard, red },
  primaryColor: 'lanyard',
  primaryShade: { light: 7, dark: 7 },
  autoContrast: true,
  defaultRadius: 'sm',
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  headings: {
    fontWeight: '600',
    sizes: { h1: { fontSize: '1.5rem' }, h2: { fontSize: '1.15rem' }, h3: { fontSize: '1rem' } },
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Select: scrollingOptions,
    MultiSelect: scrollingOptions,
    Modal: { defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } },
    Drawer: { defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } },
  },
})

const colors = [
  'gray',
  'red',
  'pink',
  'grape',
  'violet',
  'indigo',
  'blue',
  'cyan',
  'teal',
  'green',
  'lime',
  'yellow',
  'orange',
  'lanyard',
]

/** Coloured words on a tint of their own colour (badges, light buttons), dark enough on a light ground. */
const tinted = Object.fromEntries(
  colors.map((color) => [
    `--mantine-color-${color}-light-color`,
    `color-mix(in srgb, var(--mantine-color-${color}-9), black 35%)`,
  ]),
)

/** Secondary text and tints are too light by default to be read comfortably (4.5:1 is asked for). */
export const resolveVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    ...tinted,
    '--mantine-color-error': '#c92a2a',
    '--mantine-color-dimmed': '#5a626a',
    '--mantine-color-placeholder': '#6a727a',
    '--mantine-color-anchor': '#0b6475',
  },
  dark: {
    '--mantine-color-dimmed': '#a9adb3',
    '--mantine-color-error': '#ff8787',
    '--mantine-color-placeholder': '#9aa0a7',
    '--mantine-color-anchor': '#6fbccb',
  },
})
