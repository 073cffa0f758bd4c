import type { Vocabulary } from '../vocabulary.ts'

export const italian: Vocabulary = {
  no: 'non no mai nessun* niente nulla senza nemmeno neanche',
  refusal: 'no no_grazie grazie_ma_no passo negativo grazie_no non_fa_per_noi',
  yes: `
    si si_grazie certo volentieri ok okay va_bene perfetto perche_no con_piacere certamente assolutamente d'accordo
    ci_sto ci_stiamo benissimo molto_volentieri ci_siamo contateci conta*_su_di_noi procediamo magari
  `,
  interest: `
    ci_puo_stare puo_starci ci_sta idea_ci_piace ci_incuriosisce carino bell* figo ci_farebbe_piacere gradiremmo
    graditi non_ci_dispiacerebbe non_male perche_no_? interess* curios* incurios* attraent* intrig* stuzzic*
    mi_piace ci_piace sembra_interessante sembra_bello suona_bene suona_interessante bella_idea buona_idea
    bella_iniziativa ottima_idea allettant* promettent* sembra_buono tentat* potrebbe_fare_al_caso fa_al_caso
    al_caso_nostro valutiamo_volentieri capita_a_proposito al_momento_giusto stiamo_cercando stavamo_cercando
    aperti_a disponibili_a_valutare attira* apprezz* invogli*
  `,
  fit: `
    adatt* in_linea pertinent* rilevant* target pubblico senso idone* calza coerent* utile utili adegua* rientra
  `,
  ask: `
    dai darmi darci gradir* mi_dai ci_dai idea_di girare invi* mand* spedi* trasmett* gir*mi girami fornir* fornisc*
    condivid* racconti* raccont* dirmi dica dicci dimmi sapere conoscere ricevere avere vedere mostr* spieg*
    puo_inviar* potrebbe potreste puoi puo avete ha hai ci_sono c'e far_avere ci_faccia mi_faccia far_pervenire
    indic* vorrei vorremmo approfond* capire
  `,
  material: `
    iniziativa_in riepilogo riassunto elenco_degli piantina modulo formulario contrattualistica brief slide idea
    info* informazion* brochure* depliant presentazion* preventiv* listino* prezz* tariff* offert* propost*
    pacchett* dettagl* dati document* documentazione materiale materiali opzion* condizioni cost* esempi referenze
    casi catalogo scheda numeri link pdf formule programma di_piu qualcosa_in_piu maggiori qualche_dato saperne
    modalita contratto media_kit dossier
  `,
  amount: `
    idea_dei_costi ordine_di_grandezza visibilita posti_liberi ci_sono_ancora spazi* rimasti metri dimension*
    entro_quando quando_serve chi_sono_gli chi_saranno che_ritorno ritorno sponsor_presenti ingressi tempi_di quanto
    quanti quante prezz* cost* costo costa listino tariff* cosa_include cosa_comprende cosa_offr* cosa_prevede
    come_funziona come_si_svolge in_cosa_consiste quali_sono qual_e che_tipo partecipanti visitatori pubblico
    espositori chi_partecipa scadenza sconto prossimi_passi prossimo_passo quali_aziende che_pacchetti
    quali_pacchetti opzioni investimento budget_richiesto
  `,
  meet: `
    chiam* telefon* sentirci sentiamoci sentire incontr* riunione riunioni parlar* parliam* call videochiamata
    videocall zoom teams meet caffe pranzo appuntamento agenda calendario colloquio vederci vediamoci confront*
    disponibilita incontro demo passare chiacchierata telefonata conoscer* slot
  `,
  callMe: `
    mi_chiami_pure chiamare_in_ufficio mi_trova sono_li sono_in_ufficio mi_trovi facciamo_una una_chiacchierata
    uno_slot proponga proponetemi chiamami mi_chiami chiamatemi chiamarmi mi_chiama mi_chiamate sentiamoci
    ci_sentiamo ci_possiamo_sentire possiamo_sentirci possiamo_parlar* parliamone vediamoci ci_vediamo incontriamoci
    fissiamo fissare organizziamo una_call una_telefonata una_videochiamata un_incontro un_appuntamento un_caffe
    il_mio_numero mio_cellulare mia_agenda mio_calendario quando_e_disponibile quando_sei quando_possiamo quando_puo
    quando_potremmo sono_disponibile sarei_disponibile sono_libero sono_libera sarei_libero sarei_libera
    disponibile_per le_va_bene ti_va_bene va_bene_per_lei mi_mandi_un_invito manda..invito mandi..invito
    mandami_un_invito passi_a_trovarci passa_a_trovarci venga prenoti prenota telefonami mi_telefoni
    sue_disponibilita le_sue_disponibilita che_giorno che_ora
  `,
  propose: `
    possiamo potremmo potrebbe puo puoi propongo proporrei vorrei vorremmo che_ne_dice che_ne_dici volentieri
    con_piacere fissiamo facciamo organizziamo meglio preferisco sarebbe sarei mi_farebbe le_andrebbe ti_va
    pianifichiamo se_vuole dai
  `,
  near: `
    oggi domani dopodomani questa_settimana prossima_settimana la_prossima_settimana settimana_prossima in_mattinata
    mattina pomeriggio stasera alle inizio_settimana fine_settimana mattinata nel_pomeriggio
  `,
  free: 'disponibile* disponibili liber* va_bene comodo posso tempo slot',
  later: `
    piu_avanti piu_tardi in_seguito prossimo_anno anno_prossimo l'anno_prossimo prossimo_trimestre
    trimestre_prossimo prossimo_semestre secondo_semestre prossima_edizione prossima_volta prossima_stagione
    altra_occasione un'altra_volta un_altro_momento in_autunno in_primavera in_estate in_inverno dopo_l'estate
    dopo_le_ferie dopo_le_vacanze al_rientro tra_qualche_mese fra_qualche_mese tra_*_mesi fra_*_mesi tra_*_settimane
    fra_*_settimane tra_qualche_settimana fra_qualche_settimana in_futuro futuro prossimo_mese mese_prossimo
    prossimi_mesi fine_anno inizio_anno nuovo_anno esercizio seconda_meta verso_fine dopo_natale l'anno_nuovo
    successiv* autunno nel_corso_dei
  `,
  now: `
    adesso ora al_momento attualmente per_ora per_il_momento in_questo_momento quest'anno questo_trimestre
    questa_volta per_adesso ad_oggi ancora momentaneamente in_questa_fase questo_mese quest'edizione per_quest'anno
  `,
  again: `
    ricontatt* risent* riscriv* riparl* risentir* torni torna tornate riprov* riprend* ripassi ricord* riaggiorn*
    contatt* ci_sentiamo sentiamoci ci_scriva scriv* mi_cerchi richiam* valuter* rivalut* rivediamo aggiorniamoci
    risentiamoci riconsider* si_faccia_vivo fatti_vivo si_rifaccia rifatevi ci_aggiorniamo
  `,
  budget: 'budget fondi risorse_economiche stanziament* risorse',
  spent: `
    chius* esaurit* allocat* impegnat* bloccat* congelat* spes* assegnat* destinat* definit* finit* tagliat* tagli
    speso ridott* al_completo pianificat* ripartit* limitat* coperto approvat*
  `,
  busy: `
    in_fase_di acquisizione tutto_fermo fermi blocco_spese cambio_di_gestione riassetto audit inventario fuori_tempo
    periodo_di_transizione tagli_ai impegnat* occupat* pres* sommers* pieni incasinat* oberat* senza_tempo
    non_abbiamo_tempo non_ho_tempo altre_priorita priorita ristruttur* riorganizz* fusione lancio trasloco
    carico_di_lavoro in_piena in_pieno capacita altri_progetti concentrat* pausa sotto_pressione periodo_intenso
    fuori_di_testa
  `,
  badTime: `
    appena_chiuso se_ne_riparla ne_riparliamo riparlarne aspettare attendere sospeso non_e_il_momento
    non_e_un_buon_momento non_e_il_periodo momento_sbagliato brutto_momento cattivo_momento troppo_presto
    troppo_tardi prematur* magari_piu forse_piu magari_l'anno forse_l'anno magari_in magari_a forse_in forse_a
    non_ora non_adesso non_quest'anno non_per_ora non_al_momento per_ora_no al_momento_no quest'anno_no rimand*
    rinvi* posticip* non_prima in_stand-by tempistic*
  `,
  decline: `
    deciso_di_non_aderire abbiamo_deciso_di_non non_ci_serve non_serve_altro non_ci_convince non_vediamo
    non_fa_al_caso non_e_per_noi fuori_dal_nostro non_in_linea non_e_in_linea altri_canali nostri_canali
    altre_iniziative non_prevediamo non_e_previsto dobbiamo_declinare non_riteniamo non_reputiamo puntiamo_su
    concentriamo declin* rifiut* rinunci* no_grazie non_ci_interessa non_mi_interessa non_siamo_interessat*
    non_sono_interessat* nessun_interesse non_abbiamo_bisogno non_fa_per_noi non_rientra non_ne_abbiamo
    non_intendiamo non_vogliamo passiamo passo_grazie preferiamo_non preferisco_non deciso_di_non scelto_di_non
    non_procedere non_proseguire non_proseguiamo grazie_ma non_aderiamo non_aderire non_partecipiamo non_e_di_nostro
    di_nostro_interesse esclud* lasciamo_perdere non_possiamo_accettare rifiutare scartat*
  `,
  join: `
    sponsor* sponsorizzazion* partecip* espo* espositiv* fier* event* convegn* congress* conferenz* collabor*
    partnership stand aderi* ader* procedere proseguire investi* acquist* prevedi* previst* pian* piani programm*
    facciamo sosten*
  `,
  need: `
    bisogno necessit* serve servono serv* utilizz* utilita esigenz* cerchiamo cercando fabbisogno strategia piani
  `,
  already: `
    gia soddisfatt* propri* contenti nostri_eventi interno internamente scelto copert* a_posto consolidat* attuale
  `,
  supplier: `
    fornitor* agenzi* partner* soluzion* qualcuno aziend* contratto organizzator* altr* concorrent* interno
    internamente propri* strument* nostri attuale collaborator* a_posto societa eventi chi
  `,
  charge: `
    occupa occupo occupano responsabile responsabili gestisc* segue decid* decisione referente* competen*
    persona_giusta persona_corretta persona_sbagliata persona_adatta contatto_giusto interlocutor* mio_ambito
    mia_area mio_settore mio_reparto di_mia_competenza incaricat* si_occupa me_ne_occupo se_ne_occupa cura coordina
    preposto preposta dipende_da spetta tocca_a e_di_competenza subentrat* successore sostitui* in_carico ruolo
    riferimento non_sono_io fa_capo
  `,
  person: `
    collegh* collega* ufficio team reparto* capo direttor* direttrice responsabile* marketing agenzia sede dott
    dott.ssa dottor* sig sig.ra signor* lui lei comunicazione eventi acquisti segreteria referente* persona
    successore gruppo direzione area
  `,
  passOn: `
    inoltr* girat* giro_la giro_il giro_a giro_questa la_giro lo_giro le_giro ho_passato passo_la passo_il passo_a
    passat*_a in_copia in_cc cc metto_in_contatto la_metto_in metto_in trasmess* ho_condiviso condivid*_con
    inserisco aggiungo reindirizz* segnalat* sottopost* trasferit*
  `,
  turnTo: `
    provi_a_contattare le_suggerisco le_consiglio le_conviene meglio_se_parla contatt* rivolg* scriv*_a scriva_a
    scrivere_a scrivi_a parlar*_con parli_con parla_con ne_parli chied* senta si_rivolga rivolgersi
    mettersi_in_contatto si_metta prenda_contatto prendere_contatto provi_con provi_a_sentire provi sentire_il
    sentire_la indirizz* faccia_riferimento fare_riferimento invii_a invia_a
  `,
  stop: `
    diffido diffid* non_scriv* non_contatt* non_chiam* non_mandat* non_inviat* non_invii* chiedo_la smett* cess*
    bast* stop ferm* piantatela non_piu lasciatemi lasciateci in_pace disiscri* cancell* astener* astenet*
    interromp*
  `,
  remove: `
    cancell* rimuov* elimin* toglie* togliet* togli disiscri* rimozione disiscrizione depenn* sospend* unsubscribe
    canc escluder* disattiv* levatemi
  `,
  list: `
    lista liste mailing elenc* database dati indirizz* mi me mail* contatti newsletter nominativo ci nostri
    cancellami cancellatemi archivi*
  `,
  mail: `
    inviarmi inviarci comunicazioni_commerciali altre_comunicazioni scrivetemi scrivermi scriva_piu contattarmi
    chiamarmi mail* e-mail* email* messagg* comunicazion* pubblicit* newsletter spam contatt* scriv* invi* disturb*
    solleciti promozion* piu
  `,
  send: 'ricev* invi* mand* scriv* contatt* disturb* inviarmi vogli* desider* chiam* autorizz* consent* spedi*',
  legal: `
    gdpr garante privacy avvocat* legal* dati_personali consenso consent* diffid* spam segnalare segnalero
    segnaleremo denunci* autorizz* reclamo indesiderat* trattamento molest* querela
  `,
  mull: `
    ne_parlo ne_parliamo_internamente ne_parliamo_con ne_parlero ne_parleremo ne_discut* guardo guardero
    do_un'occhiata daro_un'occhiata ci_penso ci_pensiamo pensarci rifletter* riflett* valuto valuter* valutiamo
    esamin* analizz* leggo leggero prendo_nota ne_prendo prendiamo_nota ricevuto preso_visione confronto_con
    confrontarmi sottopongo sottoporro verific* internamente_e consultar* lo_guardo lo_leggo valutarlo
  `,
  revert: `
    le_faccio_sapere ti_faccio_sapere faccio_sapere facciamo_sapere le_faremo_sapere vi_faremo faremo_sapere
    faro_sapere vi_faccio_sapere le_rispond* ti_rispond* la_ricontatto ti_ricontatto la_ricontatter* vi_ricontatt*
    ti_ricontatter* le_scriv* ti_dico le_dico le_diro ti_diro torno_da la_aggiorn* ti_aggiorn* vi_aggiorn* le_daro
    le_daremo un_riscontro
  `,
  whoAsks: `
    con_chi chi_e chi_sei chi_siete come_ha_avuto come_avete come_ha_ottenuto come_ha_trovato come_hai dove_ha
    dove_avete dove_hai di_cosa_si_tratta di_che_si_tratta di_cosa_parl* di_cosa_stiamo di_che_evento di_quale
    quale_evento quale_azienda che_azienda che_cosa_fate cosa_fate di_cosa_vi non_capisco non_ho_capito cosa_intende
    a_cosa_si_riferisce e_spam e_uno_spam perche_mi perche_io ci_conosciamo per_conto_di chi_le chi_vi cos'e
  `,
  wish: `
    in_bocca_al_lupo buona_fortuna buon_lavoro buon_proseguimento le_auguro vi_auguro ti_auguro auguri tanti_auguri
    buona_riuscita buon_evento
  `,
  habit: `
    nessun_problema non_c'e_problema senza_problemi di_niente non_esit* per_il_suo_interesse per_l'interesse
    per_il_vostro_interesse grazie_per_le_informazioni grazie_per_l'informazione grazie_delle_informazioni
    grazie_dell'informazione grazie_per_la_proposta grazie_della_proposta della_proposta_ma grazie_per_la_mail
    grazie_per_il_messaggio grazie_per_l'invito grazie_per_avermi grazie_per_averci grazie_per_la_sua
    grazie_per_la_tua non_solo la_ringrazio_per_la_proposta la_ringrazio_per vi_ringrazio_per ringrazio_per_la
    ringrazio_della grazie_del_contatto grazie_per_il_contatto grazie_per_l'offerta grazie_mille_per
  `,
}
