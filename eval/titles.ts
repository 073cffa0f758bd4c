import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { classifyTitle, type Department, type Seniority } from '../server/modules/contacts/classify-title.ts'

export type TitleError = { title: string; label: string; said: string; because: string; confidence: number }
export type TitlesRow = {
  measure: 'department' | 'seniority'
  scored: number
  correct: number
  accuracy: number
  errors: TitleError[]
}

// The labels are coarser than ours; corpus/README.md says which of ours count as right for each.
const departmentLabels: Record<string, Department[]> = {
  'Information Technology': ['engineering', 'it', 'data', 'security', 'product'],
  Marketing: ['marketing', 'events', 'communications'],
  Sales: ['sales', 'partnerships', 'business_development', 'customer_success'],
  'Human Resources': ['hr'],
  Purchasing: ['procurement'],
  Consulting: ['consulting'],
  'Project Management': ['project_management', 'product', 'operations'],
  'Business Development': ['business_development', 'sales', 'partnerships'],
  'Customer Support': ['customer_success'],
  Administrative: ['administration', 'operations'],
}
const seniorityLabels: Record<string, Seniority[]> = {
  Management: ['executive', 'vp'],
  Director: ['director', 'vp', 'head'],
  Lead: ['manager', 'lead', 'head'],
  Senior: ['senior', 'professional'],
  Junior: ['junior', 'professional'],
  Professional: ['professional'],
}

/** Accuracy on the labelled titles of `corpusFolder`/titles; titles whose label maps to nothing of ours aren't scored. */
export function evaluateTitles(corpusFolder: string): TitlesRow[] {
  return [
    scoreTitles(corpusFolder, 'department', departmentLabels),
    scoreTitles(corpusFolder, 'seniority', seniorityLabels),
  ]
}

function scoreTitles(folder: string, measure: TitlesRow['measure'], accepted: Record<string, string[]>): TitlesRow {
  const rows = readRows(join(folder, 'titles', `${measure}-v2.csv`)).filter(({ label }) => accepted[label])
  const errors: TitleError[] = []
  for (const { text, label } of rows) {
    const { [measure]: said, because, confidence } = classifyTitle(text)
    if (!accepted[label]!.includes(said)) errors.push({ title: text, label, said, because, confidence })
  }
  const correct = rows.length - errors.length
  return { measure, scored: rows.length, correct, accuracy: correct / rows.length, errors }
}

/** Two columns, the first possibly quoted; labels never hold a comma. */
function readRows(file: string): { text: string; label: string }[] {
  const lines = readFileSync(file, 'utf8').split(/\r?\n/).slice(1).filter(Boolean)
  return lines.map((line) => {
    const comma = line.lastIndexOf(',')
    const text = line
      .slice(0, comma)
      .replace(/^"(.*)"$/s, '$1')
      .replaceAll('""', '"')
    return { text, label: line.slice(comma + 1) }
  })
}

if (import.meta.main) {
  const corpus = process.argv[2] ?? join(import.meta.dirname, '../../shared/corpus')
  if (!existsSync(join(corpus, 'titles'))) {
    console.log(`skipped: no labelled titles in ${corpus}`)
  } else {
    for (const { measure, scored, correct, accuracy } of evaluateTitles(corpus)) {
      console.log(`${measure}: ${accuracy.toFixed(3)} (${correct} of ${scored})`)
    }
  }
}
