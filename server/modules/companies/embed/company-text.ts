export type DescribedCompany = { name: string; description?: string | null; sectors?: string[] | null }

/** The text a company is embedded and compared by: its name, what it says of itself without the page's furniture, its sectors. */
export function companyText({ name, description, sectors }: DescribedCompany): string {
  const said = (description ?? '')
    .replace(/\s+/g, ' ')
    .replace(FURNITURE, ' ')
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return [name, said.slice(0, LONGEST), (sectors ?? []).join(', ')].filter((part) => part !== '').join('. ')
}

// A model of sentences dilutes: past a long paragraph more text makes companies more alike.
const LONGEST = 1500

// What event pages put around a sponsor's own words: calls to click, tiers, dialogs' keys.
const FURNITURE =
  /\b(?:learn more|read more|find out more|click here|visit (?:the |our )?(?:website|site)|(?:platinum|diamond|gold|silver|bronze|headline|keystone|visionary|startup|media|community|lunch|bento) (?:level )?sponsors?|sponsor level)\b|\bESC$/gi
