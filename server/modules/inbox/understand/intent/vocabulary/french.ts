import type { Vocabulary } from '../vocabulary.ts'

export const french: Vocabulary = {
  no: "ne n'* pas aucun* jamais rien ni sans non",
  refusal: 'non non_merci pas_pour_nous pas_pour_moi sans_facon negatif desole_non merci_mais_non',
  yes: `
    envoyez_toujours envoyez_le oui oui_merci ok okay d'accord volontiers avec_plaisir pourquoi_pas bien_sur
    absolument entendu parfait tout_a_fait allons-y allez-y carrement ça_marche ca_marche ca_me_va c'est_bon
    je_veux_bien nous_voulons_bien partant* banco c'est_parti
  `,
  interest: `
    nous_convenir peut_nous_interesser m'interpelle nous_interpelle me_convient nous_convient chouette super_idee
    genial ca_peut_le_faire pas_contre pas_oppose* a_voir envie seduit accroche *interess* curieu* intrigu*
    seduisant* tentant* prometteu* me_parle nous_parle me_plait nous_plait me_tente nous_tente
    retenu_notre_attention retenu_mon_attention attire_notre attire_mon bonne_idee belle_initiative bel_evenement
    tombe_bien tombez_bien ouvert*_a preneur* partant* enthousiast* sympa attrayant* etudier_la_question
    etudier_votre envisageable a_creuser a_etudier cherchons_justement cherchions seduit* pertinent*
  `,
  fit: 'correspond* convien* adapte* pertinent* cible colle utile* coherent* interet_pour en_phase sens',
  ask: `
    envoy* envoi transmett* transmis* faire_parvenir communiqu* partag* adress* donn* recevoir avoir auriez
    avez-vous avez_vous obtenir en_savoir m'en_dire nous_en_dire dites-m'en dites-nous dites_m'en dire_plus expliqu*
    precis* montr* presenter detaill* pouvez-vous pourriez-vous tu_peux peux-tu vous_avez y_a-t-il existe-t-il
    faites-moi_passer faire_passer me_faire_suivre besoin_de voir consulter savoir connaitre regarder
  `,
  material: `
    exemplaire recapitulatif resume synthese plan_du_salon liste_des bon_de_commande formulaire contrat chiffrage
    info* information* brochure* plaquette* documentation doc docs document* dossier* tarif* prix devis formule*
    offre* option* presentation* detail* precision* catalogue conditions modalites pack packs programme chiffres
    donnees statistiques exemples references lien grille fiche kit_media elements support* proposition_chiffree plan
    davantage plus_d'infos en_dire_plus en_savoir_plus d'en_savoir niveaux
  `,
  amount: `
    c'est_quoi_le_prix quoi_le_prix c'est_combien quel_serait quelle_serait quels_seraient budget_a_prevoir prevoir
    emplacement* places_disponibles reste-t-il reste-il il_reste qu'il_reste places metres date_butoir delai*
    quel_public quelle_taille qui_seront qui_sont_les visibilite contrepartie* retombees combien_de combien
    quel_prix quel_tarif quel_est_le_prix quels_sont quelles_sont quel_est quelle_est quel_budget cout* coute*
    tarif* prix formules que_comprend qu'est-ce_que_ca que_propos* comment_ca_marche comment_fonctionne comment_cela
    nombre_de visiteurs participants public exposants qui_participe qui_sera quelle_audience date_limite
    prochaines_etapes remise ca_coute a_partir_de quelles_entreprises quel_type quel_profil comment_s'inscrire
    que_faut-il
  `,
  meet: `
    appel* appeler telephone* rendez-vous rdv rencontr* echang* discut* parler visio* call reunion zoom teams point
    cafe dejeuner agenda calendrier creneau* demo entretien voir_ensemble se_voir s'appelle s'appeler de_vive_voix
    coup_de_fil disponibilite* passer_sur
  `,
  callMe: `
    preneur_d'un se_parler telephonique tel* me_passer_un_coup joignable_au je_suis_joignable un_petit_point
    faisons_un_point proposez-moi proposez_moi quel_jour quelle_heure vous_irait vous_conviendrait vous_convient_il
    te_conviendrait ca_vous_va appelez-moi appelez_moi appelle-moi rappelez-moi m'appeler me_rappeler me_joindre
    joignez-moi telephonez-moi passez-moi_un mon_numero mon_portable mon_agenda mon_calendrier mes_disponibilites
    mes_dispos vos_disponibilites vos_dispos prenons convenons calons caler_un fixons fixer_un planifions
    organiser_un programmer_un s'appeler s'appelle on_s'appelle un_creneau quand_etes-vous quand_seriez-vous
    quand_pouvons quand_peut-on seriez-vous_disponible etes-vous_disponible seriez-vous_libre etes-vous_libre
    je_suis_disponible je_suis_dispo je_suis_libre suis_joignable reservez reserver_un lien_de_reservation
    envoyez-moi_une_invitation une_invitation venez passez_nous_voir passez_sur discutons-en parlons-en rencontrons
    echangeons un_echange_en un_echange_tel* en_visio par_telephone un_petit_call un_call un_rdv un_rendez-vous
  `,
  propose: `
    peut-on pouvons-nous pourrions-nous pourrait-on on_peut on_se je_vous_propose je_propose je_suggere proposons
    que_diriez-vous volontiers avec_plaisir je_veux_bien j'aimerais nous_aimerions je_prefere serait seriez-vous
    merci_de faisons possible ravi* heureux plus_simple on_pourrait
  `,
  near: `
    aujourd'hui demain apres-demain cette_semaine semaine_prochaine la_semaine_prochaine debut_de_semaine
    fin_de_semaine cet_apres-midi ce_matin dans_la_journee dans_la_matinee matin apres-midi
  `,
  free: 'disponible* dispo* libre* convien* possible me_va ok joignable',
  later: `
    plus_tard l'an_prochain l'annee_prochaine annee_prochaine an_prochain trimestre_prochain prochain_trimestre
    prochain_exercice prochaine_edition prochaine_fois prochain_semestre second_semestre deuxieme_semestre semestre
    la_rentree rentree l'automne a_l'automne au_printemps cet_ete cet_hiver cet_automne apres_l'ete
    apres_les_vacances apres_les_fetes d'ici_quelques dans_quelques_mois dans_quelques_semaines dans_*_mois
    dans_*_semaines dans_six_mois nouvelle_annee debut_d'annee fin_d'annee fin_de_l'annee ulterieurement a_l'avenir
    futur une_autre_fois une_prochaine mois_prochain prochains_mois exercice_suivant a_terme le_moment_venu en_mars
    en_mai en_juin prochainement
  `,
  now: `
    maintenant actuellement pour_l'instant pour_le_moment en_ce_moment cette_annee ce_trimestre cette_fois
    cette_fois-ci a_ce_stade a_ce_jour dans_l'immediat a_l'heure_actuelle encore deja_cette ce_semestre
    cette_edition
  `,
  again: `
    on_verra nous_verrons a_revoir en_reparle on_en_reparle reparlons* faire_signe representez-vous recontact*
    reven* relanc* rappel* reparl* retent* reprendr* reprenez reprenons reessay* revoir revoyons contactez-moi
    faites-moi_signe refaire refaites re-contacter nouveau reecri* en_reparler en_rediscut* rediscut*
    refaire_un_point
  `,
  budget: 'budget* enveloppe* moyens credits',
  spent: `
    boucle* clos cloture* epuise* alloue* gele* depense* engage* consomme* ferme* attribue* arrete* valide* fixe*
    serre* reduit* coupe* finalise* restreint* limite* deja_pris
  `,
  busy: `
    nouvel_ordre jusqu'a_nouvel_ordre changement_de_direction reorganisation_interne restrictions audit
    cloture_annuelle periode_chargee trop_de_dossiers sous-effectif sous_effectif economies deborde* surcharge*
    occupe* sous_l'eau pas_le_temps manque_de_temps trop_de_travail plein_de_choses autres_priorites
    d'autres_priorites autres_projets priorite* restructur* reorganis* fusion rachat demenagement lancement rush
    charge_de_travail capacite ressources en_pleine en_plein en_cours_de pris_par tete_dans_le_guidon gel_des
  `,
  badTime: `
    pas_le_bon_moment pas_le_moment mauvais_moment pas_le_meilleur_moment moment_mal mal_choisi trop_tot trop_tard
    premature peut-etre_plus_tard peut-etre_l'an peut-etre_l'annee pas_cette_annee pas_pour_cette_annee
    pas_cette_fois pas_pour_le_moment pas_pour_l'instant pas_maintenant pas_dans_l'immediat pas_avant reporte*
    repouss* decale* mettre_en_attente en_pause stand-by plus_tard_peut-etre peut-etre_en
  `,
  decline: `
    ne_cible ailleurs ce_sera_non ce_sera_donc_non c'est_non sera_un_non concentrer_nos pas_au_programme pas_prevu
    pas_dans_nos ne_fait_pas_partie ne_faisons_pas ne_participons ne_participerons pas_notre_cible pas_notre_marche
    pas_notre_clientele nous_n'y_serons n'avons_pas_l'utilite pas_utile aucune_utilite ne_presente passerons_notre
    tres_peu nous_abstenir abstiendr* declin* refus* renonc* passe_mon_tour passons_notre_tour passer_notre_tour
    ne_donnerons decide_de_ne ne_pas_donner pas_donner_suite donner_suite favorable* sans_suite non_merci
    pas_interesse* aucun_interet pas_besoin aucun_besoin pas_pour_nous pas_concerne* ne_nous_concerne pas_preneur*
    desinteress* sans_interet ne_rentre_pas n'entre_pas pas_notre pas_convaincu* ecarte* abandonn* merci_mais
    tout_ce_qu'il_nous pas_retenu* pas_la_suite fait_le_choix pas_partant* tres_peu_pour_nous pas_d'interet
    retir*_de_la_course
  `,
  join: `
    sponsor* sponsoring parrain* mecenat particip* expos* salon* evenement* conference* partenariat* partenaire*
    stand* soutenir investir donner_suite poursuivre engager rejoindre souhait* souhaitons present* acheter
    prevoyons prevu envisag* faisons
  `,
  need: "besoin* utilis* necessaire* utilite cherch* recherch* strategie projet* plans d'actualite ordre_du_jour",
  already: `
    deja satisfait* propre* nous-memes en_interne interne equipe* engages_avec contrat choisi* opte* titulaire
  `,
  supplier: `
    prestataire* fournisseur* agence* solution* partenaire* organisateur* outil* quelqu'un concurrent* contrat
    autre* interne equipes propres pourvu* ce_qu'il ce_type evenements sous_contrat habituel* societe entreprise
  `,
  charge: `
    responsable* charge* m'occupe s'occupe s'en_occupe occupe_de gere gerent geres suit pilote decide decideur*
    bon_interlocuteur bonne_personne la_personne mauvaise_personne bon_contact interlocut* competent* de_mon_ressort
    mon_domaine mon_perimetre mes_attributions concerne releve_de relève_de revient_a depend_de du_ressort c'est_mme
    c'est_m c'est_mon c'est_ma c'est_notre referent* traite prend_en_charge repris succede* successeur remplac*
    plus_en_charge habilite* gestion_de
  `,
  person: `
    collegue* collaborat* equipe* service* direction directeur* directrice* responsable* marketing chef* agence
    siege mme mr monsieur madame lui elle assistant* personne* successeur remplacant* departement* communication
    evenementiel achats interlocut* referent* confrere*
  `,
  passOn: `
    transfer* transmets transmis transmettons fais_suivre faire_suivre fait_suivre fais_passer en_copie en_cc cc
    mets_en mis_en mettre_en_relation mets_en_relation mise_en_relation relay* redirig* reorient* remis_votre
    passe_votre partage_avec adresse_votre ajoute
  `,
  turnTo: `
    decisionnaire* voyez_ca c'est_elle c'est_lui elle_qui lui_qui bonne_adresse je_vous_invite_a_contacter
    je_vous_suggere_de aupres_de je_vous_oriente je_vous_renvoie contactez contacter contacte adressez adresser
    adressez-vous adresse-toi vous_adresser vous_rapprocher rapprochez-vous ecrivez ecrire ecris voyez voir_avec
    voyez_avec vois_avec parlez parler_a parlez-en_a demandez demander joindre joignez prendre_contact
    prenez_contact tournez-vous mieux_vaut dirigez solliciter sollicitez orient* envoyez_a
  `,
  stop: `
    ne_souhaite_plus ne_veux_plus ne_souhaitons_plus plus_etre arret* cess* stop* stopper ne_plus assez foutez
    laissez-moi laissez-nous tranquille desabonn* ca_suffit harcel*
  `,
  remove: `
    retir* supprim* enlev* efface* desinscri* desabonn* raye* ray* radi* otez oter me_sortir sortez-moi blacklist*
    me_desinscrire effacement unsubscribe m'enlever
  `,
  list: `
    liste* fichier* base* mailing* diffusion adresse* coordonnees donnees me moi m'* nous contacts newsletter
    listing* mes_donnees mon_mail mon_adresse mon_email
  `,
  mail: `
    sollicite* contacte* demarche* importune* relance* mail* mails email* emails e-mail* courriel* courriels
    message* messages newsletter* publicite* sollicit* sollicitation* demarch* communication* contacter ecrire
    envoyer spam prospection relancer
  `,
  send: `
    recevoir envoyer envoyez envoie m'envoyer contacter contactez ecrire ecrivez m'ecrire me_contacter solliciter
    sollicit* relancer demarcher souhait* relancez insister importun* deranger
  `,
  legal: `
    rgpd gdpr cnil avocat* donnees_personnelles juridique* poursuites plainte* signaler* consent* consentement spam
    harcel* indesirable* droit_a_l'effacement illegal* autorisation demarchage mise_en_demeure
  `,
  mull: `
    note_de l'etudierai etudierons avec_mes_associes a_lu lu_avec a_ete_lu votre_message_a j'en_parle j'en_discute
    en_parler_a en_discuter_en en_discuter_avec vais_regarder je_regarde regarderai etudi* reflech* reflexion
    examin* en_interne_et voir_en_interne vois_avec_mon vois_avec_l'equipe analyser lirai prends_note pris_note
    prends_connaissance pris_connaissance concert* consulter_mon consulte_mon bien_recu bien_note en_equipe
    valider_en_interne point_en_interne jeter_un regarde_ca
  `,
  revert: `
    reviens_vers_vous revenons_vers_vous reviendrai_vers reviendrons_vers reviens_vers_toi revient_vers
    vous_tiens_au tiendrai_au tiendrons_au vous_recontacte vous_recontacterai vous_recontacterons vous_redis
    vous_dirai ferai_signe ferons_signe retour_vers_vous vous_repond* tiens_au_courant tiendr*_au_courant
    ferai_un_retour ferons_un_retour un_retour vous_ferai vous_ferons reviendr*
  `,
  whoAsks: `
    qui_etes-vous qui_etes_vous qui_es-tu qui_est-ce comment_avez-vous_eu comment_avez-vous_obtenu
    comment_avez-vous_trouve comment_avez-vous d'ou_tenez d'ou_avez d'ou_vient de_quoi_s'agit de_quoi_parl*
    de_quoi_est-il c'est_quoi_ca c'est_quoi_cet c'est_quoi_cette c'est_quoi_votre c'est_pour_quoi a_quel_sujet
    quel_sujet quelle_societe quelle_entreprise ne_comprends_pas comprends_pas pouvez-vous_preciser_votre
    que_faites-vous que_fait_votre est-ce_un_spam est-ce_une_arnaque etes-vous_un pourquoi_moi pourquoi_nous
    pourquoi_me quel_evenement quel_salon se_connait on_se_connait qu'est-ce_que_c'est
  `,
  wish: `
    bonne_continuation bonne_chance bon_courage belle_reussite plein_succes bon_salon bon_evenement bonne_reussite
    beau_succes souhaite_un_beau vous_souhaite
  `,
  habit: `
    pas_de_probleme pas_de_souci n'hesit*_pas hesit*_pas merci_de_votre_interet merci_pour_votre_interet
    de_votre_interet pour_votre_interet si_besoin pas_seulement en_cas_de_besoin de_votre_proposition
    pour_votre_proposition pour_votre_message de_votre_message pour_votre_mail de_votre_mail pour_votre_email
    pour_votre_offre de_votre_offre pour_cette_proposition pour_l'information pour_l'info pour_les_infos
    pour_les_informations pour_ces_informations pour_votre_invitation pour_l'invitation de_l'invitation
    de_m'avoir_contacte de_nous_avoir_contacte* pour_votre_prise_de_contact de_votre_comprehension bonne_journee
    bonne_reception sans_probleme de_rien pour_votre_sollicitation de_votre_sollicitation pour_votre_relance
    de_l'interet que_vous_portez
  `,
}
