import type { Vocabulary } from '../vocabulary.ts'

export const german: Vocabulary = {
  no: 'nicht nichts nix kein* nie niemals weder ohne keinesfalls kaum nein',
  refusal: 'nein nein_danke ne no danke_nein lieber_nicht nee leider_nein leider_nicht bitte_nicht danke,_nein',
  yes: `
    ja ja_gern* ja_bitte gern* sehr_gern* klar ok okay einverstanden na_klar unbedingt warum_nicht wieso_nicht
    jederzeit_gern* machen_wir passt_gut sicher natürlich naturlich bin_dabei sind_dabei wir_sind_dabei
    ich_bin_dabei kann_man_machen immer_her_damit her_damit gerne_doch
  `,
  interest: `
    wurde_mich_interessieren cooles cool tolles_format schones_format gefallt hort_sich klingt aufgeschlossen
    positiv geweckt anfreunden nicht_abgeneigt schauen_wir_uns_gern naher_kennenlern* interess* spannend neugierig
    reizvoll verlockend ansprechend spricht_mich_an spricht_uns_an vielversprechend genauer_anseh* naher_anseh*
    genauer_anschau* naher_anschau* hort_sich_gut klingt_gut klingt_super klingt_toll klingt_nach klingt_ja
    klingt_nicht_schlecht nicht_uninteressant angetan offen_fur offen_dafur neugier gefallt_mir gefallt_uns
    tolle_idee gute_idee schone_idee vorstellen ware_was_fur war_was_fur etwas_fur_uns was_fur_uns kame_in_frage
    kommt_in_frage kommt_gelegen guter_zeitpunkt gerade_richtig genau_richtig aufmerksam freuen_uns reizt lust
    wollten_schon suchen_gerade suchen_tatsachlich attraktiv ausprobieren testen prufenswert
  `,
  fit: `
    passt passen passend passte geeignet relevant sinnvoll zielgruppe zielpublikum nutzlich hilfreich thema_fur
    profil sinn interessant_fur eignet
  `,
  ask: `
    schick* send* zusend* zuschick* zukommen ubermitteln ubersend* ubermittel* mail* mailen teilen_sie aufschreib*
    auflist* zusammenstell* zeig* geben_sie nenn* nennen erzahl* erklar* erlauter* mehr_erfahren mehr_wissen
    mehr_horen mehr_dazu bekommen_wir bekomme_ich erhalten hatten_sie haben_sie haben_sie_da habt_ihr hast_du
    gibt_es gibt's konnen_sie_mir konnten_sie konntest kannst_du lassen_sie_mir lass_mir bitte_um wurde_gern*
    wurden_gern* hatte_gern* hatten_gern* brauch* mal_ansehen anschauen mehr_uber mehr_zu weitere* naher* genauer*
    melden_sie_sich_mit stellen_sie vorstellen sagen_sie verrat* sehen einblick infos_uber
  `,
  material: `
    zusendung unterlagen uberblick zusammenfassung rahmendaten vorschlag beispielrechnung kalkulation
    anmeldeformular vertragsunterlagen standpreise ausstellerliste sponsorenliste info* information* unterlage*
    material* broschur* prospekt* mappe* sponsorenmappe sponsoringmappe *mappe angebot* preis* preise preisliste
    konditionen details detail* paket* pakete *paket* prasentation* daten mediadaten zahlen kennzahlen ubersicht
    beispiele referenz* fallstudie* pdf deck link teilnehmerzahl* besucherzahl* kosten tarife leistung*
    moglichkeiten optionen exposé expose flyer factsheet standplan eckdaten hintergrund vertrag naheres genaueres
    mehr einzelheiten ablauf konzept
  `,
  amount: `
    welche_sponsoren wer_alles wer_war wer_ist_dabei wer_sind_die noch_platze platze_frei noch_platz
    platze_verfugbar frist wie_gross wie_lange wann_musst* ab_wann welchen_umfang umfang gegenleistung* finanziell*
    was_springt was_haben_wir was_bringt rabatte quadratmeter pro_tag laufzeit reichweite wie_hoch beitrag
    was_ist_drin alles_drin was_ist_alles was_kostet was_kosten was_wurde was_wurd kosten kostet kostenpunkt preis
    preise wie_viel wieviel wie_viele wieviele konditionen was_beinhaltet was_umfasst was_bekomm* was_ist_enthalten
    was_ist_dabei welche_pakete welche_moglichkeiten was_musste wie_funktioniert wie_lauft wie_sieht was_ware
    was_bietet was_bieten teilnehmer besucher zielgruppe wer_kommt wer_nimmt bis_wann anmeldeschluss rabatt
    welche_firmen wer_ist_sonst welche_unternehmen welche_aussteller aufwand nachste_schritte nachsten_schritte
    wie_geht_es_weiter gebuhr* was_muss standgrosse
  `,
  meet: `
    telefon* call calls treffen sprechen gesprach* austausch* austauschen termin* unterhalten zoom teams kaffee
    telefonat* videocall videokonferenz meeting besprechen besuch* kennenlernen mittagessen demo anruf* vorbeikommen
    vorbeischauen quatschen plaudern schnacken persohnlich personlich online-termin kalender videochat
    zusammensetzen abstimmen
  `,
  callMe: `
    stimmen_wir_uns telefonisch_ab am_telefon per_telefon ans_telefon zeitfenster kurz_telefonisch gern_am
    einen_call machen_wir_einen ein_gesprach einem_gesprach treffen_wir_uns sehen_wir_uns konnen_wir_gern_machen
    schlagen_sie_einen schlagen_sie_mir terminvorschlag* wann_ware ruf*..an rufen_sie rufen_sie_mich anrufen
    durchklingel* klingel*..durch telefonieren lass*..telefonieren lass*..sprechen lass*..treffen buchungslink
    *buchungslink kalenderlink terminvorschl* termin_vereinbar* termin_ausmach* termin_buchen terminlink
    termin_einstell* einladung_schick* schick*..einladung schick*..termin schick*..einen_termin wann_haben_sie_zeit
    wann_hatten_sie_zeit wann_passt wann_wurde_es wann_hast_du zeit_fur_ein konnen_wir_telefon* konnen_wir_sprechen
    konnen_wir_uns sollen_wir_telefon* wollen_wir meine_nummer meine_handynummer unter_der_nummer erreichen_sie_mich
    mich_erreichen telefonisch_erreichbar durchwahl bin_erreichbar kommen_sie_vorbei schauen_sie_vorbei komm_vorbei
    kurzes_gesprach kurzer_call kurzen_call kurz_telefonieren kurz_sprechen kurz_austausch* gern_telefon*
    gerne_telefon* wann_konnen_wir wann_konnten_wir passt_es_ihnen passt_ihnen passt_dir hatten_sie_zeit
    haben_sie_zeit trag*..ein stell*..ein
  `,
  propose: `
    lass* lassen_sie_uns konnen_wir konnten_wir sollen_wir sollten_wir wollen_wir gern* wurde wurden ware wie_ware
    vorschlag* schlage_vor schlag_vor mach* vereinbar* bitte am_besten wollen mochte mochten konnen_sie konnten_sie
    kannst_du besser kurz passt hatten haben_sie_zeit freue_mich einfacher lieber
  `,
  near: `
    heute morgen ubermorgen diese_woche nachste_woche kommende_woche nachster_woche kommender_woche kw* vormittag*
    nachmittag* uhr anfang_der_woche ende_der_woche mo di mi do fr mittags morgen_fruh
  `,
  free: 'passt frei zeit verfugbar erreichbar klappt geht moglich konnte ginge passen am_platz bin habe',
  later: `
    spater nachst*_jahr kommend*_jahr nachstes_mal beim_nachsten_mal nachst*_quartal kommend*_quartal nachst*_saison
    nachste_ausgabe nachstes_event folgejahr neues_jahr neuen_jahr neuem_jahr jahreswechsel jahresende jahresanfang
    jahresbeginn im_herbst im_fruhjahr im_fruhling im_sommer im_winter nach_dem_sommer nach_der_sommerpause
    nach_den_ferien nach_ostern nach_weihnachten zweites_halbjahr zweiten_halbjahr 2._halbjahr zweite_jahreshalfte
    zweiten_jahreshalfte halbjahr in_einem_halben_jahr in_ein_paar_monaten in_ein_paar_wochen in_einigen_monaten
    in_einigen_wochen in_drei_monaten in_zwei_monaten in_*_monaten in_*_wochen in_zukunft zukunft irgendwann
    andermal ein_anderes_mal ein_andermal geschaftsjahr budgetplanung kunftig mittelfristig langfristig ab_herbst
    ende_des_jahres anfang_des_jahres mitte_des_jahres folgenden_jahr monatsende monaten nachsten_monat im_nachsten
    im_kommenden
  `,
  now: `
    jetzt derzeit aktuell momentan zurzeit zur_zeit im_moment gerade dieses_jahr dieses_jahres diesem_jahr heuer
    dieses_quartal diesmal dieses_mal im_augenblick augenblicklich vorerst bis_auf_weiteres noch_nicht vorlaufig
    gegenwartig fur_dieses_jahr laufende* fur_20*
  `,
  again: `
    fass*..nach nachfassen kommen_sie_gern*_wieder gerne_wieder wieder_vorbei melde_dich melden_sie_sich
    wieder_daruber sprechen_wir_im schauen_wir_mal schaut_das schaut_es sieht_das sieht_es hoffentlich neuer_anlauf
    neuen_anlauf ankommen meld*..wieder meld*..noch*mal meld*..nochmal meld* wieder_melden noch_einmal nochmal
    noch_mal nochmals erneut wieder_auf_mich wieder_auf_uns auf_mich_zu auf_uns_zu komm*..auf erinner* frag*..nach
    nachfragen nachhaken hak*..nach anklopfen klopf* wiedervorlage wieder_sprechen wieder_ansprechen kontaktier*
    schreiben_sie_mir anfragen sprechen_wir sprechen_uns erneut_prufen darauf_zuruck drauf_zuruck ruckmeldung
    wieder_auf wieder_an ansprechen denken_sie_an neu_bewerten wieder_aktuell wieder_prufen
  `,
  budget: 'budget* *budget* etat* mittel werbeetat',
  spent: `
    verplant ausgeschopft aufgebraucht vergeben ausgegeben eingefroren gesperrt erschopft geschlossen verteilt
    gekurzt gestrichen zu fix fixiert festgelegt abgeschlossen verbraucht gebunden allokiert knapp weg leer
    ausgebucht begrenzt steht sparkurs reduziert
  `,
  busy: `
    sparkurs sparmassnahm* ausgabenstopp kostenstopp umfirmierung kopf_nicht_frei ubergangsphase neuausrichtung
    neuaufstellung personalwechsel fuhrungswechsel unterwegs_sein krankheitsbedingt engpass* engpasse relaunch
    inventur prufungsphase kurzarbeit ausgelastet uberlastet viel_zu_tun viel_um_die_ohren land_unter stress*
    stressig hektisch beschaftigt eingespannt kapazitat* ressourcen umstrukturier* reorganis* fusion ubernahme
    umbruch umzug produktlaunch launch andere_prioritat* andere_themen andere_baustellen prioritat* keine_zeit
    zeitlich einstellungsstopp voll_ausgelastet mitten_in projektphase hochsaison jahresabschluss zu_viel
    personalmangel unterbesetzt pausier* auf_eis
  `,
  badTime: `
    ungunstig* unpassend* schlechter_zeitpunkt falscher_zeitpunkt kein_guter_zeitpunkt nicht_der_richtige_zeitpunkt
    nicht_der_beste_zeitpunkt zu_fruh zu_spat verfruht vielleicht_spater vielleicht_nachstes vielleicht_im
    zuruckgestellt stell*..zuruck zuruckstellen verschoben verschieben vertagt aufgeschoben schlechtes_timing
    jetzt_nicht gerade_nicht noch_nicht momentan_nicht derzeit_nicht aktuell_nicht im_moment_nicht dieses_jahr_nicht
    heuer_nicht dieses_jahr_leider_nicht eventuell_nachstes evtl_nachstes erst_wieder fruhestens erst_ab erst_im
    nicht_vor zu_kurzfristig
  `,
  decline: `
    keinen_nutzen kein_nutzen kein_gebrauch keinen_gebrauch nicht_weiterverfolg* andere_wege anderweitig
    lohnt_sich_nicht lohnt_nicht rechnet_sich_nicht nicht_rentabel bringt_uns_nichts nichts_fur_uns nichts_fur_mich
    fur_uns_nichts nicht_zu_uns scheidet_aus schlagen_wir_aus ausschlagen danke,_aber kommt_nicht_in_frage
    kein_interessantes nicht_uberzeugt nicht_vorgesehen nicht_geplant uberflussig entbehrlich eigene_events
    eigene_veranstaltungen fokussieren_uns konzentrieren_uns absehen seh*..ab sehen_wir_ab abstand nehm*..abstand
    verzicht* ablehn* lehn*..ab absag* sag*..ab abgesagt dagegen_entschieden anders_entschieden gegen_eine
    gegen_ein_engagement aussteigen ausscheiden entfallt kein_bedarf keinen_bedarf kein_interesse keine_verwendung
    nicht_interessiert kein_thema_fur kein_thema passe passen_wir winke nehmen_wir_nicht nicht_in_frage
    nicht_infrage kommt_fur_uns_nicht nicht_weiterverfolgen nicht_weiter_verfolgen nicht_nachkommen
    nicht_berucksichtigen nicht_eingehen nein_danke danke_nein leider_nein uninteressant danke_aber muss_passen
    mussen_passen bin_raus sind_raus nicht_unser nicht_unsere abwinken nicht_entsprechen
  `,
  join: `
    sponsor* sponsern sponsoring* ausstell* stell*..aus aussteller messe messen messestand teilnehm* nehm*..teil
    teilnahme mitmach* mach*..mit beteilig* engagement engagier* veranstaltung* event* konferenz* kooperation*
    partnerschaft* umsetz* weiterverfolg* darstell* buchen einsteig* zusammenarbeit dabei unterstutz* realisier*
    machen_wir machen_das mach_ich in_betracht geplant planen vorgesehen leisten
  `,
  need: `
    brauch* benotig* bedarf verwendung nutzen nutzung anwendung notwendig* notig erforderlich bringt mehrwert
    gebrauch gebrauchen suchen suche planung strategie vorhaben
  `,
  already: `
    bereits schon langst zufrieden versorgt eingedeckt abgedeckt bestehende* festen* eigene* eigenen selbst selber
    intern inhouse haben_uns_fur entschieden gebunden vertraglich langjahrig*
  `,
  supplier: `
    anbieter* partner* agentur* dienstleister* losung* lieferant* jemand* vertrag vertrage wettbewerber tool system
    zusammen eigene* selbst selber inhouse intern* anderen andere versorgt eingedeckt gut_aufgestellt bestens
    veranstalter* zufrieden veranstaltungen abgedeckt rahmenvertrag was
  `,
  charge: `
    zustandig* verantwortlich* ansprechpartner* ansprechperson* kummer* betreut betreue betreuen entscheid* leitet
    organisiert macht_bei_uns macht_das bearbeitet ubernommen ubernimmt richtige_person richtige_adresse
    richtigen_person richtige_ansprechpartner* falsche_person falsche_adresse falsch_bei_mir
    falscher_ansprechpartner falsche* mein_bereich meinen_bereich mein_thema meine_baustelle mein_ressort gehort_zu
    liegt_bei liegt_im liegt_in in_der_verantwortung fallt_in verantwortet lauft_uber lauft_bei uber_unser* betrifft
    nachfolger* nachfolge bei_ihm bei_ihr kontaktperson zustandigkeit* damit_befasst besser_aufgehoben richtig_bei
    bei_uns_fur aufgabengebiet gefragt
  `,
  person: `
    kolleg* team teamleit* abteilung* chef* vorgesetzt* geschaftsfuhr* marketing* leiter* leitung agentur zentrale
    mutterhaus assistenz frau herr herrn vertretung nachfolger* verantwortlich* fachbereich* bereich buro ihn er
    sie_ihn ihm einkauf kommunikation presse sekretariat eventteam eventabteilung hauptsitz vertrieb*
  `,
  passOn: `
    weitergeleitet leit*..weiter weiterleit* weitergegeben geb*..weiter gib..weiter weitergereicht reich*..weiter
    weitergeb* in_cc im_cc cc in_kopie kopie_gesetzt in_kenntnis setz*..in_cc nehm*..in_cc nehme..dazu hol*..dazu
    hinzugefugt fug*..hinzu verteiler_gesetzt ubergeben informiert ans_team an_das_team an_unser* an_mein*
    an_den_zustandigen an_die_zustandige* an_die_kolleg*
  `,
  turnTo: `
    hinwenden dort_melden da_musst* dorthin versuchen_sie_es_bei versuchs_bei an_die_zentrale nachfragen_bei
    melden_sie_sich_bitte_bei ansprechen_sollten besser_bei wenden_sie_sich wend* kontaktier* kontaktieren
    schreib*..an schreiben_sie anschreiben sprechen_sie..mit sprechen_sie..an sprich..mit sprich..an ansprechen
    fragen_sie frag richten melden_sie_sich_bei melde_dich_bei melden_bei versuchen_sie kontakt_mit an_mein*
    an_unser* an_frau an_herrn nehmen_sie..auf schicken_sie..an senden_sie..an mailen_sie adress* anfragen_bei
    erreichen_sie_ihn erreichen_sie_sie zugehen
  `,
  stop: `
    aufhoren verschont nicht_mehr_angeschrieben keine_weiteren keinerlei seh*..ab absehen hor*..auf stopp* stop
    unterlass* einstellen lassen_sie_mich_in_ruhe lassen_sie_das in_ruhe unterbinden abbestell* abmeld* verschonen
    schluss reicht genug verbitte verbitten untersag* untersagen widersprech*
  `,
  remove: `
    losch* streich* entfern* austrag* trag*..aus nehm*..aus nehmen..raus nehmen..heraus herausnehm* rausnehm*
    abmeld* meld*..ab abbestell* austragen sperr* unsubscribe tilgen gestrichen geloscht
  `,
  list: `
    verteiler* liste* datenbank* mailingliste adresse* kontaktdaten daten mich uns e-mail-adresse mailadresse
    newsletter kartei adressbestand meine_adresse meine_mail* system crm datensatz* kontakt abmelden
  `,
  mail: `
    mehr_angeschrieben zukunft_angeschrieben weiteren_e-mails weiteren_mails weitere_mails mail* mails email*
    e-mail* e-mails nachricht* werbung werbe* newsletter zusendung* zusendungen post anschreiben kontaktier*
    kontaktaufnahme* schreiben angeschrieben anfragen belastig* anruf* kontaktiert belastigung kontakt akquise
    werbemails
  `,
  send: `
    angeschrieben angemailt kontaktiert_werden schick* send* zusend* schreib* kontaktier* erhalten bekommen
    empfangen anschreib* mailen zuschick* belastig* anruf* gewunscht erwunscht wunsch* mehr
  `,
  legal: `
    dsgvo gdpr datenschutz* anwalt* rechtsanwalt* abmahn* einwillig* eingewilligt zugestimmt zustimmung rechtlich*
    uwg unerwunscht* spam unaufgefordert* personenbezogen* belastigung widersprech* widerspruch auskunft beschwerde
    anzeige erlaubnis unzulassig* verbraucherschutz
  `,
  mull: `
    in_ruhe zur_prufung gepruft_wird nehmen_wir_auf nehme_ich_mit nehmen_wir_mit besprechen leite_das_intern
    geht_in_die besprech* intern_klaren klaren_wir klaren_das klare_das klare_ich abstimm* prufen_wir prufe
    prufen_das prufen schau*..an schaue_es schaue_mir schau_mir sehe_es_mir sehe_mir anschauen seh*..an
    sehen_uns_das liegt_uns_vor liegt_mir_vor anseh* uberleg* nachdenk* denk*..nach diskutier* beraten rucksprache
    rede_mit intern_prufen durchles* lese_es lesen_es sichten bespreche spreche_mit zur_kenntnis evaluier*
    sehen_wir_uns_an
  `,
  revert: `
    melden_uns melde_mich meldet_sich melden_wir_uns gebe_bescheid geben_bescheid geb*..bescheid gebe_ihnen
    komme_auf_sie_zu kommen_auf_sie_zu auf_sie_zu auf_sie_zuruck auf_dich_zu auf_dich_zuruck kommen_dann
    kommen_gegebenenfalls wieder_bei_ihnen ruckmeldung bescheid horen_von
  `,
  whoAsks: `
    wer_sind_sie wer_bist_du wer_ist_das woher_haben_sie woher_hast_du woher_habt wie_sind_sie_an wie_kommen_sie_an
    wie_kommen_sie worum_geht worum_handelt um_was_geht um_welche um_welches was_machen_sie was_macht_ihr
    was_genau_machen welche_firma von_welcher_firma fur_wen was_wollen_sie verstehe_nicht versteh_nicht
    was_meinen_sie kennen_wir_uns ist_das_spam ist_das_seriös ist_das_serios sind_sie_ein warum_schreiben
    wieso_schreiben wieso_ich warum_ich worauf_beziehen welche_veranstaltung welches_event was_ist_das
  `,
  wish: `
    viel_erfolg viel_gluck alles_gute gutes_gelingen wunsche_ihnen wunschen_ihnen viel_spass gute_veranstaltung
    gutes_event
  `,
  habit: `
    kein_problem kein_ding zoger*_nicht zogern_sie_nicht bei_interesse bei_bedarf bei_fragen bei_ruckfragen
    danke_fur_ihr_interesse dank_fur_ihr_interesse fur_ihr_interesse fur_das_angebot fur_ihr_angebot
    fur_dein_angebot fur_ihre_anfrage fur_ihre_nachricht fur_die_nachricht fur_ihre_mail fur_deine_mail fur_die_info
    fur_die_infos fur_die_information* fur_ihre_e-mail fur_die_einladung fur_ihre_einladung fur_ihr_schreiben
    fur_ihr_verstandnis um_ihr_verstandnis um_verstandnis nicht_nur freundlichen_grussen mit_besten_grussen
    danke_fur_den_hinweis nicht_verkehrt guten_morgen nicht_schlecht fur_die_kontaktaufnahme
    fur_ihre_kontaktaufnahme wenn_nicht fur_das_interesse danke_der_nachfrage fur_das_freundliche_angebot
    fur_die_zusendung
  `,
}
