import { readFile } from 'node:fs/promises'
import { classifyTitle } from '../../server/modules/contacts/index.ts'
import { print } from './print.ts'

export async function tryTitles(file: string, options: { json?: boolean }): Promise<void> {
  const titles = (await readFile(file, 'utf8')).split(/\r?\n/).filter((title) => title.trim() !== '')
  for (const title of titles) {
    const { department, seniority, decisionMaker, confidence } = classifyTitle(title)
    const found = { title, department, seniority, decisionMaker, confidence }
    print(
      options.json,
      found,
      `${title}: ${seniority}, ${department}${decisionMaker ? ', decides' : ''} (${confidence.toFixed(2)})`,
    )
  }
}
