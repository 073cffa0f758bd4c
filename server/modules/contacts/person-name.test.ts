import { describe, expect, it } from 'vitest'
import { completeName, nameInAddress, readPersonName } from './person-name.ts'

describe('a name as written', () => {
  const cases: [written: string, full: string, first: string | null, last: string | null][] = [
    ['Jane Smith', 'Jane Smith', 'Jane', 'Smith'],
    ['  Dr.  Jane Q. Smith, PhD ', 'Jane Q. Smith', 'Jane', 'Smith'],
    ['SMITH, Jane', 'Jane Smith', 'Jane', 'Smith'],
    ['Jane SMITH', 'Jane Smith', 'Jane', 'Smith'],
    ['jane smith', 'Jane Smith', 'Jane', 'Smith'],
    ['Prof. Dr.-Ing. Jörg Weiß', 'Jörg Weiß', 'Jörg', 'Weiß'],
    ['Dr. rer. nat. Anna Vogel', 'Anna Vogel', 'Anna', 'Vogel'],
    ['Anna van der Berg', 'Anna van der Berg', 'Anna', 'van der Berg'],
    ['van der Berg, Anna', 'Anna van der Berg', 'Anna', 'van der Berg'],
    ['María José García', 'María José García', 'María', 'García'],
    ['Wei Ma', 'Wei Ma', 'Wei', 'Ma'],
    ['Wei Ma, MBA', 'Wei Ma', 'Wei', 'Ma'],
    ['Robert Hale Jr.', 'Robert Hale', 'Robert', 'Hale'],
    ['JP Stone', 'JP Stone', 'JP', 'Stone'],
    ['Sam (Samantha) Reed', 'Sam Reed', 'Sam', 'Reed'],
    ['山田 太郎', '山田 太郎', '太郎', '山田'],
    ['Cher', 'Cher', null, null],
  ]
  it.each(cases)('%s', (written, fullName, firstName, lastName) => {
    expect(readPersonName(written)).toMatchObject({ fullName, firstName, lastName })
  })

  it.each(['', '  ', '---', '42', 'someone@firm.example'])('is no name: "%s"', (written) => {
    expect(readPersonName(written)).toBeUndefined()
  })

  it('is the same key in every spelling', () => {
    const spellings = ['Jörg Q. Weiß', 'WEISS, Jorg', 'Dr. Jörg Weiss', 'jörg weiß']
    expect(new Set(spellings.map((one) => readPersonName(one)!.key)).size).toBe(1)
    expect(readPersonName('Jane Smith')!.key).not.toBe(readPersonName('Jane Smythe')!.key)
  })

  it('keeps first and last name as the source has them apart', () => {
    const apart = { firstName: 'Mary Ann', lastName: 'Stone Hill' }
    expect(readPersonName('Mary Ann Stone Hill', apart)).toMatchObject(apart)
  })
})

describe('a name in an address', () => {
  it.each([
    ['ada.berg@firm.example', 'Ada Berg'],
    ['Ada_Berg+fair@firm.example', 'Ada Berg'],
    ['ada@firm.example', undefined],
    ['aberg@firm.example', undefined],
    ['sales.team@firm.example', undefined],
    ['press.berlin@firm.example', undefined],
    ['a.berg@firm.example', undefined],
    ['room.7@firm.example', undefined],
    [null, undefined],
  ])('%s says %s', (address, name) => {
    expect(nameInAddress(address)).toBe(name)
  })

  it.each([
    ['Solheim', 'ingrid.solheim@firm.example', 'Ingrid Solheim', 'Ingrid'],
    ['Ingrid', 'ingrid.solheim@firm.example', 'Ingrid Solheim', 'Ingrid'],
    ['Krämer', 'sabine.kraemer@firm.example', 'Sabine Krämer', 'Sabine'],
    ['Solheim', 'solheim@firm.example', 'Solheim', null],
    ['Solheim', 'ines.carvalho@firm.example', 'Solheim', null],
    ['Cher', undefined, 'Cher', null],
    ['Jo Stone', 'joanna.stone@firm.example', 'Jo Stone', 'Jo'],
  ])('completes %s by %s', (written, address, fullName, firstName) => {
    expect(completeName(readPersonName(written)!, address)).toMatchObject({ fullName, firstName })
  })
})
