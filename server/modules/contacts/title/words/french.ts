import type { TitleWords } from '../title-words.ts'

export const french: TitleWords = {
  fields: {
    executive: `pdg, président, présidente, gérant, gérante, dirigeant, fondateur, fondatrice, cofondateur, cofondatrice, directeur général, directrice générale,
      directeur générale, dg, direction générale, associé gérant, propriétaire, chef d entreprise, administrateur délégué, comité de direction, comité exécutif`,
    sales: `commercial, commerciale, commerciaux, vente, ventes, vendeur, vendeuse, technico commercial, ingénieur commercial, ingénieur d affaires,
      chargé d affaires, grands comptes, compte clé, comptes clés, administration des ventes, adv, avant vente, chargé de clientèle, chef de secteur`,
    business_development:
      'développement commercial, développement des affaires, nouveaux marchés, développement international, développeur d affaires',
    partnerships: 'partenariat, partenariats, mécénat, partenaires, alliances',
    marketing: `publicité, marque, marques, mercatique, chef de pub, publicitaire, animateur de communauté, référencement, réseaux sociaux`,
    events:
      'événement, événements, événementiel, événementielle, salon, salons, foire, foires, congrès, évènement, évènements, évènementiel, évènementielle, conférences, manifestations',
    communications:
      'presse, relations publiques, relations presse, rédaction, rédacteur, rédactrice, rédacteur en chef, attaché de presse, porte parole, relations extérieures',
    customer_success:
      'service client, service clients, relation client, relations clients, relation clients, expérience client, clientèle, support client, service après vente, sav, satisfaction client',
    product: 'produit, produits, chef de produit, chef de produits, chef produit, gamme, offre',
    project_management:
      'projet, projets, chef de projet, chef de projets, chef projet, gestion de projet, conduite du changement, moa, moe',
    engineering:
      'ingénieur, ingénieure, ingénierie, développeur, développeuse, technique, techniques, technicien, technicienne, bureau d études, logiciel, logiciels, technologie',
    it: `informatique, système d information, systèmes d information, dsi, administrateur système, administrateur réseau, réseaux, réseau,
      systèmes, transformation numérique, transformation digitale, numérique, si`,
    security: 'sécurité, rssi, cybersécurité, sécurité informatique, sûreté',
    data: 'données, analyse de données, intelligence artificielle, statistiques, décisionnel',
    design:
      'graphiste, graphique, conception graphique, directeur artistique, directrice artistique, infographiste, maquettiste',
    research: 'recherche, chercheur, chercheuse, laboratoire, doctorant, recherche et développement, scientifique',
    operations:
      'opérations, logistique, production, qualité, exploitation, chaîne logistique, approvisionnement, usine, entrepôt, maintenance, méthodes, stratégie, moyens généraux, organisation',
    administration:
      'secrétaire, secrétariat, administratif, administrative, assistant de direction, assistante de direction, assistant, assistante, accueil, services généraux',
    procurement: 'achat, achats, acheteur, acheteuse, fournisseurs',
    finance:
      'financier, financière, finances, comptable, comptabilité, contrôle de gestion, contrôleur de gestion, trésorerie, trésorier, fiscalité, gestionnaire de paie, investissement',
    legal: 'juridique, juriste, conformité, droit, affaires juridiques, protection des données',
    hr: 'rh, ressources humaines, drh, recrutement, recruteur, chargé de recrutement, formation, formateur, paie, gestion du personnel',
    consulting: 'conseil, conseiller, conseillère, consultante, consultants',
  },
  trades: {
    legal: 'avocat, avocate',
    finance: 'daf, directeur administratif et financier, directrice administrative et financière, expert comptable',
    hr: 'directeur des ressources humaines, directrice des ressources humaines, drh, responsable des ressources humaines',
    it: 'dsi, directeur des systèmes d information, directrice des systèmes d information',
    security: 'rssi',
    administration: 'assistante de direction, assistant de direction, secrétaire de direction',
  },
  hints: {
    sales: 'compte, comptes, secteur, client, clients, affaires, agence, export',
    business_development: 'développement, marché, marchés, filiale',
    marketing: 'médias, contenu, contenus, site internet',
    engineering: 'études, applicatif',
    executive: 'direction, directeur',
    it: 'digitale, digitales',
    project_management: 'méthode, programme',
  },
  ranks: {
    executive: `pdg, président, présidente, gérant, gérante, dirigeant, fondateur, fondatrice, cofondateur, cofondatrice, directeur général, directrice générale, dg,
      direction générale, associé gérant, propriétaire, chef d entreprise, administrateur délégué, comité de direction, comité exécutif, président directeur général, gérance`,
    vp: 'vice président, vice présidente, directeur général adjoint, directrice générale adjointe, dga',
    director: `directeur, directrice, direction, directeurs, daf, drh, dsi, directeur des ressources humaines, directrice des ressources humaines,
      directeur administratif et financier, directeur des systèmes d information, rssi`,
    head: 'chef de département, chef de division, chef des ventes, chef des achats, chef de la communication, responsable de département, responsable du département',
    manager: `chef de service, chef d agence, responsable d équipe, responsable de service, responsable du service, responsable régional, chef de région, responsable de site,
      responsable d agence, directeur d agence, chef des services, chef de bureau`,
    lead: 'chef d équipe, chef de projet, chef de projets, chef projet, cheffe de projet, cheffe de projets, cheffe d équipe, animateur d équipe, chef de groupe, rédacteur en chef, rédactrice en chef',
    senior:
      'responsable, gestionnaire, chef de produit, chef de produits, chef produit, chef de secteur, chef de marché, confirmé, expérimenté, chef de pub, expert comptable, chargé d affaires',
    professional: `chargé, chargée, attaché, attachée, conseiller, conseillère, ingénieur, développeur, technicien, acheteur, juriste, avocat, spécialiste, coordinateur,
      coordinatrice, commercial, commerciale, consultante, rédacteur, formateur, vendeur, comptable, graphiste, directeur artistique, directrice artistique, coordonnateur, technico commercial,
      ingénieur commercial, animateur, administrateur, administratrice, chercheur, contrôleur de gestion, attaché de presse`,
    junior:
      'stagiaire, apprenti, apprentie, alternant, alternante, alternance, étudiant, étudiante, doctorant, débutant',
  },
  serves:
    'assistante, assistante de direction, assistant de direction, secrétaire, secrétariat, secrétaire de direction, assistant commercial, assistante commerciale',
  deputies: 'adjoint, adjointe, suppléant',
}
