import type { Company } from '../company.ts'
import { cloud } from './cloud.ts'
import { data } from './data.ts'
import { industry } from './industry.ts'
import { product } from './product.ts'
import { security } from './security.ts'

export const companies: Company[] = [...cloud, ...security, ...data, ...industry, ...product]

const byId = new Map(companies.map((company) => [company.id, company]))

export function getCompany(id: string): Company {
  const company = byId.get(id)
  if (!company) throw new Error(`No company ${id} in the cast`)
  return company
}
