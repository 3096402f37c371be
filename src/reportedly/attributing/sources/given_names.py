"""Given names that tell "he" from "she" in most of the places whose news is written in English.

Written down from general knowledge; names that both go by (Alex, Andrea, Jean, Kim, Nikita, Robin) are left out. What
a report itself shows of a person ("Mrs", "his wife") goes before this.
"""

from __future__ import annotations

from reportedly.attributing.cues import words

_MEN = words(
    """aaron abdallah abdel abdul abdullah abdulla abel abraham abram abu adalbert adam adebayo adedayo adnan adolf
    adrian adriano agostino ahmad ahmed aidan akbar akhil akim akio akira alain alan alasdair alastair albert alberto
    albin aldo alec alejandro aleksandar aleksander aleksandr aleksei aleksey alessandro alessio alexander alexandre
    alexandros alexandru alexei alfie alfonso alfred alfredo ali alistair allan allen alonso aloysius alphonse alvaro
    alvin alwyn amadou ambrose amin amir amit amos anastasios anatole anatoli anatoly anders andre andreas andrei andres
    andrew andrey andrii andriy andrzej andy angelo angus anil anselm anthony antoine anton antoni antonin antonio
    antonis antony anwar archibald archie arif aristide armand armando armin arnaud arne arnold arsen artem arthur
    artur arturo arvid asger ashok asif atanas athanasios attila august auguste augustin augusto augustus aurelio
    aurelien axel ayman aziz balazs baldwin barnabas barnaby barry bart bartholomew bartolomeo bartosz bashar basil
    bastian bastien ben benedict benito benjamin benoit bernard bernardo bernd bernhard bert bertram bertrand bilal bill
    billy bjorn bo bob bobby bogdan bohdan boris borislav bradley brendan brett brian bruce bruno bryan bryn burak byron
    callum calvin cameron carl carlo carlos carsten casimir cecil cedric cem cesar charles charlie chidi chinedu chris
    christian christof christoph christophe christopher christos chukwu chukwuma ciaran clarence claudio claus clement
    cliff clifford clive clyde colin colm connor conor conrad constantin constantine cormac cornelius cosimo cosmin
    craig crispin cristian cristiano cuthbert cyril cyrille dag damian damien damir damjan dan daniel daniele danilo
    danny dariusz darius darko darrell darren daryl daud dave david davide dean declan deepak demetrius denis dennis
    denys derek dermot desmond dev didier diego dieter dietrich dimitar dimitri dimitrios dimitris dirk dmitri dmitriy
    dmitry dmytro domenico dominic dominik dominique donal donald donato dorian doug dougal douglas dov dragan drago
    duarte dudley duncan dusan dustin dwayne dwight dylan eamon eamonn earl ebenezer ed eddie edgar edmond edmund
    eduard eduardo edvard edward edwin efraim egil egon ehsan einar eirik eitan elia elias elijah eliot elliot elliott
    elmer elvis emanuel emeka emil emile emilio emir emmanuel emre engin ennio enoch enrico enrique enzo ephraim erdem
    erhan eric erich erik ernest ernesto ernst errol erwin esteban ethan etienne eugen eugene eugenio evan evgeni
    evgeny ewan ezekiel ezra fabian fabien fabio fabrice fabrizio fadi fahad faisal farhad farid farouk faruk fatih
    federico felipe felix feodor ferdinand fergal fergus fernando fidel filip filippo finbar finlay finn fintan
    fitzgerald flavio florent florentin florian floyd folke francesco francis francisco franck franco francois frank
    frans frantisek franz fraser fred freddie frederic frederick frederik fredrik friedrich fritz fyodor gabor gabriel
    gabriele gaetan gareth garth gary gaspar gaspard gaston gautam gavin gavril geert gene geoff geoffrey georg george
    georges georgi georgios georgy gerald gerard gerardo gerhard gerry gert gethin ghassan gheorghe giacomo giancarlo
    gianni gilbert gilberto giles gilles gino giorgio giorgos giovanni giuseppe glen glenn glyn godfrey goran gordon
    graeme graham grant greg gregoire gregor gregory grigore grigori grigory guido guillaume guillermo gunnar gunter
    gunther gus gustaf gustav gustavo guus guy gwilym habib hadi hakan hakim hal hamid hamish hamza hans harald hari
    harold harris harry harun harvey hasan hashim hassan hector heinrich heinz helmut hendrik henri henrik henrique
    henry herbert heriberto herman hermann herve hideo hilary hiroshi hiroyuki horace horacio horst hovhannes howard
    hristo hubert hugh hugo huw hussain hussein iain ian ibrahim idris ignacio ignatius igor ihor ikenna ilhan
    ilija ilya imran imre ingmar ingvar ion iosif isaac isaiah isak ismail ismael istvan itamar iulian iurii ivan ivar
    ivo ivor jaap jack jackson jacob jacques jafar jaime jake jakob jakub jalal jamal james jamie janos janusz
    jarek jarmo jarred jaroslav jason jasper javad javier jawad jay jeff jeffrey jens jeremiah jeremy jerome jeronimo
    jerry jerzy jesper jesse jesus jim jimmy jiri joachim joakim joao joaquin joe joel johan johann johannes john
    johnny jon jonah jonas jonathan joost jordi jorg jorge joris jorma jose josef joseph josh joshua josip jozef juan
    juergen jules julian julien julio julius junaid jurgen juri justin jussi kacper kai kamal kamil karel karim karl
    karsten kaspar kasper keith kelvin kemal ken kenji kenneth kenny kent kerem kevin khaled khalid khalil kieran
    kiril kirk klaas klaus knut kofi kojo konrad konstantin konstantinos krzysztof kristian kristof kristoffer kurt
    kwabena kwaku kwame kwasi kyle kyriakos lachlan ladislav laith lamine lamar lance lars laszlo laurence laurent
    laurentiu lawrence lazar leander lech lee leif len lennart lennox leo leon leonard leonardo leonid leopold leroy
    leszek lev levi lewis liam lionel llewellyn lloyd lorcan lorenz lorenzo lothar lou louis luc luca lucas lucian
    luciano lucien ludovic ludvik ludwig luigi luis luiz lukas lukasz luke luther maarten magnus mahdi mahmoud mahmud
    malcolm malik mamadou manfred manolis mansour manuel marc marcel marcello marcelo marcin marco marcos marcus
    marek marian mariano marijn marino mario marios marius mark marko markus marlon marten martin martti marvin marwan
    mason massimo mateo mateusz mathias mathieu mathis matias matt matteo matthew matthias matthieu matti maurice
    mauricio maurizio mauro max maxim maxime maximilian maximo maxwell mehdi mehmet melvin meredydd mervyn micah
    michael michail michal michalis michel michele mick miguel mihai mihail mihaly mikael mike mikel mikhail mikko
    miklos mikolaj milan miles milo milos milton miro miroslav mitchell mohamad mohamed mohammad mohammed mohan moises
    mordecai morgan moritz morris mortimer morten moses moshe moussa muhammad muhammed murad murat murray musa mustafa
    mykhailo mykola mykhaylo myron nabil nadeem nadir naeem najib nasser nassim nathan nathaniel navid nazar neal ned
    neil nelson nestor neville niall nicholas nick nicklas nico nicola nicolae nicolai nicolas niels nigel nihad nikhil
    nikola nikolai nikolaj nikolaos nikolas nikolay nikos nils nnamdi noah noam noel nolan norbert norman obinna octavio
    odd oded odin ola olaf olav oleg oleh oleksandr oleksii oleksiy oliver olivier olof olufemi omar omer orlando orson
    osama oscar oskar osman oswald otis otto ousmane owen pablo paddy padraic padraig panagiotis pankaj paolo parviz
    pascal pasquale patrice patrick paul paulo pavel pavle pavlo pavlos pawel pedro peer percival percy peder perry
    petar pete peter petr petro petros petru petter phil philip philippe phillip phineas pier pierre piers piet
    pieter pietro piotr pius prakash predrag przemyslaw quentin quincy radek rade radko radomir radoslav radoslaw
    radovan radu rafael rafal rafiq raffaele rahim rahul rainer raj rajesh rajiv ralf ralph ramesh rami ramiro ramon
    randall randolph randy raoul raphael rashid rasmus raul ravi ray raymond reda reginald reinhard reinhold remi
    remigio renato rene reuben rex reza rhodri rhys ricardo riccardo richard rick ricky rob robbie robert roberto
    robertas rocco rod roderick rodney rodolfo rodrigo roger rogelio rohan roland rolando rolf roman romain romano
    romeo romuald ron ronald ronan ronnie rory roscoe ross roy ruben rudi rudolf rudolph rui rupert russell
    rustam ruslan ryan ryszard saad sadiq said saeed salah salem salim salman salvador salvatore sam samir sami samson
    samuel samuli sandeep sander sandor sandro sanjay santiago santino saul sayed scott seamus sean sebastian
    sebastien selim senan serge sergei sergey sergio serhii serhiy seth shahid shane shaun shawn sheldon shinzo sid
    sidney siegfried sigurd silas silvio silvester simeon simon sipho slavko slobodan sofiane soren spencer spiro
    spyros stan stanislas stanislav stanislaw stanley stavros stefan stefano stelian stellan stelios sten stephane
    stephen steve steven stewart stig stipe stjepan stuart sulaiman suleiman suleyman sunil suresh sven svein syed
    sylvain sylvester tadeusz taha taichi takashi takeshi tamas tarek tariq taras tarquin ted teddy temur teo teodor
    teodoro terence terrence terry thabo thaddeus thanos theo theodor theodore theodoros thibault thierry thijs thomas
    thor thorsten tiago tibor tim timo timofei timothy timur tito tobias toby todd tom tomas tomasz tomislav tommaso
    tommy tony tor torbjorn torsten travis trevor tristan troy tudor tunde tyler tyrone ugo ulf ulrich ulysses umar
    umberto uri uriel urs usman uwe vaclav vadim vadym valentin valentino valeri valerio valeriy vartan vasco vasil
    vasile vasilis vasily vasyl vernon vic vicente victor vidar vijay vikram viktor vincent vincenzo vinod virgil
    vitali vitaliy vitaly vito vittorio viktoras vlad vladimir vladislav vojislav vojtech volker volodymyr vsevolod
    vuk vukasin vyacheslav wade walid wallace walter waqar warren wayne wendell werner wesley wieslaw wilbur wilfred
    wilhelm will willem william willie willy wilson winston witold wladyslaw wojciech wolf wolfgang wouter xavier yahya
    yakov yann yannick yannis yaroslav yasin yasser yehuda yevgeni yevgeny yiannis yitzhak yohannes yorgos yosef youssef
    yuri yuriy yurii yusef yusuf yves zachary zaki zbigniew zdenek zdravko zeljko zhivko ziad zoltan zoran zviad
    anselme bram bertil bjarne casper cillian dagfinn dries eoghan eskil frode geir gjergj haakon haldor halvor henning
    ivarr jarl jorgen joris kjell lasse leofric lorenz magne manus mats murdo nikodem oddvar oisin olle orest osvaldo
    padriac pal pekka rasheed rhydian roar rune ruairi sigvard snorri stian sverre sveinung tadhg teemu torkel torvald
    trygve ulric ulrik vigo viggo wim yngve aapo asgeir arvo ilmari kalle petri seppo veikko anoush aram arman davit
    gagik garegin giorgi irakli levan nika otar shota vakhtang zurab akinola ayodele babatunde chibuzo chukwuemeka
    dayo ebrima ekene femi gbenga ikechukwu jabu jomo kamau kipchoge kwadwo lwazi mandla mbongeni moustapha
    mthunzi mwangi nkosi obi odhiambo okechukwu olumide onyango otieno rotimi segun sekou simba sizwe tafari tendai
    themba tshepo uche yaw zola haruki hiro hisashi jiro katsuo kazuo kenta makoto masao minoru noboru osamu satoshi
    shigeru shinji susumu tadashi takumi tatsuya toru yasuo yoshio yuji arjun ashwin balaji deepesh dinesh ganesh gopal
    harish karthik kiran krishna lakshman mahesh manish mukesh naveen nitin pradeep pranav raghav rajendra rakesh ranjit
    rohit sachin sanjeev satish shyam siddharth srinivas subhash sudhir vikas vinay vivek yogesh"""
)
_WOMEN = words(
    """abena abigail ada adaeze adela adelaide adele adelheid adelina adriana adrienne agata agatha aggie agnes agnese
    agnieszka aida aileen aimee aisha aishatu akua alana alba alberta alejandra aleksandra alena alessandra alexandra
    alexia alfreda alice alicia alina aline alison alla allegra allison alma althea alva amalia amalie amanda amara
    amber amelia amelie amina amira amparo amy ana anahit anais anastasia anastasiia angela angelica angelika angelina
    angelique anika anita anja anke ann anna annabel annabelle anne annegret anneke annelie annelies annemarie annette
    annie annika annukka anouk anthea antje antoinette antonella antonia anya april arabella araceli ariadne ariana
    arlene arlette asha ashley aslaug asma asta astrid athena aude audra audrey aurelia aurelie aurora ava ayesha ayse
    azadeh barbara barbro bea beata beate beatrice beatrix beatriz becky bella benedicta benedetta berenice
    bernadette bernadine bernice bertha beryl bess beth bethan bethany betsy betty beverley beverly bianca birgit
    birgitta blanca blanche bonnie branka breda brenda briar bridget brigid brigitta brigitte bronagh bronwen brynhild
    camila camilla camille candice carina carla carlotta carmel carmela carmen carol carola carole carolina caroline
    carolyn carrie cassandra catalina caterina cath catharina catherine cathleen cathy catrin catriona cecile cecilia
    cecilie celeste celestine celia celine ceri chandra chantal charlene charlotte chelsea cheryl chiara chidinma
    chimamanda chioma chloe christa christel christiana christiane christina christine cicely ciara cindy claire clara
    clarissa claudette claudia claudine clea clelia clemence clementina clementine cleo clotilde colette colleen
    concepcion constance constanza consuelo cora coral cordelia corinna corinne cornelia cosima courtney cristina
    cynthia dagmar dagny daisy dalia damaris dana danica daniela danielle danuta daphne daria darlene darya dawn deanna
    debbie deborah deepa deidre deirdre delia delilah delphine denise desdemona desiree diana diane dianne dilys dina
    dinah dolores dominika donatella donna dora doreen doris dorota dorothea dorothy dorrit drusilla dulce dunja edith
    edna edwina eileen eilidh eimear eira elaine eleanor eleanora elena eleni eleonora elfriede elif elin elina elisa
    elisabeth elise elisabetta elisenda eliza elizabeth elke ella ellen elli elodie eloise elsa elsbeth else elspeth
    elvira emer emilia emilie emily emma enid erica erika erin ernestine esme esmeralda esperanza estelle esther
    etta eugenia eugenie eulalia eunice eva evangelina evangeline eve eveline evelyn evgenia ewa faith fanny farah
    fatema fatima fatma fatoumata faustina fay faye federica felicia felicity fenella fern fernanda ffion filippa fiona
    fleur flora florence florentina fortunata frances francesca franca francine francisca franziska freda frederica
    freya frida frieda fumiko gabriela gabriella gabrielle gaia gail galina gayle gemma genevieve genoveva georgette
    georgia georgiana georgina geraldine gerda germaine gertrude gertrud ghislaine gianna gillian gina ginny gisela
    giselle gita gitte giulia giuliana giuseppina gladys glenda gloria glynis golda grace gracia graciela grainne grazia
    greta gretchen gudrun guadalupe guinevere gulnara gunhild gunvor gwen gwendolen gwendolyn gwyneth habiba
    hadiza hana hanna hannah hannelore harriet hatice hattie hazel heather hedda hedvig hedwig heidi heike helen helena
    helene helga heloise henrietta henriette hermine hermione hettie hilda hilde hildegard hiroko holly honor honora
    hortense hyacinth iben ida idoia ilaria ileana ilona ilse imelda imogen ina india indira ines inga inge ingeborg
    ingibjorg ingrid ingvild inmaculada ioana iolanda iolanthe iphigenia irena irene irina iris irma isabel isabella
    isabelle iseult isla isobel isolde ivana iveta ivy iwona izabela jacinta jacqueline jadwiga jana jane
    janet janette janice janina janine janis jasmin jasmine jeanette jeanne jelena jemima jen jenna jennifer jennie
    jenny jessica jessie jill jo joan joana joanna joanne jocasta jocelyn jodie johanna josefa josefina josephine jovana
    joy joyce juana juanita judi judit judith judy julia juliana julie juliet juliette june justina justine jutta kaja
    kaisa kamala kamila kara karen karin karina karla karolina karoline kasia katarina katarzyna kate kateryna katharina
    katharine katherine kathleen kathrin kathryn kathy katie katja katrin katrina katya kay keiko keira kelly kerstin
    keziah khadija kimberley kimberly kinga kirsten kirstin kirsty klara klaudia kristen kristin kristina kristine
    krystyna kumiko lakshmi lana lara larisa larissa latifa laura laurie lauren lavinia layla lea leah leila lena leni
    lenka leocadia leonie leonora leontine leslie leticia lettice leyla lidia lidiya liesbeth liese lila lilia lilian
    liliana liliane lilith lillian lily lina linda lindsay linn linnea lioba lisa lisbeth lise liv livia liz liza lizzie
    ljiljana ljubica lola lolita loretta lorna lorraine lotta lotte lottie louisa louise lourdes luba luce lucia luciana
    lucie lucienne lucille lucinda lucrezia lucy ludmila ludmilla ludovica luisa luise lupe luz lydia lyn lynda lynn
    lynne lyudmila mabel madeleine madeline madge mae maeve magali magda magdalena maggie magnhild maia maja makena
    malgorzata malin mandy manuela mara marcela marcella marcia mared margaret margareta margarete margaretha margarida
    margarita margaux marge margery margherita margit margot margrethe marguerite maria mariam mariama mariana marianna
    marianne maribel marie mariella marija marika marilyn marina marion marisa marisol marit marita marjorie marlene
    marta martha martina martine mary maryam maryana maryse mathilda mathilde matilda maud maude maura maureen mavis
    maxine maya meera meg megan meike melania melanie melinda melissa mercedes mercy meredith merete meryl
    meta mette mia michaela micheline michelle mihaela mila milada mildred milena milica millicent millie mimi mina
    mindy minerva minna mira miranda mireille mireia miriam mirjam mirjana moira moll molly mona monica monika monique
    morag morwenna muriel myfanwy myra myriam myrtle nada nadezhda nadia nadine nadiya nadja naima nan nancy nanette
    naomi nastasia natalia natalie nataliia nataliya natalya natasha nathalie nazanin nell nella nellie nerys nessa
    nevena ngozi nia niamh nicole nicolette nikki nina ninette nkechi noelle noemi noor nora noreen norma nuala nur
    nuria oana octavia odette odile ofelia oksana oktavia olena olga olha olivia olympia ona oonagh ophelia orla
    orsolya ottilie paloma pam pamela pandora paola parvati patience patricia patrizia patsy patty paula paulette
    paulina pauline pavla pearl peggy penelope penny perdita perpetua petra petronella petunia phoebe phyllis pia pilar
    pippa polly portia prisca priscilla priya prudence purity queenie rachel radka ragnhild raimunda raisa ramona
    rania raquel rasa rebecca rebekah regina regine reina remedios renata renate renee rhea rhian rhiannon rhoda
    rhona rhonda ria rita roberta rocio roisin romilda romy rosa rosalba rosalia rosalie rosalind rosalinda rosamund
    rosanna rosaria rosario rose roseanne roselyn rosemarie rosemary rosie roslyn rosina rowena roxana roxane roxanne
    roya ruby ruth rut ruta ruzena sabina sabine sabrina sadie safiya sagal sakura sally salma salome samantha samira
    sandra sanja sanna sapna sara sarah saskia satu savitri scarlett selena selina selma senga serena shabnam shahnaz
    shakira shanice sharon sheila shelley sheena shirin shirley shona sian sibyl sieglinde sigrid sigrun silja silke
    silvana silvia simona simone sinead sini siobhan sita siv skye slavica snezana sofia sofie sofiya soledad solene
    solveig soniya sonia sonja sophia sophie sora soraya stacey stella stephanie steffi stina sue sunita sunniva susan
    susana susanna susannah susanne susie suzanna suzanne suzy svetlana svitlana swati sybil sylvia sylvie tabitha tamar
    tamara tania tanja tanya tara taryn tatiana tatjana tatyana taya temperance teodora tereza teresa terezia tess
    tessa tetiana thandi thandiwe thea thelma theodora theresa therese thora thyra tiffany tilda tilly tina tomoko tone
    tonje toril tove tracey tracy trude trudy tuva tyra ulla ulrike una ursula ursule uschi valentina valentine valeria
    valerie vanessa vanja varvara vasilisa vera verena verity verna verona veronica veronika veronique vesna vicki vicky
    victoria vida vigdis viktoria viktoriia vilma viola violet violeta violetta violette virginia virginie viviana
    vivienne viorica vlasta wanda wanjiru wendy wenche wilhelmina wilma winifred winnie xenia ximena yael yana yara
    yasmin yasmine yekaterina yelena yesenia yetunde yevgenia yevheniia yoko yolanda yolande ysolde yulia yuliia yuliya
    yvette yvonne zahra zainab zara zeinab zelda zena zenobia zina zinaida zita zlata zoe zofia zora zoya
    zsofia zsuzsanna zuleika zuzana zwelethu aino aida aoife anneliese anneli asli aylin azra beyza bozena brita
    britt britta caoimhe cristiane dace dagrun ebba eija elke elva embla esra eszter fadila fadumo farida farzana
    fatou felicitas fidelma florica folake funmilayo gulsen hafsa haleema halima hanan hande hawa helmi hilkka
    hulda ifeoma ilze inara iman ingunn ioanna irmgard jasna jolanta jorunn kaarina kadiatou kalina kavita kerttu
    kirsi klaartje kunigunde laila laima laleh lamia leena lerato liisa lindiwe liudmila lucija maarit madina magret
    maija mairead malika mansi manju mariko marjatta marwa masako maryann mathea meena megumi meltem merike merve
    michiko milka miyuki monira mudiwa naledi naoko nasreen nasrin nazli neha nergis nimmi nino nomvula nondumiso
    noriko nurcan nurten olufunke omolara oyinkansola padma pelin pooja precious preeti rabia radhika rakel
    randi rasha razia rehema reiko reyhan ritu rukhsana rumiko runa rupa ruxandra sachiko sadia saffron saida sana
    sarita seher senait sevgi shanthi sharifa shefali shiori shreya siri sirkka siti sneha sumitra sushma tahira
    taina tarja temitope thuy tuula tuulikki umm usha valborg vibeke vibha wambui wangari yoshiko yuko yukiko
    zanele zeynep zodwa zubeida zuhal hisako satoko setsuko takako akiko ayako chieko emiko etsuko haruko hanako junko
    kaori kazuko kyoko machiko mitsuko nobuko sadako yumiko"""
)


def given_gender(key: str) -> str:
    """ "m" or "f" by the given names of a folded full name, or "" where they do not tell."""
    for name in key.split()[:-1]:
        man, woman = name in _MEN, name in _WOMEN
        if man != woman:
            return "m" if man else "f"
    return ""
