import { describe, expect, it } from 'vitest'
import { classifyTitle, type Department, departments, type Seniority, seniorities } from './classify-title.ts'

type Case = [title: string, department: Department, seniority: Seniority]

const byIdea: Record<string, Case[]> = {
  'The head noun decides, not the words around it': [
    ['Account Executive', 'sales', 'professional'],
    ['Sales Executive', 'sales', 'professional'],
    ['Vice President of Engineering', 'engineering', 'vp'],
    ['Managing Director', 'executive', 'executive'],
    ['Chief of Staff', 'operations', 'head'],
    ['Product Owner', 'product', 'senior'],
    ['Director, Developer Relations', 'marketing', 'director'],
    ['Software Engineer, Marketing Platform', 'engineering', 'professional'],
    ['Lead Generation Specialist', 'marketing', 'professional'],
    ['Head of Internal Communications', 'communications', 'head'],
  ],
  "A boss's rank isn't the assistant's": [
    ['Assistant to the CEO', 'administration', 'professional'],
    ['Executive Assistant to the CMO', 'administration', 'professional'],
    ['Assistentin der Geschäftsführung', 'administration', 'professional'],
    ['Vorstandsassistent', 'administration', 'professional'],
    ['Geschäftsleitungsassistenz', 'administration', 'professional'],
    ['Assistante de direction', 'administration', 'professional'],
    ['Referent der Geschäftsführung', 'administration', 'professional'],
    ['Sales Assistant', 'sales', 'professional'],
  ],
  'A partner of the firm is not who manages partners': [
    ['Partner', 'consulting', 'executive'],
    ['Managing Partner', 'executive', 'executive'],
    ['Partner Manager', 'partnerships', 'senior'],
    ['Head of Sales - Partner & Key Account Management', 'sales', 'head'],
    ['HR Business Partner', 'hr', 'professional'],
  ],
  'Several positions give the highest rank and the strongest field': [
    ['Founder & CTO', 'engineering', 'executive'],
    ['Geschäftsführer / Leiter Vertrieb', 'sales', 'executive'],
    ['Leitung Marketing und Assistentin der Geschäftsleitung', 'marketing', 'head'],
    ['Sales Manager | Marketing', 'marketing', 'senior'],
    ['Head of Sales, ex-CEO', 'sales', 'head'],
  ],
  "The employer's name says nothing": [
    ['CTO at Example Marketing GmbH', 'engineering', 'executive'],
    ['Head of Data @ Sales Example', 'data', 'head'],
    ['Vertriebsleiterin bei Beispiel Design AG', 'sales', 'head'],
  ],
  'Gendered and inclusive forms are the same word': [
    ['Key Account Manager (m/w/d)', 'sales', 'senior'],
    ['Entwickler*in (f/m/x)', 'engineering', 'professional'],
    ['Leiter/in Personal', 'hr', 'head'],
    ['Mitarbeiter:in Vertrieb', 'sales', 'professional'],
    ['Chargé(e) de communication H/F', 'communications', 'professional'],
    ['Kaufmann/-frau für Marketingkommunikation', 'marketing', 'professional'],
  ],
  'Deputies stand a step below and juniors below all': [
    ['Deputy CEO', 'executive', 'vp'],
    ['Stv. Leiter Vertrieb', 'sales', 'manager'],
    ['Junior Marketing Manager', 'marketing', 'junior'],
    ['Working Student Marketing', 'marketing', 'junior'],
    ['Internal Sales Manager', 'sales', 'senior'],
  ],
  'Abbreviations are read': [
    ['SVP Global Alliances', 'partnerships', 'vp'],
    ['GM', 'executive', 'executive'],
    ['HRBP', 'hr', 'senior'],
    ['BDR', 'business_development', 'junior'],
    ['Group CISO', 'security', 'executive'],
    ['V.P. Sales', 'sales', 'vp'],
    ['Sr. Mgr. R&D', 'research', 'senior'],
  ],
}

const byLanguage: Record<string, Case[]> = {
  German: [
    ['Vertriebsleiter', 'sales', 'head'],
    ['Geschaeftsfuehrerin', 'executive', 'executive'],
    ['Bereichsleitung Einkauf', 'procurement', 'head'],
    ['Sachbearbeiterin Buchhaltung', 'finance', 'professional'],
    ['Vertriebs- und Marketingleiter', 'marketing', 'head'],
    ['Teamleiterin Kundenservice', 'customer_success', 'lead'],
    ['Niederlassungsleiter', 'sales', 'manager'],
    ['Rechtsanwältin', 'legal', 'professional'],
  ],
  French: [
    ['Directeur commercial', 'sales', 'director'],
    ['Directrice générale', 'executive', 'executive'],
    ['Responsable événementiel', 'events', 'senior'],
    ['Chef de projet informatique', 'it', 'lead'],
    ['Chef des ventes', 'sales', 'head'],
  ],
  'Spanish, Italian and Portuguese': [
    ['Directora de Marketing', 'marketing', 'director'],
    ['Jefe de ventas', 'sales', 'head'],
    ['Amministratore delegato', 'executive', 'executive'],
    ['Responsabile Vendite', 'sales', 'senior'],
    ['Diretor de Tecnologia', 'engineering', 'director'],
    ['Estagiário de Recursos Humanos', 'hr', 'junior'],
  ],
  'Dutch, Nordic and Polish': [
    ['Algemeen directeur', 'executive', 'executive'],
    ['Hoofd Marketing', 'marketing', 'head'],
    ['Administrerende direktør', 'executive', 'executive'],
    ['Försäljningschef', 'sales', 'head'],
    ['Toimitusjohtaja', 'executive', 'executive'],
    ['Kierownik sprzedaży', 'sales', 'manager'],
    ['Specjalista ds. marketingu', 'marketing', 'professional'],
  ],
  Japanese: [
    ['営業部長', 'sales', 'head'],
    ['代表取締役社長', 'executive', 'executive'],
    ['マーケティングマネージャー', 'marketing', 'senior'],
  ],
}

describe.each(Object.entries({ ...byIdea, ...byLanguage }))('%s', (_, cases) => {
  it.each(cases)('reads "%s" as %s, %s', (title, department, seniority) => {
    expect(classifyTitle(title)).toMatchObject({ department, seniority })
  })
})

it.each([
  ['CEO', true],
  ['Director of Sponsorships and Events', true],
  ['Leiterin Unternehmenskommunikation', true],
  ['Sponsorship Manager', true],
  ['Marketing Manager Trade Shows', true],
  ['Country Manager', true],
  ['Marketing Manager', false],
  ['Engineering Manager', false],
  ['Event Specialist', false],
  ['Assistant to the Director of Events', false],
])('says whether "%s" decides on sponsoring: %s', (title, decisionMaker) => {
  expect(classifyTitle(title).decisionMaker).toBe(decisionMaker)
})

it('asks for a person where a title says nothing it knows', () => {
  for (const title of ['', '@@@', 'Wizard of light bulb moments']) {
    const { department, confidence } = classifyTitle(title)
    expect(department).toBe('other')
    expect(confidence).toBeLessThan(0.5)
  }
})

it('quotes the words it went by, as people write them', () => {
  expect(classifyTitle('Geschaeftsfuehrer Vertrieb').because).toBe(
    '"vertrieb" says sales; "geschäftsführer" is executive',
  )
})

it('stays quick and within its vocabulary on pasted nonsense', () => {
  const started = performance.now()
  for (const piece of ['sales ', '((m/w/d', ' at ', 'a.', 'vertriebs', '営']) {
    const { department, seniority } = classifyTitle(piece.repeat(50_000))
    expect(departments).toContain(department)
    expect(seniorities).toContain(seniority)
  }
  expect(performance.now() - started).toBeLessThan(500)
})
