import { company } from '../company.ts'

export const data = [
  company('delta-polder', {
    name: 'Delta Polder',
    legalName: 'Delta Polder B.V.',
    industry: 'data warehousing',
    employees: 340,
    founded: 2012,
    city: 'Utrecht',
    country: 'Netherlands',
    zone: 'Europe/Amsterdam',
    description:
      'Delta Polder is a data warehouse on open table formats. Queries run where the files already lie, and leaving us takes no export at all.',
  }),
  company('quillbase', {
    name: 'Quillbase',
    legalName: 'Quillbase B.V.',
    industry: 'data catalogue',
    employees: 110,
    founded: 2017,
    city: 'Amsterdam',
    country: 'Netherlands',
    zone: 'Europe/Amsterdam',
    mailPattern: 'first',
    description:
      'Quillbase writes the documentation of your data by watching how it is used. Analysts find the right table, and owners hear before it breaks.',
  }),
  company('sandglass-ai', {
    name: 'Sandglass AI',
    legalName: 'Sandglass AI Pte. Ltd.',
    industry: 'demand forecasting',
    employees: 155,
    founded: 2018,
    city: 'Singapore',
    country: 'Singapore',
    zone: 'Asia/Singapore',
    description:
      'Sandglass AI forecasts demand for retailers, shop by shop and day by day. Planners see why a number moved and can overrule it.',
  }),
  company('ombra-labs', {
    name: 'Ombra Labs',
    legalName: 'Ombra Labs S.r.l.',
    industry: 'synthetic data',
    employees: 42,
    founded: 2020,
    city: 'Milan',
    country: 'Italy',
    zone: 'Europe/Rome',
    description:
      'Ombra Labs makes synthetic patients, customers and payments that behave like real ones. Hospitals and banks test with them and share no one.',
  }),
  company('fernweh-data', {
    name: 'Fernweh Data',
    legalName: 'Fernweh Data GmbH',
    industry: 'location data',
    employees: 88,
    founded: 2015,
    city: 'Munich',
    country: 'Germany',
    zone: 'Europe/Berlin',
    mail: 'microsoft',
    description:
      'Fernweh Data turns satellite pictures and traffic counts into maps for logistics and insurers. Updates arrive weekly with their margin of error.',
  }),
  company('tallgrass', {
    name: 'Tallgrass Analytics',
    legalName: 'Tallgrass Analytics, Inc.',
    industry: 'business intelligence',
    employees: 260,
    founded: 2011,
    city: 'Omaha',
    country: 'United States',
    zone: 'America/Chicago',
    mailPattern: 'flast',
    description:
      'Tallgrass Analytics is business intelligence for people who dislike dashboards. Ask in words, get a chart with its query, and subscribe to the answer.',
  }),
  company('merlion-metrics', {
    name: 'Merlion Metrics',
    legalName: 'Merlion Metrics Pte. Ltd.',
    industry: 'customer analytics',
    employees: 60,
    founded: 2019,
    city: 'Singapore',
    country: 'Singapore',
    zone: 'Asia/Singapore',
    mailPattern: 'first',
    description:
      'Merlion Metrics measures how customers in south-east Asia use apps, in eleven languages and on slow phones. No cookies, no personal data stored.',
  }),
  company('savanna-signal', {
    name: 'Savanna Signal',
    legalName: 'Savanna Signal Ltd',
    industry: 'data pipelines',
    employees: 74,
    founded: 2018,
    city: 'Nairobi',
    country: 'Kenya',
    zone: 'Africa/Nairobi',
    description:
      'Savanna Signal moves data out of mobile networks, agents and clinics that are offline half the day. Pipelines resume where the link dropped.',
  }),
]
