import type { ImportField } from '@lanyard/contract/contacts.ts'
import type { Mapping } from '../store/imports.ts'

/** What columns are called in the exports of CRMs, address books and event tools, folded, in the languages of those who send them. */
const headers: Record<ImportField, string> = {
  email:
    'email emailaddress emailadresse emailaddress1 email1 email1value workemail businessemail primaryemail contactemail mail mailadresse mailaddress adressemail adressecourriel courriel correo correoelectronico emailadres epost epostadress indirizzoemail posta adresemail メール メールアドレス 邮箱 电子邮件',
  firstName:
    'firstname first givenname forename vorname rufname prenom nombre primeironome voornaam fornamn fornavn etunimi imie 名 名前',
  lastName:
    'lastname last surname familyname nachname familienname zuname nom nomdefamille apellido apellidos cognome sobrenome apelido achternaam efternamn etternavn efternavn sukunimi nazwisko 姓 苗字',
  fullName:
    'name fullname contactname contact person personname displayname ansprechpartner kontakt kontaktperson vollername nomcomplet contacto nombrecompleto nomecompleto nomecognome nome contactpersoon naam namn navn nimi imieinazwisko 氏名 担当者 姓名',
  company:
    'company companyname organization organisation organizationname organisationname account accountname employer firma firmenname unternehmen arbeitgeber societe entreprise raisonsociale empresa compania azienda societa ragionesociale bedrijf bedrijfsnaam organisatie foretag virksomhed firmanavn yritys 会社 会社名 企業名 公司',
  website:
    'website websiteurl web url domain companydomain companywebsite companyurl companydomainname homepage webseite internetseite internet siteweb site sitio sitioweb paginaweb sito sitoweb webbplats hjemmeside strona stronawww ウェブサイト 网站',
  title:
    'jobtitle title position role jobposition jobrole positiontitle funktion stelle berufsbezeichnung stellenbezeichnung rolle titel poste fonction intituleduposte cargo puesto ruolo posizione qualifica funcao functie functietitel befattning stilling titteli stanowisko 役職 肩書 职位',
  phone:
    'phone phonenumber telephone telephonenumber mobile mobilephone mobilenumber workphone businessphone telefon telefonnummer mobil handy mobiltelefon tel telefono telefone celular movil cellulare portable numerodetelephone telefoon telefoonnummer mobiel puhelin 電話 電話番号 电话',
  linkedin:
    'linkedin linkedinurl linkedinprofile linkedinprofileurl personlinkedinurl linkedinprofil profillinkedin perfillinkedin profilolinkedin',
  language: 'language preferredlanguage sprache langue idioma lingua taal sprak sprog kieli jezyk 言語 语言',
  country:
    'country countrycode countryregion contactcountry personcountry mailingcountry homecountry land landercode landkennzeichen pays codepays pais paese nazione maa kraj ulkeulke country1 国 国名 国家',
  owner:
    'owner owneremail recordowner contactowner companyowner accountowner leadowner assignedto accountmanager betreuer zustandig besitzer datensatzbesitzer kontobesitzer proprietaire responsable propietario proprietario responsabile eigenaar agare ansvarig ejer eier omistaja wlasciciel opiekun 所有者 担当営業 负责人',
  timeZone:
    'timezone zeitzone fuseauhoraire zonahoraria fusoorario fusohorario tijdzone tidszon tidssone strefaczasowa',
}

const known = new Map(
  Object.entries(headers).flatMap(([field, words]) => words.split(' ').map((word) => [word, field as ImportField])),
)

/** Which column holds what, as far as the headers tell; where two say the same the first counts. */
export function guessMapping(columns: readonly string[]): Mapping {
  const mapping: Mapping = {}
  for (const column of columns) {
    const field = known.get(fold(column))
    if (field && mapping[field] === undefined) mapping[field] = column
  }
  // "Name" beside one half is the other half ("Vorname; Name", "Nome; Cognome"): nobody writes a half twice.
  if (mapping.fullName && Boolean(mapping.firstName) !== Boolean(mapping.lastName)) {
    mapping[mapping.firstName ? 'lastName' : 'firstName'] = mapping.fullName
    delete mapping.fullName
  }
  return mapping
}

/** What rows read by it would miss to name a person and a company. */
export const findLacking = (mapping: Mapping): ('name' | 'company')[] => [
  ...(mapping.fullName || mapping.lastName || mapping.firstName ? [] : ['name' as const]),
  ...(mapping.company || mapping.website || mapping.email ? [] : ['company' as const]),
]

const fold = (header: string): string =>
  header
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
