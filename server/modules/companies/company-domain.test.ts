import { describe, expect, it } from 'vitest'
import { companyDomain, companyDomains, isNamedAfter } from './company-domain.ts'

describe('company domain', () => {
  it.each([
    ['https://careers.brightwell.co.uk/jobs?ref=1', 'brightwell.co.uk', 'own'],
    ['www.brightwell.io', 'brightwell.io', 'own'],
    ['lab.brightwell.ne.jp', 'brightwell.ne.jp', 'own'],
    ['https://brightwell.github.io/', 'brightwell.github.io', 'hosted'],
    ['brightwell.blogspot.com', 'brightwell.blogspot.com', 'hosted'],
    ['https://www.linkedin.com/company/brightwell', 'linkedin.com', 'shared'],
    ['https://bit.ly/3xyz', 'bit.ly', 'shared'],
    ['https://sites.google.com/view/brightwell', 'google.com', 'shared'],
    ['https://meetup.com/brightwell', 'meetup.com', 'shared'],
  ])('of %s is %s (%s)', (url, domain, kind) => {
    expect(companyDomain(url)).toMatchObject({ domain, kind })
  })

  it.each(['192.168.0.1', 'localhost', '', 'not a host'])('of %j is unknown', (url) => {
    expect(companyDomain(url)).toBeUndefined()
  })

  it('gives a shared host to the company that is called so, and to its corporate pages', () => {
    expect(companyDomain('linkedin.com', 'LinkedIn Corporation')?.kind).toBe('own')
    expect(companyDomain('about.linkedin.com')?.kind).toBe('own')
    expect(
      companyDomains(['https://linkedin.com/company/brightwell', 'brightwell.example.com'], 'Brightwell'),
    ).toHaveLength(1)
  })
})

it.each([
  ['brightwell.io', 'Brightwell GmbH', true],
  ['bright-well.com', 'Bright Well', true],
  ['brightwell.com', 'Brightwell Software', true],
  ['brightwell.com', 'Lantern by Brightwell', true],
  ['harrow.com', 'Brightwell', false],
])('%s is named after %s: %s', (domain, name, named) => {
  expect(isNamedAfter(domain, name)).toBe(named)
})
