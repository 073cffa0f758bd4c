import type { TriedPage } from '@lanyard/contract/sponsors.ts'
import { List, Text } from '@mantine/core'
import { OutsideLink } from './outside-link.tsx'
import { explainHelp, explainTried, isMissing, shortAddress } from './words.ts'

/** The pages a reading asked for, in order, and what came of each; guesses that hit nothing make one line. */
export function TriedPages({ tried }: { tried: readonly TriedPage[] }) {
  const missing = tried.filter(isMissing)
  const shown = missing.length > 2 ? tried.filter((page) => !isMissing(page)) : tried
  return (
    <List size="sm" spacing={2} listStyleType="none">
      {shown.map((page) => (
        <List.Item key={page.url}>
          <OutsideLink to={page.url}>{shortAddress(page.url)}</OutsideLink>
          <Text span inherit c={page.sponsors ? undefined : 'dimmed'} fw={page.sponsors ? 600 : 400}>
            {' '}
            · {explainTried(page)}
          </Text>
          {page.help ? (
            <Text size="xs" c="dimmed">
              {explainHelp(page)}
            </Text>
          ) : null}
        </List.Item>
      ))}
      {shown.length < tried.length ? (
        <List.Item>
          <Text span inherit c="dimmed">
            Nothing at {missing.length} addresses where such pages often lie:{' '}
            {missing.map((page) => URL.parse(page.url)?.pathname ?? page.url).join(', ')}
          </Text>
        </List.Item>
      ) : null}
    </List>
  )
}
