/**
 * Words that claim nothing by themselves, of the languages in which lines are drafted. Everything else in a line has to stand in the
 * evidence. No number, no time, no praise in comparison, no denial: those would be claims. Nothing that only some do (attend, exhibit,
 * speak, win): evidence has the word where it is so.
 */
const english = `
i me my we our us you your yours it its they their them this that these those the a an and or of at in on for to from with as by about into
around through between across behind along towards after before while when where which who whose what how why if so because since than then
there here also both too very just really well much more some any each other such all every
is are was were be been being am has have had do does did will would could can might should let get
see saw seen seeing notice noticed noticing note noted read reading came come coming across look looks looked looking find found finding
learn learned learning hear heard hearing write writing wrote reach reaching touch think thought thinking wonder wondering wondered
want wanted wanting like liked hope hoping ask asking asked know knowing talking chat exchange
curious interested interest interesting glad happy nice good great pleased exciting excited fitting relevant
work works working team teams people person role company companies business brand event conference name list listed site website page
part involved involvement presence place focus plan plans planning plays play make makes making take takes taking bring brings bringing
give gives giving given put puts help helps helping share sharing connect connecting meet meeting
reason idea ideas question questions thing things way ways line topic regarding concerning especially particularly
caught attention eye stood out up looks fits fit match matches matter matters use uses using`
const german = `
ich mich mir mein meine meinen meiner wir uns unser unsere sie ihr ihre ihren ihrem ihrer ihnen es er das der die den dem des ein eine einen
einem einer eines und oder von vom bei beim in im an am auf für zu zum zur aus mit als durch über um nach vor während wenn wo wer wie warum
falls so weil seit dann da dort hier auch sehr ja etwas jede jeder alle dabei davon daran dazu darauf
ist sind war waren sein bin hat haben hatte habe wird werden würde würden könnte kann können möchte soll sollte
sehe sah gesehen sehen lese las gelesen bemerkt aufgefallen gefallen fiel gefunden finde finden gehört erfahren schreibe schreiben geschrieben
melde frage fragen wissen weiß denke dachte interessiert interessant neugierig freut freue gern gerne schön gut spannend passend
arbeit arbeiten arbeitet team firma unternehmen rolle aufgabe veranstaltung konferenz messe name liste seite website teil engagement
grund idee ideen thema themen weg austausch gespräch kontakt anlass blick auge auf unter hinsichtlich besonders gerade`
const french = `
je j me m mon ma mes nous notre nos vous votre vos il elle ils elles leur leurs ce cet cette ces c le la les l un une des et ou de du d à au aux
en dans sur pour par avec chez comme entre vers après avant pendant quand où qui que qu quoi comment pourquoi si car donc là ici aussi très bien
est sont était être ai as a avez avons ont avait sera serait pourrait peut peux voudrais
vu voir vois remarqué lu lire trouvé trouver appris découvert écris écrire contacte demande pense penser souhaite intéressé intéressant curieux
ravi heureux beau bon travail équipe équipes entreprise société rôle événement conférence nom liste site page partie présence engagement
raison idée idées sujet question échange contact façon`
const spanish = `
yo me mi mis nosotros nuestro nuestra usted ustedes su sus tu tus el la los las lo un una unos unas y o de del en a al para por con como entre
hacia desde tras antes después mientras cuando donde quien que qué cómo si porque así allí aquí también muy bien
es son era ser soy he ha han había tiene tengo sería podría puede quisiera
visto ver vi veo notado leído leer encontrado encontrar escribo escribir contacto pregunto pienso interesado interesante curioso gusto alegra
buen bueno trabajo equipo equipos empresa compañía papel evento conferencia nombre lista sitio página parte presencia
razón idea ideas tema pregunta intercambio manera`

/** What is shortened. */
const shortened = "i'm i've i'd we're we've we'd you're you've you'd it's that's there's here's what's let's"

export const plainWords: ReadonlySet<string> = new Set(
  [english, german, french, spanish, shortened].flatMap((list) => list.split(/\s+/).filter(Boolean)),
)

/** With one of these a line says the opposite of what is known; only a name may hold them. */
export const denials: ReadonlySet<string> = new Set(
  `not no nor never none nothing nobody without cannot can't don't doesn't didn't isn't aren't wasn't won't wouldn't hardly barely neither
nicht nie niemals kein keine keinen keiner keinem nichts niemand ohne weder kaum ne n pas jamais aucun aucune rien personne sans ni
nunca jamás ningún ninguna nada nadie sin tampoco`.split(/\s+/),
)
