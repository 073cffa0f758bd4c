import { organisationId, type PersonOnFile, peopleOnFile } from './people-on-file.ts'
import type { Question } from './question.ts'

/** POST /people/match: the one person the question describes, with their address; `person: null` when nobody fits. */
export function matchPerson(question: Question) {
  const entry = findPerson(question)
  return { person: entry ? present(entry) : null }
}

function findPerson(question: Question): PersonOnFile | undefined {
  const id = question.text('id')
  if (id !== undefined) return peopleOnFile.find((entry) => entry.id === id)
  const email = question.text('email')?.toLowerCase()
  if (email !== undefined) return peopleOnFile.find(({ person }) => person.email === email)
  const linkedIn = question.text('linkedin_url')
  if (linkedIn !== undefined) return peopleOnFile.find(({ person }) => linkedIn.endsWith(`/in/${person.id}`))
  return findByName(question)
}

/** A name alone is not enough, as with Apollo: an employer must go with it. */
function findByName(question: Question): PersonOnFile | undefined {
  const name = (question.text('name') ?? `${question.text('first_name')} ${question.text('last_name')}`).toLowerCase()
  const domain = question.text('domain')?.toLowerCase()
  const employer = question.text('organization_name')?.toLowerCase()
  return peopleOnFile.find(
    ({ person }) =>
      person.name.toLowerCase() === name &&
      (person.company.domain === domain || person.company.name.toLowerCase() === employer),
  )
}

function present({ id, person, seniority, emailStatus }: PersonOnFile) {
  const { company } = person
  return {
    id,
    first_name: person.firstName,
    last_name: person.lastName,
    name: person.name,
    title: person.title,
    headline: `${person.title} at ${company.name}`,
    seniority,
    linkedin_url: `http://www.linkedin.com/in/${person.id}`,
    email: emailStatus === null ? null : person.email,
    email_status: emailStatus,
    city: company.city,
    state: null,
    country: company.country,
    time_zone: company.zone,
    organization_id: organisationId(company),
    employment_history: [
      { organization_id: organisationId(company), organization_name: company.name, title: person.title, current: true },
    ],
    organization: {
      id: organisationId(company),
      name: company.name,
      website_url: `http://${company.domain}`,
      primary_domain: company.domain,
      industry: company.industry,
      estimated_num_employees: company.employees,
      founded_year: company.founded,
      city: company.city,
      country: company.country,
      short_description: company.description,
    },
  }
}
