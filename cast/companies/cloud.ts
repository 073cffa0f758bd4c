import { company } from '../company.ts'

export const cloud = [
  company('aurora-systems', {
    name: 'Aurora Systems',
    legalName: 'Aurora Systems AS',
    industry: 'cloud infrastructure',
    employees: 310,
    founded: 2011,
    city: 'Oslo',
    country: 'Norway',
    zone: 'Europe/Oslo',
    description:
      'Aurora Systems runs Kubernetes clusters for public authorities that must keep their data in the Nordics. Our teams operate the platform day and night, so that yours can ship.',
  }),
  company('pebblestack', {
    name: 'Pebblestack',
    legalName: 'Pebblestack, Inc.',
    industry: 'cloud infrastructure',
    employees: 85,
    founded: 2018,
    city: 'Austin',
    country: 'United States',
    zone: 'America/Chicago',
    mailPattern: 'first',
    description:
      'Pebblestack is hosted Postgres that scales to zero. Branch a database for every pull request and pay only for the seconds it answers queries.',
  }),
  company('kitewire', {
    name: 'Kitewire',
    legalName: 'Kitewire Ltd.',
    industry: 'content delivery',
    employees: 420,
    founded: 2009,
    city: 'Dublin',
    country: 'Ireland',
    zone: 'Europe/Dublin',
    description:
      'Kitewire delivers video and APIs from two hundred edge locations. Cache rules are code, purges take a tenth of a second, and invoices have one line.',
  }),
  company('lanternops', {
    name: 'LanternOps',
    legalName: 'LanternOps LLC',
    industry: 'developer tools',
    employees: 190,
    founded: 2015,
    city: 'Chicago',
    country: 'United States',
    zone: 'America/Chicago',
    description:
      'LanternOps is incident response for on-call teams: alerts, run-books and timelines in one place. It wakes the right person and lets everybody else sleep.',
  }),
  company('cobalt-harbor', {
    name: 'Cobalt Harbor',
    legalName: 'Cobalt Harbor Corp.',
    industry: 'backup and recovery',
    employees: 640,
    founded: 2004,
    city: 'Toronto',
    country: 'Canada',
    zone: 'America/Toronto',
    mail: 'microsoft',
    mailPattern: 'flast',
    description:
      'Cobalt Harbor keeps immutable backups of cloud workloads and rehearses their recovery every week. After ransomware, customers are back within the hour.',
  }),
  company('driftless-compute', {
    name: 'Driftless Compute',
    legalName: 'Driftless Compute Co-op',
    industry: 'cloud infrastructure',
    employees: 47,
    founded: 2021,
    city: 'Madison',
    country: 'United States',
    zone: 'America/Chicago',
    mailPattern: 'first',
    description:
      'Driftless Compute rents GPU clusters by the minute, cooled with lake water. Researchers and start-ups train models here without a year-long contract.',
  }),
  company('monsoon-grid', {
    name: 'Monsoon Grid',
    legalName: 'Monsoon Grid Private Limited',
    industry: 'cloud cost management',
    employees: 230,
    founded: 2017,
    city: 'Bengaluru',
    country: 'India',
    zone: 'Asia/Kolkata',
    description:
      'Monsoon Grid shows finance and engineering the same cloud bill. It finds idle machines, buys commitments at the right moment and forecasts next quarter.',
  }),
  company('tessellate-cloud', {
    name: 'Tessellate Cloud',
    legalName: 'Tessellate Cloud Sp. z o.o.',
    industry: 'cloud infrastructure',
    employees: 120,
    founded: 2016,
    city: 'Warsaw',
    country: 'Poland',
    zone: 'Europe/Warsaw',
    description:
      'Tessellate Cloud builds internal developer platforms on Kubernetes. Platform teams get golden paths, developers get a button, auditors get the trail.',
  }),
]
