import type { Vocabulary } from '../vocabulary.ts'

export const polish: Vocabulary = {
  no: 'nie ani nigdy nic zaden zadn* bez brak nikt',
  refusal: 'nie nie_dziekuj* dziekuj*_nie nie_ma_mowy podziekuj* dziekuje_ale_nie raczej_nie niestety_nie',
  yes: `
    tak tak_prosze oczywiscie chetnie ok okej dobrze jasne pewnie zgoda z_przyjemnoscia czemu_nie dlaczego_nie
    wchodze_w_to wchodzimy_w_to jak_najbardziej swietnie prosze_bardzo super niech_bedzie dzialamy
  `,
  interest: `
    temat_nas zaciekawil chetnie_zapozn* zapoznamy podoba_nam moze_byc_ciekawe moglibysmy otwarci warto_rozwazyc
    nie_wykluczam brzmi zainteres* interesuj* interesow* ciekaw* zaciekaw* atrakcyjn* brzmi_dobrze brzmi_ciekawie
    brzmi_interesujaco brzmi_swietnie podoba dobry_pomysl swietny_pomysl fajny_pomysl fajna_inicjatywa kuszac*
    intryg* obiecuj* rozwaz* wpisuje_sie otwarci_na otwarty_na dobry_moment akurat_szukamy szukamy_wlasnie zachec*
  `,
  fit: `
    pasuj* pasowa* odpowiedni* dopasowan* adekwatn* grupa_docelowa grupy_docelowej profil* sens istotn* przydatn*
    uzyteczn* wpisuj*
  `,
  ask: `
    przesl* przeslij przyslij przysl* wysl* wyslij podesl* podeslij udostepn* pokaz* powiedz* opowiedz*
    napisz_wiecej wyjasn* podac podaj* prosze_o poprosz* prosimy_o dowiedz* chcialbym chcialabym chcielibysmy
    moge_prosic mozna_prosic mozecie moze_pan* mozesz czy_sa czy_jest czy_macie macie maja_panstwo maja wiedziec
    poznac zobaczyc otrzymac uslyszec
  `,
  material: `
    zestawieni* podsumowani* plan_sali regulamin formularz* lista_wystawcow info* informacj* ofert* cennik* broszur*
    folder* prezentacj* szczegol* materia* dokument* pakiet* propozycj* koszt* cen* warunk* opcj* danych dane_o
    liczb* przyklad* referencj* link pdf wycen* program* wiecej katalog* statystyk* mozliwosc* formularz umow*
    zestawienie media_kit
  `,
  amount: `
    co_dostajemy w_zamian jakie_bylyby ile_to ile_by jaka_powierzchnia wolne_miejsca sa_jeszcze_miejsca miejsca
    do_kiedy kto_jeszcze jakie_marki jaki_zasieg zasieg* widocznosc* metraz ile_osob ile jaki_koszt jakie_koszty
    koszt* cen* jaka_cena jakie_sa jaka_jest jaki_jest co_obejmuje co_zawiera co_wchodzi jak_to_dziala
    jak_to_wyglada na_czym_polega uczestnik* odwiedzaj* kto_przychodzi kto_bierze kto_bedzie termin_zgloszen rabat*
    jakie_firmy jakie_pakiety jakie_mozliwosci kolejne_kroki nastepne_kroki nastepny_krok kwot* stawk*
    jakich_korzysci kosztuj*
  `,
  meet: `
    zadzwon* dzwon* telefon* spotka* spotyka* rozmow* porozmawia* pogada* umowi* umowmy call zoom teams kaw*
    kalendarz* termin* wideo* wideokonferencj* zdzwon* zdzwonmy online prezentacji_na_zywo polacz* lunch konsultacj*
  `,
  callMe: `
    zdzwonmy_sie polaczmy_sie porozmawiac_w mozemy_porozmawiac czy_mozemy_porozmawiac prosze_zadzwonic
    prosze_dzwonic zadzwon zadzwoncie prosze_o_telefon prosze_o_kontakt_telefoniczny moj_numer moj_telefon
    moja_komorka moj_kalendarz umowmy_sie umowmy umowic umowimy zdzwonmy zdzwonic spotkajmy_sie spotkajmy
    mozemy_sie_spotkac mozemy_sie_zdzwonic moze_spotkanie kiedy_pan* kiedy_mozemy kiedy_masz kiedy_mozna
    kiedy_bedzie prosze_zaproponowac zaproponowac_termin zaproponuj prosze_o_zaproszenie prosze_wyslac_zaproszenie
    wyslij..zaproszenie zaproszenie_na zaproszenie_do_kalendarza jestem_dostepn* jestem_woln* pasuje_panu
    pasuje_pani pasuje_ci pasuje_panstwu dostepne_terminy krotka_rozmow* krotkie_spotkanie porozmawiajmy pogadajmy
    zapraszam_na zapraszam_do_nas prosze_wpasc wpadnij chetnie_porozmawiam chetnie_spotkam chetnie_sie
  `,
  propose: `
    mozemy mozna moze proponuj* chetnie umowmy umowic chcialbym chcialabym prosze czy pasuje bedzie lepiej wole
    latwiej spotkajmy porozmawiajmy z_checia
  `,
  near: `
    dzis dzisiaj jutro pojutrze w_tym_tygodniu przyszlym_tygodniu nastepnym_tygodniu w_przyszlym_tygodniu rano
    po_poludniu przed_poludniem godz* o_godz* poniedzialek wtorek sroda srode czwartek piatek
  `,
  free: 'pasuj* woln* dostepn* odpowiada czas mog*',
  later: `
    pozniej w_przyszlym_roku przyszlym_roku przyszly_rok przyszlego_roku nastepnym_roku kolejnym_roku nowym_roku
    nowy_rok przyszlym_kwartale nastepnym_kwartale kolejnym_kwartale kwartal* przyszlym_sezonie nastepnej_edycji
    kolejnej_edycji nastepna_edycj* przyszlej_edycji nastepnym_razem innym_razem jesien* na_jesieni wiosn* latem
    zima po_wakacjach po_lecie po_swietach po_urlopach za_kilka_miesiecy za_pare_miesiecy za_*_miesi* za_*_tygodni*
    za_kilka_tygodni za_pol_roku w_przyszlosci przyszlosci koncu_roku koniec_roku pod_koniec poczatku_roku
    poczatek_roku drugiej_polowie drugie_polrocze drugim_polroczu polrocz* przyszlym_miesiacu nastepnym_miesiacu
    kolejny_rok kiedys w_maju
  `,
  now: `
    teraz obecnie aktualnie w_tej_chwili na_razie na_ten_moment w_tym_roku w_tym_kwartale tym_razem chwilowo jeszcze
    w_tym_momencie na_chwile_obecna w_tym_sezonie w_obecnym obecnym w_biezacym biezacym poki_co w_tej_edycji
  `,
  again: `
    wrocmy wracajmy przypomniec proszę_wrocic prosze_wrocic prosze_pytac do_tematu zagadn* odezw* wroc* wracaj*
    powroc* skontakt* kontakt* przypomn* ponown* ponow* jeszcze_raz napisz* napisac zapyta* sprobow* porozmawia*
    pogada* rozmow* zglos* ponowic ponowny kontaktowac odnowic
  `,
  budget: 'budzet* srodk* funduszy fundusz*',
  spent: `
    rozdysponowa* wyczerpan* zamkniet* wydan* zamrozon* przydzielon* zaplanowan* rozplanowan* wykorzystan*
    ograniczon* obciet* zablokowan* zatwierdzon* skonczyl* podzielon* ustalon* ciecia rozdzielon* napiet*
    przeznaczon*
  `,
  busy: `
    wstrzymane_wszystkie ciecia_kosztow oszczednosc* audyt migracj* zmiany_w_zarzadzie zmian_organizacyjnych
    inwentaryzacj* zamkniecie_roku zajet* zajeci zawalen* zapracowan* nie_mamy_czasu nie_mam_czasu brak_czasu
    brakuje_czasu na_to_czasu duzo_pracy mnostwo_pracy inne_priorytet* priorytet* restrukturyzacj* reorganizacj*
    fuzj* przejec* przeprowadzk* premier* wdrozeni* moce moc_przerobow* w_trakcie zasob* goracy_okres natlok*
    urwanie_glowy wstrzyman* zarobien*
  `,
  badTime: `
    nie_teraz nie_w_tym_roku nie_w_tej_chwili nie_tym_razem zly_moment nie_jest_dobry_moment nie_jest_to_dobry
    nieodpowiedni_moment to_nie_jest_dobry_moment za_wczesnie zbyt_wczesnie za_pozno moze_pozniej moze_w_przyszlym
    moze_za moze_kiedys moze_w moze_jesienia moze_na_jesien na_razie_nie obecnie_nie dopiero odlozy* odklada*
    przelozy* przesun* wstrzym* nie_wczesniej nie_przed innym_razem
  `,
  decline: `
    ten_temat_nas_nie nie_szukamy stalych_partnerow nie_nasz nie_nasza nie_jest_dla_nas to_nie_dla_nas nie_wpisuje
    nie_miesci_sie nie_przewiduj* nie_angazuj* nie_uczestnicz* inne_kanaly inne_dzialania nie_widzimy stawiamy_na
    postawilismy_na nie_mamy_potrzeb* nie_skorzysta* nie_jestesmy_zainteresowani nie_jestem_zainteresowan*
    nie_interesuje nie_dziekuj* dziekuj*_ale odmaw* odmow* rezygnuj* zrezygnowa* podziekuj* odrzuc* nie_planuj*
    nie_potrzebuj* brak_zainteresowania nie_dla_nas nie_bedziemy nie_chcemy nie_zamierzamy nie_zdecydowa*
    zdecydowalismy_nie zdecydowalismy_sie_nie postanowilismy_nie nie_prowadzimy nie_bierzemy nie_wezmiemy
    nie_nasza_bajka nie_jestesmy_w_stanie nie_widz* odpada odpadamy wykluczon*
  `,
  join: `
    sponsor* sponsoruj* sponsoring* uczestnicz* udzial* wystaw* targ* targi targach wydarzen* konferencj* partner*
    partnerstw* wspolprac* stoisk* inwest* wspiera* kupi* skorzyst* korzyst* bierzemy planuj* plan* event* angazuj*
    wchodz*
  `,
  need: 'potrzeb* potrzebuj* wymag* uzyw* przydat* szuka* zapotrzebowan* strategi* plan*',
  already: 'juz zadowolen* wlasn* sami wewnetrzn* wybra* stal* obecn* obslug*',
  supplier: `
    dostawc* agencj* partner* firm* rozwiazani* ktos kogos organizator* umow* inn* konkurenc* wlasn* wewnetrzn*
    narzedzi* sami wspolprac* wydarzen* stalych obslug* zapewnion*
  `,
  charge: `
    zajmuj* odpowiada_za odpowiedzialn* prowadzi decyd* decyzj* wlasciw* niewlasciw* kompetenc* moj_obszar
    moja_dzialka mojej_gestii nie_w_mojej gestii zarzadza koordynuj* osoba_odpowiedzialna osoba_do_kontaktu
    obowiazk* nalezy_do podlega w_zakresie przeja* nastepc* zastapi* zastepuj* kieruje ta_osoba ten_temat
    tym_tematem tych_spraw sprawach nie_do_mnie pod_zly
  `,
  person: `
    kolezank* koleg* zespol* dzial* dzialu szef* kierowni* dyrektor* pani* pan pana panem panu marketing* agencj*
    central* biur* przelozon* osob* menedzer* manager* specjalist* asystent* nastepc* odpowiedzialn* zarzad*
    komunikacj* zakupow*
  `,
  passOn: `
    przekaz* przekazuj* przekaza* przeslalem przeslalam przesylam_dalej przesylam_do przeslano podaje_dalej podalem
    podalam w_cc cc w_kopii do_wiadomosci dodaj* dolacz* skierowa* przekierow* kieruje_do poleci* udostepnil*
    wlaczam
  `,
  turnTo: `
    adresatem decyzje_w_tej decyzje_podejmuje podejmuje sprawie_podejmuje lepiej_napisac lepiej_zapytac skontaktowac
    kontakt_z kontaktowac_sie skontaktuj prosze_pisac pisac_do pisac_na napisac_do napisz_do prosze_o_kontakt_z
    zwroc* zwrocic_sie zwracac porozmawiac_z rozmawiac_z zapytac_pan* zapytac skierowac_do kierowac kierowac_do
    prosze_kierowac adresowac zglosic_sie_do zglaszac najlepiej_do najlepiej_z do_niej do_niego
  `,
  stop: `
    zadam prosze_wiecej wiecej_do_mnie przestan* zaprzesta* dosyc dosc stop koniec nie_zycz* wiecej_nie prosze_nie
    przestac zaniech* dac_spokoj daj_spokoj zostaw* wypisz* wypisa*
  `,
  remove: `
    usuniec* usuniecia usun* usuwan* wypis* wykresl* skasow* skreslic wyrejestr* rezygnuj*_z_subskrypcji unsubscribe
    wymaz* zablok* wycofuj* cofam
  `,
  list: `
    list* baz* baza bazy mailing* adres* dane danych mnie nas kontakt* newsletter* subskrypcj* dystrybucyjn* system*
    mailow* zgod* rejestr*
  `,
  mail: `
    mail* maile maili e-mail* email* wiadomosc* korespondencj* reklam* newsletter* spam* kontakt* pisa* wysyla*
    przesyla* oferty_handlowe nagabywa* ofert*
  `,
  send: `
    otrzym* wysyl* pisa* pisz* przysyl* przesyl* kontakt* zycz* dostawac chce wiecej nekac spamowac otrzymywa*
    dzwonic
  `,
  legal: `
    rodo gdpr uodo prawnik* prawn* dane_osobowe danych_osobowych moje_dane spam* bez_zgody bez_mojej_zgody zgody_na
    wyrazal* wyrazilam wyrazilem nekan* skarg* zglosze_to niechcian* niezamowion* sprzeciw* prawnego
  `,
  mull: `
    po_konsultacji konsultacj* przejrz* zapozna* zastanow* przemysl* omowi* omawia* *konsultuj* skonsultowac
    przedyskut* porozmawiam_z_zespolem porozmawiam_z_szefem porozmawiam_wewnetrznie sprawdz* przeczyt* rozpatrz*
    przyjalem przyjelam przyjalem_do otrzymalem otrzymalam rozwaz* wewnetrznie przeanaliz* zobacze zobaczymy spojrze
    odnotowa* rzuce_okiem poddam przedstawie
  `,
  revert: `
    dam_znac damy_znac odezwe_sie odezwiemy_sie wroce_z wrocimy_z wroce_do wrocimy_do odpisze odpiszemy odpowiem
    odpowiemy poinformuj* skontaktuje_sie skontaktujemy_sie bede_w_kontakcie bedziemy_w_kontakcie wracam_z
    powiadomi*
  `,
  whoAsks: `
    z_kim_mam z_kim_rozmawiam kim_pan* kim_jestes kto_to kto_pisze skad_ma* skad_pan* skad_panstwo skad_wzieli
    skad_wziales skad_wy o_co_chodzi o_jakie czego_dotyczy jakiej_sprawie jaka_firma jakiej_firmy z_jakiej_firmy
    o_jakim_wydarzeniu jakie_wydarzenie jakie_targi o_jakie_targi czym_sie_zajmuj* co_robicie nie_rozumiem co_pan*
    co_to_jest czy_to_spam czy_to_jest dlaczego_pisz* dlaczego_ja czy_sie_znamy kto_podal w_czyim_imieniu
  `,
  wish: 'powodzenia zycze_powodzenia zycze_sukces* sukcesow owocn* zyczymy udanego wszystkiego_dobrego',
  habit: `
    nie_ma_problemu nie_ma_sprawy bez_problemu prosze_sie_nie_krepowac dziekuj*_za_zainteresowanie
    za_zainteresowanie dziekuj*_za_wiadomosc dziekuj*_za_maila dziekuj*_za_mail dziekuj*_za_informacj*
    dziekuj*_za_ofert* dziekuj*_za_propozycj* dziekuj*_za_zaproszenie dziekuj*_za_kontakt nie_tylko w_razie_pytan
    w_razie_potrzeby za_propozycje za_oferte nie_ma_za_co prosze_o_wyrozumialosc za_przeslanie za_przeslane
  `,
}
