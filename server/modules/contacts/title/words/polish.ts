import type { TitleWords } from '../title-words.ts'

/** Endings change with case, so the genitive that follows a rank ("dyrektor sprzedaży") stands beside the nominative. */
export const polish: TitleWords = {
  fields: {
    executive:
      'prezes, prezes zarządu, prezeska, członek zarządu, zarząd, zarządu, właściciel, właścicielka, założyciel, założycielka, współzałożyciel, dyrektor generalny, dyrektor zarządzający, współwłaściciel',
    sales:
      'sprzedaż, sprzedaży, handlowiec, handlowy, handlowa, handlowych, przedstawiciel handlowy, sprzedawca, kluczowych klientów, opiekun klienta, doradca klienta',
    business_development: 'rozwoju biznesu, rozwój biznesu, rozwoju rynku, nowych rynków',
    partnerships: 'partnerstw, partnerstwo, partnerów, współpracy, współpraca, sponsoringu',
    marketing: 'marketingu, marketingowy, marketingowa, reklamy, reklama, marki, markę, marek, promocji',
    events: 'wydarzeń, wydarzenia, eventów, konferencji, targów, targi, kongresów, imprez',
    communications: 'komunikacji, komunikacja, prasowy, rzecznik prasowy, rzecznik, redaktor, public relations',
    customer_success: 'obsługi klienta, obsługa klienta, biuro obsługi klienta, wsparcia klienta',
    product: 'produktu, produktów, produkt',
    project_management: 'projektu, projektów, projekty, kierownik projektu',
    engineering: 'inżynier, programista, programistka, oprogramowania, technologii, technologia, deweloper, techniczny',
    it: 'informatyk, informatyki, systemów, administrator systemów, administrator sieci',
    security: 'bezpieczeństwa, bezpieczeństwo, cyberbezpieczeństwa',
    data: 'danych, analityk danych, sztucznej inteligencji',
    design: 'grafik, projektant, projektantka',
    research: 'badań, badania, naukowy, naukowiec, badacz',
    operations: 'operacyjny, operacyjna, logistyki, logistyka, produkcji, jakości, łańcucha dostaw, magazynu',
    administration: 'administracji, administracja, sekretarka, asystent, asystentka, biura, biurowy',
    procurement: 'zakupów, zakupy, kupiec, zaopatrzenia',
    finance: 'finansowy, finansowa, finansów, księgowy, księgowa, księgowości, kontroler, skarbnik',
    legal: 'prawny, prawna, zgodności, ochrony danych',
    hr: 'kadr, zasobów ludzkich, rekrutacji, rekruter, personalny, personalna, szkoleń',
    consulting: 'konsultant, konsultantka, doradca, doradztwa',
  },
  trades: {
    legal: 'prawnik, prawniczka, radca prawny, adwokat',
    finance: 'główny księgowy, główna księgowa, dyrektor finansowy, dyrektor finansowa',
  },
  hints: { sales: 'klienta, klientów, regionu', business_development: 'rozwoju, biznesu', executive: 'dyrektor' },
  ranks: {
    executive:
      'prezes, prezeska, członek zarządu, prezes zarządu, właściciel, właścicielka, założyciel, założycielka, współzałożyciel, dyrektor generalny, dyrektor zarządzający, współwłaściciel',
    vp: 'wiceprezes, wiceprezes zarządu, wiceprezeska',
    director: 'dyrektor, dyrektorka',
    head: 'kierownik działu, szef działu, szef, szefowa, naczelnik, kierownik wydziału',
    manager: 'kierownik, kierowniczka, kierownik regionu',
    lead: 'kierownik zespołu, lider, liderka, kierownik projektu, lider zespołu, brygadzista',
    senior: 'starszy, starsza, główny, główna, ekspert, menedżer, menadżer, menedżerka',
    professional:
      'specjalista, specjalistka, koordynator, koordynatorka, analityk, konsultant, doradca, handlowiec, inżynier, programista, pracownik, referent, przedstawiciel, księgowy, księgowa, prawnik',
    junior: 'młodszy, młodsza, stażysta, stażystka, praktykant, praktykantka',
  },
  serves: 'asystent, asystentka, sekretarka, sekretariat',
  deputies: 'zastępca, zastępczyni, wicedyrektor',
}
