import type { Vocabulary } from '../vocabulary.ts'

export const dutch: Vocabulary = {
  no: 'niet niets niks geen nooit nee zonder noch nergens',
  refusal: 'nee nee_dank* nee_bedankt niet_voor_ons nee_hoor liever_niet helaas_niet helaas',
  yes: `
    doe_mij_maar stuur_maar stuur_maar_door stuur_maar_op kom_maar_door ja_hoor laat_maar_komen ja ja_graag graag
    prima ok oke okay goed is_goed zeker natuurlijk uiteraard waarom_niet doe_maar leuk top akkoord absoluut
    kom_maar_op wij_doen_mee we_doen_mee ik_doe_mee lijkt_me_leuk
  `,
  interest: `
    zou_best zou_kunnen best_interessant best_leuk interessant_verhaal zin_in trek_in niet_onaardig klinkt
    gaaf_concept prachtig niet_verkeerd wel_oren wel_oor interess* geinteresseerd benieuwd nieuwsgierig
    aantrekkelijk spreekt_me_aan spreekt_ons_aan spreekt_mij_aan klinkt_goed klinkt_leuk klinkt_interessant
    klinkt_als leuk_initiatief mooi_initiatief leuk_idee goed_idee mooi_concept veelbelovend boeiend enthousiast
    lijkt_me_leuk lijkt_ons lijkt_me_wat iets_voor_ons wel_wat_voor goede_timing komt_goed_uit staan_open sta_open
    open_voor overwegen trekt verleidelijk zien_we_wel zie_ik_wel zoeken_juist tof gaaf
  `,
  fit: 'past passend geschikt relevant aansluit* sluit_aan doelgroep zinvol nuttig sluit*..aan bij_ons_past',
  ask: `
    stuur sturen gestuurd mail mailen toesturen opsturen doorsturen_aan_mij zend* deel delen geef vertel laat_zien
    laat_weten_wat kun_je kunt_u kan_je heb_je heeft_u hebben_jullie mag_ik zou_ik ontvang* ontvangen graag_meer
    meer_weten meer_horen weten_wat wil_graag willen_graag hoor_graag toelicht* uitleg* leg_uit zijn_er is_er
    bekijk* zien weten lezen ik_wil_wel
  `,
  material: `
    sponsorbrochure sponsorpakket plattegrond lijst_met samenvatting voorbeeld inschrijfformulier contractvoorstel
    sponsor* info* informatie brochure* presentatie* offerte* prijs* prijzen prijslijst tarie* pakket* pakketten
    voorstel* details document* overzicht cijfers voorbeelden referenties mogelijkheden voorwaarden kosten aanbod
    link pdf deck mediakit programma gegevens_over opties materiaal folder deelnemerslijst meer_weten meer_horen
    specificaties contract
  `,
  amount: `
    hoe_hoog wat_krijgen_we wat_gaat_het_ons nog_plek plekken plaatsen_vrij nog_ruimte hoe_lang hoe_groot
    wie_zijn_de wie_doen_er tot_wanneer uiterlijk zichtbaarheid rendement kleinste_pakket wie_sponsort tegenover
    wat_levert wat_kost hoeveel kosten kost prijs prijzen tarie* wat_zijn_de_mogelijkheden welke_pakketten
    welke_opties wat_krijg* wat_houdt wat_is_inbegrepen inbegrepen hoe_werkt hoe_gaat wat_voor bezoekers deelnemers
    publiek wie_komt wie_komen doelgroep deadline korting wat_is_het welke_bedrijven welk_bedrag volgende_stap
    vervolgstap* wat_zijn_de_kosten
  `,
  meet: `
    bel bellen belletje gebeld telefon* gesprek afspraak afspreken spreken praten overleg* meeting call zoom teams
    koffie lunch kennismak* ontmoet* agenda langs langskomen videocall sparren zitten demo contactmoment
  `,
  callMe: `
    zin_in_een zin_in_koffie contact_hebben_via contact_via_teams even_contact spreken_we spreek_je bel_me bel_mij
    bel_maar bel_gerust belt_u bel_even mag_me_bellen mag_bellen kunt_me_bellen kun_je_me_bellen kunnen_we_bellen
    kunnen_we..bellen even_bellen even_belletje plan_maar plan_iets plan_gerust inplannen prik_een prikken
    zet..in_mijn_agenda in_mijn_agenda in_de_agenda mijn_agenda mijn_nummer mijn_mobiel bereikbaar_op ben_bereikbaar
    te_bereiken_op laten_we_bellen laten_we_afspreken zullen_we_bellen zullen_we_afspreken zullen_we wanneer_kun
    wanneer_kan wanneer_schikt wanneer_past wanneer_komt_het heb_je_tijd heeft_u_tijd afspraak_maken
    afspraak_inplannen stuur_een_uitnodiging stuur_me_een_uitnodiging uitnodiging_sturen stuur..uitnodiging
    kom_langs kom_gerust kopje_koffie kop_koffie bakkie telefonisch_toelicht* telefonisch_doornemen boek_een
  `,
  propose: `
    laten_we zullen_we kunnen_we kunnen_wij zal_ik graag wil willen zou zouden stel_voor voorstel_om
    misschien_kunnen is_het_mogelijk even prima schikt lijkt_me liever makkelijker plan kan_je kun_je
  `,
  near: `
    vandaag morgen overmorgen deze_week volgende_week komende_week vanmiddag vanochtend morgenochtend morgenmiddag
    uur begin_volgende_week eind_van_de_week ma di wo do vr ochtend middag
  `,
  free: 'vrij beschikbaar bereikbaar schikt past kan tijd lukt ruimte uitkomen goed',
  later: `
    later volgend_jaar volgend_kwartaal komend_jaar komend_kwartaal volgend_seizoen volgende_editie volgende_keer
    nieuwe_jaar nieuw_jaar begin_20* eind_van_het_jaar najaar voorjaar na_de_zomer na_de_vakantie na_de_feestdagen
    in_de_zomer in_de_herfst in_de_winter in_het_voorjaar tweede_helft tweede_halfjaar over_een_paar over_enkele
    over_*_maanden over_*_weken toekomst andere_keer een_ander_moment ander_moment volgende_maand op_termijn
    te_zijner_tijd in_mei over_een_half_jaar na_de_jaarwisseling jaarwisseling half_jaar boekjaar een_volgende
  `,
  now: `
    nu momenteel op_dit_moment dit_jaar dit_kwartaal voorlopig vooralsnog deze_keer dit_keer op_het_moment nog_niet
    thans dit_seizoen even deze_editie deze_maand
  `,
  again: `
    neem..contact contact_op terugkom* kom..terug nog_eens nogmaals opnieuw weer_eens herinner* klop vraag..nog
    probeer..nog probeer mail..nog bel..nog mail_me bel_me_dan benader..weer weer_contact opnieuw_bekijken
    hoor..weer spreken_we weer_oppakken laten_we_dan kijken_we stuur..nog aan_de_bel trek
  `,
  budget: 'budget* *budget middelen financ* marketingbudget',
  spent: `
    op besteed vergeven bevroren vast vastgelegd verdeeld uitgegeven rond dicht gealloceerd toegewezen bezuinig*
    krap gesloten ingevuld beperkt verbruikt gereserveerd vol
  `,
  busy: `
    razend_druk stil uitgaven_staan spaarstand bezuiniging* integratie directiewissel audit migratie tot_nader_order
    nader_order druk te_druk drukte capaciteit geen_tijd handen_vol volle_agenda reorganisatie fusie overname
    verhuizing lancering andere_prioriteiten prioriteit* midden_in vol_gepland onderbezet overbelast bezet
    volop_bezig andere_zaken on_hold pauze
  `,
  badTime: `
    geen_goed_moment niet_het_juiste_moment niet_het_goede_moment niet_het_moment slecht_moment verkeerd_moment
    ongelegen te_vroeg te_laat voorbarig misschien_later misschien_volgend wellicht_later wellicht_volgend nu_niet
    nu_even_niet even_niet niet_nu dit_jaar_niet voorlopig_niet nog_niet komt_nu_niet komt_niet_uit uitgesteld
    uitstellen doorschuiven schuiven pas_in pas_na pas_weer pas_vanaf niet_meer_dit_jaar lukt_niet_meer op_een_later
    later_nog
  `,
  decline: `
    overbodig geen_nut geen_zin niet_binnen_ons geen_beleid ons_beleid past_niet niet_ons niet_bij_ons
    niet_overtuigd zien_hier_niets zien_we_niet zien_wij_niet andere_keuzes andere_keuze focussen_ons richten_ons_op
    eigen_evenementen niet_van_plan vinden_we_niet kiezen_ervoor_om_niet zie*..af zien_ervan zien_er_vanaf
    zie_er_vanaf zien_er_van zie_ervan_af zien_af afzien afzeggen afwijz* wijs..af wijzen..af sla..over slaan..over
    afslaan bedank_ik bedanken_we bedanken_wij bedank_voor pas_ik passen_we passen_hiervoor ik_pas wij_passen
    niet_mee niet_aan_mee geen_interesse geen_belangstelling niet_geinteresseerd geen_behoefte niet_voor_ons
    niets_voor_ons niks_voor_ons nee_dank* nee_bedankt niet_op_in gaan_niet_in besloten_om_niet besloten_niet
    haken_af haak_af dank_maar bedankt_maar niet_interessant laten_we_aan_ons voorbijgaan aan_ons_voorbij
    niet_relevant niet_verder
  `,
  join: `
    sponsor* sponsoring sponsoren deelnem* deelname neem*..deel meedoen doe*..mee doen_wij doen_we exposeren beurs
    beurzen beursdeelname stand evenement* event* congres* conferentie* partner* samenwerk* investeren ondersteun*
    ingaan gaan_wij gaan_we mee_bezig aanwezig uitvoeren
  `,
  need: 'behoefte nodig gebruik* zoeken op_zoek meerwaarde belang plannen toegevoegde waarde noodzaak strategie',
  already: 'al reeds tevreden voorzien bestaande vaste eigen zelf intern gekozen vast contract',
  supplier: `
    leverancier* partner* partij* bureau* oplossing* iemand aanbieder* andere eigen zelf intern concurrent* contract
    voorzien systeem tool organisator* evenementen samenwerking iets een_ander tevreden
  `,
  charge: `
    verantwoordelijk* ga_over gaat_over gaat_daarover gaat_hierover ga_hier ga_daar over_gaat over_gaan mee_bezig_is
    juiste_persoon goede_persoon juiste_contact* verkeerde_persoon verkeerde_adres regelt doet_dit doet_dat beheert
    bepaalt beslist beslissing behandelt aanspreekpunt contactpersoon mijn_afdeling mijn_gebied mijn_taak
    mijn_pakkie valt_onder ligt_bij hoort_bij aan_het_juiste_adres opgevolgd opvolger loopt_via loopt_bij
    moet_je_bij moet_u_bij moet_je..zijn moet_u..zijn kun_je..bij_terecht terecht_bij daarvoor_is hiervoor_is
    zit_bij coordineert organiseert pakt_dit houdt_zich mijn_verantwoordelijkheid
  `,
  person: `
    collega* *afdeling team teamleid* marketing* manager* directeur* hoofd* eventmanager evenementen* mevrouw meneer
    dhr mevr baas leidinggevende opvolger bureau hoofdkantoor kantoor hem haar communicatie* inkoop secretariaat
    directie verantwoordelijke*
  `,
  passOn: `
    doorgestuurd ik_stuur..door stuur_ik..door stuur_het..door stuur_dit..door stuur_je..door stuur_uw..door
    doorsturen doorgezet zet*..door doorgegeven geef*..door doorgeven doorgespeeld speel..door in_cc in_de_cc cc
    in_kopie neem..mee_in voeg..toe toegevoegd gedeeld_met gedeeld breng*..in_contact onder_de_aandacht uitgezet
    verwijs* overgedragen neergelegd_bij
  `,
  turnTo: `
    stellen_aan kun_je_het_beste kunt_u_het_beste het_beste_stellen beste_bij vraag_je_het beter..mailen
    beter..bellen neem_contact_op_met contact_op_met contact_opnemen_met neem..contact wend* richt* spreek_met
    praat_met vraag_het vragen_aan mail_naar mailen_naar mail_even benader* benaderen schrijf_naar stuur..naar
    stuur..aan bereik* kunt_u_terecht probeer contacteer zijn_bij moet_je_bij beter_bij beter_met
  `,
  stop: `
    stop stoppen hou..op houd..op ophouden staak met_rust lastig genoeg afmeld* uitschrijv* beeindig* niet_meer
    verzoek_u_te_stoppen
  `,
  remove: `
    verwijder* haal halen schrap* wis wissen uitschrijv* uitgeschreven schrijf..uit afmeld* meld..af afgemeld gooi
    unsubscribe blokkeer* uitschrijving deactiveer
  `,
  list: `
    lijst* bestand* database* mailinglijst mailing* gegevens adres* me mij ons mailadres nieuwsbrief systeem crm
    contacten uitschrijven afmelden
  `,
  mail: `
    mail* mails e-mail* email* emails bericht* berichten reclame nieuwsbrief* mailtjes spam contact benader*
    communicatie aanbiedingen opvolg* acquisitie benaderd
  `,
  send: `
    sturen stuur ontvangen ontvang mailen mail schrijven benader* contacteer* lastig meer toesturen contact_op
    krijgen gestuurd gemaild wens*
  `,
  legal: `
    avg gdpr persoonsgegevens privacy* advocaat juridisch* spam toestemming klacht ongewenst* ongevraagd* autoriteit
    aangifte recht_op
  `,
  mull: `
    ontvangen_dank bericht_gelezen in_goede_orde heb_het_gelezen kijk_ernaar kijk_er_naar kijken_ernaar bekijk_het
    bekijken_het bekijk_dit leg..voor bespreek* besprek* overleg_intern overleg_het intern_overleg* denk*..na
    nadenken denk_erover leg_het_voor voorleggen lees_het lezen_het neem_het_door doornemen even_checken check_het
    check_intern zal_kijken ga_kijken ga_het_bekijken bestudeer* genoteerd ter_kennisgeving in_overweging
  `,
  revert: `
    kom_er_op_terug kom_erop_terug kom_hierop_terug kom_hier_op_terug komen_er_op_terug komen_erop_terug
    komen_hierop_terug kom_bij_je_terug kom_bij_u_terug kom_terug komen_terug laat_het_weten laat_het_je laat_het_u
    laten_het_weten laten_het_je laten_het_u laat_nog_weten hoor_je hoort_u hoor_je_van hoort_van reageer_later
    neem_contact_met_je neem_contact_met_u nemen_contact_met_u nemen_contact_met_je
  `,
  whoAsks: `
    wie_ben_je wie_bent_u wie_is_dit wie_zijn_jullie hoe_kom_je_aan hoe_komt_u_aan hoe_kom_je hoe_komt_u
    hoe_komen_jullie waar_heb_je waar_heeft_u waar_gaat_dit waar_gaat_het waar_gaat waar_heb_je_het over_welk
    welk_bedrijf welk_event welk_evenement welke_beurs wat_doen_jullie wat_doet_u begrijp_het_niet begrijp_niet
    wat_bedoel* is_dit_spam is_dit_echt waarom_mail waarom_ik waarom_krijg kennen_wij kennen_we namens_wie
  `,
  wish: `
    succes_verder veel_succes succes_ermee succes_gewenst succes_met succes al_het_beste mooi_evenement
    fijn_evenement
  `,
  habit: `
    dank_je_wel geen_probleem geen_dank niet_alleen aarzel_niet dank_voor_je_bericht dank_voor_uw_bericht
    bedankt_voor_je_bericht bedankt_voor_uw_bericht bedankt_voor_je_mail bedankt_voor_uw_mail
    bedankt_voor_het_aanbod bedankt_voor_de_info bedankt_voor_de_informatie dank_voor_de_info
    dank_voor_de_informatie dank_voor_je_mail dank_voor_uw_mail dank_voor_het_aanbod dank_voor_uw_interesse
    bedankt_voor_uw_interesse bedankt_voor_de_uitnodiging bij_interesse goede_morgen bedankt_voor_het_contact
    bedankt_voor_uw_aanbod bedankt_voor_je_interesse voor_uw_voorstel voor_je_voorstel voor_het_voorstel
  `,
}
