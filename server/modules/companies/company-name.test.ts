import { describe, expect, it } from 'vitest'
import { companyKey, coreWords, displayName, nameParts } from './company-name.ts'

describe('display name', () => {
  it.each([
    ['Brightwell Tools, Inc.', 'Brightwell Tools'],
    ['Brightwell Inc..', 'Brightwell'],
    ['Brightwell,Inc.', 'Brightwell'],
    ['Brightwell.Inc', 'Brightwell'],
    ['Brightwell Co.,Ltd.', 'Brightwell'],
    ['BRIGHTWELL CO., LTD.,', 'BRIGHTWELL'],
    ['Nordlicht GmbH & Co. KG', 'Nordlicht'],
    ['Nordlicht UG (haftungsbeschränkt)', 'Nordlicht'],
    ['Institut für Licht gGmbH', 'Institut für Licht'],
    ['Werkstatt e.V.', 'Werkstatt'],
    ['Faro Redes S.L.', 'Faro Redes'],
    ['Faro S.A. de C.V.', 'Faro'],
    ['Lumière S.à r.l.', 'Lumière'],
    ['Kuusi Oy', 'Kuusi'],
    ['Björk AB', 'Björk'],
    ['Fjord A/S', 'Fjord'],
    ['Dobre Biuro Sp. z o.o.', 'Dobre Biuro'],
    ['Modrý s.r.o.', 'Modrý'],
    ['Harbour Pty Ltd', 'Harbour'],
    ['Yama K.K.', 'Yama'],
    ['Yama KK', 'Yama'],
    ['株式会社ヤマ', 'ヤマ'],
    ['ヤマ株式会社', 'ヤマ'],
    ['有限会社 川', '川'],
    ['江南某某有限公司', '江南某某'],
    ['주식회사 하늘', '하늘'],
    ['ООО «Берёза»', 'Берёза'],
    ['PT Maju Jaya Tbk', 'Maju Jaya'],
    ['Harrow & Co.', 'Harrow'],
  ])('of %s is %s', (name, shown) => {
    expect(displayName(name)).toBe(shown)
  })

  it.each(['AG Interactive', 'Makers as', 'SAS', '株式会社', 'Company of Heroes'])(
    'leaves %s, where the form is part of the name',
    (name) => {
      expect(displayName(name)).toBe(name)
    },
  )
})

describe('company key', () => {
  it.each([
    ['Bright-Well Tools, Inc.', 'BRIGHTWELL TOOLS'],
    ["O'Harrow Media", 'OHarrow Media'],
    ['The Brightwell', 'Brightwell'],
    ['Café Löwe GmbH', 'Cafe Lowe'],
    ['Harrow & Finch', 'Harrow and Finch'],
    ['株式会社Yama', 'Yama K.K.'],
  ])('of %s equals that of %s', (a, b) => {
    expect(companyKey(a)).toBe(companyKey(b))
  })

  it('keeps the marks that make other letters in other scripts', () => {
    expect(companyKey('ガレ')).not.toBe(companyKey('カレ'))
  })
})

it('core words leave out what only describes the business', () => {
  expect(coreWords('Brightwell Software Group, Inc.')).toEqual(['brightwell'])
  expect(coreWords('Data Systems Ltd.')).toEqual(['data', 'systems'])
})

it('a name given with another is read as both', () => {
  expect(nameParts('Lantern (by Brightwell)')).toEqual(['Lantern', 'Brightwell'])
  expect(nameParts('Brightwell, Inc. / Lantern')).toEqual(['Brightwell', 'Lantern'])
})
