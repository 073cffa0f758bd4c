import type { ConsentNeed } from '@lanyard/contract/country-rules.ts'
import type { CountryRule } from './country-rule.ts'

/** The rest of the world, as far as a rule is written. What is not here is held like a country that is not known. */
export const worldRules: readonly CountryRule[] = [
  world(
    'AE',
    'required',
    'Federal Decree-Law 45/2021; policy of the TDRA on unsolicited electronic communications',
    'https://tdra.gov.ae/',
    'The free zones (DIFC, ADGM) have laws of their own.',
  ),
  world(
    'AU',
    'required',
    'Spam Act 2003, s. 16 and schedule 2',
    'https://www.legislation.gov.au/',
    'Consent may follow from an address that is published with the role and no word against mail.',
  ),
  world('BR', 'unclear', 'LGPD (Law 13.709/2018)', 'https://www.planalto.gov.br/', 'No law on commercial mail.'),
  world(
    'CA',
    'required',
    'CASL (S.C. 2010, c. 23), ss. 6 and 10',
    'https://laws-lois.justice.gc.ca/eng/acts/E-1.6/',
    'Consent may follow from a published address and its role, or business of the last two years.',
  ),
  world(
    'CN',
    'required',
    'Measures for the Administration of Internet E-mail Services; PIPL',
    'http://www.npc.gov.cn/',
    'Advertisements are to be marked as such.',
  ),
  world(
    'HK',
    'not_required',
    'Unsolicited Electronic Messages Ordinance, cap. 593',
    'https://www.elegislation.gov.hk/hk/cap593',
    'Sender and a way out in every message.',
  ),
  world(
    'IL',
    'required',
    'Communications Law, s. 30A',
    'https://www.gov.il/',
    'A business may be asked once for its consent.',
  ),
  world('IN', 'unclear', 'Digital Personal Data Protection Act 2023', 'https://www.meity.gov.in/', 'No law on mail.'),
  world(
    'JP',
    'required',
    'Act on Regulation of Transmission of Specified Electronic Mail, art. 3',
    'https://www.japaneselawtranslation.go.jp/',
    'Business addresses that are published are exempt.',
  ),
  world('KR', 'required', 'Network Act, art. 50', 'https://elaw.klri.re.kr/', 'Subject lines are to be marked.'),
  world(
    'NZ',
    'required',
    'Unsolicited Electronic Messages Act 2007, ss. 4 and 9',
    'https://www.legislation.govt.nz/',
    'Consent may follow from a published address and its role.',
  ),
  world(
    'SG',
    'not_required',
    'Spam Control Act 2007; PDPA 2012, business contact information',
    'https://sso.agc.gov.sg/Act/SCA2007',
    'Unsolicited mail in bulk is to carry <ADV> in its subject, and a way out.',
  ),
  world(
    'TR',
    'unclear',
    'Law 6563, art. 6',
    'https://www.mevzuat.gov.tr/',
    'Merchants may object; senders and recipients stand in a register (İYS).',
  ),
  world(
    'US',
    'not_required',
    'CAN-SPAM Act, 15 U.S.C. 7704',
    'https://www.ftc.gov/business-guidance/resources/can-spam-act-compliance-guide-business',
    'True headers and subject, a postal address, and a way out that works.',
  ),
  world('ZA', 'required', 'POPIA, s. 69', 'https://www.justice.gov.za/', 'Consent may be asked for once.'),
]

function world(country: string, consent: ConsentNeed, law: string, url: string, note: string): CountryRule {
  return { country, consent, openTracking: 'on', law, url, note }
}
