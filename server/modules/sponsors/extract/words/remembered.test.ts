import { describe, expect, it } from 'vitest'
import { remembered } from './remembered.ts'

describe('a reading that is kept', () => {
  it('is made once for the same words, also where it says nothing', () => {
    const read: string[] = []
    const meaning = remembered((text) => {
      read.push(text)
      return text === 'Gold' ? 'tier' : undefined
    })
    expect(['Gold', 'Alder', 'Gold', 'Alder'].map(meaning)).toEqual(['tier', undefined, 'tier', undefined])
    expect(read).toEqual(['Gold', 'Alder'])
  })

  it('is forgotten after thousands of others, and made anew for long texts', () => {
    let times = 0
    const length = remembered((text) => {
      times++
      return text.length
    })
    for (let n = 0; n < 50_001; n++) length(`name ${n}`)
    expect([length('name 0'), times]).toEqual([6, 50_002])
    const long = 'a'.repeat(201)
    expect([length(long), length(long), times]).toEqual([201, 201, 50_004])
  })
})
