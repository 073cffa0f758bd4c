import type { Vocabulary } from '../vocabulary.ts'

export const swedish: Vocabulary = {
  no: 'inte inget ingen inga ingenting aldrig nej utan varken ej icke ikke knappast',
  refusal: 'nej nej_tack tack_men_nej nix nej_tyvarr tyvarr_inte inte_for_oss inget_for_oss nja_nej',
  yes: `
    ja ja_tack garna ja_garna absolut ok okej sjalvklart visst javisst kor kor_pa varfor_inte toppen gor_det perfekt
    vi_ar_med jag_ar_med rakna_med_oss det_gar_bra givetvis jajamensan later_bra jattegarna
  `,
  interest: `
    kan_nog_vara kan_vara_intressant nagot_for_oss_kanske inte_helt_fel fyll_garna coolt snyggt tilltalande
    vi_gillar verkar_vettigt verkar_intressant kul intress* nyfik* lockande spannande later_bra later_kul
    later_spannande later_intressant later_toppen later_som tilltal* attraktiv* bra_ide kul_ide god_ide
    kul_initiativ bra_initiativ fint_initiativ gillar skulle_kunna_vara kan_vara_nagot nagot_for_oss lovande
    oppna_for oppen_for bra_tajming bra_timing passar_bra_in letar_efter overvaga vacker verkar_bra verkar_kul
    verkar_spannande
  `,
  fit: 'passar passande relevant* lampligt lamplig malgrupp* ratt_for nytta nyttig* anvandbar* matchar meningsfull*',
  ask: `
    skicka* sand* maila mejla mejl*_over dela beratta visa ge_mig ge_oss forklara fa_veta veta_mer hora_mer lasa_mer
    se_mer mer_om kan_du kan_ni har_ni har_du finns_det far_jag kan_jag skulle_vilja vill_garna vill_veta onskar
    behover ta_del fa_se titta_pa ta_emot garna_mer utveckla
  `,
  material: `
    sammanfattning oversikt planritning lista formular avtalsforslag info* information* broschyr* presentation*
    offert* pris* priser prislista paket* forslag* detalj* underlag* material* villkor exempel referens* siffror
    statistik lank pdf deck erbjudande* alternativ* kostnad* upplagg* mer_om mediekit program avtal monterkarta
    prospekt* deltagarlista mojligheter
  `,
  amount: `
    hur_stor hur_stort hur_lange vad_far vad_kan_vi for_pengarna platser_kvar plats_kvar finns_det_plats nar_maste
    synlighet vilka_andra vilka_sponsrar raknar_ni_med vilken_publik vad_kostar hur_mycket hur_manga kostnad* kostar
    pris* priset priser vad_ingar vad_innebar hur_fungerar hur_funkar hur_gar vilka_paket vilka_alternativ
    vad_far_vi vad_far_man besokare deltagare malgrupp publik vilka_kommer vilka_foretag sista_dag deadline rabatt
    nasta_steg vad_kravs vad_behover_ni vilken_typ vad_ar_det_for_paket prisniva vilka_ar
  `,
  meet: `
    hors vi_hors ring ringa samtal* prata* pratas traffa* traffas mote* boka* bokning zoom teams kaffe fika lunch
    kalender* mota* telefon* ses horas avstamning call demo video* tala_vidare besok* signal presentera
  `,
  callMe: `
    hors_pa vi_kan_hors kan_hors horas_pa ses_pa kan_ses ta_det_da tar_det_da hors_av_pa ta_en_kort ta_en_snabb
    ring_mig ring_garna ring_mej ringa_mig slå_mig sla_mig slå_en_signal sla_en_signal en_signal kan_vi_ringas
    kan_vi_ses kan_vi_prata kan_vi_ta_ett kan_vi_boka ska_vi_ses ska_vi_boka ska_vi_prata ska_vi_ta ska_vi_horas
    boka_in boka_ett boka_en boka_tid lat_oss_prata lat_oss_boka lat_oss_ses vi_kan_ta_ett ta_ett_samtal ta_ett_mote
    ett_snabbt_samtal ett_kort_samtal ett_kort_mote min_kalender mitt_nummer min_mobil mitt_mobilnummer nar_passar
    nar_har_du nar_kan_du nar_kan_vi nar_kan_ni nar_skulle har_du_tid har_ni_tid passar_det passar_dig passar_er
    skicka..inbjudan skicka..kallelse skicka..motesinbjudan motesinbjudan kalenderinbjudan kallelse mina_tider
    lediga_tider nas_pa nar_mig_pa kom_forbi titta_forbi svang_forbi over_en_kaffe ta_en_fika ta_en_kaffe
    jag_ar_tillganglig jag_ar_ledig teamsmote ta_det_pa_telefon
  `,
  propose: `
    kan_vi ska_vi lat_oss garna vill skulle foreslar forslag_pa vad_sags passar boka ring kan_du kan_ni har_du
    har_ni hellre lattare battre enklast jag_kan vi_kan snabbt
  `,
  near: `
    idag i_dag imorgon i_morgon i_overmorgon denna_vecka den_har_veckan nasta_vecka kommande_vecka i_veckan
    eftermiddag* formiddag* i_eftermiddag kl klockan pa_morgonen efter_lunch fore_lunch mandag tisdag onsdag torsdag
    fredag v*_vecka
  `,
  free: 'passar ledig* tillganglig* tid kan gar funkar fungerar luckor lucka',
  later: `
    senare nasta_ar nastkommande nasta_kvartal kommande_ar nasta_sasong nasta_gang nasta_omgang nasta_upplaga
    nasta_edition till_hosten i_host hosten till_varen i_var varen till_sommaren till_vintern efter_sommaren
    efter_semestern efter_semestrarna efter_jul efter_nyar efter_arsskiftet arsskiftet nytt_ar nya_aret i_slutet_av
    i_borjan_av borjan_av andra_halvaret andra_halvan halvar* om_nagra_manader om_ett_par om_*_manader om_*_veckor
    om_nagra_veckor om_ett_halvar framtiden framover i_framtiden langre_fram annan_gang ett_annat_tillfalle
    annat_tillfalle nasta_manad kommande_manader budgetar pa_sikt i_maj framoverallt
  `,
  now: `
    nu just_nu for_narvarande for_tillfallet i_ar det_har_aret detta_ar detta_kvartal den_har_gangen denna_gang
    i_nulaget dagslaget tills_vidare annu an_sa_lange i_dagslaget for_ovrigt_nu i_nulage den_har_sasongen
  `,
  again: `
    forsok_garna forsok_igen hor_av horas hora_av aterkom* aterkoppla kom_tillbaka kontakta* pamin* igen pa_nytt
    stam_av ta_upp prata_igen fraga igen_da ateruppta knacka pinga ta_kontakt hor_garna ta_det
  `,
  budget: 'budget* *budget medel ekonomi*',
  spent: `
    slut forbrukad* last* laga satt spikad fordelad* intecknad* frusen fryst kvar bunden uppbunden begransad*
    nedskuren stangd forbrukat planerad* allokerad* anstrangd stram tom slutford bokad*
  `,
  busy: `
    frysta_budgetar besparing* sparkrav ledningsbyte uppkop* integration revision organisationsforandring
    inkopsstopp kopstopp upptagen upptagna fullt_upp for_mycket mycket_nu mycket_just_nu stressigt hektiskt hinner
    hinna tidsbrist kapacitet resurser omorganis* sammanslagning fusion flytt* lansering* andra_prioriteringar
    prioriter* mitt_i mitt_uppe overbelastad* underbemannad* fulla_hander pausat pausar inte_tid ingen_tid
  `,
  badTime: `
    inte_just_nu inte_nu inte_i_ar inte_ratt_tid inte_ratt_lage inte_lage daligt_lage fel_tid fel_lage dalig_tajming
    dalig_timing for_tidigt for_sent kanske_senare kanske_nasta kanske_till kanske_i kanske_langre kanske_en_annan
    skjut* uppskj* vantar_med avvakta* forst_i forst_efter tidigast inte_den_har_gangen inte_denna_gang inte_forran
    pausa avvaktar ligga_lagt
  `,
  decline: `
    valt_att brukar_inte inte_brukar inte_pa_sadant lagga_pa_annat inte_var_grej inte_var_malgrupp inte_ratt_for
    ser_inte ser_ingen inget_mervarde ger_oss_inget fokuserar_pa_annat andra_kanaler egna_event egna_evenemang
    inte_nagot_behov haller_oss_till inte_med_pa avstar avsta avbojer avboja tackar_nej tacka_nej sager_nej avvis*
    star_over hoppar_over hoppa_over nej_tack inte_intresserad* inget_intresse inte_aktuellt ej_aktuellt inget_behov
    inte_for_oss inget_for_oss inte_nagot_for inget_vi inte_nagot_vi inte_vart tack_men beslutat_att_inte
    valt_att_inte lagga_vara_pengar valt_att_lagga satsar_pa_annat valjer_att_inte ointress* passar_inte
    inte_ga_vidare inte_vidare passar_denna_gang passar_den_har_gangen inte_langre_aktuellt
  `,
  join: `
    sponsr* sponsor* delta* medverk* massa* massor mas* utstall* event* evenemang konferens* samarbet* partner*
    monter* ga_vidare investera* stod* satsa* stalla_ut staller_ut vara_med aka aktuellt gor_vi jobbar_vi koper
    kora_pa engagera*
  `,
  need: 'behov behov* behover anvand* nytta letar soker krav planer strategi* varde',
  already: 'redan nojda nojd egna egen sjalva internt befintlig* har_valt fast* bundna tackt',
  supplier: `
    leverantor* byra* partner* losning* nagon aktor* avtal annan andra konkurrent* egna sjalva internt verktyg
    system arrangor* foretag samarbete tackt nojda event befintlig*
  `,
  charge: `
    ansvar* ansvarig* skoter hanterar tar_hand haller_i haller_pa beslutar bestammer ratt_person ratt_kontakt
    fel_person mitt_omrade mitt_bord min_roll mitt_ansvar jobbar_med_det arbetar_med_det kontaktperson ligger_hos
    ligger_pa_vart ligger_under gar_via tagit_over tar_over eftertradare handhar leder koordinerar den_som
    som_har_hand har_hand_om tar_dessa tar_de_har beslutsfattare sitter_pa hor_hemma driver
  `,
  person: `
    kolleg* team teamet teamled* avdelning* chef* marknad* marknads* eventansvarig* ansvarig* byra* huvudkontor*
    kontor* honom henne han hon eftertradare person* kommunikation* vd inkop* gruppen sekreterare
  `,
  passOn: `
    skickat_detta skickat_till vidarebefordra* skickar_vidare skickat_vidare skicka_vidare skickar..vidare
    skickat..vidare skickar_det_vidare skickar_detta_vidare lamnar_over lamnat_over lamnat_vidare lamnar_vidare
    for_vidare fort_vidare i_cc pa_cc cc i_kopia pa_kopia kopierar_in lagger_till laggt_till lagt_till kopplar_in
    kopplar_ihop kopplat_in satter_er_i_kontakt hanvis* delat_med delar_med tipsat loopar
  `,
  turnTo: `
    beslutar kontakta_dem moderbolag fraga_hellre fraga_istallet borde_prata bor_prata kontakta prata_med tala_med
    vand_dig vand_er vanda_dig vanda_er hor_med hor_av_dig_till hor_dig_for fraga mejla_till maila_till mejla maila
    skriv_till skicka_till skicka_det_till ta_kontakt_med ta_det_med ring_till stall_fragan prova battre_att
    battre_med ga_via vand
  `,
  stop: `
    sluta avregistrera sluta* upphor* stopp* stop racker lat_mig_vara lamna_mig i_fred avregistr* avsluta* undanbe*
    avbestall*
  `,
  remove: `
    ta_bort tar_bort plocka_bort avregistrer* avprenumerer* radera* stryk* avanmal* unsubscribe avsluta* spärra
    sparra avfora borttagen
  `,
  list: `
    list* lista* register* registret databas* utskick* sandlista maillista adress* mig oss uppgifter prenumeration*
    nyhetsbrev* mejladress system crm kontaktlista
  `,
  mail: `
    mejl* mail* mails e-post* epost* meddelande* utskick* reklam nyhetsbrev* spam kontakta* skriv* skicka* hora_av
    fler mer kontakt* massutskick
  `,
  send: 'skicka* mejla* maila* kontakta* skriva fa ha ta_emot vill onskar hora_av stor* ringa undanber* fler',
  legal: `
    gdpr personuppgift* dataskydd* advokat* jurist* samtycke samtyckt spam imy integritetsskydd* oonskad* rattslig*
    tillatelse godkant radering polisanmal* trakasser*
  `,
  mull: `
    kollar_med kolla_med kollar_pa kolla_pa kollar_internt tittar_pa titta_pa_det tittar_nar ska_titta ska_kolla
    tar_upp_det tar_upp det_internt internt_och diskuter* funder* fundera tanker_pa tanka_pa overlagg* laser_igenom
    laser utvarder* ser_over noterat uppfattat mottaget stammer_av bollar_med bollar lyfter_det lyfter_fragan
    tar_med_det gar_igenom tar_det_med_teamet forankrar
  `,
  revert: `
    aterkommer ater_kommer aterkopplar hor_av_mig hor_av_oss horer_av later_dig_veta later_er_veta meddelar
    dig_besked er_besked ger_besked svarar_dig svarar_nar jag_aterkommer vi_aterkommer kommer_tillbaka_till_dig
    kontaktar_dig kontaktar_er aterkomma_till_dig
  `,
  whoAsks: `
    vem_ar_du vem_ar_ni vilka_ar_ni vem_ar_detta vem_ar_det hur_fick_du hur_fick_ni hur_har_du var_fick_du
    var_fick_ni var_har_du var_har_ni vad_handlar vad_galler vad_gar_det_ut vad_ar_detta vad_ar_det_har vad_gor_ni
    vad_sysslar vilket_foretag vilket_event vilken_massa vilket_evenemang forstar_inte vad_menar ar_detta_spam
    ar_det_har_spam ar_det_har_pa varfor_jag varfor_skickar varfor_mejlar kanner_vi vem_gav vem_foretrader
  `,
  wish: 'lycka_till allt_gott onskar_er onskar_dig hoppas_det_gar hall_tummarna stort_lycka hoppas_eventet',
  habit: `
    inga_problem ingen_fara ingen_orsak tveka_inte inte_bara tack_for_intresset tack_for_ert_intresse
    tack_for_ditt_intresse tack_for_ditt_mejl tack_for_mejlet tack_for_ditt_mail tack_for_mailet
    tack_for_informationen tack_for_infon tack_for_info tack_for_erbjudandet tack_for_inbjudan tack_for_att_du
    tack_for_att_ni vid_intresse tack_for_ditt_meddelande tack_for_meddelandet tack_for_forslaget tack_for_kontakten
    tack_for_att_du_hor utan_problem
  `,
}
