// Other names of cities: local, former and colloquial ones, which the gazetteer doesn't carry. A line is a country and its cities; a city's
// names are joined by `=`, and whichever of them the gazetteer knows gives the others their place. Marks and case don't matter.
const NAMES = `
DE: Munich=München=Muenchen; Cologne=Köln=Koeln; Nuremberg=Nürnberg=Nuernberg; Hannover=Hanover; Frankfurt=Frankfurt am Main=Frankfurt/Main; Düsseldorf=Duesseldorf; Freiburg=Freiburg im Breisgau; Brunswick=Braunschweig; Würzburg=Wuerzburg; Halle=Halle (Saale); Saarbrücken=Saarbruecken; Mainz=Mayence; Aachen=Aix-la-Chapelle
AT: Vienna=Wien
CH: Geneva=Genève=Genf=Ginevra; Zürich=Zurich=Zuerich; Basel=Bâle=Basle; Bern=Berne; Lucerne=Luzern; Fribourg=Freiburg im Üechtland; St. Gallen=Sankt Gallen; Lausanne=Losanna
IT: Rome=Roma; Milan=Milano=Mailand; Florence=Firenze=Florenz; Turin=Torino; Venice=Venezia=Venedig; Naples=Napoli; Genoa=Genova; Bologna=Bononia; Padova=Padua; Bolzano=Bozen; Trento=Trient; Syracuse=Siracusa
FR: Paris=Parigi; Lyon=Lyons; Marseille=Marseilles; Strasbourg=Strassburg; Nice=Nizza; Lille=Rijsel
ES: Seville=Sevilla; Saragossa=Zaragoza; Málaga=Malaga; A Coruña=La Coruña=Corunna; San Sebastián=Donostia=Donostia-San Sebastián; Valencia=València; Vitoria=Vitoria-Gasteiz; Pamplona=Iruña; Palma=Palma de Mallorca
PT: Lisbon=Lisboa=Lissabon; Porto=Oporto
NL: The Hague=Den Haag='s-Gravenhage; 's-Hertogenbosch=Den Bosch
BE: Brussels=Bruxelles=Brussel=Brüssel; Antwerp=Antwerpen=Anvers; Ghent=Gent=Gand; Bruges=Brugge; Liège=Luik=Lüttich; Leuven=Louvain; Mechelen=Malines; Kortrijk=Courtrai
LU: Luxembourg=Luxemburg=Luxembourg City
DK: Copenhagen=København=Kobenhavn=Kopenhagen; Aarhus=Århus; Aalborg=Ålborg
SE: Gothenburg=Göteborg=Goteborg; Malmö=Malmo
NO: Oslo=Christiania; Trondheim=Trondhjem
FI: Helsinki=Helsingfors; Turku=Åbo; Tampere=Tammerfors; Espoo=Esbo
IS: Reykjavík=Reykjavik
PL: Warsaw=Warszawa=Warschau; Kraków=Krakow=Cracow=Krakau; Wrocław=Wroclaw=Breslau; Gdańsk=Gdansk=Danzig; Łódź=Lodz; Poznań=Poznan=Posen; Szczecin=Stettin
CZ: Prague=Praha=Prag; Brno=Brünn; Pilsen=Plzeň=Plzen; Ostrava=Ostrau
SK: Bratislava=Pressburg; Košice=Kosice
HU: Budapest=Budapešť
RO: Bucharest=București=Bucuresti=Bukarest; Iași=Iasi=Jassy; Timișoara=Timisoara; Cluj-Napoca=Cluj=Klausenburg; Brașov=Brasov; Sibiu=Hermannstadt
MD: Chișinău=Chisinau=Kishinev
BG: Sofia=Sofiya
RS: Belgrade=Beograd=Belgrad; Niš=Nis
HR: Zagreb=Agram; Rijeka=Fiume; Pula=Pola
SI: Ljubljana=Laibach
AL: Tirana=Tiranë=Tirane
XK: Pristina=Priština=Prishtinë
GR: Athens=Athína=Athinai; Thessaloniki=Salonica=Saloniki; Heraklion=Iraklio=Irakleio; Piraeus=Pireas
CY: Nicosia=Lefkosia=Lefkoşa; Limassol=Lemesos
TR: Istanbul=İstanbul=Constantinople; İzmir=Izmir=Smyrna
UA: Kyiv=Kiev=Kiew; Odessa=Odesa; Kharkiv=Kharkov; Lviv=Lvov=Lemberg=Lwów; Dnipro=Dnipropetrovsk=Dnepropetrovsk; Zaporizhzhya=Zaporizhzhia=Zaporozhye; Chernivtsi=Chernovtsy; Vinnytsya=Vinnytsia=Vinnitsa
RU: Moscow=Moskva=Moskau=Москва; St. Petersburg=Saint Petersburg=Sankt-Peterburg=Санкт-Петербург; Yekaterinburg=Ekaterinburg=Екатеринбург; Novosibirsk=Новосибирск; Nizhny Novgorod=Nizhniy Novgorod; Kazan=Казань
BY: Minsk=Мінск=Минск
LT: Vilnius=Wilno=Vilna; Klaipėda=Klaipeda
LV: Riga=Rīga
EE: Tallinn=Reval
GE: Tbilisi=Tiflis
AM: Yerevan=Erevan
IE: Dublin=Baile Átha Cliath
GB: London=Londres=Londra; Newcastle=Newcastle upon Tyne=Newcastle-upon-Tyne; Edinburgh=Edimburgo; Kingston upon Hull=Hull; Cardiff=Caerdydd
IL: Tel Aviv-Yafo=Tel Aviv=Tel-Aviv=Tel Aviv-Jaffa; Jerusalem=Yerushalayim; Beersheba=Be'er Sheva=Beer Sheva; Herzliya=Herzliyya
EG: Cairo=Al Qahirah=القاهرة; Alexandria=Al Iskandariyah
MA: Casablanca=Dar el Beida; Marrakesh=Marrakech; Fez=Fès=Fes; Tangier=Tanger=Tangiers
TN: Tunis=Tunus
AE: Dubai=Dubayy=دبي; Abu Dhabi=Abu Zaby
SA: Riyadh=Ar Riyad; Jeddah=Jiddah; Mecca=Makkah
QA: Doha=Ad Dawhah
IR: Tehran=Teheran
IN: Bengaluru=Bangalore; Mumbai=Bombay; Chennai=Madras; Kolkata=Calcutta; Delhi=New Delhi=NCR; Gurgaon=Gurugram; Pune=Poona; Kochi=Cochin; Thiruvananthapuram=Trivandrum; Mysore=Mysuru; Belgaum=Belagavi; Vadodara=Baroda; Hyderabad=Haidarabad; Vishakhapatnam=Visakhapatnam=Vizag; Mangalore=Mangaluru; Panaji=Panjim; Puducherry=Pondicherry
BD: Dhaka=Dacca
LK: Colombo=Kolamba
MM: Rangoon=Yangon
NP: Kathmandu=Katmandu
TH: Bangkok=Krung Thep
VN: Ho Chi Minh City=Saigon=HCMC=Thành phố Hồ Chí Minh; Hanoi=Hà Nội=Ha Noi; Da Nang=Đà Nẵng
KH: Phnom Penh=Phnum Penh
MY: George Town=Georgetown=Penang; Kuala Lumpur=KL
CN: Beijing=Peking=北京; Shanghai=上海; Guangzhou=Canton=广州; Shenzhen=深圳; Hangzhou=杭州; Chengdu=成都; Nanjing=Nanking=南京; Xian=Xi'an=西安; Tianjin=Tientsin=天津; Wuhan=武汉; Suzhou=苏州; Qingdao=Tsingtao=青岛
HK: Hong Kong=香港=Hongkong
TW: Taipei=台北=臺北=Taipei City; Kaohsiung=高雄=Kaohsiung City; Taichung=台中; Tainan=台南; Hsinchu=新竹
JP: Tokyo=東京=東京都=Tōkyō; Osaka=大阪=Ōsaka; Kyoto=京都=Kyōto; Yokohama=横浜; Nagoya=名古屋; Sapporo=札幌; Fukuoka=福岡; Kobe=神戸=Kōbe; Sendai=仙台; Hiroshima=広島; Matsue=松江; Matsumoto=松本; Okinawa=沖縄; Naha=那覇; Nagano=長野; Tsukuba=つくば
KR: Seoul=서울=Sŏul; Busan=Pusan=부산; Incheon=Inchon=인천; Daegu=Taegu=대구; Daejeon=Taejon=대전; Suwon=수원
PH: Manila=Metro Manila; Cebu=Cebu City; Davao=Davao City; Quezon City=QC
US: New York=New York City=NYC=Manhattan=Brooklyn; Los Angeles=LA; San Francisco=SF=San Fransisco; Washington, D.C.=Washington=Washington DC=DC; Philadelphia=Philly; Las Vegas=Vegas; St. Louis=Saint Louis; St. Paul=Saint Paul; St. Petersburg=Saint Petersburg; New Orleans=NOLA; Salt Lake City=SLC; Raleigh=Raleigh-Durham; Tampa=Tampa Bay; Indianapolis=Indy
CA: Montréal=Montreal; Québec=Quebec=Quebec City=Ville de Québec; Ottawa=Ottawa-Gatineau; St. John's=Saint John's; Vancouver=YVR; Toronto=YYZ; Trois-Rivières=Trois Rivieres
MX: Mexico City=Ciudad de México=CDMX=México D.F.=Mexico DF; Guadalajara=GDL; Mérida=Merida
CU: Havana=La Habana
PA: Panama City=Ciudad de Panamá
GT: Guatemala=Guatemala City=Ciudad de Guatemala
BR: São Paulo=Sao Paulo=Sampa; Rio de Janeiro=Rio; Brasília=Brasilia; Florianópolis=Floripa; Belém=Belem; Recife=Pernambuco
AR: Buenos Aires=CABA=Ciudad Autónoma de Buenos Aires; Córdoba=Cordoba
CL: Santiago=Santiago de Chile
CO: Bogotá=Bogota=Santafé de Bogotá; Medellín=Medellin; Cartagena=Cartagena de Indias
PY: Asunción=Asuncion
AU: Sydney=Sidney; Melbourne=Naarm; Adelaide=Tarndanya; Brisbane=Meanjin; Perth=Boorloo; Hobart=Nipaluna; Canberra=Ngunnawal
NZ: Auckland=Tāmaki Makaurau; Wellington=Te Whanganui-a-Tara; Christchurch=Ōtautahi
ZA: Cape Town=Kaapstad; Johannesburg=Joburg; Gqeberha=Port Elizabeth; Pretoria=Tshwane
`

/** Groups of names of one city, by ISO country. */
export const CITY_ALIASES: { country: string; names: string[] }[] = NAMES.trim()
  .split('\n')
  .flatMap((line) => {
    const [country, cities] = [line.slice(0, 2), line.slice(4)]
    return cities.split('; ').map((names) => ({ country, names: names.split('=') }))
  })
