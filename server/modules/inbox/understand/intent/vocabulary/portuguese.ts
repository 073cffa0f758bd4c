import type { Vocabulary } from '../vocabulary.ts'

export const portuguese: Vocabulary = {
  no: 'nao nem nunca jamais nenhum* nada ninguem sem tampouco',
  refusal: 'nao nao_obrigad* obrigad*_mas_nao dispenso passo negativo nao_,_obrigad*',
  yes: `
    manda quero quero_sim manda_ai pode_sim claro_que_sim sim sim_claro claro ok okay perfeito com_certeza
    com_prazer por_favor combinado pode_ser vamos_nessa porque_nao por_que_nao otimo fechado bora boa beleza
    sem_duvida estou_dentro topo topamos pode_contar de_acordo pode_mandar pode_enviar
  `,
  interest: `
    adoramos adoramos_o gostei gostamos ador* curti curtimos show achei_bem achei_interessante achamos
    acho_interessante parece_uma nao_descart* podia_ser podera_interessar tem_tudo cativ* quero_sim interess*
    curios* atrativ* atraent* parece_bem parece_bom parece_otimo parece_interessante parece-me_bem soa_bem
    chamou_a_atencao chamou_minha gost* adorei boa_ideia otima_ideia excelente_iniciativa bela_iniciativa tentador*
    promissor* intrig* legal bacana vem_a_calhar em_boa_hora estamos_a_procura estamos_procurando avaliar_a
    queremos_saber abertos_a tem_potencial faz_todo_o_sentido
  `,
  fit: `
    faz_sentido sentido encaix* adequad* relevante* adequa publico perfil alinhad* apropriad* util se_aplica serve
  `,
  ask: `
    envi* mand* pass* encaminh*_me encaminhe-me remet* fornec* partilh* compartilh* cont* conte-me explic* diga*
    saber conhecer receber ver mostr* pode_me pode_enviar podem poderia podia consegue teria tem ha existe gostava
    gostaria queria preciso apresent* dar detalh* informar esclarec*
  `,
  material: `
    resumo planta formulario orcamento_detalhado lista_de modelo info* informac* brochura* folheto* catalogo* preco*
    valores proposta* orcamento_de detalhe* dados documentac* documento* material* apresentac* pacote* opcoes
    condicoes oferta* numeros exemplos referencias casos link pdf mais_sobre saber_mais tabela* cotas cota dossie*
    planos ficha um_pouco_mais cotacao midia_kit media_kit contrato programa
  `,
  amount: `
    quanto_sai quanto_fica quanto_seria vagas espaco_disponivel ainda_ha ainda_tem tamanho metros ate_quando
    visibilidade retorno_do contrapartida quem_sao_os quem_mais quais_marcas pacote_mais incluido_no quanto* quantos
    quantas preco* custo* custa valor valores que_inclui o_que_inclui incluido o_que_esta o_que_oferec*
    como_funciona como_seria em_que_consiste qual_e qual_o qual_seria quais_sao quais_os publico participantes
    visitantes perfil prazo desconto que_empresas quais_empresas que_tipo quem_participa quem_vai proximos_passos
    proximo_passo investimento contrapartidas cotas
  `,
  meet: `
    lig* ligar telefon* reuni* reuniao conversa* conversar fal* falar falamos chamada videochamada call zoom teams
    meet cafe almoc* agenda* calendario encontr* bate-papo horario marcar marcamos apresentac*_ao_vivo demo visita
  `,
  callMe: `
    consegue_falar call_rapida estou_no uma_conversa_rapida ligar_para da_para_falar da_pra_falar trocar_uma_ideia
    nos_falarmos bater_um_papo um_papo ligue-me liga-me me_liga me_ligue ligue_me pode_ligar pode_me_ligar
    podem_ligar ligar-me me_ligar falamos_por vamos_falar vamos_conversar podemos_falar podemos_conversar
    podemos_marcar vamos_marcar marcamos marque agendamos vamos_agendar podemos_agendar agendar agende uma_chamada
    uma_reuniao uma_conversa uma_call uma_ligacao um_cafe meu_numero meu_telemovel meu_celular meu_telefone
    meu_whatsapp minha_agenda meu_calendario quando_pode quando_podemos quando_tem quando_seria quando_consegue
    que_dia que_horario qual_horario qual_o_melhor_dia qual_o_melhor_horario tem_disponibilidade tem_agenda
    estou_disponivel tenho_disponibilidade estou_livre mande_o_convite manda..convite envie..convite envia..convite
    convite_para reunir reunirmos nos_reunir encontrarmo-nos passe_no passe_pelo apareca reserve
  `,
  propose: `
    podemos poderiamos podiamos vamos pode poderia podia proponho sugiro que_tal que_acha gostava gostaria
    com_prazer marcar marcamos seria melhor prefiro bora por_favor queria consegue
  `,
  near: `
    hoje amanha depois_de_amanha esta_semana nesta_semana proxima_semana semana_que_vem na_proxima_semana esta_tarde
    de_manha da_manha a_tarde da_tarde
  `,
  free: 'disponivel disponibilidade livre* horario tenho posso serve bem',
  later: `
    mais_tarde mais_a_frente mais_para_a_frente mais_pra_frente mais_adiante ano_que_vem proximo_ano no_proximo_ano
    proximo_trimestre proximo_semestre segundo_semestre proxima_edicao proxima_vez proxima_epoca outra_altura
    outro_momento outra_ocasiao outra_oportunidade no_outono na_primavera no_verao no_inverno depois_do_verao
    apos_o_verao depois_das_ferias apos_as_ferias depois_do_carnaval daqui_a_*_meses daqui_a_uns daqui_a_alguns
    daqui_a_*_semanas dentro_de_*_meses em_*_meses alguns_meses algumas_semanas futuro futuramente proximo_mes
    mes_que_vem proximos_meses final_do_ano fim_do_ano inicio_do_ano comeco_do_ano ano_novo segunda_metade
    ano_seguinte edicoes_futuras
  `,
  now: `
    agora atualmente neste_momento no_momento de_momento por_enquanto por_agora este_ano nesse_ano neste_ano
    este_trimestre desta_vez para_ja ainda nesta_altura este_semestre neste_semestre esse_ano momento este_mes
    esta_edicao hoje_em_dia
  `,
  again: `
    volt* retom* contact* contat* procur* escrev* lembr* insist* fal* falar falamos falarmos conversar conversamos
    tent* reaval* rever revisit* reconsider* relembr* avise mande_nova me_chama chame bate_na
  `,
  budget: 'orcament* verba* budget fundos recursos',
  spent: `
    fechad* esgotad* alocad* comprometid* congelad* gast* cortad* definid* atribuid* usad* distribuid* apertad*
    limitad* aprovad* consumid* cortes encerrad* preenchid*
  `,
  busy: `
    a_fechar_o_ano sem_margem auditoria migracao integracao mudancas_internas transicao contencao cortes_de ocupad*
    atarefad* sem_tempo nao_temos_tempo nao_tenho_tempo atolad* sobrecarregad* corrid* correria muito_trabalho
    outras_prioridades prioridade* reestrutura* reorganiza* fusao lancamento mudanca em_plena em_pleno capacidade
    focad* outros_projetos outros_projectos pausa assoberbad*
  `,
  badTime: `
    fica_para_a_proxima fica_pra_proxima foco_e_outro outro_foco esperar aguardar nao_da_agora sem_margem
    sem_condicoes mau_momento nao_e_o_momento nao_e_um_bom_momento nao_e_boa_altura nao_e_a_melhor_altura
    nao_e_a_altura nao_e_o_melhor_momento muito_cedo demasiado_cedo cedo_demais tarde_demais talvez_mais talvez_no
    talvez_em talvez_para quem_sabe agora_nao por_agora_nao de_momento_nao este_ano_nao este_ano_ja_nao nao_agora
    nao_este_ano nao_neste_momento nao_no_momento adiar adiad* adiamos deixar_para fica_para so_em so_a_partir
    so_para_o so_no nao_para_ja
  `,
  decline: `
    nao_e_o_nosso nao_e_nosso nao_e_bem nao_vemos nao_nos_convence nao_nos_serve outras_acoes outros_canais
    nao_e_prioridade_nossa fora_do_nosso nao_esta_nos nao_contemplamos nao_ha_interesse nao_tem_interesse
    nao_vai_dar_para_nos por_isso_nao desculpe declin* recus* rejeit* dispens* descart* abdic* nao_obrigad*
    nao_temos_interesse nao_tenho_interesse nao_estamos_interessad* nao_estou_interessad* nao_nos_interessa
    nao_me_interessa nao_precisamos nao_e_para_nos nao_vamos nao_queremos nao_pretendemos optamos_por_nao
    decidimos_nao decidimos_por_nao preferimos_nao nao_avancar nao_seguir nao_dar_seguimento nao_faz_sentido
    nao_se_enquadra nao_se_encaixa obrigad*_mas nao_fazemos nao_participamos nao_patrocinamos sem_interesse
    nao_sera_possivel nao_poderemos passamos
  `,
  join: `
    patrocin* particip* expo* feira* evento* congresso* conferencia* stand* parceri* apoi* colabor* investir avanc*
    aderir contrat* compr* seguimento planos previst* plane* sponsor* enquadr*
  `,
  need: 'precis* necess* uso utiliz* procur* falta serve interesse_em estrategia planos demanda',
  already: 'ja satisfeit* contentes proprio* propria* internamente escolhemos optamos atual fechado_com atendid*',
  supplier: `
    fornecedor* agencia* empresa* parceir* soluc* alguem ferramenta* organizador* contrato outr* concorrent*
    proprio* interno internamente atendid* servido* quem eventos equipa_interna atual parceria
  `,
  charge: `
    essa_funcao nessa_funcao novo_responsavel assunto_e_com isso_e_com tema_da respons* encarreg* trat* cuida cuido
    gere gerem decid* decis* pessoa_certa pessoa_indicada pessoa_correta pessoa_adequada contacto_certo
    contato_certo minha_area minha_responsabilidade meu_departamento me_compete compete ocupa coordena depende
    a_cargo cargo_de e_quem quem_ve quem_faz lidera gestao interlocutor* assunto_e tema_e sucessor* substitu*
    assumiu nao_sou_eu nao_sou_a nao_sou_o
  `,
  person: `
    colega* equipa* equipe* time departamento* chefe* diretor* diretora director* marketing agencia sede sr sra dr
    dra ela ele pessoa* responsavel* comunicacao compras gerente* area setor sector gestor* sucessor* substitut*
    diretoria
  `,
  passOn: `
    por_a por_o pondo por_em vou_por meto_em reencaminh* encaminhei encaminhado encaminhando encaminho
    vou_encaminhar encaminhar_para encaminhar_o passei passo_o_seu passo_a_sua passo_para vou_passar repass*
    em_copia em_cc cc coloco_em coloquei pondo_em ponho_em copiando copio copiei redirecion* direcion* partilhei_com
    compartilhei_com remeti transmiti adiciono incluo
  `,
  turnTo: `
    contact* contat* fale_com falar_com fala_com falem_com dirij* dirig* escrev*_para escreva_para escreva_a procure
    procurar pergunt* envie_para enviar_para mande_para entre_em_contato entrar_em_contato entre_em_contacto
    entrar_em_contacto contacte contate consult* melhor_falar deve_falar tem_de_falar fala_la
  `,
  stop: 'pare parem parar cess* deix* chega basta stop nao_mais em_paz cancel* descadastr* desinscr* interromp*',
  remove: `
    remov* retir* elimin* apag* exclu* cancel* descadastr* desinscr* tir* desubscr* unsubscribe delet* anul* bloque*
    subscricao
  `,
  list: `
    lista* base* dados me meu* minha* nos mailing contacto* contatos email* e-mail* cadastro newsletter registo*
    nome subscricao sistema
  `,
  mail: `
    mail* mails email* e-mail* emails mensage* publicidade comunicac* newsletter* spam contact* contat* escrev*
    envi* incomod* propaganda nada mais insist* divulgac*
  `,
  send: 'receb* envi* mand* escrev* contact* contat* incomod* lig* quero queremos desejo autoriz* insist*',
  legal: `
    rgpd lgpd gdpr protecao_de_dados dados_pessoais advogad* juridic* denunci* consentimento consent* autoriz*
    permissao spam indesejad* cnpd procon reclamac* assedio
  `,
  mull: `
    com_calma vejo_com_calma vou_analisar analis* vou_ver depois_vejo vejo_depois vejo_com vou_olhar vou_verificar
    vou_avaliar avalia* estud* pensar vou_pensar vamos_pensar refletir vou_falar_com vou_conversar_com
    vamos_analisar vamos_ver vamos_avaliar vamos_discutir discut* internamente levo_ao levar_a vou_ler
    dar_uma_olhada dou_uma_olhada vista_de_olhos tomei_nota anotad* registado recebido verificar_com consultar
    ver_com_a_equipa ver_com_o_time vou_partilhar_com
  `,
  revert: `
    digo_algo digo_alguma dou_retorno dou_um_retorno dou_noticias darei_noticias retorno retornar* retornamos
    dou_feedback dou-lhe aviso avisamos lhe_digo te_digo te_falo te_aviso respondo respondere* informo
    entro_em_contacto entro_em_contato entramos_em_contacto entraremos_em entrarei_em volto_a_contactar
    volto_a_falar volto_ao_contacto confirmo digo-lhe dar-lhe
  `,
  whoAsks: `
    quem_e quem_sao como_conseguiu como_conseguiram como_obteve como_obtiveram como_tem onde_obteve onde_conseguiu
    de_onde do_que_se_trata de_que_se_trata sobre_o_que que_evento qual_evento de_que_evento que_empresa
    qual_empresa de_que_empresa o_que_fazem o_que_e_isto o_que_e_isso nao_entendi nao_entendo nao_percebo
    nao_percebi nao_compreend* a_que_se_refere e_spam isto_e por_que_me porque_me nos_conhecemos em_nome_de_quem
    quem_lhe quem_te
  `,
  wish: `
    boa_sorte muito_sucesso sucesso bons_negocios bom_evento boa_continuacao felicidades desejo-lhe desejo_sucesso
    desejamos
  `,
  habit: `
    agradeco_a_informacao agradeco_o_aviso agradecemos_a_informacao sem_problema* nao_ha_problema de_nada nao_hesit*
    pelo_interesse pelo_seu_interesse obrigad*_pelo_contacto obrigad*_pelo_contato obrigad*_pela_informacao
    obrigad*_pelas_informacoes obrigad*_pela_info obrigad*_pela_mensagem obrigad*_pelo_email obrigad*_pelo_e-mail
    obrigad*_pela_proposta obrigad*_pelo_convite agradeco_o_contacto agradeco_o_contato agradeco_a_proposta
    agradecemos_a_proposta agradecemos_o_contacto agradecemos_o_contato agradecemos_o_convite por_gentileza nao_so
    pela_oferta sem_compromisso pela_atencao pela_partilha por_favor
  `,
}
