import { company } from '../company.ts'

export const product = [
  company('azulejo', {
    name: 'Azulejo',
    legalName: 'Azulejo Software, Lda.',
    industry: 'design tools',
    employees: 66,
    founded: 2018,
    city: 'Lisbon',
    country: 'Portugal',
    zone: 'Europe/Lisbon',
    mailPattern: 'first',
    description:
      'Azulejo keeps design systems and code in step, tile by tile. Designers change a token once, and every app shows it with the next release.',
  }),
  company('sprigboard', {
    name: 'Sprigboard',
    legalName: 'Sprigboard S.A.',
    industry: 'product management software',
    employees: 150,
    founded: 2014,
    city: 'Porto',
    country: 'Portugal',
    zone: 'Europe/Lisbon',
    description:
      'Sprigboard is a roadmap that listens. Customer requests, usage and revenue meet in one board, so that product managers can say no with reasons.',
  }),
  company('papelito', {
    name: 'Papelito',
    legalName: 'Papelito Facturas, S.L.',
    industry: 'invoicing',
    employees: 180,
    founded: 2013,
    city: 'Madrid',
    country: 'Spain',
    zone: 'Europe/Madrid',
    description:
      'Papelito sends invoices that tax offices in fourteen countries accept. Freelancers photograph receipts, accountants get clean books.',
  }),
  company('chaiwallet', {
    name: 'Chaiwallet',
    legalName: 'Chaiwallet Payments Pvt. Ltd.',
    industry: 'payments',
    employees: 450,
    founded: 2015,
    city: 'Mumbai',
    country: 'India',
    zone: 'Asia/Kolkata',
    mailPattern: 'flast',
    description:
      'Chaiwallet lets street vendors take payments with any phone, even an old one. Settlement is on the same day and fraud is caught in the crowd.',
  }),
  company('hollowreed', {
    name: 'Hollowreed',
    legalName: 'Hollowreed ApS',
    industry: 'user research',
    employees: 51,
    founded: 2019,
    city: 'Copenhagen',
    country: 'Denmark',
    zone: 'Europe/Copenhagen',
    description:
      'Hollowreed finds five users for an interview by tomorrow and writes the summary nobody has time for. Consent is asked once and kept.',
  }),
  company('bandurria', {
    name: 'Bandurria',
    legalName: 'Bandurria SpA',
    industry: 'localisation',
    employees: 73,
    founded: 2016,
    city: 'Santiago',
    country: 'Chile',
    zone: 'America/Santiago',
    description:
      'Bandurria translates software while it is being written. Strings go out with every commit and come back with context, in sixty languages.',
  }),
  company('fika-people', {
    name: 'Fika People',
    legalName: 'Fika People AB',
    industry: 'human resources software',
    employees: 125,
    founded: 2012,
    city: 'Gothenburg',
    country: 'Sweden',
    zone: 'Europe/Stockholm',
    mail: 'microsoft',
    description:
      'Fika People is HR software that starts with a conversation. Reviews, salaries and holidays are settled over coffee and written down in one place.',
  }),
  company('lumenpath', {
    name: 'Lumenpath',
    legalName: 'Lumenpath, Inc.',
    industry: 'feature management',
    employees: 240,
    founded: 2014,
    city: 'Seattle',
    country: 'United States',
    zone: 'America/Los_Angeles',
    description:
      'Lumenpath turns features on for one user, one city or everyone. Releases become boring, and a bad one is undone in two seconds.',
  }),
]
