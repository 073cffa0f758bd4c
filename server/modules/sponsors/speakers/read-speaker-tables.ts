import { load } from 'cheerio'
import { isCompanyName } from './company-name.ts'
import { readJobTitle } from './job-title.ts'
import { readPersonName } from './person-name.ts'
import type { Speaker } from './speaker.ts'

const COLUMNS = {
  name: /^(?:name|participants?|attendees?|delegates?|teilnehmer(?:in|innen)?|teilnehmende[r]?|participantes?|asistentes?|partecipant[ei]|deelnemers?|uczestni(?:k|cy)|účastní(?:k|ci)|deltagere?|участники?|参加者|参会人员|参会者|speakers?|presenters?|referent(?:en|in)?|vortragende[r]?|sprecher(?:in)?|nom|intervenants?|nombre|ponentes?|nome|palestrantes?|relatori|relatore|naam|sprekers?|imię.*|jméno|имя|докладчик|спикер|氏名|講演者|登壇者|姓名)$/i,
  company:
    /^(?:company|organi[sz]ation|affiliation|employer|institution|firma|unternehmen|organisation|société|entreprise|empresa|organización|azienda|bedrijf|organisatie|компания|организация|所属|会社|公司|单位)$/i,
  title:
    /^(?:title|function|job title|position|role|funktion|titel|rolle|fonction|poste|cargo|puesto|ruolo|functie|stanowisko|pozice|должность|役職|职务)$/i,
  talk: /^(?:talk|session|topic|presentation|vortrag|thema|sujet|conférence|charla|tema|palestra|titolo|доклад|тема|題目|题目)$/i,
}

type Column = keyof typeof COLUMNS

/** Tables whose head names a column of people and a column of employers. */
export function readSpeakerTables(html: string, url: string): Speaker[] {
  const $ = load(html)
  const speakers: Speaker[] = []
  for (const [number, table] of $('table').get().entries()) {
    const rows = $(table).find('tr').get()
    const cellsOf = (row: (typeof rows)[number]) =>
      $(row)
        .children('td, th')
        .get()
        .map((cell) => $(cell).text().replace(/\s+/g, ' ').trim())
    const columns = readColumns(rows[0] ? cellsOf(rows[0]) : [])
    if (columns.name === undefined || columns.company === undefined) continue
    for (const [index, row] of rows.slice(1).entries()) {
      const cells = cellsOf(row)
      const cell = (column: Column) => (columns[column] === undefined ? '' : (cells[columns[column]] ?? ''))
      const [name, company] = [readPersonName(cell('name')), cell('company')]
      if (!name || !isCompanyName(company)) continue
      const href = $(row).find('a[href]').first().attr('href')
      const address = href ? URL.parse(href, url) : null
      speakers.push({
        name,
        title: readJobTitle(cell('title')) ?? (cell('title') || null),
        company,
        talk: cell('talk') || null,
        url: address && address.host === new URL(url).host ? address.href : url,
        evidence: {
          text: cells.join(' | ').slice(0, 400),
          path: `table:nth-of-type(${number + 1}) tr:nth-of-type(${index + 2})`,
        },
        confidence: 0.9,
      })
    }
  }
  return speakers
}

function readColumns(head: string[]): Partial<Record<Column, number>> {
  const columns: Partial<Record<Column, number>> = {}
  for (const [index, text] of head.entries()) {
    for (const column of Object.keys(COLUMNS) as Column[]) {
      if (columns[column] === undefined && COLUMNS[column].test(text)) columns[column] = index
    }
  }
  return columns
}
