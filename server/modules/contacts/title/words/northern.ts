import type { TitleWords } from '../title-words.ts'

/** Dutch, Danish, Norwegian, Swedish and Finnish, which build compounds as German does. */
export const northern: TitleWords = {
  fields: {
    executive: `eigenaar, oprichter, bestuurder, directievoorzitter, algemeen directeur, bestuur, voorzitter, dga, administrerende direktør, adm direktør,
      direktør, grundlægger, stifter, ejer, indehaver, bestyrelse, bestyrelsesformand, daglig leder, administrerende direktor, gründer, styreleder, eier,
      verkställande direktör, vd, grundare, ägare, styrelseordförande, ordförande, toimitusjohtaja, perustaja, omistaja, hallituksen puheenjohtaja`,
    sales: `verkoop, verkoper, accountmanager, buitendienst, binnendienst, salg, sælger, selger, salgschef, salgssjef, forhandler, försäljning, säljare, säljchef,
      försäljningschef, myynti, myyjä, myyntijohtaja, myyntipäällikkö, kundeansvarlig, kundansvarig, verkoopleider, key accountmanager, salgs, selgere`,
    business_development:
      'bedrijfsontwikkeling, forretningsudvikling, forretningsutvikling, affärsutveckling, affärsutvecklare, forretningsudvikler, forretningsutvikler, liiketoiminnan kehitys',
    partnerships:
      'samenwerking, samenwerkingen, partnerskab, partnerskap, samarbejde, samarbeid, samarbete, kumppanuudet, sponsorskap, samarbejdspartnere',
    marketing:
      'reclame, merk, markedsføring, marknadsföring, marknadschef, marknads, markeds, markedschef, markedssjef, reklame, reklam, markkinointi, varemærke, varumärke',
    events:
      'evenementen, evenement, beurs, beurzen, congressen, arrangementer, arrangement, messer, mässor, mässa, evenemang, konferanse, konferens, tapahtumat, tapahtuma, udstillinger',
    communications:
      'communicatie, voorlichting, woordvoerder, persvoorlichter, kommunikatie, kommunikatör, kommunikasjon, kommunikationschef, viestintä, pers, pressechef, presseansvarlig, tiedottaja',
    customer_success:
      'klantenservice, klantenservicemedewerker, kundeservice, kundtjänst, kundesupport, kundsupport, asiakaspalvelu, klantsucces, kunderelationer',
    product:
      'productmanager, produktchef, produktsjef, produktansvarig, produktansvarlig, tuotepäällikkö, produktägare, tuote',
    project_management:
      'projectmanager, projectleider, projektleder, projektledare, prosjektleder, prosjekt, projecten, projectleiding, projektipäällikkö, projekter, projektchef',
    engineering:
      'ontwikkelaar, softwareontwikkelaar, ontwikkeling, udvikler, utvikler, utvecklare, ingeniør, ingenjör, teknik, teknisk, teknologi, ohjelmistokehittäjä, insinööri, techniek, softwareutvecklare, programmør, kehittäjä',
    it: 'automatisering, systeembeheerder, systeembeheer, ict, drift og it, systemansvarlig, digitalisering, tietohallinto, beheerder, applicatiebeheer, verksamhetssystem',
    security:
      'beveiliging, informatiebeveiliging, sikkerhed, sikkerhet, informationssikkerhed, säkerhet, informationssäkerhet, tietoturva, veiligheid',
    data: 'gegevens, dataanalyse, tekoäly, data analist',
    design: 'vormgever, vormgeving, ontwerp, ontwerper, grafisk, formgivare, muotoilu, grafisch',
    research: 'onderzoek, onderzoeker, forskning, forsker, forskare, tutkimus, tutkija',
    operations:
      'logistiek, productie, kwaliteit, bedrijfsvoering, logistik, produktion, produksjon, drift, kvalitet, lager, tuotanto, bedrijfsleider, driftschef, driftsleder, verksamhet, inköp och logistik',
    administration:
      'administratie, secretaresse, secretariaat, administratief, administrativ, administrasjon, sekretær, sekreterare, kontor, receptie, hallinto, assistentti, kontorchef',
    procurement:
      'inkoop, inkoper, indkøb, indkøber, innkjøp, innkjøper, inköp, inköpare, inköpschef, osto, ostopäällikkö, indkøbschef',
    finance:
      'financiën, financieel, boekhouding, boekhouder, økonomi, ekonomi, økonomichef, økonomisjef, ekonomichef, regnskab, regnskap, redovisning, talous, talousjohtaja, økonomidirektør',
    legal: 'juridisch, jurist, juridisk, jura, bolagsjurist, lakimies, lakiasiat, naleving',
    hr: 'personeel, personeelszaken, werving, rekruttering, rekrutering, rekryterare, rekrytering, personale, medarbetare, personalchef, henkilöstö, opleiding, opleidingen',
    consulting: 'adviseur, advies, konsulent, konsult, rådgiver, rådgivare, konsultti, rådgivning',
  },
  trades: { legal: 'advocaat, advokat, asianajaja, notaris', finance: 'finansdirektør, finanschef, revisor' },
  hints: {
    sales: 'klant, klanten, relatiebeheer, kunde, kunder, distrikt, distriktschef',
    business_development: 'zakelijk, forretning, affär, liiketoiminta, markt, marked',
    engineering: 'utveckling, udvikling, utvikling, technisch, tekninen, kehitys',
    executive: 'ledelse, directie, johto, ledning',
  },
  ranks: {
    executive: `eigenaar, oprichter, bestuurder, algemeen directeur, bestuursvoorzitter, directievoorzitter, mede oprichter, mede eigenaar, administrerende direktør, adm direktør,
      administrerende direktor, grundlægger, stifter, medstifter, ejer, indehaver, bestyrelsesformand, daglig leder, styreleder, eier, verkställande direktör, vd,
      grundare, medgrundare, ägare, styrelseordförande, ordförande, toimitusjohtaja, perustaja, omistaja, bestyrelsesmedlem, styrelseledamot`,
    vp: 'vicepresident, viceverkställande direktör, vice vd, varatoimitusjohtaja, konserndirektør, vicedirektør',
    director: 'direktør, direktör, johtaja, myyntijohtaja, talousjohtaja, økonomidirektør, finansdirektør, directie',
    head: `hoofd, afdelingshoofd, afdelingschef, avdelingsleder, avdelningschef, afdelingsleder, sjef, salgschef, salgssjef, säljchef, försäljningschef, marknadschef,
      markedschef, markedssjef, økonomichef, ekonomichef, leder, ledare, verkoopleider, forretningschef, områdechef, osastopäällikkö`,
    manager:
      'vestigingsmanager, bedrijfsleider, regiomanager, distriktschef, regionchef, regionschef, enhetschef, driftsleder, filiaalmanager, butikschef, aluepäällikkö, enhetsleder',
    lead: 'teamleider, projectleider, projektleder, projektledare, prosjektleder, groepsleider, gruppleder, gruppledare, teamleder, teamledare, gruppchef, tiiminvetäjä, teamchef',
    senior:
      'päällikkö, ansvarlig, ansvarig, verantwoordelijke, ekspert, asiantuntija, myyntipäällikkö, tuotepäällikkö, projektipäällikkö, produktchef, produktsjef, accountmanager, seniorkonsult',
    professional: `medewerker, adviseur, konsulent, konsult, rådgiver, rådgivare, beheerder, ontwikkelaar, udvikler, utvikler, utvecklare, verkoper, sælger, selger, säljare,
      medarbejder, medarbetare, medarbeider, koordinator, samordnare, ingeniør, ingenjör, inkoper, advocaat, jurist, onderzoeker, forsker, specialist, handläggare, kommunikatör`,
    junior:
      'stagiair, leerling, praktikant, elev, lærling, lärling, harjoittelija, studentmedarbejder, studentmedhjælper, trainee',
  },
  serves:
    'assistente, secretaresse, secretariaat, sekretær, sekreterare, assistentti, assistenten, direktionssekretær, ledningsassistent',
  deputies:
    'plaatsvervangend, adjunct, vicedirecteur, viceafdelingschef, biträdende, souschef, nestleder, nästföreståndare',
}
