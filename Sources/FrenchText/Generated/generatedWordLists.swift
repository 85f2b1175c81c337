// Made from Data/*.txt by `make generate`; edit those files.
// swift-format-ignore-file

/// The data files of the target: name and content.
let generatedWordLists: [(name: String, text: String)] = [
  ("abbreviations.txt", ##"""
# Abbreviations with their dot, as typed (Lexique des règles typographiques en usage à l'Imprimerie
# nationale). Those that may end a sentence are in closing_abbreviations.txt.
M.
MM.
Mr.
Mrs.
Ms.
Dr.
Pr.
Prof.
Mgr.
St.
Ste.
Jr.
Sr.
cf.
Cf.
av.
apr.
pp.
vs.
ibid.
Ibid.
Inc.
Corp.
Ltd.
Co.
Cie.
Vol.
No.
Nos.
Lt.
"""##),
  ("civility_titles.txt", ##"""
# Titles in front of a name, in plain letters. After a * the name must have a capital.
m *
mm *
me *
pr *
mr
mrs
mme
mmes
mlle
mlles
melle
madame
mesdames
mademoiselle
monsieur
messieurs
dr
docteur
professeur
professeure
maitre
mgr
monseigneur
"""##),
  ("clause_breaks.txt", ##"""
# Words that start a clause out of reach of an earlier negation.
mais
or
cependant
toutefois
neanmoins
pourtant
sauf
hormis
excepte
sinon
revanche
contrairement
"""##),
  ("clitics.txt", ##"""
# Pronouns after a verb, as UD French writes them: with their hyphen and the t of pronunciation.
-je
-tu
-il
-elle
-on
-ils
-elles
-iel
-iels
-t-il
-t-elle
-t-on
-t-ils
-t-elles
-t-iel
-t-iels
-t'il
-t'elle
-t'on
-t'ils
-t'elles
-ce
-moi
-toi
-nous
-vous
-le
-la
-les
-lui
-leur
-y
-en
-z-y
-z-en
-m'
-t'
-l'
# Adverbs after a noun.
-là
-ci
"""##),
  ("closed_compounds.txt", ##"""
# Compounds that are also written closed up, and their parts.
opendata = open data
bigdata = big data
opensource = open source
smartcity = smart city
smartdata = smart data
datacenter = data center
datacentre = data centre
datalake = data lake
datascience = data science
datascientist = data scientist
dataviz = data viz
datavisualisation = data visualisation
chatbot = chat bot
callbot = call bot
voicebot = voice bot
chatgpt = chat gpt
machinelearning = machine learning
deeplearning = deep learning
rendezvous = rendez vous
weekend = week end
savoirfaire = savoir faire
eadministration = e administration
eservice = e service
eservices = e services
egouvernement = e gouvernement
ecommerce = e commerce
elearning = e learning
coconstruction = co construction
coconstruire = co construire
coconstruit = co construit
cofinancement = co financement
codeveloppement = co developpement
cyberattaque = cyber attaque
cybersecurite = cyber securite
cyberrisque = cyber risque
cyberdefense = cyber defense
cybermenace = cyber menace
cybermalveillance = cyber malveillance
teletravail = tele travail
telegestion = tele gestion
telerelevage = tele relevage
telereleve = tele releve
teleservice = tele service
teledeclaration = tele declaration
geodonnee = geo donnee
metadonnee = meta donnee
autoformation = auto formation
autoevaluation = auto evaluation
microformation = micro formation
videosurveillance = video surveillance
videoprotection = video protection
videoverbalisation = video verbalisation
visioconference = visio conference
webconference = web conference
intercommunal = inter communal
intercommunale = inter communale
intercommunalite = inter communalite
interoperabilite = inter operabilite
interservice = inter service
interservices = inter services
backoffice = back office
frontoffice = front office
"""##),
  ("closing_abbreviations.txt", ##"""
# Abbreviations that may end a sentence: their dot is theirs where the sentence goes on.
etc.
Etc.
env.
vol.
chap.
fig.
Fig.
tél.
Tél.
tel.
Tel.
hab.
dir.
éd.
op.
cit.
suiv.
p.
art.
Art.
ex.
no.
nb.
réf.
Réf.
coll.
dép.
min.
max.
approx.
trad.
rééd.
coord.
resp.
"""##),
  ("conditional_negators.txt", ##"""
# Words that deny only together with "ne".
plus
point
personne
"""##),
  ("elided_words.txt", ##"""
# Words that elide before a vowel, without their apostrophe (Grevisse, Le Bon Usage, § 45).
alorsqu
c
d
entr
j
jusqu
l
lorsqu
m
n
parcequ
presqu
puisqu
qu
quelqu
quoiqu
s
t
tandisqu
# y'a, y'avait: spoken "il y a"
y
"""##),
  ("emoticons.txt", ##"""
# Emoticons that people type.
:)
:-)
;)
;-)
:(
:-(
:D
:-D
:p
:-p
:P
:-P
:o
:O
:'(
=)
=(
<3
</3
^^
^_^
:/
:-/
:|
:-|
:))
:)))
:((
"""##),
  ("feminine_endings.txt", ##"""
# Feminine endings of inclusive writing, without accents and plural s, and the ends of the masculine
# words that they complete. "=" is a whole word.
e = b c d e g h i l m n p r s t u x z
es = i u l n r s t d
le = l eau el ul
elle = el eau
ne = n
nne = n
enne = en
ienne = ien
onne = on
se = x f eur s
euse = eur eux
teuse = teur
rice = eur
ice = eur
trice = teur
atrice = ateur
ere = er
iere = ier
re = er
ve = f
ive = if
che = c =fran
que = c
te = t =tou =tous
tte = t
ette = et
sse = aitre s =maire
esse = e =mair =maitr
eresse = eur
aine = ain
ine = in
ale = al aux
ales = aux
les = aux
fe = f
gue = g
elles = =ceux =eux
celle = =celui =ceux
celles = =ceux
lle = eau el
sienne = sien
"""##),
  ("file_suffixes.txt", ##"""
# Suffixes of files that people name in answers.
pdf
doc
docx
xls
xlsx
csv
odt
ods
ppt
pptx
odp
jpg
jpeg
png
gif
txt
json
xml
html
htm
zip
yaml
yml
geojson
shp
mp3
mp4
exe
"""##),
  ("function_words.txt", ##"""
# Words of grammar: articles, pronouns, prepositions, conjunctions, auxiliaries.
le la les l un une des du de d au aux a
ce cet cette ces c celui celle ceux celles ceci cela ca
je j tu il elle on nous vous ils elles me m te t se s lui leur leurs y en moi toi soi eux
mon ma mes ton ta tes son sa ses notre nos votre vos
qui que qu quoi dont ou lequel laquelle lesquels lesquelles duquel desquels auquel auxquels
quel quelle quels quelles
et ou ni mais or donc car si comme quand lorsque lorsqu puisque puisqu quoique quoiqu
dans par pour sur sous avec sans chez vers entre contre depuis pendant avant apres jusque jusqu
ne n pas plus non
est sont etre ete etait etaient sera seront serait soit suis es sommes etes
ai as ont avons avez avoir avait avaient aura auront aurait eu
tres trop aussi bien tout tous toute toutes meme memes alors ainsi
"""##),
  ("hyphenated_words.txt", ##"""
# Words that end like a verb with its pronoun, or a noun with its adverb, and are one word.
rendez-vous
au-rendez-vous
celui-ci
celle-ci
ceux-ci
celles-ci
celui-la
celle-la
ceux-la
celles-la
cas-ci
jusque-la
jusqu-la
de-la
dela
par-la
par-ci
de-ci
ici-la
ci
garde-a-vous
sot-l'y-laisse
m'as-tu-vu
on-dit
vous-en
chez-moi
chez-nous
chez-soi
entre-nous
moi-je
pied-a-terre
vis-a-vis
qu'en-dira-t-on
sauve-qui-peut
touche-a-tout
t-il
t-elle
t-on
t-ils
t-elles
"""##),
  ("irregular_keys.txt", ##"""
# Words whose final s, x, e or ee is no plural and no feminine, and irregular plurals.
temps = temps
fois = fois
corps = corps
cours = cours
discours = discours
recours = recours
concours = concours
parcours = parcours
secours = secours
toujours = toujours
processus = processus
virus = virus
campus = campus
consensus = consensus
plus = plus
moins = moins
sans = sans
sous = sous
dans = dans
nous = nous
vous = vous
mais = mais
puis = puis
depuis = depuis
tres = tres
apres = apres
pres = pres
jamais = jamais
alors = alors
hors = hors
dehors = dehors
ailleurs = ailleurs
plusieurs = plusieurs
divers = divers
envers = envers
travers = travers
vers = vers
acces = acces
succes = succes
progres = progres
proces = proces
exces = exces
congres = congres
avis = avis
devis = devis
permis = permis
pays = pays
repas = repas
refus = refus
surplus = surplus
univers = univers
bras = bras
prix = prix
choix = choix
voix = voix
paix = paix
croix = croix
taux = taux
deux = deux
mieux = mieux
faux = faux
travaux = travail
maux = mal
baux = bail
yeux = oeil
noyaux = noyau
tuyaux = tuyau
joyaux = joyau
boyaux = boyau
tous = tout
toute = tout
toutes = tout
bus = bus
gaz = gaz
data = data
donnee = donnee
journee = journee
pensee = pensee
entree = entree
portee = portee
montee = montee
rentree = rentree
assemblee = assemblee
arrivee = arrivee
matinee = matinee
soiree = soiree
allee = allee
tournee = tournee
chaussee = chaussee
traversee = traversee
musee = musee
lycee = lycee
trophee = trophee
poignee = poignee
randonnee = randonnee
coordonnee = coordonnee
percee = percee
poussee = poussee
avancee = avancee
retombee = retombee
poste = poste
porte = porte
marche = marche
masse = masse
"""##),
  ("negators.txt", ##"""
# Words that deny, in plain letters.
pas
sans
aucun
aucune
aucuns
aucunes
aucunement
ni
jamais
rien
nul
nulle
nuls
nulles
nullement
non
guere
"""##),
  ("office_words.txt", ##"""
# Offices that stand between a title and a name: "monsieur le maire Paul Durand".
maire mairesse president presidente vice directeur directrice dg dgs dga dgst dsi adjoint adjointe
depute deputee senateur senatrice prefet prefete ministre conseiller conseillere secretaire
responsable chef cheffe elu elue delegue deleguee charge chargee comptable tresorier tresoriere
premier premiere general generale departemental departementale regional regionale municipal
municipale communautaire referent referente services mairie
"""##),
  ("shortcuts.txt", ##"""
# Written shortcuts and what they stand for, with accents.
pb = problème
pbs = problèmes
pblm = problème
prob = problème
bcp = beaucoup
bcq = beaucoup
qq = quelques
qqs = quelques
qqes = quelques
qqch = quelque chose
qqn = quelqu'un
ds = dans
pr = pour
tps = temps
tjs = toujours
tjrs = toujours
cad = c'est à dire
svp = s'il vous plaît
stp = s'il te plaît
rdv = rendez vous
rdvs = rendez vous
nb = nombre
nbx = nombreux
nbses = nombreuses
nbreux = nombreux
nbreuses = nombreuses
tt = tout
tts = toutes
qd = quand
pdt = pendant
dc = donc
pcq = parce que
pq = pourquoi
mtn = maintenant
auj = aujourd'hui
gd = grand
gds = grands
gde = grande
gdes = grandes
gvt = gouvernement
dvpt = développement
dvlpt = développement
"""##),
  ("single_words.txt", ##"""
# Words with an apostrophe or hyphens that are one word, without accents.
aujourd'hui
aujourd'ui
aujourdh'ui
quelqu'un
quelqu'une
quelqu'uns
quelqu'unes
presqu'ile
presqu'iles
prud'homme
prud'hommes
prud'homal
prud'homale
prud'homales
prud'homaux
entr'aide
entr'aides
entr'aider
entr'autres
entr'acte
entr'ouvrir
entr'ouvert
entr'ouverte
l'on
# Protected expressions.
c'est-a-dire
c-a-d
c-a-d.
c.-a-d.
c.-a-d
c.a.d.
c.a.d
s'il-vous-plait
s'il-te-plait
qu'en-dira-t-on
m'as-tu-vu
# Names of music, and the pronoun's t with an apostrophe for its hyphen.
n'roll
rock'n'roll
drum'n'bass
t'il
t'elle
t'on
t'ils
t'elles
"""##),
  ("small_words.txt", ##"""
# Small words that are one for a lexicon, whatever their number, gender or elision.
d = de
du = de
des = de
l = le
la = le
les = le
au = a
aux = a
n = ne
qu = que
s = se
c = ce
j = je
m = me
t = te
jusqu = jusque
lorsqu = lorsque
puisqu = puisque
quoiqu = quoique
presqu = presque
quelqu = quelque
entr = entre
tandisqu = tandisque
alorsqu = alorsque
parcequ = parceque
"""##),
  ("top_domains.txt", ##"""
# Last labels of hosts that people name in answers, none of them a French word.
fr
com
org
net
eu
io
gouv
uk
ch
lu
info
edu
"""##),
  ("units.txt", ##"""
# Units that people glue to a number; they are words of their own.
h
H
mn
min
km
m
cm
mm
kg
mg
ml
Ko
Mo
Go
To
ko
mo
go
kWh
kW
MW
GW
ha
ans
an
jours
jour
mois
heures
heure
euros
euro
Md
Mds
km²
m²
m³
"""##),
]
