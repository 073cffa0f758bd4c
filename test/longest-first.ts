import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes minutes begins first, so that a run does not end with one worker idle while the other walks through the dashboard. */
const longest = ['/test/browser/walk', '/test/browser/', '/test/journeys/', 'recorded-sites', '/test/']

export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const rank = ({ moduleId }: TestSpecification) => {
      const place = longest.findIndex((part) => moduleId.includes(part))
      return place === -1 ? longest.length : place
    }
    return sorted.toSorted((a, b) => rank(a) - rank(b))
  }
}
