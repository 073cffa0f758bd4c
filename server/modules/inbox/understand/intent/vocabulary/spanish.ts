import type { Vocabulary } from '../vocabulary.ts'

export const spanish: Vocabulary = {
  no: 'no ni nunca jamas ningun* nada nadie sin tampoco',
  refusal: 'no no_gracias gracias_pero_no paso negativo para_nada nada_gracias de_momento_no',
  yes: `
    si si_claro claro vale ok okay perfecto de_acuerdo adelante por_supuesto con_gusto encantad* por_que_no dale
    genial desde_luego cuenta*_con_nosotros cuenta_conmigo me_apunto nos_apuntamos venga va si_por_favor como_no
  `,
  interest: `
    que_buena_pinta mola guay estaria_bien podria_interesar* no_lo_descart* no_estaria_mal me_parece_bien
    nos_parece_bien me_parece_interesante chulo me_llama nos_llama tiene_sentido de_lujo ganas interes* curios*
    atractiv* suena_bien suena_genial suena_muy suena_interesante tiene_buena_pinta buena_pinta pinta_bien
    llama_la_atencion me_gusta nos_gusta me_encanta nos_encanta me_atrae nos_atrae buena_idea gran_idea
    bonita_iniciativa intrig* tentador* prometedor* encajar encajaria buen_momento justo_lo_que justo_estamos
    estamos_buscando valorar_la valorarlo estudiarlo abiertos_a dispuestos_a nos_cuadra nos_podria
  `,
  fit: 'encaj* adecuad* relevante* cuadr* publico target sentido apropiad* util utiles conviene aplica pega',
  ask: `
    envi* mand* pas* manda* remit* hac*_llegar facilit* compart* cuent* contar* explic* dime dinos digame saber
    conocer recibir ver muestr* ensen* me_puedes me_puede podrias podria puedes teneis tienen tiene hay dar*
    cuentame cuentanos detall* solicit* quisiera me_gustaria necesito indic* informar*
  `,
  material: `
    resumen esquema plano listado formulario ejemplo dossieres cuadro info* informacion dossier* folleto* catalogo*
    precio* tarifa* propuesta* presupuesto_de detalle* datos documentacion documento* material* presentacion*
    paquete* opciones condiciones oferta* cifras ejemplos referencias casos link enlace pdf mas_info mas_detalles
    plan modalidades niveles ficha cotizacion costos costes mas_sobre saber_mas un_poco_mas brochure media_kit
    contrato programa
  `,
  amount: `
    de_cuanto estariamos_hablando a_que_precio por_cuanto plazas sitio_libre huecos queda_espacio quedan tamano
    metros quien_va quienes_van quienes_patrocinan que_marcas que_visibilidad contraprestac* retorno hasta_cuando
    cuando_hay_que rango cuanto* cuantos cuantas precio* coste* costo* cuesta vale tarifa* que_incluye que_ofrec*
    que_supone que_implica que_opciones que_paquetes como_funciona como_seria en_que_consiste cual_es cuales_son
    asistentes visitantes publico perfil fecha_limite descuento que_empresas que_tipo quien_asiste quienes
    siguiente_paso proximos_pasos inversion plazo que_condiciones
  `,
  meet: `
    llam* llamada* telefon* reunion* reunir* hablar* hablamos vernos vemos videollamada* zoom teams meet cafe comer
    agenda* calendario cita call charla* conversa* quedar quedamos hueco conoce* encuentro demo comentar* comentamos
  `,
  callMe: `
    nos_conectamos conectarnos conectamos te_parece_si lo_hablamos_por por_telefono un_rato estoy_en_el
    llamada_rapida echamos_una mejor_lo_hablamos cuando_quieras cuando_te_va llamame llameme llamadme llamarme
    me_llamas me_llame me_puedes_llamar me_puede_llamar una_llamada hablamos_por hablemos hablamos_el hablamos_la
    podemos_hablar podriamos_hablar reunamonos nos_reunimos reunirnos podemos_vernos nos_vemos vernos quedamos
    agendamos agendemos agendar concertar concretar_una cuando_puedes cuando_podrias cuando_te_viene cuando_le_viene
    te_va_bien le_va_bien te_viene_bien le_viene_bien os_viene_bien os_va_bien que_dia que_hora tienes_hueco
    tengo_hueco mi_calendario mi_agenda mi_numero mi_movil mi_telefono mi_celular mandame_invitacion
    manda..invitacion envia..invitacion enviame_una_convocatoria convocatoria mandame_un_calendar pasate pasa_por
    pasese reserva* estoy_disponible estoy_libre disponible_el un_cafe una_reunion videollamada mis_disponibilidades
    tu_disponibilidad su_disponibilidad una_cita
  `,
  propose: `
    podemos podriamos podrias podria puedes puede propongo que_tal que_te_parece me_gustaria quisiera encantad*
    con_gusto agendemos agendamos hagamos tengamos mejor prefiero te_parece le_parece vamos_a estaria encantaria
    si_quieres si_te por_favor
  `,
  near: `
    hoy manana pasado_manana esta_semana semana_que_viene proxima_semana la_semana_que_viene esta_tarde
    por_la_manana por_la_tarde a_las a_primera_hora mediodia
  `,
  free: 'disponible* libre* bien hueco viene va puedo tengo',
  later: `
    medio_ano proximo_curso siguiente_ano proximas_ediciones ejercicio mas_adelante mas_tarde luego ano_que_viene
    proximo_ano ano_proximo proximo_trimestre siguiente_trimestre proximo_semestre segundo_semestre proxima_edicion
    siguiente_edicion proxima_vez proxima_temporada proximo_ejercicio otro_momento otra_ocasion en_otono
    en_primavera en_verano en_invierno despues_del_verano despues_de_verano despues_de_vacaciones tras_el_verano
    a_la_vuelta vuelta_de_vacaciones dentro_de_*_meses dentro_de_*_semanas dentro_de_unos en_unos_meses en_*_meses
    en_*_semanas unas_semanas unos_meses futuro a_futuro proximos_meses proximo_mes mes_que_viene final_de_ano
    finales_de principios_de principios fin_de_ano ano_nuevo el_otro_ano segunda_mitad navidad* pasado_el_verano
    pasadas_las
  `,
  now: `
    ahora ahora_mismo actualmente de_momento por_el_momento por_ahora en_este_momento en_estos_momentos este_ano
    este_trimestre esta_vez en_esta_ocasion hoy_por_hoy todavia aun este_mes momento este_semestre esta_edicion
  `,
  again: `
    escrib* vuelv* volv* retom* contact* recuerd* recordar* insist* pregunt* busc* hablamos hablar hablemos revisar*
    reval* valora* reconsider* tocar llama* avis* ponte dime_algo vuelve_a me_vuelves nos_vemos veremos lo_vemos
    lo_miramos
  `,
  budget: 'presupuest* fondos partida recursos_economicos budget',
  spent: `
    cerrad* agotad* asignad* comprometid* congelad* gastad* recortad* recort* repartid* cubiert* consumid* aprobad*
    definid* limitad* ajustad* justo invertid* destinad* completo
  `,
  busy: `
    congelado_cualquier gasto* integracion compra_de tras_la_compra cambio_de_direccion cambios_internos auditoria
    cierre_de recortes ajuste plantilla liad* ocupad* hasta_arriba desbordad* sin_tiempo no_tenemos_tiempo
    no_tengo_tiempo a_tope saturad* mucho_trabajo mucho_lio otras_prioridades prioridad* reestructura* reorganiza*
    fusion lanzamiento mudanza en_pleno en_plena capacidad carga_de_trabajo centrad* enfocad* otros_proyectos pausa
    hasta_el_cuello
  `,
  badTime: `
    imposible_ahora habria_que_esperar esperar_al_menos esperar_a toca_esperar de_momento_imposible mal_momento
    no_es_buen_momento no_es_el_momento no_es_el_mejor_momento no_es_momento demasiado_pronto muy_pronto
    demasiado_tarde prematur* quizas_mas quiza_mas tal_vez_mas quizas_el quizas_en quiza_en tal_vez_en tal_vez_el
    ahora_no por_ahora_no de_momento_no este_ano_no este_ano_ya no_por_ahora no_de_momento no_este_ano aplaza*
    pospon* pospuest* posponer dejarlo_para lo_dejamos_para a_lo_mejor_el a_lo_mejor_en no_hasta en_pausa
  `,
  decline: `
    no_lo_vemos no_lo_veo al_final_no no_nos_aporta no_aporta no_nos_convence no_vemos no_nos_sirve no_formamos
    fuera_de_nuestro no_va_con no_casa hemos_optado_por apostar_por otras_acciones otros_canales no_nos_es_posible
    descartamos imposible_participar no_esta_en_nuestros no_esta_entre no_lo_contemplamos no_sera_necesario declin*
    rechaz* descart* desestim* renunci* no_gracias no_nos_interesa no_me_interesa no_estamos_interesad*
    no_estoy_interesad* no_tenemos_interes no_nos_encaja no_necesitamos no_es_para_nosotros no_vamos_a no_queremos
    no_nos_cuadra prefer*_no preferimos_no hemos_decidido_no decidido_no no_seguir no_continuar no_contemplamos
    no_hacemos no_participamos no_patrocinamos gracias_pero paso_de pasamos no_sera_posible no_podremos
    no_es_lo_nuestro no_procede no_aplica no_entra fuera_de_nuestr*
  `,
  join: `
    patrocin* particip* expon* exposi* feria* evento* congreso* conferencia* stand* colabor* acuerdo sponsor*
    asisti* invertir invert* acudi* alian* apoy* contrat* compr* contempl* previst* planes entra* plante*
  `,
  need: 'necesi* requer* falta uso utiliz* busc* util hace_falta estrategia planes previsto',
  already: `
    ya satisfech* content* propio* propia* cubiert* contentos internamente interno elegido nosotros_mismos actual
  `,
  supplier: `
    proveedor* agencia* empresa* partner* socio* solucion* alguien herramienta* organizador* contrato otr*
    competencia propio* interno internamente cubiert* colaborador* casa quien eventos actual
  `,
  charge: `
    encarg* responsable* lleva llevan llevo gestion* decid* decision* me_corresponde corresponde persona_adecuada
    persona_indicada persona_correcta contacto_adecuado interlocutor* mi_area mi_departamento mi_competencia
    competencia_mia se_ocupa me_ocupo ocupa ocupan coordin* depende dirige a_cargo_de es_quien es_la_persona
    es_el_responsable referente manej* tema_de equivocad* sustitu* relev* sucesor* la_que_ve quien_ve no_soy_la
    no_soy_el no_soy_yo
  `,
  person: `
    compañer* companer* colega* equipo* departamento* jefe* jefa* director* directora responsable* marketing agencia
    central oficina sr sra don dona ella el_es persona* comunicacion area sucesor* gerente* gerencia compras
    encargad*
  `,
  passOn: `
    reenvi* remito_a remitido paso_tu paso_su le_paso_tu le_paso_su le_he_pasado he_pasado pase_tu pasado_tu
    pasado_su les_paso traslad* deriv* redirig* en_copia en_cc cc pongo_en_contacto te_pongo_en te_pongo_con
    le_pongo_con la_pongo lo_pongo te_lo_pongo te_la_pongo copio_a copio anado_a incluyo_a comparto_con
    compartido_con hago_llegar_a transmit* lo_paso_a se_lo_paso
  `,
  turnTo: `
    recomiendo_escribir recomiendo_hablar recomiendo_contactar te_recomiendo le_recomiendo ahora_lo_ve
    ahora_lo_lleva lo_ve es_mejor_que contact* dirij* dirig* escrib*_a escribe_a escriba_a habl*_con habla_con
    hable_con hablar_con ponte_en_contacto pongase pongase_en preguntale pregunt* consult* acud* mejor_con
    tratar_con trata_con tratalo comunic* mejor_que_hables mejor_habl* deberias_hablar tienes_que_hablar
    por_correo_a
  `,
  stop: `
    no_volv* ruego_que_no no_volvais no_vuelvan no_vuelva no_quiero_recibir no_quiero_mas no_deseo ya_basta dejen
    deje deja dejad dejar cese cesen paren pare parad parar basta stop detener no_mas no_me_escrib* abstener*
    abstengan* en_paz baja
  `,
  remove: `
    elimin* borr* baja darme_de_baja dadme_de_baja deme_de_baja denme_de_baja quit* suprim* retir* saqu* sacar*
    cancel* desuscrib* bloque* unsubscribe tachen excluy*
  `,
  list: `
    lista* base* datos me mi mis nos mailing correo* direccion suscripcion registro* baja newsletter boletin
    nuestros fichero* sistema
  `,
  mail: `
    contactarme escribirme llamarme mandarme enviarme correo* email* emails e-mail* mail* mails mensaje* mensajes
    publicidad comunicaciones newsletter boletin* spam contact* escrib* envi* molest* mas insist*
  `,
  send: 'recib* envi* mand* escrib* contact* molest* llam* autoriz* queremos deseo insist*',
  legal: `
    rgpd gdpr lopd proteccion_de_datos datos_personales abogad* legal* denuncia* consentimiento consent* permiso
    autoriz* spam acoso no_deseado* aepd supresion reclamacion
  `,
  mull: `
    lo_miro lo_miramos lo_mirare lo_veo lo_vere lo_reviso revisare lo_revisamos lo_estudi* estudiare lo_comento
    lo_comentamos lo_consult* consultarlo lo_hablo_con lo_hablamos_con lo_hablare lo_hablaremos pensar* lo_pienso
    lo_pensamos analiz* valorar* valorando internamente_y lo_leo echo_un_vistazo echare_un_vistazo tomo_nota
    tomamos_nota recibido discutir* lo_traslado_y debat* lo_vemos_internamente lo_evalu* evalu*
  `,
  revert: `
    te_digo le_digo os_digo te_dire te_cuento te_comento te_aviso le_aviso os_aviso te_avis* le_avis* te_confirmo
    le_confirmo os_confirmo te_respond* te_contest* le_respond* le_contest* os_respond* te_hago_saber le_hare
    te_informo nos_ponemos_en_contacto me_pondre_en_contacto nos_pondremos_en_contacto os_decimos te_decimos
    le_decimos le_haremos te_escribo te_escribire volvere_a_escribirte te_contacto digo_algo te_dare
  `,
  whoAsks: `
    quien_es quien_eres quienes_son quienes_sois como_ha_conseguido como_has_conseguido como_habeis como_consigui*
    como_obtuv* como_tiene* de_donde_ha* de_donde_sac* de_donde_tien* de_que_se_trata de_que_trata de_que_evento
    de_que_va de_que_habl* que_evento que_feria que_empresa de_que_empresa a_que_se_dedic* que_hacen no_entiendo
    no_comprendo a_que_se_refier* que_es_esto es_spam es_esto por_que_me por_que_yo nos_conocemos en_nombre_de_quien
    quien_te quien_le
  `,
  wish: `
    mucha_suerte suerte mucho_exito muchos_exitos exito exitos que_vaya_bien que_os_vaya os_deseo les_deseo te_deseo
    le_deseo
  `,
  habit: `
    agradezco_la_informacion agradecemos_la_informacion sin_problema* no_hay_problema no_pasa_nada no_dud* de_nada
    por_su_interes por_tu_interes por_vuestro_interes gracias_por_la_informacion gracias_por_la_info
    gracias_por_tu_correo gracias_por_su_correo gracias_por_tu_mensaje gracias_por_su_mensaje
    gracias_por_la_propuesta gracias_por_tu_propuesta gracias_por_su_propuesta la_propuesta_pero
    gracias_por_contactar* gracias_por_escribir* gracias_por_la_invitacion gracias_por_pensar no_solo
    gracias_por_el_interes agradezco_la_propuesta agradezco_tu_propuesta agradecemos_su_propuesta
    agradecemos_la_propuesta agradezco_el_contacto buenos_dias gracias_por_el_ofrecimiento gracias_por_la_oferta
    gracias_por_tu_email gracias_por_contactarnos
  `,
}
