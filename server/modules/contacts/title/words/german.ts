import type { TitleWords } from '../title-words.ts'

/** Parts of compounds are listed once: "Vertriebsleiterin" is found as "Vertrieb" and "Leiter". */
export const german: TitleWords = {
  fields: {
    executive: `geschäftsführer, geschäftsführung, geschäftsführender, geschäftsleitung, geschäftsleiter, gf, gl, vorstand, inhaber, gründer,
      mitgründer, gesellschafter, unternehmer, vorsitzender, vorsitzende, aufsichtsrat, beirat, unternehmensleitung, eigentümer, präsident,
      hauptgeschäftsführer, verwaltungsrat, gründung, betriebsinhaber, mitinhaber, geschäftsinhaber`,
    sales: `vertrieb, verkauf, verkäufer, aussendienst, außendienst, innendienst, kundenberater, kundenbetreuer, kundenbetreuung, akquise,
      gebietsleiter, gebietsverkaufsleiter, bezirksdirektor, großkunden, absatz, handelsvertreter, vertreter, bezirksleiter, vertriebler,
      gebietsmanager, kundenmanagement, neukunden, angebotsmanagement, vertriebsbeauftragter, verkaufsberater, vkf, vk, key accounter, filialleiter`,
    business_development: `geschäftsentwicklung, geschäftsfeldentwicklung, neugeschäft, unternehmensentwicklung, marktentwicklung, geschäftsfelder`,
    partnerships:
      'partnerschaften, partnerschaft, kooperationen, kooperation, partnermanagement, partnermanager, partnerbetreuung, allianzen, sponsoring',
    marketing: `werbung, werbe, marke, marken, mediaplanung, werbeleiter, verkaufsförderung, marktforschung, absatzförderung, mediaberater,
      markenführung, anzeigen, außenwerbung, kampagnen, webshop, marktkommunikation, marketingkommunikation, onlinemarketing, texter`,
    events:
      'veranstaltung, veranstaltungen, messe, messen, kongress, kongresse, tagung, tagungen, ausstellung, ausstellungen, konferenz, konferenzen, veranstaltungsmanagement, messebau',
    communications:
      'kommunikation, öffentlichkeitsarbeit, presse, pressesprecher, redaktion, redakteur, unternehmenskommunikation, öffentlichkeit, pressestelle, unternehmenssprecher, chefredakteur',
    customer_success:
      'kundendienst, kundenservice, kundensupport, kundenerfolg, servicecenter, kundenzufriedenheit, kundencenter, hotline',
    product: 'produktmanager, produktmanagement, produkt, produkte, produktentwicklung, produktleiter, sortiment',
    project_management:
      'projekt, projekte, projektleiter, projektmanager, projektmanagement, projektierung, projektleitung, vorhaben',
    engineering: `ingenieur, entwickler, softwareentwickler, softwareentwicklung, konstruktion, konstrukteur, programmierer, technik, techniker, technologie,
      anwendungstechnik, anwendungstechniker, informatiker, elektronik, maschinenbau, softwareentwicklung, verfahrenstechnik, automatisierung`,
    it: `edv, informationstechnik, informationstechnologie, systemadministrator, netzwerk, rechenzentrum, informatik, digitalisierung,
      systembetreuer, systembetreuung, fachinformatiker, wirtschaftsinformatiker, prozessdigitalisierung, informationssysteme, onlineshop, anwendungsbetreuung, wirtschaftsinformatik`,
    security:
      'informationssicherheit, datensicherheit, cybersicherheit, sicherheit, itsicherheit, informationssicherheitsbeauftragter',
    data: 'daten, datenanalyse, datenanalyst, statistik, datenmanagement, datenqualität, künstliche intelligenz, stammdaten, ki',
    design: 'gestaltung, gestalter, grafik, grafiker, grafikdesigner, mediengestalter, gestalterin',
    research: 'forschung, wissenschaft, wissenschaftler, forscher, labor, institut, lehrstuhl, doktorand',
    operations: `betrieb, logistik, produktion, fertigung, werk, werksleiter, lager, qualität, qualitätsmanagement, prozess, prozesse, strategie,
      organisation, betriebsleiter, betriebsleitung, versand, disposition, arbeitsvorbereitung, disponent, instandhaltung, materialwirtschaft,
      supply chain, spedition, ablauf, auftragsabwicklung, qm, unternehmensprozesse, prozessmanagement`,
    administration: `verwaltung, büro, empfang, sekretär, sekretariat, assistent, assistenz, sachbearbeiter, sachbearbeitung, bürokaufmann, bürokauffrau,
      kaufmännischer assistent, kaufmännische assistentin, kfm assistent, büroleiter, büromanagement, zentrale dienste, geschäftsstelle, teamassistent, teamassistenz`,
    procurement: 'einkauf, einkäufer, beschaffung, lieferanten, lieferantenmanagement, zukauf, chefeinkäufer',
    finance: `finanzen, finanz, buchhaltung, buchhalter, finanzbuchhaltung, rechnungswesen, controlling, kaufmännischer leiter, kaufmännische leitung,
      kaufmännischer geschäftsführer, steuern, revision, bilanz, bilanzbuchhalter, vermögensverwalter, vermögensverwaltung, lohnbuchhaltung,
      rechnungsprüfung, anlageberater, kalkulation, treasury, debitoren, kreditoren, bank`,
    legal:
      'recht, jurist, justiziar, datenschutz, rechtsabteilung, syndikus, vertragsmanagement, patente, rechtsangelegenheiten',
    hr: `personal, personalwesen, personalentwicklung, personalleiter, personalreferent, personalabteilung, ausbildung, weiterbildung, recruiter,
      personalmarketing, personalmanagement, personalberater, personalberatung, personalvermittlung, ausbilder, schulung, schulungen`,
    consulting:
      'berater, beratung, it berater, it beratung, sap berater, sap beratung, erp berater, unternehmensberater, unternehmensberatung, führungsberatung',
  },
  trades: {
    finance: 'steuerberater, wirtschaftsprüfer, finanzvorstand, finanzchef',
    legal: 'rechtsanwalt, anwalt, datenschutzbeauftragter, datenschutzbeauftragte, notar',
    hr: 'personalvorstand, personalchef',
    administration: 'chefsekretärin, vorstandsassistent, vorstandsassistenz, chefassistenz, direktionsassistent',
  },
  hints: {
    sales:
      'handel, filiale, niederlassung, region, gebiet, außenhandel, prokurist, export, vermietung, kunden, regionalleiter, niederlassungsleiter, anlagenberater',
    business_development: 'geschäft, geschäftsbereich, markt, märkte, wachstum, geschäftsfeld',
    partnerships: 'partner',
    marketing: 'medien, inhalte, zielgruppe, netzwerke',
    customer_success: 'betreuung, kundenbeziehung, dienstleistung',
    project_management: 'planung, stabsstelle, wandel',
    engineering: 'technisch, technischer, technische, entwicklung, entwicklungsleiter',
    it: 'telekommunikation, anwendung, anwendungen, systeme, applikation, lösungen, softwarelösungen, online, internet',
    finance: 'kaufmännisch, kaufmännischer, kaufmännische, kfm, versicherung, immobilien',
    hr: 'trainerin',
    operations: 'standort, objekt, technischer leiter, einsatz',
    executive: 'leitung, leiter, direktion, zentrale',
    other: 'lehrer, arzt',
  },
  ranks: {
    executive: `geschäftsführer, geschäftsführung, geschäftsführend, geschäftsführender, geschäftsführende, geschäftsleitung, geschäftsleiter, gf, gl, vorstand, inhaber,
      gründer, mitgründer, gesellschafter, unternehmer, vorsitzender, vorsitzende, vorsitz, aufsichtsrat, beirat, unternehmensleitung, eigentümer, präsident,
      verwaltungsrat, finanzvorstand, personalvorstand, generalsekretär, generaldirektor, intendant, mitinhaber, geschäftsinhaber, hauptgeschäftsführer, selbständig, selbstständig`,
    vp: 'vizepräsident, bereichsvorstand',
    director: 'direktor, direktion, bezirksdirektor, direktorin',
    head: `leiter, leitung, leitend, leitender, leitende, leit, chef, bereichsleiter, abteilungsleiter, abteilungsleitung, bereichsleitung, hauptabteilungsleiter,
      prokurist, prokura, ppa, geschäftsbereichsleiter, spartenleiter, chefredakteur, finanzchef, personalchef, ressortleiter, ltg`,
    manager: `niederlassungsleiter, niederlassungsleitung, regionalleiter, regionalleitung, gebietsleiter, gebietsleitung, filialleiter, filialleitung,
      standortleiter, standortleitung, bezirksleiter, werksleiter, werkleiter, büroleiter, marktleiter, gebietsverkaufsleiter, geschäftsstellenleiter, objektleiter,
      regionalverantwortlicher, länderverantwortlicher, bereichsverantwortlicher, abteilungsverantwortlicher`,
    lead: `teamleiter, teamleitung, gruppenleiter, gruppenleitung, projektleiter, projektleitung, teilprojektleiter, schichtleiter, meister, vorarbeiter, fachleiter, teamchef,
      bauleiter, bauleitung, sachgebietsleiter, referatsleiter, fachgruppenleiter, teilbereichsleiter`,
    senior:
      'experte, expertin, verantwortlicher, verantwortliche, verantwortlich, meisterin, fachexperte, oberingenieur, gebietsmanager, zuständig',
    professional: `berater, spezialist, koordinator, koordination, sachbearbeiter, sachbearbeitung, mitarbeiter, referent, beauftragter, beauftragte, beauftragt,
      ingenieur, entwickler, techniker, einkäufer, verkäufer, kaufmann, kauffrau, redakteur, grafiker, gestalter, planer, disponent, fachkraft,
      ansprechpartner, betreuer, anwalt, rechtsanwalt, jurist, steuerberater, pressesprecher, buchhalter, vertreter, fachberater, angestellter, angestellte,
      wissenschaftlicher mitarbeiter, konstrukteur, programmierer, verwalter, kundenberater, kundenbetreuer, datenschutzbeauftragter`,
    junior: `praktikant, praktikum, werkstudent, auszubildender, auszubildende, azubi, trainee, volontär, volontariat, student, lehrling, hilfskraft, doktorand, aushilfe, dual student, dualer student, diplomand`,
  },
  serves: `assistent, assistenz, sekretär, sekretariat, vorstandsassistent, vorstandsassistenz, direktionsassistent, teamassistent, teamassistenz, chefassistenz,
    chefsekretärin, mitarbeiter, referent, stabsstelle, büro der, büro des, vorzimmer, sachbearbeiter, sachbearbeitung, geschäftsführungsbüro, vorstandsbüro, stab`,
  deputies: 'stv, stellv, stellvertretend, stellvertretender, stellvertretende, stellvertreter, vize',
}
