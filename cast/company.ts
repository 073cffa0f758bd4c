/** How a company forms its people's addresses from a name such as Ingrid Solheim. */
export type MailPattern = 'first.last' | 'flast' | 'first'

export type Company = {
  /** Also the first label of the domain. */
  id: string
  name: string
  /** As an imprint or a sponsor page may print it. */
  legalName: string
  domain: string
  industry: string
  employees: number
  founded: number
  city: string
  country: string
  zone: string
  mailPattern: MailPattern
  /** Whose mail program its people use: it decides how a reply quotes. */
  mail: 'google' | 'microsoft'
  /** The two sentences its home page says about itself. */
  description: string
}

type Row = Omit<Company, 'id' | 'domain' | 'mail' | 'mailPattern' | 'legalName'> &
  Partial<Pick<Company, 'mail' | 'mailPattern' | 'legalName'>>

/** Fills in what most companies have in common. */
export function company(id: string, row: Row): Company {
  return { id, domain: `${id}.example`, legalName: row.name, mailPattern: 'first.last', mail: 'google', ...row }
}
