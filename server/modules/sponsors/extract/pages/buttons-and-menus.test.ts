import { describe, expect, it } from 'vitest'
import { extractSponsors } from '../extract-sponsors.ts'
import { asksToAct } from '../words/calls-to-act.ts'

const names = (html: string) => extractSponsors(html).sponsors.map(({ name }) => name)

describe('words that ask the reader to act', () => {
  it.each([
    'Request a quote',
    'Get your tickets now',
    'Angebot anfordern',
    'Jetzt Standplatz sichern',
    'Demander un devis',
    'Solicita tu presupuesto',
    'Solicitar Cotação',
    'Richiedi un preventivo',
    'Zarezerwuj stoisko teraz',
    'Sign up now!',
    'お申し込みはこちら',
  ])('name no company: %s', (text) => {
    expect(asksToAct(text)).toBe(true)
  })

  it.each([
    'Book Depository',
    'Reserve Bank of Birchland',
    'Apply Digital',
    'Order of Alder',
    'Ticketmaster',
    'Compra Group',
  ])('are not in a name: %s', (text) => {
    expect(asksToAct(text)).toBe(false)
  })
})

describe('a page of levels with a button each', () => {
  const level = (name: string, label: string, words: string) =>
    `<div class="card"><h3>Stand ${name}</h3><div class="price">${label}</div>
      <ul><li>✓ Logo no palco</li><li>✓ Internet dedicada</li></ul><a href="https://feira.example" class="btn btn-primary">${words}</a></div>`

  it.each(['Solicitar Cotação', 'Quero este'])('lists nobody: %s', (words) => {
    const page = `<title>Expositores</title><h1>Expositores</h1><h2>Opções de Stand</h2>
      ${level('Nobre', 'Premium', words)}${level('Compacto', 'Gold', words)}${level('Aberto', 'Silver', words)}`
    expect(names(page)).toEqual([])
  })

  it('lists among an offer those whose logos are linked, and not its button', () => {
    const logo = (name: string) => `<a href="https://${name}.example"><img src="${name}.png" alt="${name}"></a>`
    const page = `<h1>Become a sponsor</h1><h2>Gold sponsors</h2>${logo('Alder')}${logo('Birch')}
      <p><a href="https://form.example">Request a quote</a></p>`
    expect(names(page)).toEqual(['Alder', 'Birch'])
  })

  it('still lists companies whose links are drawn as buttons', () => {
    const page = `<h2>Gold Sponsors</h2><p><a class="btn" href="https://alder.example">Alder</a></p>
      <h2>Silver Sponsors</h2><p><a class="btn" href="https://birch.example">Birch</a></p>`
    expect(names(page)).toEqual(['Alder', 'Birch'])
  })
})

describe('links to the parts of a site', () => {
  it('under a word like "Partenaires" are its menu', () => {
    const page = `<section><div><p>PARTENAIRES</p><a href="../partenaires/">Partenaires</a><a href="../divers/">Diverses radios</a>
      <a href="../medias/">Médias partenaires</a></div></section>
      <h2>PARTENAIRES</h2><div><a href="https://aulne.example"><img src="aulne.png" alt="Aulne"></a></div>`
    expect(names(page)).toEqual(['Aulne'])
  })

  it('are companies where they lead to a page of each', () => {
    const page = `<h2>Exhibitors</h2><ul><li><a href="/exhibitors/alder">Alder Partners</a></li>
      <li><a href="/exhibitors/birch">Birch</a></li><li><a href="/exhibitors/cedar">Cedar</a></li></ul>`
    expect(names(page)).toEqual(['Alder Partners', 'Birch', 'Cedar'])
  })
})
