import type { TitleWords } from '../title-words.ts'

/** Spanish, Italian and Portuguese, which share most of their stems. */
export const southern: TitleWords = {
  fields: {
    executive: `presidente, presidenta, fundador, fundadora, fondatore, fondatrice, gerente general, director general, directora general, consejero delegado,
      consejera delegada, amministratore delegato, amministratrice delegata, direttore generale, direttrice generale, diretor geral, diretora geral,
      titolare, proprietario, proprietaria, sócio, sócia, socio, socia, amministratore unico, consiglio di amministrazione, empresario, dueño, dono, administrador único`,
    sales: `ventas, venta, comercial, comerciales, vendedor, vendedora, vendite, vendita, commerciale, commerciali, venditore, vendas, cuentas clave, ejecutivo de cuentas,
      ejecutiva de cuentas, grandes cuentas, contas chave, agente di commercio, capo area, grandi clienti, gerente de contas, executivo de contas`,
    business_development: `desarrollo de negocio, desarrollo de negocios, sviluppo business, sviluppo commerciale, desenvolvimento de negócios, novos negócios,
      nuevos negocios, sviluppo mercati, desarrollo comercial`,
    partnerships:
      'alianzas, alianza, colaboraciones, patrocinio, patrocinios, patrocínio, patrocínios, parcerias, parceiros, alleanze, sponsorizzazioni, convenios',
    marketing:
      'mercadeo, mercadotecnia, mercadotecnica, publicidad, publicidade, pubblicità, marca, marcas, marchio, redes sociales, redes sociais, márketing, mercado publicitario',
    events:
      'eventos, evento, eventi, ferias, feria, feiras, feira, fiere, fiera, congresos, congressi, congressos, conferencias, convegni, exposiciones',
    communications: `comunicación, comunicaciones, comunicazione, comunicazioni, comunicação, relaciones públicas, relazioni pubbliche, relações públicas, prensa,
      stampa, imprensa, ufficio stampa, relaciones institucionales, relazioni esterne, asuntos públicos, giornalista, periodista, jornalista, redattore`,
    customer_success:
      'atención al cliente, servicio al cliente, servizio clienti, assistenza clienti, atendimento, atendimento ao cliente, sucesso do cliente, éxito del cliente, postventa, post vendita, pós venda',
    product: 'producto, productos, prodotto, prodotti, produto, produtos',
    project_management:
      'proyecto, proyectos, progetto, progetti, projeto, projetos, jefe de proyecto, capo progetto, gerente de projetos, gestión de proyectos',
    engineering: `ingeniero, ingeniera, ingeniería, ingegnere, ingegneria, engenheiro, engenheira, engenharia, desarrollador, desarrolladora, sviluppatore, sviluppatrice,
      desenvolvedor, desenvolvedora, programador, programadora, programmatore, tecnología, tecnologia, técnico, tecnico`,
    it: 'informática, informatica, sistemas, sistemi informativi, sistemi, tecnologías de la información, tecnologia da informação, ti, sistemas de información, transformación digital, trasformazione digitale, transformação digital',
    security:
      'seguridad, seguridad informática, ciberseguridad, sicurezza, sicurezza informatica, segurança, segurança da informação, cibersegurança',
    data: 'datos, dati, dados, inteligencia artificial, intelligenza artificiale, inteligência artificial, analítica',
    design:
      'diseño, diseñador, diseñadora, grafica, grafico, progettista grafico, designer gráfico, director de arte, direttore artistico',
    research:
      'investigación, investigador, investigadora, ricerca, ricercatore, ricercatrice, pesquisa, pesquisador, pesquisadora, ricerca e sviluppo, científico',
    operations:
      'operaciones, operazioni, operações, logística, logistica, producción, produzione, produção, calidad, qualità, qualidade, almacén, magazzino, cadena de suministro, stabilimento, estrategia, strategia, estratégia',
    administration:
      'administración, amministrazione, administração, administrativo, administrativa, amministrativo, amministrativa, secretaria, secretario, segretaria, segretario, segreteria, secretária, asistente, assistente, asistente de dirección, recepcionista, auxiliar',
    procurement:
      'compras, comprador, compradora, acquisti, buyer, approvvigionamento, approvvigionamenti, aprovisionamiento, suprimentos, proveedores',
    finance:
      'finanzas, financiero, financiera, finanza, finanziario, finanziaria, finanças, financeiro, financeira, contabilidad, contabilità, contabilidade, contable, contabile, contador, contadora, tesorería, tesoreria, controllo di gestione',
    legal: 'jurídico, jurídica, legale, abogacía, cumplimiento, affari legali, asesoría jurídica, protección de datos',
    hr: 'recursos humanos, rrhh, risorse umane, personale, selección, selezione, talento, reclutamiento, recrutamento, formación, formazione, formação, gente e gestão',
    consulting: 'consultor, consultora, consultoría, consulente, consulenza, consultoria, asesor, asesora',
  },
  trades: {
    legal: 'abogado, abogada, avvocato, advogado, advogada',
    finance:
      'director financiero, directora financiera, direttore finanziario, diretor financeiro, commercialista, ragioniere',
  },
  hints: {
    sales: 'clientes, clienti, cuentas, contas, zona',
    business_development: 'negocio, negocios, negócios, mercado, sviluppo, expansión, expansão',
    marketing: 'medios, mídia, contenidos, conteúdo',
    engineering: 'técnica, tecnica, desarrollo, desenvolvimento',
    executive: 'dirección, direzione, diretoria, gerencia, gerência',
  },
  ranks: {
    executive: `presidente, presidenta, fundador, fundadora, fondatore, gerente general, director general, directora general, consejero delegado, consejera delegada,
      amministratore delegato, amministratrice delegata, direttore generale, direttrice generale, diretor geral, diretora geral, titolare, proprietario, proprietaria,
      sócio, sócia, socio, socia, amministratore unico, empresario, dueño, dono, administrador único, cofundador, cofundadora, cofondatore, consejero, director ejecutivo, directora ejecutiva, diretor executivo, diretora executiva`,
    vp: 'vicepresidente, vicepresidenta, vice presidente, subdirector general',
    director: 'directora, direttore, direttrice, diretor, diretora, directores, direzione, dirección',
    head: 'jefe de departamento, jefa de departamento, subdirector, subdirectora, dirigente, jefe de ventas, jefa de ventas, jefe de marketing, capo ufficio, jefe de compras, direttore vendite',
    manager:
      'gerente, jefe de área, jefa de área, jefe, jefa, capo, capo area, caporeparto, chefe, superintendente, gerente regional',
    lead: 'jefe de equipo, jefa de equipo, capo squadra, capo progetto, caposquadra, jefe de proyecto, jefa de proyecto, coordenador de equipe, supervisora, encargado, encargada, líder, capogruppo, team líder',
    senior:
      'responsabile, responsável, sénior, sênior, experto, experta, esperto, especialista senior, gestor, gestora, jefe de producto, gerente de producto, gerente de produto, gerente de contas, gerente de projetos, gerente de proyecto',
    professional: `especialista, specialista, coordinador, coordinadora, coordinatore, coordinatrice, coordenador, coordenadora, técnico, tecnico, analista, consultor, consultora,
      consulente, asesor, asesora, ingeniero, ingeniera, ingegnere, engenheiro, engenheira, abogado, avvocato, advogado, addetto, addetta, impiegato, impiegata, ejecutivo,
      ejecutiva, contador, diseñador, desarrollador, sviluppatore, desenvolvedor, vendedor, ejecutivo de cuentas, encargado de`,
    junior:
      'becario, becaria, tirocinante, estagiário, estagiária, stagista, aprendiz, apprendista, pasante, estudiante, practicante, júnior, prácticas',
  },
  serves:
    'asistente, assistente, secretaria, secretario, segretaria, segretario, segreteria, secretária, asistente de dirección, auxiliar',
  deputies: 'adjunto, adjunta, vicedirettore, vicario, suplente',
}
