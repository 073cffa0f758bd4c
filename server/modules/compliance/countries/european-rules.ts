import type { ConsentNeed } from '@lanyard/contract/country-rules.ts'
import type { CountryRule } from './country-rule.ts'

/**
 * The EEA, Switzerland and the United Kingdom. Article 13 of Directive 2002/58/EC asks for prior consent of natural persons and leaves
 * companies to each state; where a state leaves them free but may count an address with a person's name as that person's, it is `unclear`.
 * Opens are tracked nowhere here: article 5(3) and its like ask for consent before anything is read from a recipient's device.
 */
export const europeanRules: readonly CountryRule[] = [
  europe('AT', 'required', 'TKG 2021, § 174', 'https://www.ris.bka.gv.at/', 'Companies as well as persons.'),
  europe(
    'BE',
    'required',
    'Code of Economic Law, art. XII.13; Royal Decree of 4 April 2003',
    'https://www.ejustice.just.fgov.be/',
    'Impersonal addresses of companies (info@) are exempt; those with a name are not.',
  ),
  europe(
    'BG',
    'unclear',
    'Electronic Commerce Act, art. 6; Electronic Communications Act, art. 261',
    'https://lex.bg/',
    'Companies may be on a register of those who do not want mail.',
  ),
  europe(
    'HR',
    'unclear',
    'Electronic Communications Act (2022), unsolicited communications',
    'https://narodne-novine.nn.hr/',
    'Lighter for companies; named addresses are in doubt.',
  ),
  europe(
    'CY',
    'unclear',
    'Law 112(I)/2004, s. 106',
    'https://www.dataprotection.gov.cy/',
    'Named addresses are in doubt.',
  ),
  europe('CZ', 'required', 'Act 480/2004, § 7', 'https://www.uoou.gov.cz/', 'Companies as well as persons.'),
  europe('DK', 'required', 'Marketing Practices Act, § 10', 'https://www.retsinformation.dk/', 'Companies as well.'),
  europe(
    'EE',
    'unclear',
    'Electronic Communications Act, § 103¹',
    'https://www.riigiteataja.ee/',
    'Companies may object; named addresses are in doubt.',
  ),
  europe(
    'FI',
    'unclear',
    'Act on Electronic Communications Services 917/2014, §§ 200–202',
    'https://www.finlex.fi/',
    'Companies may object; a named address is free only for what touches the person’s work.',
  ),
  europe(
    'FR',
    'not_required',
    'Code des postes et des communications électroniques, art. L34-5; guidance of the CNIL',
    'https://www.cnil.fr/',
    'Business addresses: inform, offer a way out, and write only about what touches the person’s profession.',
  ),
  europe(
    'DE',
    'required',
    'UWG, § 7 (2)',
    'https://www.gesetze-im-internet.de/uwg_2004/__7.html',
    'Companies as well.',
  ),
  europe('GR', 'required', 'Law 3471/2006, art. 11', 'https://www.dpa.gr/', 'Companies as well.'),
  europe(
    'HU',
    'unclear',
    'Act XLVIII of 2008, § 6',
    'https://njt.hu/',
    'Consent of natural persons; named addresses are in doubt.',
  ),
  europe(
    'IE',
    'not_required',
    'S.I. 336/2011, reg. 13',
    'https://www.irishstatutebook.ie/',
    'Business addresses may be written to until they object.',
  ),
  europe(
    'IT',
    'required',
    'Codice privacy (D.Lgs. 196/2003), art. 130',
    'https://www.garanteprivacy.it/',
    'Companies as well.',
  ),
  europe(
    'LV',
    'unclear',
    'Law on Information Society Services, s. 9',
    'https://likumi.lv/',
    'Named addresses are in doubt.',
  ),
  europe('LT', 'required', 'Law on Electronic Communications', 'https://vdai.lrv.lt/', 'Subscribers of either kind.'),
  europe(
    'LU',
    'unclear',
    'Law of 30 May 2005, art. 11',
    'https://legilux.public.lu/',
    'Consent of natural persons; named addresses are in doubt.',
  ),
  europe('MT', 'unclear', 'S.L. 586.01, reg. 9', 'https://legislation.mt/', 'Named addresses are in doubt.'),
  europe(
    'NL',
    'required',
    'Telecommunicatiewet, art. 11.7',
    'https://wetten.overheid.nl/',
    'Companies as well, but for addresses published for this purpose.',
  ),
  europe(
    'PL',
    'required',
    'Electronic Communications Law of 2024, art. 398',
    'https://isap.sejm.gov.pl/',
    'Also companies.',
  ),
  europe(
    'PT',
    'unclear',
    'Law 41/2004, arts. 13-A and 13-B',
    'https://diariodarepublica.pt/',
    'Companies may object, and may be on a list; named addresses are in doubt.',
  ),
  europe('RO', 'required', 'Law 506/2004, art. 12', 'https://legislatie.just.ro/', 'Companies as well.'),
  europe(
    'SK',
    'unclear',
    'Act 452/2021, § 116',
    'https://www.slov-lex.sk/',
    'Published addresses of companies are lighter; named ones are in doubt.',
  ),
  europe('SI', 'unclear', 'ZEKom-2, unsolicited communications', 'https://pisrs.si/', 'Named addresses are in doubt.'),
  europe('ES', 'required', 'LSSI (Law 34/2002), art. 21', 'https://www.boe.es/', 'Companies as well.'),
  europe(
    'SE',
    'unclear',
    'Marketing Act 2008:486, §§ 19–21',
    'https://www.riksdagen.se/',
    'Companies may object; named addresses are in doubt.',
  ),
  europe(
    'IS',
    'unclear',
    'Electronic Communications Act 70/2022',
    'https://www.althingi.is/',
    'Named addresses are in doubt.',
  ),
  europe(
    'LI',
    'unclear',
    'Kommunikationsgesetz',
    'https://www.gesetze.li/',
    'As in the EU; named addresses are in doubt.',
  ),
  europe(
    'NO',
    'required',
    'Marketing Control Act, § 15',
    'https://lovdata.no/',
    'Natural persons, also at a named address at work.',
  ),
  europe(
    'CH',
    'required',
    'UWG (Unfair Competition Act), art. 3 (1) (o)',
    'https://www.fedlex.admin.ch/',
    'Mass mail.',
  ),
  europe(
    'GB',
    'not_required',
    'PECR 2003, reg. 22: corporate subscribers',
    'https://www.legislation.gov.uk/uksi/2003/2426/regulation/22',
    'Companies only: sole traders and most partnerships count as persons, whose consent is needed.',
  ),
]

function europe(country: string, consent: ConsentNeed, law: string, url: string, note: string): CountryRule {
  return { country, consent, openTracking: 'off', law, url, note }
}
