// Made from Data/*.txt by `make generate`; edit those files.
// swift-format-ignore-file

/// The data files of the target: name and content.
let generatedWordLists: [(name: String, text: String)] = [
  ("non_answers.txt", ##"""
# Answers that say nothing, in normal form (no case, no accents, no punctuation). One a line.
# `aucun`, `rien`, `néant` and `non` are no non-answers: they say that there is none.
ras
r a s
rien a signaler
rien a ajouter
rien a dire
rien de particulier
rien de special
nsp
n s p
nspp
ne sait pas
ne sais pas
ne sait
ne sais
je ne sais pas
je ne sais pas repondre
je ne sais
j sais pas
je sais pas
on ne sait pas
nous ne savons pas
ne savons pas
sais pas
jsp
chsp
aucune idee
pas d idee
pas d avis
sans avis
sans opinion
ne se prononce pas
ne me prononce pas
je ne me prononce pas
sans objet
s o
so
non concerne
non concernes
nous ne sommes pas concernes
pas concerne
pas concernes
je ne suis pas concerne
pas concerne par cette question
non applicable
pas applicable
n a
na
nc
n c
nr
n r
non renseigne
non repondu
non communique
sans reponse
pas de reponse
je n ai pas de reponse
pas de reponse a apporter
aucune reponse
pas de commentaire
pas de commentaires
aucun commentaire
sans commentaire
rien a declarer
test
teste
test test
essai
xxx
xx
x
xxxx
abc
azerty
lorem ipsum
en cours de definition
en cours
a definir
a preciser
a completer
en reflexion
reflexion en cours
en cours de reflexion
non defini
pas encore defini
pas defini
idem
voir ci dessus
voir plus haut
voir ci dessous
cf ci dessus
cf plus haut
cf supra
voir question precedente
cf question precedente
cf reponse precedente
voir reponse precedente
deja repondu
deja dit
meme reponse
meme reponse que precedemment
je ne comprends pas la question
pas compris la question
question pas claire
question non comprise
je ne suis pas competent
je ne suis pas la bonne personne
pas assez d elements pour repondre
je ne peux pas repondre
je ne souhaite pas repondre
ne souhaite pas repondre
difficile a dire
impossible a dire
joker
bof
pas en mesure de repondre
pas de connaissance sur le sujet
je n ai pas connaissance
inconnu
null
none
"""##),
]
