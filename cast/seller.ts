/** A salesperson of the selling organisation and the mailbox they write from. */
export type Salesperson = {
  id: string
  name: string
  title: string
  email: string
  /** For the sandbox's SMTP server, nowhere else. */
  smtpPassword: string
  zone: string
  bookingUrl: string
}

/** Who uses Lanyard in this story: it sells lead capture to companies that sponsor conferences. */
export const seller = {
  name: 'Berthline',
  legalName: 'Berthline Ltd.',
  domain: 'berthline.example',
  website: 'http://berthline.example/',
  postalAddress: 'Berthline Ltd., 14 Chandlers Row, Bristol BS1 4QA, United Kingdom',
  product: 'Berthline',
  pitch:
    'Berthline lets exhibitors scan a badge and have the conversation in their CRM before the visitor has left the stand.',
  salespeople: [
    {
      id: 'noor-haddad',
      name: 'Noor Haddad',
      title: 'Partnerships Lead',
      email: 'noor@berthline.example',
      smtpPassword: 'sandbox-noor',
      zone: 'Europe/London',
      bookingUrl: 'http://booking.example/noor-haddad/30min',
    },
    {
      id: 'tomas-ferreira',
      name: 'Tomás Ferreira',
      title: 'Account Executive',
      email: 'tomas@berthline.example',
      smtpPassword: 'sandbox-tomas',
      zone: 'Europe/Lisbon',
      bookingUrl: 'http://booking.example/tomas-ferreira/30min',
    },
  ] satisfies Salesperson[] as Salesperson[],
}
