// Made from Data/*.messages by `make generate`; edit those files.
// swift-format-ignore-file

/// The data files of the target: name and content.
let generatedMessageFiles: [(name: String, text: String)] = [
  ("commands.messages", ##"""
# What the commands say, and what can go wrong with how they are called.
error.prefix
  fr: Erreur : {message}
  en: Error: {message}
error.output.closed
  fr: la sortie standard s'est fermée avant la fin. Relancez en écrivant dans un fichier (-o FICHIER).
  en: standard output was closed before the end. Run again and write to a file (-o FILE).
error.usage.language
  fr: langue « {value} » inconnue. Donnez fr ou en.
  en: unknown language "{value}". Give fr or en.
error.usage.format
  fr: format « {value} » inconnu. Formats lus : csv, tsv, txt, jsonl, xlsx, ods, sav.
  en: unknown format "{value}". Formats read: csv, tsv, txt, jsonl, xlsx, ods, sav.
error.usage.threads
  fr: --threads attend un nombre de 1 à 256.
  en: --threads takes a number from 1 to 256.
error.usage.folds
  fr: --folds attend un nombre de 2 à 100.
  en: --folds takes a number from 2 to 100.
error.usage.review_below
  fr: --review-below attend un nombre entre 0 et 1, avec un point décimal (par exemple 0.7).
  en: --review-below takes a number between 0 and 1, with a decimal point (for example 0.7).
error.usage.classifier
  fr: méthode « {value} » inconnue. Donnez logistic, nb ou cnb.
  en: unknown classifier "{value}". Give logistic, nb or cnb.
error.usage.objective
  fr: objectif « {value} » inconnu. Donnez f1, recall-floor ou count.
  en: unknown objective "{value}". Give f1, recall-floor or count.
error.usage.nothing_to_code_with
  fr: il faut de quoi coder : donnez --lexicon FICHIER, --model FICHIER, ou les deux, ou un fichier verbatim.yaml à côté des réponses.
  en: nothing to code with: give --lexicon FILE, --model FILE or both, or put a verbatim.yaml beside the answers.
error.usage.keywords_without_lexicon
  fr: --keywords-only évalue un lexique : ajoutez --lexicon FICHIER.
  en: --keywords-only evaluates a lexicon: add --lexicon FILE.
error.column.no_text
  fr: {file} : pas de colonne de texte reconnue. Colonnes vues : {columns}. Indiquez la bonne avec --text-column.
  en: {file}: no text column recognised. Columns seen: {columns}. Name the right one with --text-column.
error.column.not_found
  fr: {file} : pas de colonne « {column} ». Colonnes vues : {columns}.
  en: {file}: no column "{column}". Columns seen: {columns}.
error.column.not_found_near
  fr: {file} : pas de colonne « {column} ». Vouliez-vous dire « {suggestion} » ? Colonnes vues : {columns}.
  en: {file}: no column "{column}". Did you mean "{suggestion}"? Columns seen: {columns}.
error.column.ambiguous
  fr: {file} : « {column} » désigne plusieurs colonnes : {candidates}. Donnez le nom entier.
  en: {file}: "{column}" fits several columns: {candidates}. Give the whole name.
error.column.already_there
  fr: {file} : la colonne « {column} » existe déjà et serait écrite deux fois. Renommez-la ou supprimez-la dans le fichier, puis relancez.
  en: {file}: the column "{column}" is already there and would be written twice. Rename or delete it in the file, then run again.
error.gold.no_codes_column
  fr: {file} : pas de colonne de codes. Colonnes vues : {columns}. Nommez-la « codes » ou indiquez-la avec --codes-column.
  en: {file}: no column of codes. Columns seen: {columns}. Call it "codes" or name it with --codes-column.
error.gold.no_coded_row
  fr: {file} : aucune réponse codée. Remplissez la colonne de codes d'au moins une ligne.
  en: {file}: no coded answer. Fill the codes cell of at least one row.
error.gold.unknown_code
  fr: {file}, ligne {line} : le code « {code} » n'est pas dans le plan de codage. Corrigez-le, ou ajoutez-le au lexique.
  en: {file}, line {line}: code "{code}" is not in the codeframe. Correct it, or add it to the lexicon.
error.gold.unknown_code_near
  fr: {file}, ligne {line} : le code « {code} » n'est pas dans le plan de codage. Vouliez-vous dire « {suggestion} » ?
  en: {file}, line {line}: code "{code}" is not in the codeframe. Did you mean "{suggestion}"?
error.gold.duplicate_id
  fr: {file}, ligne {line} : cet identifiant figure déjà plus haut. Chaque réponse doit avoir le sien.
  en: {file}, line {line}: this id already stands above. Each answer needs its own.
error.training.too_few_answers
  fr: trop peu de réponses codées : {count}, il en faut au moins {needed}. Codez-en davantage.
  en: too few coded answers: {count}, at least {needed} are needed. Code more of them.
error.model.not_a_model
  fr: {file} : ce n'est pas un modèle de Verbatim. Donnez un fichier écrit par « verbatim train ».
  en: {file}: this is not a Verbatim model. Give a file that "verbatim train" wrote.
error.model.other_version
  fr: {file} : modèle de version {found}, ce programme lit la version {supported}. Réentraînez-le avec « verbatim train », ou employez la version du programme qui l'a écrit.
  en: {file}: model of version {found}, this program reads version {supported}. Train it again with "verbatim train", or use the version of the program that wrote it.
error.model.truncated
  fr: {file} : le modèle est incomplet, sa fin manque. Copiez-le à nouveau ou réentraînez-le avec « verbatim train ».
  en: {file}: the model is incomplete, its end is missing. Copy it again or train it again with "verbatim train".
error.model.damaged
  fr: {file} : le modèle est abîmé, sa somme de contrôle ne correspond pas. Copiez-le à nouveau ou réentraînez-le avec « verbatim train ».
  en: {file}: the model is damaged, its checksum does not match. Copy it again or train it again with "verbatim train".
error.model.other_codeframe
  fr: {model} et {lexicon} n'ont pas les mêmes codes. Seulement dans le modèle : {onlyInModel}. Seulement dans le lexique : {onlyInLexicon}. Réentraînez le modèle avec ce lexique.
  en: {model} and {lexicon} do not have the same codes. Only in the model: {onlyInModel}. Only in the lexicon: {onlyInLexicon}. Train the model again with this lexicon.
error.compare.no_common
  fr: {first} et {second} n'ont aucune réponse en commun. Vérifiez les identifiants et la colonne de codes.
  en: {first} and {second} have no answer in common. Check the ids and the column of codes.
error.merge.no_id
  fr: {file} : pas de colonne d'identifiants. Colonnes vues : {columns}. Indiquez-la avec --id-column.
  en: {file}: no column of ids. Columns seen: {columns}. Name it with --id-column.
error.merge.strangers
  fr: {count, plural, one {# réponse codée de {gold} n'est pas} many {# réponses codées de {gold} ne sont pas} other {# réponses codées de {gold} ne sont pas}} dans {coded}. Vérifiez que les deux fichiers viennent de la même enquête.
  en: {count, plural, one {# coded answer of {gold} is} other {# coded answers of {gold} are}} not in {coded}. Check that both files come from the same survey.
error.pattern.unbalanced
  fr: {file}:{line}:{column} : parenthèse sans sa paire dans « {pattern} ».
  en: {file}:{line}:{column}: unmatched parenthesis in "{pattern}".
error.pattern.empty
  fr: {file}:{line}:{column} : le motif « {pattern} » ou une de ses variantes ne contient aucun mot.
  en: {file}:{line}:{column}: the pattern "{pattern}" or one of its alternatives holds no word.
error.pattern.misplaced_gap
  fr: {file}:{line}:{column} : intervalle « … » mal placé ou de plus de 15 mots dans « {pattern} ».
  en: {file}:{line}:{column}: gap "…" misplaced or wider than 15 words in "{pattern}".
error.pattern.misplaced
  fr: {file}:{line}:{column} : « {sign} » ne peut pas se trouver là dans « {pattern} ».
  en: {file}:{line}:{column}: "{sign}" cannot stand there in "{pattern}".
error.pattern.misplaced_match
  fr: {file}:{line}:{column} : « @ » s'emploie une fois, dans « unless » et « denials » seulement ; voyez « {pattern} ».
  en: {file}:{line}:{column}: "@" is used once, in "unless" and "denials" only; see "{pattern}".
error.pattern.too_many_alternatives
  fr: {file}:{line}:{column} : « {pattern} » a trop de variantes (plus de 4 096 une fois développé). Faites-en plusieurs entrées.
  en: {file}:{line}:{column}: "{pattern}" has too many alternatives (over 4,096 when written out). Make several entries of it.
error.pattern.empty_prefix
  fr: {file}:{line}:{column} : il faut des lettres avant l'étoile dans « {pattern} ».
  en: {file}:{line}:{column}: letters are needed before the star in "{pattern}".
error.lexicon.check_failed
  fr: {count, plural, one {# problème trouvé} many {# problèmes trouvés} other {# problèmes trouvés}}. Corrigez les lexiques, puis relancez « verbatim lexicon check ».
  en: {count, plural, one {# problem found} other {# problems found}}. Correct the lexicons, then run "verbatim lexicon check" again.
lexicon.entry_misses
  fr: {file}:{line}:{column} : l'entrée « {entry} » ne reconnaît pas cet exemple, qu'elle devrait reconnaître.
  en: {file}:{line}:{column}: entry "{entry}" does not match this example, which it should match.
lexicon.entry_overmatches
  fr: {file}:{line}:{column} : l'entrée « {entry} » reconnaît cet exemple, qu'elle ne devrait pas reconnaître.
  en: {file}:{line}:{column}: entry "{entry}" matches this example, which it should not match.
lexicon.code_misses
  fr: {file}:{line}:{column} : cet exemple devrait recevoir le code « {code} » ; il reçoit : {given}.
  en: {file}:{line}:{column}: this example should get code "{code}"; it gets: {given}.
lexicon.code_overmatches
  fr: {file}:{line}:{column} : cet exemple ne devrait pas recevoir le code « {code} » ; il reçoit : {given}.
  en: {file}:{line}:{column}: this example should not get code "{code}"; it gets: {given}.
lexicon.no_definition
  fr: {file}:{line}:{column} : le code « {code} » n'a pas de définition. Ajoutez une ligne « definition ».
  en: {file}:{line}:{column}: code "{code}" has no definition. Add a line "definition".
lexicon.check.good
  fr: {file} : {codes, plural, one {# code} many {# codes} other {# codes}}, {entries, plural, one {# entrée} many {# entrées} other {# entrées}}, {examples, plural, one {# exemple juste} many {# exemples justes} other {# exemples justes}}.
  en: {file}: {codes, plural, one {# code} other {# codes}}, {entries, plural, one {# entry} other {# entries}}, {examples, plural, one {# example right} other {# examples right}}.
warning.model.other_icu
  fr: Attention : le modèle a été appris avec ICU {model}, ce programme emploie ICU {here}. Des mots peuvent être découpés autrement : réentraînez si les codes changent.
  en: Warning: the model was trained with ICU {model}, this program uses ICU {here}. Words may be cut otherwise: train again if codes change.
warning.model.other_word_list
  fr: Attention : la liste de mots français n'est pas celle avec laquelle le modèle a été appris. Des fautes de frappe peuvent être corrigées autrement.
  en: Warning: the French word list is not the one that the model was trained with. Typos may be repaired otherwise.
warning.table.invalid_bytes
  fr: Attention : {file} : {count, plural, one {# suite d'octets n'est} many {# suites d'octets ne sont} other {# suites d'octets ne sont}} pas du texte en {encoding} : « � » en tient lieu ; la première est ligne {line}. Enregistrez le fichier en UTF-8, ou indiquez --encoding.
  en: Warning: {file}: {count, plural, one {# byte sequence is} other {# byte sequences are}} not text in {encoding}: "�" stands in for it; the first is on line {line}. Save the file as UTF-8, or give --encoding.
warning.evaluate.own_lessons
  fr: Attention : le modèle semble avoir appris {percent} % de ces réponses. Ces chiffres le flattent : évaluez-le sur d'autres réponses, ou sans --model (validation croisée).
  en: Warning: the model seems to have learnt {percent} % of these answers. These figures flatter it: evaluate on other answers, or without --model (out-of-fold).
explain.nothing
  fr: aucun code
  en: no code
explain.confidence
  fr: confiance {value}
  en: confidence {value}
error.usage.limit
  fr: --limit attend un nombre d'au moins 1.
  en: --limit takes a number of at least 1.
code.done
  fr: {count, plural, one {# réponse codée} many {# réponses codées} other {# réponses codées}} dans {output}.
  en: {count, plural, one {# answer} other {# answers}} coded in {output}.
convert.done
  fr: {count, plural, one {# ligne écrite} many {# lignes écrites} other {# lignes écrites}} dans {output}.
  en: {count, plural, one {# row} other {# rows}} written to {output}.
merge.done
  fr: {count, plural, one {# réponse garde son code humain} many {# réponses gardent leur code humain} other {# réponses gardent leur code humain}} dans {output}.
  en: {count, plural, one {# answer keeps its human codes} other {# answers keep their human codes}} in {output}.
train.done
  fr: Modèle appris de {count, plural, one {# réponse} many {# réponses} other {# réponses}}, écrit dans {output}.
  en: Model learnt from {count, plural, one {# answer} other {# answers}}, written to {output}.
train.selection
  fr: Réglage retenu : {selection}.
  en: Setting chosen: {selection}.
train.no_fold_models
  fr: {file} : sans colonne d'identifiants, le fichier de --out-of-fold ne tient que les réponses codées. Ajoutez une colonne id, ou nommez-la avec --id-column.
  en: {file}: without a column of ids the file of --out-of-fold holds coded answers only. Add a column id, or name it with --id-column.
train.keyword_only
  fr: Moins de {floor} exemples : le lexique seul décide de {codes}.
  en: Fewer than {floor} examples: the lexicon alone decides {codes}.
gold.uncoded
  fr: {file} : {count, plural, one {# ligne sans code n'est pas prise} many {# lignes sans code ne sont pas prises} other {# lignes sans code ne sont pas prises}} en compte.
  en: {file}: {count, plural, one {# row without codes is} other {# rows without codes are}} left out.
compare.left_out
  fr: {count, plural, one {# réponse présente} many {# réponses présentes} other {# réponses présentes}} dans un seul des deux fichiers : hors du calcul.
  en: {count, plural, one {# answer is} other {# answers are}} in one of the two files only: left out.
compare.title
  fr: Accord de {first} (référence) et {second}
  en: Agreement of {first} (reference) and {second}
evaluate.develop_left_out
  fr: {count, plural, one {# réponse a servi à écrire le lexique (use = develop) : elle ne le mesure pas.} many {# réponses ont servi à écrire le lexique (use = develop) : elles ne le mesurent pas.} other {# réponses ont servi à écrire le lexique (use = develop) : elles ne le mesurent pas.}}
  en: {count, plural, one {# answer served to write the lexicon (use = develop): it does not measure it.} other {# answers served to write the lexicon (use = develop): they do not measure it.}}
evaluate.title.keywords
  fr: Mots-clés du lexique seuls
  en: Keywords of the lexicon alone
evaluate.title.model
  fr: Codage par le modèle donné
  en: Coding by the given model
evaluate.title.out_of_fold
  fr: Validation croisée à {folds} plis : chaque réponse est codée par un modèle qui ne l'a pas apprise
  en: Out-of-fold, {folds} folds: each answer is coded by a model that has not learnt it
table.code
  fr: code
  en: code
table.precision
  fr: précision
  en: precision
table.recall
  fr: rappel
  en: recall
table.f1
  fr: F1
  en: F1
table.support
  fr: humain
  en: human
table.predicted
  fr: machine
  en: machine
table.alpha
  fr: alpha
  en: alpha
table.micro
  fr: micro, tous les codes
  en: micro, all codes
table.substantive
  fr: micro, sans les codes résiduels
  en: micro, without residual codes
table.macro
  fr: macro (moyenne des codes)
  en: macro (mean of codes)
table.samples
  fr: par réponse (moyenne)
  en: per answer (mean)
table.exact
  fr: réponses identiques
  en: identical answers
table.answers
  fr: {count, plural, one {# réponse} many {# réponses} other {# réponses}}
  en: {count, plural, one {# answer} other {# answers}}
table.note
  fr: Entre crochets, intervalle à 95 % (Wilson pour précision et rappel, bootstrap par répondant pour le reste).
  en: In brackets, 95 % interval (Wilson for precision and recall, bootstrap by respondent for the rest).
columns.understanding
  fr: {file} : format {format}, codage {encoding}.
  en: {file}: format {format}, encoding {encoding}.
columns.sheets
  fr: Feuille lue : {sheet}. Feuilles du classeur : {sheets}.
  en: Sheet read: {sheet}. Sheets of the workbook: {sheets}.
columns.label
  fr: libellé
  en: label
workbook.prompt
  fr: Choisissez un code. Pour plusieurs, séparez-les par |
  en: Choose a code. For several, put | between them
columns.rows
  fr: {count, plural, one {# ligne} many {# lignes} other {# lignes}}
  en: {count, plural, one {# row} other {# rows}}
columns.letter
  fr: lettre
  en: letter
columns.column
  fr: colonne
  en: column
columns.role
  fr: rôle
  en: role
columns.filled
  fr: remplies
  en: filled
columns.samples
  fr: exemples
  en: samples
"""##),
  ("counts.messages", ##"""
# Training in shards: files of counts.
help.option.counts_only
  fr: N'écrit que les décomptes, à additionner avec --from-counts. Le fichier contient les mots des réponses : gardez-le comme elles.
  en: Write the counts only, for --from-counts to add up. The file holds the answers' words: keep it like the answers.
help.option.from_counts
  fr: Apprend des décomptes écrits par --counts-only, dans n'importe quel ordre. La méthode est alors nb, sauf avec --classifier.
  en: Learn from counts that --counts-only wrote, in any order. The classifier is then nb unless --classifier names another.
train.counts_done
  fr: {count, plural, one {# réponse décomptée} other {# réponses décomptées}} dans {output}. Ce fichier contient les mots des réponses : gardez-le comme elles.
  en: {count, plural, one {# answer} other {# answers}} counted in {output}. The file holds the answers' words: keep it like the answers.
error.usage.gold_or_counts
  fr: train apprend de réponses codées (verbatim train gold.csv -o MODÈLE) ou de décomptes (verbatim train --from-counts A B -o MODÈLE) : donnez les unes ou les autres.
  en: train learns from coded answers (verbatim train gold.csv -o MODEL) or from counts (verbatim train --from-counts A B -o MODEL): give one or the other.
error.usage.from_counts
  fr: --from-counts prend le lexique et les réponses dans les décomptes. Donnez --lexicon, --unlabelled et --codes-column avec --counts-only ; --out-of-fold demande les réponses.
  en: --from-counts takes the lexicon and the answers from the counts. Give --lexicon, --unlabelled and --codes-column with --counts-only; --out-of-fold needs the answers.
error.usage.counts_only
  fr: --counts-only n'apprend rien. Donnez --classifier, --objective, --seed et --folds avec --from-counts ; --out-of-fold demande toutes les réponses.
  en: --counts-only learns nothing. Give --classifier, --objective, --seed and --folds with --from-counts; --out-of-fold needs all answers.
error.counts.not_counts
  fr: {file} : ce ne sont pas des décomptes de Verbatim. Donnez des fichiers écrits par « verbatim train --counts-only ».
  en: {file}: these are no counts of Verbatim. Give files that "verbatim train --counts-only" wrote.
error.counts.other_version
  fr: {file} : décomptes de version {found}, ce programme lit la version {supported}. Refaites-les avec « verbatim train --counts-only ».
  en: {file}: counts of version {found}, this program reads version {supported}. Make them again with "verbatim train --counts-only".
error.counts.damaged
  fr: {file} : les décomptes sont abîmés ou incomplets. Copiez le fichier à nouveau ou refaites-le avec « verbatim train --counts-only ».
  en: {file}: the counts are damaged or incomplete. Copy the file again or make it again with "verbatim train --counts-only".
error.counts.other_origin
  fr: {first} et {other} n'ont pas été décomptés de la même façon ({firstHas} ; {otherHas}). Refaites l'un des deux avec le même programme et les mêmes bibliothèques.
  en: {first} and {other} were not counted alike ({firstHas}; {otherHas}). Make one of them again with the same program and the same libraries.
error.counts.other_lexicon
  fr: {first} et {other} n'ont pas été décomptés avec le même lexique. Refaites l'un des deux avec celui de l'autre.
  en: {first} and {other} were not counted with the same lexicon. Make one of them again with the other's.
"""##),
  ("edition.messages", ##"""
# Commands that take their files from the project of an edition.
error.project.none
  fr: aucun fichier n'est donné et il n'y a pas de verbatim.yaml ici. Donnez le fichier, ou allez d'abord dans le dossier de l'édition (cd).
  en: no file is given and there is no verbatim.yaml here. Give the file, or go into the edition's folder first (cd).
error.project.not_named
  fr: {project} : pas de ligne « {key}: ». Ajoutez-la avec le nom du fichier, ou donnez le fichier à la commande.
  en: {project}: no line "{key}:". Add it with the file's name, or give the file to the command.
error.project.not_coded
  fr: {file} n'existe pas encore. Lancez d'abord « verbatim code », qui l'écrit.
  en: {file} is not there yet. Run "verbatim code" first, which writes it.
error.project.no_gold
  fr: {project} : aucune question n'a de fichier « gold: » où des réponses sont codées à la main. Tirez-en avec « verbatim sample --size 100 », codez-les, puis relancez.
  en: {project}: no question has a file "gold:" in which answers are coded by hand. Draw some with "verbatim sample --size 100", code them, then run again.
error.project.gold_exists
  fr: {file} existe déjà et contient peut-être votre codage : rien n'a été changé. Donnez un autre nom avec -o, ou rangez ce fichier ailleurs.
  en: {file} is there already and may hold your coding: nothing was changed. Give another name with -o, or move that file away.
error.project.which_question
  fr: {project} a plusieurs questions : {questions}. Choisissez-en une avec --question.
  en: {project} has several questions: {questions}. Choose one with --question.
error.project.question
  fr: {project} : pas de question « {name} ». Questions : {questions}.
  en: {project}: no question "{name}". Questions: {questions}.
error.project.question_near
  fr: {project} : pas de question « {name} ». Vouliez-vous dire « {suggestion} » ? Questions : {questions}.
  en: {project}: no question "{name}". Did you mean "{suggestion}"? Questions: {questions}.
project.gold_missing
  fr: {file} n'existe pas encore : les parts de « {question} » ne sont pas corrigées. « verbatim sample » le prépare.
  en: {file} is not there yet: the shares of "{question}" are not corrected. "verbatim sample" prepares it.
project.gold_empty
  fr: {file} : aucune réponse n'y est codée encore ; les parts de « {question} » ne sont pas corrigées.
  en: {file}: no answer is coded there yet; the shares of "{question}" are not corrected.
error.report.no_output
  fr: dites où écrire le rapport : ajoutez -o rapport.html, ou la ligne « report: » dans verbatim.yaml.
  en: say where to write the report: add -o report.html, or the line "report:" to verbatim.yaml.
error.evaluate.one_gold
  fr: {option} écrit un fichier pour un seul jeu de réponses, et le projet en a {count}. Donnez celui à mesurer.
  en: {option} writes a file for one set of answers, and the project has {count}. Give the one to measure.
error.bundle.outside
  fr: {file} est hors du dossier du projet {project} : --bundle ne garde que ce qui s'y trouve. Copiez-le dans le dossier et corrigez le projet.
  en: {file} is outside the folder of the project {project}: --bundle keeps only what is inside. Copy it there and correct the project.
help.argument.answers_or_project
  fr: Fichier de réponses, ou - pour l'entrée standard ; sinon celui du projet (verbatim.yaml).
  en: File of answers, or - for standard input; else the project's (verbatim.yaml).
help.argument.gold_or_project
  fr: Fichier de réponses codées par des personnes (colonne codes) ; sinon ceux du projet.
  en: File of answers that people coded (column codes); else the project's.
help.argument.final_or_project
  fr: Fichiers de réponses codées ; sinon celui du projet.
  en: Files of coded answers; else the project's.
help.option.output_or_project
  fr: Fichier à écrire, ou - pour la sortie standard ; sinon celui du projet.
  en: File to write, or - for standard output; else the project's.
help.option.project_question
  fr: Question du projet, s'il en a plusieurs.
  en: Question of the project, if it has several.
init.yaml.outputs
  fr: Ce que « verbatim code » et « verbatim report » écrivent.
  en: What "verbatim code" and "verbatim report" write.
file.coded
  fr: codees
  en: coded
file.gold
  fr: a-coder-{question}
  en: to-code-{question}
file.report
  fr: rapport
  en: report
"""##),
  ("evaluation.messages", ##"""
# Evaluations and comparisons: tables, pages and what is said of them.
report.evaluation.title
  fr: Évaluation du codage
  en: Evaluation of the coding
report.evaluation.overall.title
  fr: Tous codes ensemble
  en: All codes together
report.evaluation.overall.text
  fr: {count, plural, one {# réponse codée deux fois.} many {# réponses codées deux fois.} other {# réponses codées deux fois.}} Entre crochets, intervalle à 95 % (Wilson pour précision et rappel d'un code, bootstrap par répondant pour le reste).
  en: {count, plural, one {# answer coded twice.} other {# answers coded twice.}} In brackets, 95 % interval (Wilson for precision and recall of a code, bootstrap by respondent for the rest).
report.evaluation.codes.title
  fr: Code par code
  en: Code by code
report.evaluation.codes.text
  fr: Précision : part des codes donnés qui sont justes. Rappel : part des codes attendus qui sont donnés. F1 : leur moyenne harmonique.
  en: Precision: share of the codes given that are right. Recall: share of the codes due that are given. F1: their harmonic mean.
report.evaluation.agreement.title
  fr: Accord, code par code
  en: Agreement, code by code
report.evaluation.agreement.text
  fr: L'accord brut est élevé dès qu'un code est rare : lisez-le à côté de la prévalence. Alpha et kappa ôtent le hasard ; l'AC1 de Gwet le fait sans punir les codes rares. Dernière ligne : alpha des ensembles de codes (distance MASI).
  en: Plain agreement is high as soon as a code is rare: read it beside prevalence. Alpha and kappa take chance out; Gwet's AC1 does so without punishing rare codes. Last line: alpha of the sets of codes (MASI distance).
report.evaluation.agreement.sets
  fr: ensembles de codes
  en: sets of codes
report.evaluation.calibration.title
  fr: Probabilités annoncées et constatées
  en: Probabilities said and found
report.evaluation.calibration.text
  fr: Erreur de calibration : écart moyen entre la probabilité annoncée et la part constatée (15 tranches). Score de Brier : écart quadratique moyen. 0 est parfait pour les deux.
  en: Calibration error: mean distance between the probability said and the share found (15 bins). Brier score: mean squared distance. 0 is perfect for both.
report.evaluation.calibration.all
  fr: tous les codes
  en: all codes
report.evaluation.confusions.title
  fr: Codes pris l'un pour l'autre
  en: Codes taken for each other
report.evaluation.confusions.text
  fr: Le code attendu manque et l'autre est donné à sa place. {count, plural, one {# paire.} many {# paires ; les {shown} plus fréquentes.} other {# paires ; les {shown} plus fréquentes.}}
  en: The code due is missing and the other is given in its stead. {count, plural, one {# pair.} other {# pairs; the {shown} most frequent ones.}}
report.evaluation.automation.title
  fr: Ce qui peut être codé sans relecture
  en: What can be coded without reading
report.evaluation.automation.text
  fr: Les réponses les plus sûres d'abord : la plus grande part dont la précision visée est démontrée, c'est-à-dire dont la borne basse l'atteint. Les réponses sans code restent à lire.
  en: The surest answers first: the largest share whose precision is shown to reach the target, that is, whose lower bound does. Answers without code remain to be read.
report.evaluation.automation.not_shown
  fr: non démontrable avec {count, plural, one {# réponse} many {# réponses} other {# réponses}}
  en: cannot be shown with {count, plural, one {# answer} other {# answers}}
report.evaluation.learning.title
  fr: Faut-il coder davantage à la main ?
  en: Is more hand coding worth it?
report.evaluation.learning.text
  fr: Chaque réponse est codée par un modèle qui ne l'a pas apprise et qui n'a appris qu'une part des autres.
  en: Each answer is coded by a model that has not learnt it and that has learnt from a part of the others only.
report.evaluation.learning.gain
  fr: De {percent} à la totalité, le micro-F1 change de {gain} points.
  en: From {percent} to all, micro-F1 changes by {gain} points.
report.evaluation.rival.title
  fr: Face à {file}
  en: Against {file}
report.evaluation.rival.text
  fr: Les deux codages face aux mêmes {count, plural, one {# réponse codée} many {# réponses codées} other {# réponses codées}} à la main ; premier : celui évalué ici ; second : {file}. Différence : second moins premier, bootstrap apparié.
  en: Both codings against the same {count, plural, one {# hand-coded answer} other {# hand-coded answers}}; first: the one evaluated here; second: {file}. Difference: second minus first, paired bootstrap.
report.evaluation.rival.verdict.open
  fr: Ces réponses ne départagent pas les deux codages (micro-F1).
  en: These answers cannot tell the two codings apart (micro-F1).
report.evaluation.rival.verdict.first
  fr: Le codage évalué ici est plus juste que {file} (micro-F1, à 95 %).
  en: The coding evaluated here is more accurate than {file} (micro-F1, at 95 %).
report.evaluation.rival.verdict.second
  fr: {file} est plus juste que le codage évalué ici (micro-F1, à 95 %).
  en: {file} is more accurate than the coding evaluated here (micro-F1, at 95 %).
report.evaluation.rival.micro
  fr: micro, tous les codes
  en: micro, all codes
report.evaluation.rival.substantive
  fr: micro, sans les codes résiduels
  en: micro, without residual codes
report.evaluation.rival.macro
  fr: macro (moyenne des codes)
  en: macro (mean of codes)
report.evaluation.rival.samples
  fr: par réponse (moyenne)
  en: per answer (mean)
report.evaluation.rival.exact
  fr: réponses identiques
  en: identical answers
report.evaluation.contradictions.title
  fr: Même texte, autres codes
  en: Same text, other codes
report.evaluation.contradictions.text
  fr: {count, plural, one {# texte a reçu} many {# textes ont reçu} other {# textes ont reçu}} des codes différents. Relisez ces lignes : aucun codage ne peut les suivre toutes.
  en: {count, plural, one {# text was given} other {# texts were given}} different codes. Read these rows again: no coding can follow all of them.
report.evaluation.panel.title
  fr: Tous les codeurs, deux à deux
  en: All coders, two by two
report.evaluation.panel.text
  fr: Personnes : {humans}. Machine : {machines}.
  en: People: {humans}. Machine: {machines}.
report.evaluation.machine.title
  fr: La machine {file} parmi les personnes
  en: The machine {file} among people
report.evaluation.machine.text
  fr: Alpha moyen des personnes entre elles, avec son intervalle, face à l'alpha moyen de la machine avec elles. Dans l'intervalle ou au-dessus, la machine s'accorde comme une personne.
  en: Mean alpha of people among themselves, with its interval, against the machine's mean alpha with them. Inside the interval or above, the machine agrees as a person does.
report.evaluation.machine.count
  fr: Mesuré sur {count, plural, one {# réponse codée} many {# réponses codées} other {# réponses codées}} par la machine et deux personnes au moins ; il en faut une centaine, davantage pour un code rare.
  en: Measured on {count, plural, one {# answer coded} other {# answers coded}} by the machine and at least two people; about a hundred are needed, more for a rare code.
report.evaluation.place.below
  fr: au-dessous
  en: below
report.evaluation.place.inside
  fr: dans l'intervalle
  en: inside
report.evaluation.place.above
  fr: au-dessus
  en: above
report.evaluation.column.code
  fr: code
  en: code
report.evaluation.column.precision
  fr: précision
  en: precision
report.evaluation.column.recall
  fr: rappel
  en: recall
report.evaluation.column.f1
  fr: F1
  en: F1
report.evaluation.column.support
  fr: humain
  en: human
report.evaluation.column.predicted
  fr: machine
  en: machine
report.evaluation.column.calibration_error
  fr: erreur de calibration
  en: calibration error
report.evaluation.column.brier
  fr: Brier
  en: Brier
report.evaluation.column.due
  fr: attendu
  en: due
report.evaluation.column.given
  fr: donné
  en: given
report.evaluation.column.answers
  fr: réponses
  en: answers
report.evaluation.column.examples
  fr: exemples
  en: examples
report.evaluation.column.target
  fr: précision visée
  en: precision wanted
report.evaluation.column.share
  fr: part codable
  en: share codable
report.evaluation.column.reached
  fr: précision atteinte
  en: precision reached
report.evaluation.column.confidence
  fr: confiance minimale
  en: lowest confidence
report.evaluation.column.learnt
  fr: part apprise
  en: share learnt
report.evaluation.column.micro
  fr: micro-F1
  en: micro-F1
report.evaluation.column.macro
  fr: macro-F1
  en: macro-F1
report.evaluation.column.figure
  fr: mesure
  en: figure
report.evaluation.column.first
  fr: premier
  en: first
report.evaluation.column.second
  fr: second
  en: second
report.evaluation.column.difference
  fr: différence
  en: difference
report.evaluation.column.group
  fr: texte
  en: text
report.evaluation.column.id
  fr: id
  en: id
report.evaluation.column.line
  fr: ligne
  en: line
report.evaluation.column.codes
  fr: codes
  en: codes
report.evaluation.column.alpha
  fr: alpha
  en: alpha
report.evaluation.column.kappa
  fr: kappa
  en: kappa
report.evaluation.column.ac1
  fr: AC1
  en: AC1
report.evaluation.column.agreement
  fr: accord brut
  en: agreement
report.evaluation.column.prevalence
  fr: prévalence
  en: prevalence
report.evaluation.column.pair
  fr: codeurs
  en: coders
report.evaluation.column.alpha_sets
  fr: alpha des ensembles
  en: alpha of sets
report.evaluation.column.exact
  fr: réponses identiques
  en: identical answers
report.evaluation.column.humans
  fr: personnes entre elles
  en: people among themselves
report.evaluation.column.machine
  fr: machine avec elles
  en: machine with them
report.evaluation.column.place
  fr: place
  en: place
report.evaluation.chart.codes
  fr: F1 de chaque code, avec son intervalle ; en clair, moins de dix réponses humaines.
  en: F1 of each code, with its interval; light where fewer than ten human codings have it.
report.evaluation.chart.calibration
  fr: Part constatée selon la probabilité annoncée ; sur la diagonale, les probabilités disent vrai.
  en: Share found by probability said; on the diagonal, probabilities are true.
report.evaluation.chart.automation
  fr: Précision selon la part des réponses codée sans relecture, avec son intervalle ; en pointillé, les précisions visées.
  en: Precision by the share of answers coded without reading, with its interval; dotted, the precisions wanted.
report.evaluation.chart.learning
  fr: F1 hors échantillon selon le nombre de réponses apprises : micro (ronds) et macro (carrés).
  en: Out-of-fold F1 by the number of answers learnt from: micro (dots) and macro (squares).
report.evaluation.axis.said
  fr: probabilité annoncée
  en: probability said
report.evaluation.axis.found
  fr: part constatée
  en: share found
report.evaluation.axis.automated
  fr: part des réponses codée sans relecture
  en: share of answers coded without reading
report.evaluation.axis.precision
  fr: précision
  en: precision
report.evaluation.axis.learnt
  fr: réponses apprises
  en: answers learnt from
report.evaluation.axis.f1
  fr: F1
  en: F1
report.explanation.title
  fr: Réponses et mots qui ont donné les codes
  en: Answers and the words that gave their codes
report.explanation.answers
  fr: Réponses
  en: Answers
report.explanation.text
  fr: Les mots soulignés plaident pour les codes dont ils portent le numéro. Cette page contient les réponses : ne la diffusez pas telle quelle.
  en: Underlined words speak for the codes whose numbers they carry. This page holds the answers: do not publish it as it is.
report.explanation.legend
  fr: Numéros des codes
  en: Numbers of the codes
report.explanation.column.number
  fr: Numéro
  en: Number
report.explanation.column.label
  fr: Libellé
  en: Label
report.explanation.column.code
  fr: Code
  en: Code
report.explanation.column.definition
  fr: Définition
  en: Definition
report.explanation.confidence
  fr: confiance {value}
  en: confidence {value}
report.explanation.outcome.coded
  fr: codée
  en: coded
report.explanation.outcome.non_reponse
  fr: non-réponse
  en: non-response
report.explanation.outcome.unmatched
  fr: aucun code
  en: no code
report.explanation.outcome.to_review
  fr: à relire
  en: to be reviewed
evaluate.against.left_out
  fr: {count, plural, one {# réponse manque} many {# réponses manquent} other {# réponses manquent}} dans {file} : hors de la comparaison.
  en: {count, plural, one {# answer is} other {# answers are}} missing in {file}: left out of the comparison.
error.usage.learning_curve
  fr: --learning-curve apprend des modèles : retirez --model et --keywords-only.
  en: --learning-curve learns models: leave out --model and --keywords-only.
error.usage.two_on_output
  fr: Deux sorties ne peuvent aller ensemble sur la sortie standard. Donnez un nom de fichier à l'une d'elles.
  en: Two outputs cannot both go to standard output. Give one of them a file name.
help.option.html
  fr: Écrit aussi une page HTML autonome, avec tableaux et graphiques.
  en: Also write a self-contained HTML page, with tables and charts.
help.option.against
  fr: Compare à un autre modèle, à un lexique (.yaml) ou à un fichier codé, réponse par réponse.
  en: Compare with another model, a lexicon (.yaml) or a coded file, answer by answer.
help.option.learning_curve
  fr: Mesure aussi le F1 avec 25, 50, 75 et 100 % des réponses apprises.
  en: Also measure F1 with 25, 50, 75 and 100 % of the answers learnt from.
help.option.explain_html
  fr: Écrit aussi une page HTML des réponses, les mots qui ont donné chaque code marqués.
  en: Also write an HTML page of the answers, with the words that gave each code marked.
help.argument.more_codings
  fr: D'autres fichiers codés. Un fichier avec codes_auto ou outcome est la machine ; elle est située parmi les personnes.
  en: More coded files. A file with codes_auto or outcome is the machine; it is placed among the people.
"""##),
  ("files.messages", ##"""
# Files that cannot be opened, read or written.
error.file.not_found
  fr: {file} : fichier introuvable. Vérifiez le nom et le dossier.
  en: {file}: no such file. Check its name and folder.
error.file.not_found_near
  fr: {file} : fichier introuvable. Vouliez-vous dire {suggestion} ?
  en: {file}: no such file. Did you mean {suggestion}?
error.file.is_folder
  fr: {file} : c'est un dossier. Donnez le nom d'un fichier.
  en: {file}: this is a folder. Give the name of a file.
error.file.not_permitted
  fr: {file} : lecture refusée. Demandez les droits de lecture sur ce fichier.
  en: {file}: reading is not permitted. Ask for the right to read this file.
error.file.not_readable
  fr: {file} : lecture impossible ({reason}). Vérifiez le support ou copiez le fichier ailleurs.
  en: {file}: cannot be read ({reason}). Check the drive or copy the file elsewhere.
error.file.no_folder
  fr: {file} : le dossier {folder} n'existe pas. Créez-le ou choisissez-en un autre.
  en: {file}: the folder {folder} does not exist. Create it or choose another.
error.file.no_space
  fr: {file} : il n'y a plus de place. Libérez de l'espace ou écrivez ailleurs.
  en: {file}: no space left. Free some space or write elsewhere.
error.file.not_writable
  fr: {file} : écriture impossible ({reason}). Choisissez un autre nom ou un autre dossier.
  en: {file}: cannot be written ({reason}). Choose another name or folder.
error.file.overwrites_input
  fr: {file} : ce résultat écraserait l'entrée {input}. Donnez un autre nom au résultat.
  en: {file}: this output would overwrite the input {input}. Give the output another name.
error.file.output_closed
  fr: {file} : le programme qui lit le résultat s'est arrêté. Le résultat est incomplet.
  en: {file}: the program that reads the output has ended. The output is incomplete.
error.file.unknown_format
  fr: {file} : le nom ne dit pas le format. Employez l'une des terminaisons {known}, ou indiquez le format.
  en: {file}: the name does not tell the format. Use one of the endings {known}, or give the format.
error.file.unwritable_format
  fr: {file} : le format {format} se lit mais ne s'écrit pas. Formats possibles : {known}.
  en: {file}: the format {format} is read but not written. Possible formats: {known}.
error.file.unknown_encoding
  fr: {file} : encodage « {encoding} » inconnu. Essayez UTF-8, windows-1252, ISO-8859-15 ou UTF-16.
  en: {file}: unknown encoding "{encoding}". Try UTF-8, windows-1252, ISO-8859-15 or UTF-16.
error.file.other_format
  fr: {file} : ce n'est pas un fichier {format}, son contenu est celui d'un fichier {found}. Renommez-le, ou enregistrez-le dans un format lu ici.
  en: {file}: not a {format} file, its contents are those of a {found} file. Rename it, or save it in a format that is read here.

# Tables whose contents cannot be read, or cannot be written in a format.
error.table.empty
  fr: {file} : le fichier est vide. Il faut une ligne d'en-tête puis une ligne par réponse.
  en: {file}: the file is empty. It takes a header line, then a line per answer.
error.table.no_header
  fr: {file}, ligne {line} : l'en-tête ne nomme aucune colonne. Donnez un nom aux colonnes sur la première ligne.
  en: {file}, line {line}: the header names no column. Name the columns on the first line.
error.table.long_row
  fr: {file}, ligne {line} : {cells, plural, one {# cellule} other {# cellules}} pour {columns, plural, one {# colonne} other {# colonnes}}. Mettez entre guillemets les cellules qui contiennent le séparateur.
  en: {file}, line {line}: {cells, plural, one {# cell} other {# cells}} for {columns, plural, one {# column} other {# columns}}. Put cells that hold the separator in quotes.
error.table.unterminated_quote
  fr: {file}, ligne {line}, cellule {column} : le guillemet ouvert ici n'est jamais fermé. Fermez-le, ou doublez-le s'il fait partie du texte.
  en: {file}, line {line}, cell {column}: the quote opened here is never closed. Close it, or double it if it belongs to the text.
error.table.text_after_quote
  fr: {file}, ligne {line}, cellule {column} : du texte suit le guillemet fermant. Doublez les guillemets qui font partie du texte.
  en: {file}, line {line}, cell {column}: text follows the closing quote. Double the quotes that belong to the text.
error.table.long_cell
  fr: {file}, ligne {line}, cellule {column} : la cellule dépasse {limit, plural, one {# octet} other {# octets}}. Vérifiez que les guillemets sont fermés, ou raccourcissez le texte.
  en: {file}, line {line}, cell {column}: the cell is longer than {limit, plural, one {# byte} other {# bytes}}. Check that quotes are closed, or shorten the text.
error.table.long_record
  fr: {file}, ligne {line} : la ligne dépasse {limit, plural, one {# octet} other {# octets}}. Vérifiez que c'est bien un tableau et que les guillemets sont fermés.
  en: {file}, line {line}: the line is longer than {limit, plural, one {# byte} other {# bytes}}. Check that this is a table and that quotes are closed.
error.table.invalid_bytes
  fr: {file}, ligne {line} : des octets ne sont pas du texte en {encoding}. Indiquez l'encodage du fichier, ou enregistrez-le en UTF-8.
  en: {file}, line {line}: some bytes are not text in {encoding}. Give the file's encoding, or save it as UTF-8.
error.table.not_json
  fr: {file}, ligne {line}, octet {byte} : ce n'est pas du JSON. Écrivez un objet complet par ligne.
  en: {file}, line {line}, byte {byte}: this is not JSON. Write one complete object a line.
error.table.not_object
  fr: {file}, ligne {line} : ce JSON n'est pas un objet. Écrivez un objet par ligne, sans crochets autour.
  en: {file}, line {line}: this JSON is not an object. Write one object a line, without brackets around them.
error.table.nested_value
  fr: {file}, ligne {line} : « {key} » contient une liste ou un objet. Donnez-lui un texte, un nombre, true, false ou null.
  en: {file}, line {line}: "{key}" holds a list or an object. Give it a text, a number, true, false or null.
error.table.duplicate_key
  fr: {file}, ligne {line} : la clé « {key} » figure deux fois. Donnez un nom différent à chaque colonne.
  en: {file}, line {line}: the key "{key}" stands twice. Give each column a name of its own.
error.table.new_key
  fr: {file}, ligne {line} : la clé « {key} » n'est pas dans le premier objet. Mettez toutes les clés dans le premier objet, ou lisez un fichier plutôt qu'un flux.
  en: {file}, line {line}: the key "{key}" is not in the first object. Put all keys in the first object, or read a file rather than a stream.
error.table.unwritable_cell
  fr: {file}, ligne {row}, colonne « {column} » : ce format ne peut contenir ni tabulation ni saut de ligne dans une cellule. Écrivez plutôt en .csv ou en .jsonl.
  en: {file}, row {row}, column "{column}": this format cannot hold a tab or a line break in a cell. Write .csv or .jsonl instead.
error.table.unencodable_cell
  fr: {file}, ligne {row} : un caractère n'existe pas en {encoding}. Écrivez plutôt en UTF-8.
  en: {file}, row {row}: a character does not exist in {encoding}. Write UTF-8 instead.

# Workbooks and SPSS files.
error.workbook.damaged_archive
  fr: {file} : ce classeur est abîmé ou incomplet. Recopiez-le, ou ouvrez-le dans Excel ou LibreOffice et enregistrez-le de nouveau.
  en: {file}: this workbook is damaged or incomplete. Copy it again, or open it in Excel or LibreOffice and save it anew.
error.workbook.encrypted
  fr: {file} : ce classeur est protégé par un mot de passe, ou dans l'ancien format .xls. Enregistrez-le sans mot de passe en .xlsx ou .ods.
  en: {file}: this workbook is protected by a password, or in the old .xls format. Save it without a password as .xlsx or .ods.
error.workbook.missing_part
  fr: {file} : il manque au classeur sa partie {part}. Ouvrez-le dans Excel ou LibreOffice et enregistrez-le de nouveau.
  en: {file}: the workbook lacks its part {part}. Open it in Excel or LibreOffice and save it anew.
error.workbook.damaged_part
  fr: {file}, partie {part} : contenu abîmé. Recopiez le fichier, ou ouvrez-le dans Excel ou LibreOffice et enregistrez-le de nouveau.
  en: {file}, part {part}: the contents are damaged. Copy the file again, or open it in Excel or LibreOffice and save it anew.
error.workbook.damaged_row
  fr: {file}, feuille « {sheet} », ligne {row} : contenu abîmé à partir d'ici. Recopiez le fichier, ou ouvrez-le dans Excel ou LibreOffice et enregistrez-le de nouveau.
  en: {file}, sheet "{sheet}", row {row}: the contents are damaged from here on. Copy the file again, or open it in Excel or LibreOffice and save it anew.
error.workbook.document_type
  fr: {file}, partie {part} : elle déclare un type de document, ce qu'aucun tableur ne fait et qui n'est pas lu par sécurité. Demandez un autre fichier à qui vous l'a donné.
  en: {file}, part {part}: it declares a document type, which no spreadsheet program does and which is not read, for safety. Ask whoever gave you the file for another.
error.workbook.huge_part
  fr: {file}, partie {part} : elle dépasse {limit, plural, one {# octet} other {# octets}} une fois décompressée, et n'est pas lue par sécurité. Enregistrez la feuille en .csv.
  en: {file}, part {part}: it is larger than {limit, plural, one {# byte} other {# bytes}} once inflated, and is not read, for safety. Save the sheet as .csv.
error.workbook.too_many_rows
  fr: {file}, feuille « {sheet} » : plus de {limit, plural, one {# ligne} other {# lignes}}. Enregistrez la feuille en .csv.
  en: {file}, sheet "{sheet}": more than {limit, plural, one {# row} other {# rows}}. Save the sheet as .csv.
error.workbook.no_sheet
  fr: {file} : pas de feuille « {sheet} ». Feuilles du classeur : {sheets}.
  en: {file}: no sheet "{sheet}". Sheets of the workbook: {sheets}.
error.workbook.no_sheets
  fr: {file} : ce classeur n'a aucune feuille de cellules. Mettez-y une feuille avec une ligne d'en-tête et une ligne par réponse.
  en: {file}: this workbook has no sheet of cells. Give it a sheet with a header row and a row per answer.
error.workbook.empty_sheet
  fr: {file} : la feuille « {sheet} » est vide. Choisissez-en une autre avec --sheet, par son nom ou son numéro.
  en: {file}: the sheet "{sheet}" is empty. Choose another with --sheet, by its name or number.
error.workbook.cell_beyond_header
  fr: {file}, ligne {row}, colonne {column} : cette cellule est remplie, mais sa colonne n'a pas d'en-tête. Donnez un nom à la colonne {column}, ou videz-la.
  en: {file}, row {row}, column {column}: this cell is filled, but its column has no header. Give column {column} a name, or empty it.
error.workbook.damaged_sav
  fr: {file}, après la ligne {row} : ce fichier SPSS est abîmé ou incomplet. Recopiez-le, ou enregistrez-le de nouveau dans SPSS ou PSPP.
  en: {file}, after row {row}: this SPSS file is damaged or incomplete. Copy it again, or save it anew in SPSS or PSPP.
error.workbook.long_text
  fr: {file}, ligne {row}, colonne « {column} » : le texte dépasse {limit, plural, one {# caractère} other {# caractères}}, la limite d'Excel. Écrivez plutôt en .csv ou en .jsonl.
  en: {file}, row {row}, column "{column}": the text is longer than {limit, plural, one {# character} other {# characters}}, Excel's limit. Write .csv or .jsonl instead.
error.workbook.control_character
  fr: {file}, ligne {row}, colonne « {column} » : le texte contient un caractère de commande, qu'un .ods ne peut contenir. Écrivez plutôt en .xlsx ou en .csv.
  en: {file}, row {row}, column "{column}": the text holds a control character, which an .ods cannot hold. Write .xlsx or .csv instead.
error.workbook.long_table
  fr: {file} : une feuille ne contient que {limit, plural, one {# ligne} other {# lignes}}. Écrivez plutôt en .csv ou en .jsonl.
  en: {file}: a sheet holds {limit, plural, one {# row} other {# rows}} only. Write .csv or .jsonl instead.
error.workbook.wide_table
  fr: {file} : {columns, plural, one {# colonne} other {# colonnes}}, alors qu'une feuille en contient {limit, plural, one {#} other {#}} au plus. Écrivez plutôt en .csv ou en .jsonl.
  en: {file}: {columns, plural, one {# column} other {# columns}}, and a sheet holds {limit, plural, one {#} other {#}} at most. Write .csv or .jsonl instead.
error.workbook.bad_sheet_name
  fr: {file} : « {sheet} » ne peut pas nommer une feuille. Prenez au plus 31 caractères, sans []:*?/\, et un nom différent par feuille.
  en: {file}: "{sheet}" cannot name a sheet. Take at most 31 characters, without []:*?/\, and a different name for each sheet.
"""##),
  ("help.messages", ##"""
# Help of the command line.
help.verbatim
  fr: Code les réponses ouvertes d'une enquête écrites en français.
  en: Codes open survey answers written in French.
help.verbatim.discussion
  fr: Exemple :\n  verbatim code reponses.csv --lexicon obstacles.yaml -o codees.csv
  en: Example:\n  verbatim code answers.csv --lexicon obstacles.yaml -o coded.csv
help.code
  fr: Code des réponses : par mots-clés, par modèle, ou par les deux.
  en: Code answers: by keywords, by a model, or by both.
help.code.discussion
  fr: Exemples :\n  verbatim code reponses.csv --lexicon obstacles.yaml --explain -o codees.csv\n  verbatim code reponses.csv --model m.model -o codees.csv --explain-html mots.html\n\nSans --lexicon ni --model, un fichier verbatim.yaml à côté des réponses dit\nquoi coder.
  en: Examples:\n  verbatim code answers.csv --lexicon obstacles.yaml --explain -o coded.csv\n  verbatim code answers.csv --model m.model -o coded.csv --explain-html words.html\n\nWithout --lexicon and --model, a verbatim.yaml beside the answers says what\nto code.
help.explain
  fr: Montre les réponses avec les mots qui ont donné chaque code.
  en: Show answers with the words that gave each code.
help.explain.discussion
  fr: Exemple :\n  verbatim explain reponses.csv --lexicon obstacles.yaml --limit 5
  en: Example:\n  verbatim explain answers.csv --lexicon obstacles.yaml --limit 5
help.option.limit
  fr: Nombre de réponses à montrer.
  en: How many answers to show.
help.train
  fr: Apprend un modèle de réponses codées par des personnes.
  en: Learn a model from answers that people coded.
help.train.discussion
  fr: Exemples :\n  verbatim train gold2022.csv gold2023.csv --lexicon obstacles.yaml -o obstacles.model\n  verbatim train partie1.csv --lexicon obstacles.yaml --counts-only -o partie1.counts\n  verbatim train --from-counts partie1.counts partie2.counts -o obstacles.model
  en: Examples:\n  verbatim train gold2022.csv gold2023.csv --lexicon obstacles.yaml -o obstacles.model\n  verbatim train part1.csv --lexicon obstacles.yaml --counts-only -o part1.counts\n  verbatim train --from-counts part1.counts part2.counts -o obstacles.model
help.evaluate
  fr: Mesure la justesse du codage, code par code, avec intervalles.
  en: Measure how right the coding is, code by code, with intervals.
help.evaluate.discussion
  fr: Exemples :\n  verbatim evaluate gold.csv --lexicon obstacles.yaml --html evaluation.html\n  verbatim evaluate gold.csv --model a.model --against b.model\n\nSans --model, chaque réponse est codée par un modèle qui ne l'a pas apprise.
  en: Examples:\n  verbatim evaluate gold.csv --lexicon obstacles.yaml --html evaluation.html\n  verbatim evaluate gold.csv --model a.model --against b.model\n\nWithout --model, each answer is coded by a model that has not learnt it.
help.compare
  fr: Mesure l'accord de deux codages ou plus.
  en: Measure the agreement of two codings or more.
help.compare.discussion
  fr: Exemples :\n  verbatim compare camille.csv dominique.csv --json accord.json\n  verbatim compare camille.csv dominique.csv machine.csv\n\nAvec trois fichiers ou plus, la machine est située parmi les personnes.
  en: Examples:\n  verbatim compare camille.csv dominique.csv --json agreement.json\n  verbatim compare camille.csv dominique.csv machine.csv\n\nWith three files or more, the machine is placed among the people.
help.merge
  fr: Met les codes des personnes à la place de ceux de la machine.
  en: Put people's codes over the machine's.
help.merge.discussion
  fr: Exemple :\n  verbatim merge codees.csv gold.csv -o final.csv\n\nAjoute codes_final et origin (human ou machine). Si gold est un fichier codé par la machine puis corrigé à la main, seules les cellules changées sont human.
  en: Example:\n  verbatim merge coded.csv gold.csv -o final.csv\n\nAdds codes_final and origin (human or machine). If gold is a file coded by the machine and corrected by hand, only changed cells are human.
help.tokenize
  fr: Découpe chaque ligne d'un texte en mots.
  en: Cut each line of a text into tokens.
help.tokenize.discussion
  fr: Exemple :\n  verbatim tokenize texte.txt --format tsv
  en: Example:\n  verbatim tokenize text.txt --format tsv
help.columns
  fr: Montre ce qui a été compris d'un fichier : format, codage, colonnes.
  en: Show what was understood of a file: format, encoding, columns.
help.columns.discussion
  fr: Exemple :\n  verbatim columns export.xlsx
  en: Example:\n  verbatim columns export.xlsx
help.convert
  fr: Écrit un tableau dans un autre format.
  en: Write a table in another format.
help.convert.discussion
  fr: Exemple :\n  verbatim convert reponses.xlsx reponses.csv\n  verbatim convert --lexicon freins.yaml reponses.csv a-coder.xlsx
  en: Example:\n  verbatim convert answers.xlsx answers.csv\n  verbatim convert --lexicon obstacles.yaml answers.csv to-code.xlsx
help.option.convert_lexicon
  fr: Ajoute une colonne codes, à remplir à la main ; dans un classeur, une liste y propose les codes de ce lexique.
  en: Add a column codes, to be filled by hand; in a workbook, a list offers this lexicon's codes there.
help.lexicon
  fr: Travaille sur les lexiques.
  en: Work on lexicons.
help.lexicon.check
  fr: Vérifie des lexiques : format, motifs, exemples.
  en: Check lexicons: format, patterns, examples.
help.lexicon.check.discussion
  fr: Exemple :\n  verbatim lexicon check Lexicons/2023/obstacles.yaml
  en: Example:\n  verbatim lexicon check Lexicons/2023/obstacles.yaml
help.report
  fr: Fait le rapport : parts avec leurs erreurs, strates, évolutions.
  en: Make the report: shares with their errors, strata, changes.
help.report.discussion
  fr: Exemple :\n  verbatim report codees.csv --gold gold.csv --out-of-fold plis.csv --by strate\n    --weight poids -o rapport.html\n\nLe nom de la sortie donne sa forme : .html, .xlsx, .md, .csv ou .json.
  en: Example:\n  verbatim report coded.csv --gold gold.csv --out-of-fold folds.csv --by strate\n    --weight poids -o report.html\n\nThe output's name gives its form: .html, .xlsx, .md, .csv or .json.
help.sample
  fr: Tire des réponses à coder à la main, avec une probabilité connue.
  en: Draw answers to code by hand, with known probabilities.
help.sample.discussion
  fr: Exemple :\n  verbatim sample reponses.csv --size 100 --by strate --coded codees.csv -o a_coder.csv\n\nAvec la même graine, un tirage plus grand contient le plus petit.
  en: Example:\n  verbatim sample answers.csv --size 100 --by strate --coded coded.csv -o to_code.csv\n\nWith the same seed a larger sample holds the smaller one.
help.plan
  fr: Dit combien de réponses coder encore à la main pour une précision voulue.
  en: Tell how many more answers to code by hand for a wanted precision.
help.plan.discussion
  fr: Exemple :\n  verbatim plan reponses.csv --coded codees.csv --gold gold.csv --points 4
  en: Example:\n  verbatim plan answers.csv --coded coded.csv --gold gold.csv --points 4
help.argument.answers
  fr: Fichier de réponses (.csv .tsv .txt .jsonl .xlsx .ods .sav), ou - pour l'entrée standard.
  en: File of answers (.csv .tsv .txt .jsonl .xlsx .ods .sav), or - for standard input.
help.argument.converted
  fr: Fichier à écrire ; son nom donne le format.
  en: File to write; its name gives the format.
help.argument.gold
  fr: Fichiers de réponses codées par des personnes (colonne codes).
  en: Files of answers that people coded (column codes).
help.argument.gold_one
  fr: Fichier de réponses codées par des personnes (colonne codes).
  en: File of answers that people coded (column codes).
help.argument.coded
  fr: Fichier écrit par « verbatim code ».
  en: File that "verbatim code" wrote.
help.argument.first_coding
  fr: Premier codage, pris comme référence.
  en: First coding, taken as the reference.
help.argument.second_coding
  fr: Second codage.
  en: Second coding.
help.argument.text_file
  fr: Fichier de texte en UTF-8, ou - pour l'entrée standard.
  en: Text file in UTF-8, or - for standard input.
help.argument.lexicons
  fr: Fichiers de lexique.
  en: Lexicon files.
help.option.language
  fr: Langue des messages ; sinon celle du système.
  en: Language of messages; else the system's.
help.option.quiet
  fr: Ne dit que les erreurs.
  en: Say errors only.
help.option.verbose
  fr: Dit ce qui a été compris des fichiers.
  en: Say what was understood of files.
help.option.input_format
  fr: Format lu, si le nom du fichier ne le dit pas.
  en: Format to read, if the file's name does not tell.
help.option.encoding
  fr: Codage des caractères, s'il est mal reconnu.
  en: Character encoding, if it is not recognised.
help.option.sheet
  fr: Feuille d'un classeur, par nom ou numéro.
  en: Sheet of a workbook, by name or number.
help.option.text_column
  fr: Colonne du texte : nom, partie du nom, ou lettre.
  en: Column of the text: name, part of it, or letter.
help.option.id_column
  fr: Colonne des identifiants.
  en: Column of the ids.
help.option.codes_column
  fr: Colonne des codes donnés par des personnes.
  en: Column of the codes that people gave.
help.option.codes_column_first
  fr: Colonne des codes du premier fichier.
  en: Column of the codes of the first file.
help.option.codes_column_second
  fr: Colonne des codes du second fichier.
  en: Column of the codes of the second file.
help.option.strict
  fr: Refuse un fichier aux caractères invalides.
  en: Refuse a file with invalid characters.
help.option.threads
  fr: Nombre de fils d'exécution ; ne change jamais le résultat.
  en: Number of threads; never changes the result.
help.option.lexicon
  fr: Lexique avec plan de codage (.yaml).
  en: Lexicon with codeframe (.yaml).
help.option.model
  fr: Modèle écrit par « verbatim train ».
  en: Model that "verbatim train" wrote.
help.option.model_output
  fr: Modèle à écrire.
  en: Model to write.
help.option.project
  fr: Fichier de projet ; sinon verbatim.yaml à côté des réponses.
  en: Project file; else verbatim.yaml beside the answers.
help.option.output
  fr: Fichier à écrire, ou - pour la sortie standard.
  en: File to write, or - for standard output.
help.option.explain
  fr: Ajoute la colonne evidence : les mots qui ont donné chaque code.
  en: Add the column evidence: the words that gave each code.
help.option.scores
  fr: Ajoute une probabilité par code.
  en: Add a probability per code.
help.option.review_below
  fr: Envoie en relecture sous cette confiance (0 à 1).
  en: Send to review below this confidence (0 to 1).
help.option.out_of_fold
  fr: Écrit aussi le codage de chaque réponse par un modèle qui ne l'a pas apprise, et de celles de --unlabelled par tous ces modèles.
  en: Also write each answer's coding by a model that has not learnt it, and of those of --unlabelled by all these models.
help.option.classifier
  fr: Méthode d'apprentissage ; logistic si rien n'est dit.
  en: How to learn; logistic unless said.
help.option.unlabelled
  fr: Réponses que personne n'a codées, dont les mots servent aussi.
  en: Answers that nobody coded, whose words serve too.
help.option.objective
  fr: Ce que servent les seuils : f1 (le meilleur F1), recall-floor (manquer peu), count (des effectifs justes).
  en: What thresholds serve: f1 (best F1), recall-floor (miss little), count (right counts).
help.option.seed
  fr: Graine des tirages ; la même donne le même résultat.
  en: Seed of draws; the same gives the same result.
help.option.folds
  fr: Nombre de plis.
  en: Number of folds.
help.option.keywords_only
  fr: Évalue les mots-clés seuls, sans apprendre.
  en: Evaluate the keywords alone, without learning.
help.option.json
  fr: Écrit tous les chiffres en JSON ; - pour la sortie standard.
  en: Write all figures as JSON; - for standard output.
help.option.tokenize_format
  fr: Forme de la sortie.
  en: Form of the output.
help.argument.final
  fr: Réponses codées (colonne codes_final, codes_auto ou codes).
  en: Coded answers (column codes_final, codes_auto or codes).
help.option.report_output
  fr: Rapport à écrire : .html, .md, .csv ou .json ; - donne du JSON.
  en: Report to write: .html, .md, .csv or .json; - gives JSON.
help.option.report_gold
  fr: Réponses codées à la main, tirées par « verbatim sample ».
  en: Answers coded by hand, drawn by "verbatim sample".
help.option.report_out_of_fold
  fr: Fichier de « verbatim train --out-of-fold », si le modèle a appris ces réponses.
  en: File of "verbatim train --out-of-fold", if the model has learnt these answers.
help.option.quotes
  fr: Réponses à citer : colonnes id, texte et quotable (« oui » par une personne) ; jusqu'à trois par code, masquées.
  en: Answers to quote: columns id, text and quotable ("yes" by a person); up to three a code, redacted.
help.option.quote_names
  fr: Noms à masquer dans les citations, un par ligne.
  en: Names to mask in quotations, one a line.
help.option.by
  fr: Colonne des strates.
  en: Column of the strata.
help.option.weight
  fr: Colonne des poids.
  en: Column of the weights.
help.option.base
  fr: Qui compte : answered, asked, ou une condition comme ia=oui.
  en: Who counts: answered, asked, or a condition such as ia=oui.
help.option.populations
  fr: Taille des populations (colonnes stratum et population).
  en: Population sizes (columns stratum and population).
help.option.report_lexicon
  fr: Lexique qui donne libellés et ordre des codes.
  en: Lexicon that gives labels and order of codes.
help.option.report_codes_column
  fr: Colonne des codes à compter.
  en: Column of the codes to count.
help.option.gold_codes_column
  fr: Colonne des codes dans le fichier de --gold.
  en: Column of the codes in the file of --gold.
help.option.title
  fr: Titre du rapport.
  en: Title of the report.
help.option.stamp
  fr: Mention bien visible en tête, par exemple « réponses composées ».
  en: Remark at the top that must be seen, for example "composed answers".
help.option.bundle
  fr: Dossier à créer avec tout ce dont le rapport est fait, sans les textes.
  en: Folder to make with all that the report is made of, without the texts.
help.option.from_bundle
  fr: Refait le rapport d'un dossier écrit par --bundle.
  en: Make the report again from a folder that --bundle wrote.
help.option.minimum_gold
  fr: Réponses codées à la main sous lesquelles une strate n'est pas corrigée.
  en: Hand-coded answers below which a stratum is not corrected.
help.option.disclose_from
  fr: Répondants sous lesquels une strate est tenue secrète.
  en: Respondents below which a stratum is suppressed.
help.option.previous
  fr: Réponses codées de l'édition précédente.
  en: Coded answers of the edition before.
help.option.previous_gold
  fr: Réponses codées à la main de l'édition précédente.
  en: Answers coded by hand of the edition before.
help.option.previous_out_of_fold
  fr: Fichier --out-of-fold de l'édition précédente.
  en: The --out-of-fold file of the edition before.
help.option.previous_recoded
  fr: Édition précédente recodée avec le lexique ou le modèle actuel.
  en: The edition before, coded anew with the present lexicon or model.
help.option.previous_lexicon
  fr: Lexique de l'édition précédente, pour vérifier ses codes.
  en: Lexicon of the edition before, to check its codes.
help.option.previous_shares
  fr: Parts publiées (colonnes code et share ; base et stratum facultatives).
  en: Published shares (columns code and share; base and stratum optional).
help.option.pair_on
  fr: Colonne qui identifie le même organisme dans les deux éditions.
  en: Column that identifies the same body in both editions.
help.option.sample_size
  fr: Nombre de réponses à tirer.
  en: Number of answers to draw.
help.option.sample_coded
  fr: Les mêmes réponses, codées par « verbatim code ».
  en: The same answers, coded by "verbatim code".
help.option.earlier
  fr: Tirage précédent à compléter ; ses codes sont repris.
  en: Earlier sample to complete; its codes are kept.
help.option.batch
  fr: Taille d'un lot ; finissez un lot avant le suivant.
  en: Size of a batch; finish one before the next.
help.option.points
  fr: Précision voulue : plus ou moins tant de points.
  en: Wanted precision: plus or minus so many points.
help.option.plan_codes
  fr: Codes à préciser, séparés par | ; sinon tous.
  en: Codes to plan for, joined by |; else all.
help.option.plan_interval
  fr: Intervalle voulu : celui d'échantillonnage, ou celui de codage seul.
  en: Interval wanted: the sampling one, or that of coding alone.
parser.overview
  fr: 
  en: OVERVIEW: 
parser.usage
  fr: Utilisation : 
  en: USAGE: 
parser.arguments
  fr: Arguments :
  en: ARGUMENTS:
parser.options
  fr: Options :
  en: OPTIONS:
parser.subcommands
  fr: Commandes :
  en: SUBCOMMANDS:
parser.help
  fr: Aide :
  en: Help:
parser.error
  fr: Erreur : 
  en: Error: 
parser.show_version
  fr: Affiche la version.
  en: Show the version.
parser.show_help
  fr: Affiche cette aide.
  en: Show help information.
parser.show_subcommand_help
  fr: Affiche l'aide d'une commande.
  en: Show subcommand help information.
parser.default
  fr: (par défaut : 
  en: (default: 
parser.detailed_help
  fr: Voyez « {value1} » pour l'aide d'une commande.
  en: See '{value1}' for detailed help.
parser.more_information
  fr: Voyez « {value1} » pour en savoir plus.
  en: See '{value1}' for more information.
parser.unknown_option
  fr: option « {value1} » inconnue. La liste est dans --help.
  en: Unknown option '{value1}'
parser.unknown_option_near
  fr: option « {value1} » inconnue. Vouliez-vous dire « {value2} » ?
  en: Unknown option '{value1}'. Did you mean '{value2}'?
parser.missing_argument
  fr: il manque l'argument « {value1} ».
  en: Missing expected argument '{value1}'
parser.missing_value
  fr: il manque une valeur après « {value1} ».
  en: Missing value for '{value1}'
parser.unexpected_argument
  fr: argument « {value1} » inattendu.
  en: Unexpected argument '{value1}'
parser.unexpected_arguments
  fr: {value1} arguments inattendus : {value2}
  en: {value1} unexpected arguments: {value2}
parser.invalid_value
  fr: la valeur « {value1} » ne convient pas pour « {value2} ».
  en: The value '{value1}' is invalid for '{value2}'
"""##),
  ("lexicons.messages", ##"""
# Lexicons, codeframes and the other files written in YAML.
error.yaml.malformed
  fr: {file}:{line}:{column} : ce n'est pas du YAML correct. Vérifiez les guillemets, les deux-points et l'alignement de cette ligne et de la précédente.
  en: {file}:{line}:{column}: this is not valid YAML. Check quotes, colons and indentation of this line and the one before.
error.yaml.unknown_key_near
  fr: {file}:{line}:{column} : clé « {key} » inconnue. Vouliez-vous dire « {suggestion} » ?
  en: {file}:{line}:{column}: unknown key "{key}". Did you mean "{suggestion}"?
error.yaml.unknown_key
  fr: {file}:{line}:{column} : clé « {key} » inconnue. Clés possibles ici : {known}.
  en: {file}:{line}:{column}: unknown key "{key}". Possible keys here: {known}.
error.yaml.missing_key
  fr: {file}:{line}:{column} : il manque la clé « {key} ». Ajoutez-la.
  en: {file}:{line}:{column}: the key "{key}" is missing. Add it.
error.yaml.duplicate_key
  fr: {file}:{line}:{column} : la clé « {key} » figure deux fois. Gardez-en une.
  en: {file}:{line}:{column}: the key "{key}" stands twice. Keep one.
error.yaml.not_text
  fr: {file}:{line}:{column} : « {key} » attend un texte. Écrivez-le sur une ligne, entre guillemets doubles.
  en: {file}:{line}:{column}: "{key}" takes a text. Write it on one line, in double quotes.
error.yaml.not_number
  fr: {file}:{line}:{column} : « {key} » attend un nombre, avec un point décimal (par exemple 0.5).
  en: {file}:{line}:{column}: "{key}" takes a number, with a decimal point (for example 0.5).
error.yaml.not_boolean
  fr: {file}:{line}:{column} : « {key} » attend true ou false.
  en: {file}:{line}:{column}: "{key}" takes true or false.
error.yaml.not_list
  fr: {file}:{line}:{column} : « {key} » attend une liste. Commencez chaque élément par un tiret.
  en: {file}:{line}:{column}: "{key}" takes a list. Start each item with a dash.
error.yaml.not_mapping
  fr: {file}:{line}:{column} : on attend ici des lignes « clé: valeur ».
  en: {file}:{line}:{column}: lines of the form "key: value" are expected here.
error.yaml.unknown_value
  fr: {file}:{line}:{column} : « {key} » ne peut pas valoir « {value} ». Valeurs possibles : {known}.
  en: {file}:{line}:{column}: "{key}" cannot be "{value}". Possible values: {known}.
error.codeframe.duplicate_code
  fr: {file}:{line} : le code « {code} » est déjà défini ligne {firstLine}. Donnez un autre nom à l'un des deux.
  en: {file}:{line}: code "{code}" is already defined on line {firstLine}. Give one of the two another name.
error.lexicon.duplicate_entry
  fr: {file}:{line} : l'entrée « {id} » existe déjà ligne {firstLine}. Donnez un autre identifiant à l'une des deux.
  en: {file}:{line}: entry "{id}" already stands on line {firstLine}. Give one of the two another id.
error.lexicon.invalid_code
  fr: {file}:{line}:{column} : « {code} » ne peut pas être un code. N'employez que a à z, 0 à 9, « _ », « - » et un point entre parent et enfant.
  en: {file}:{line}:{column}: "{code}" cannot be a code. Use only a to z, 0 to 9, "_", "-" and a dot between parent and child.
error.lexicon.unsupported_format
  fr: {file} : format de lexique {format} inconnu. Cette version lit le format 1 : mettez le programme à jour ou corrigez la ligne « format ».
  en: {file}: unknown lexicon format {format}. This version reads format 1: update the program or correct the line "format".
error.lexicon.no_codes
  fr: {file} : le lexique ne définit aucun code. Ajoutez une liste « codes ».
  en: {file}: the lexicon defines no code. Add a list "codes".
error.lexicon.unknown_code_near
  fr: {file}:{line}:{column} : le code « {code} » n'est pas dans ce lexique. Vouliez-vous dire « {suggestion} » ?
  en: {file}:{line}:{column}: code "{code}" is not in this lexicon. Did you mean "{suggestion}"?
error.lexicon.unknown_code
  fr: {file}:{line}:{column} : le code « {code} » n'est pas dans ce lexique. Définissez-le ou corrigez son nom.
  en: {file}:{line}:{column}: code "{code}" is not in this lexicon. Define it or correct its name.
"""##),
  ("library.messages", ##"""
# What the C library says of its calls.
error.library.missing
  fr: l'argument {name} est NULL. Donnez une adresse valable.
  en: argument {name} is NULL. Give a valid address.
error.library.out_of_range
  fr: l'argument {name} est hors de ses bornes, données dans verbatim.h.
  en: argument {name} is out of its range, which verbatim.h gives.
error.library.no_memory
  fr: pas assez de mémoire pour {bytes} octets de résultats. Codez moins de réponses à la fois.
  en: not enough memory for {bytes} bytes of results. Code fewer answers at once.
"""##),
  ("limits.messages", ##"""
# What no file of a survey needs, and what would take all memory or time.
error.yaml.too_many_aliases
  fr: {file}:{line}:{column} : plus de {limit} parties sont répétées par un renvoi (« *nom »). Écrivez-les en toutes lettres.
  en: {file}:{line}:{column}: more than {limit} parts are repeated by an alias ("*name"). Write them out.
error.pattern.too_long
  fr: {file}:{line}:{column} : ce motif est trop long (plus de 65 536 octets, ou de 256 mots à la suite). Faites-en plusieurs entrées.
  en: {file}:{line}:{column}: this pattern is too long (over 65,536 bytes, or 256 words in a row). Make several entries of it.
error.pattern.too_deep
  fr: {file}:{line}:{column} : les parenthèses ou les « ~ » de ce motif s'emboîtent plus de 64 fois. Faites-en plusieurs entrées.
  en: {file}:{line}:{column}: the parentheses or "~" of this pattern are nested over 64 deep. Make several entries of it.
"""##),
  ("project.messages", ##"""
# A folder for an edition: `verbatim init`.
help.init
  fr: Prépare le dossier d'une édition : lexiques, projet, place des réponses.
  en: Make a folder for an edition: lexicons, project, place for answers.
help.init.discussion
  fr: Exemple :\n  verbatim init barometre-2024 --from export-limesurvey.csv\n\nLe projet proposé (verbatim.yaml) se relit et se corrige ; ensuite,\ndans ce dossier, « verbatim code » et « verbatim report » suffisent.
  en: Example:\n  verbatim init survey-2024 --from limesurvey-export.csv\n\nThe project proposed (verbatim.yaml) is for you to read and correct; then,\nin that folder, "verbatim code" and "verbatim report" are enough.
help.argument.init_folder
  fr: Dossier à créer.
  en: Folder to make.
help.option.init_from
  fr: Export dont les colonnes sont proposées dans le projet ; il est copié dans answers/.
  en: Export whose columns are proposed in the project; it is copied into answers/.
help.option.init_lexicons
  fr: Dossier des lexiques à copier ; sinon ceux de la dernière édition installée.
  en: Folder of the lexicons to copy; else those of the latest edition installed.
help.option.init_edition
  fr: Nom de l'édition ; sinon celui des lexiques.
  en: Name of the edition; else that of the lexicons.
help.option.init_add
  fr: Complète un dossier qui n'est pas vide ; ce qui y est reste tel quel.
  en: Add to a folder that is not empty; what is there stays as it is.
error.init.not_empty
  fr: le dossier {folder} n'est pas vide. Donnez-en un autre, ou ajoutez --add pour le compléter sans rien y changer.
  en: the folder {folder} is not empty. Give another one, or add --add to complete it and change nothing that is there.
error.init.no_folder
  fr: le dossier {folder} ne peut pas être créé. Vérifiez que le dossier qui doit le contenir existe et que vous pouvez y écrire.
  en: the folder {folder} cannot be made. Check that the folder around it exists and that you may write there.
error.init.no_lexicons
  fr: {folder} : aucun lexique (.yaml). Donnez à --lexicons le dossier d'une édition.
  en: {folder}: no lexicon (.yaml). Give --lexicons the folder of an edition.
error.init.none_installed
  fr: aucun lexique n'est installé à côté du programme. Donnez --lexicons DOSSIER.
  en: no lexicons are installed beside the program. Give --lexicons FOLDER.
init.kept
  fr: {file} existe déjà et reste tel quel.
  en: {file} is there already and stays as it is.
init.done
  fr: Dossier prêt : {folder}.
  en: Folder ready: {folder}.
init.fed
  fr: Question « {question} » ← {columns}
  en: Question "{question}" ← {columns}
init.unfed
  fr: {count, plural, one {# lexique n'a pas trouvé de colonne à son nom ou à son texte} many {# lexiques n'ont pas trouvé de colonne à leur nom ou à leur texte} other {# lexiques n'ont pas trouvé de colonne à leur nom ou à leur texte}} : verbatim.yaml dit comment leur en donner une.
  en: {count, plural, one {# lexicon found no column of its name or text} other {# lexicons found no column of their name or text}}: verbatim.yaml tells how to give them one.
init.choices
  fr: {count, plural, one {# colonne fermée attend} other {# colonnes fermées attendent}} un code dans verbatim.yaml.
  en: {count, plural, one {# closed column awaits} other {# closed columns await}} a code in verbatim.yaml.
init.next
  fr: Relisez {folder}/verbatim.yaml, puis : cd {folder} && verbatim code
  en: Read {folder}/verbatim.yaml, then: cd {folder} && verbatim code
init.next.plain
  fr: Mettez l'export dans {folder}/answers et ses colonnes dans {folder}/verbatim.yaml.
  en: Put the export into {folder}/answers and its columns into {folder}/verbatim.yaml.
init.yaml.top
  fr: Projet d'une édition. Les lignes qui commencent par # ne comptent pas : enlevez le # pour qu'elles comptent.\nLes chemins partent de ce dossier.
  en: Project of an edition. Lines that begin with # do not count: take the # away to make them count.\nPaths start from this folder.
init.yaml.columns
  fr: Colonnes de l'export : identifiant, poids, strate, et ce qui désigne le même organisme dans deux éditions.
  en: Columns of the export: id, weight, stratum, and what identifies the same body in two editions.
init.yaml.strata
  fr: Libellés de strate de l'export, chacun avec la strate des tableaux. Un libellé oublié arrête le rapport.
  en: The export's labels of strata, each with the stratum of the tables. A label left out stops the report.
init.yaml.questions
  fr: Une question : les colonnes de texte qui la nourrissent, son lexique ; plus tard un modèle et des réponses codées à la main.
  en: A question: the text columns that feed it, its lexicon; later a model and answers coded by hand.
init.yaml.closed
  fr: Cases à cocher qui donnent déjà un code. Proposées d'après les libellés : à relire.
  en: Boxes that already give a code. Proposed from their labels: read them again.
init.yaml.code
  fr: CODE
  en: CODE_HERE
init.yaml.unfed
  fr: Lexiques sans colonne reconnue : {questions}.\nPour coder une de ces questions, ajoutez-la sur ce modèle, avec sa colonne et son lexique :
  en: Lexicons without a column: {questions}.\nTo code one of these questions, add it like this, with its column and its lexicon:
init.yaml.other_texts
  fr: Colonnes de texte sans lexique :
  en: Text columns without a lexicon:
help.redact
  fr: Masque courriels, téléphones, SIRET et noms dans les réponses.
  en: Mask e-mail addresses, telephone and SIRET numbers and names.
help.redact.discussion
  fr: Exemple :\n  verbatim redact reponses.csv --names communes.txt -o masquees.csv\n\nN'est pas trouvé : un nom sans civilité qui n'est pas dans la liste, une\nadresse postale, ce que seul le contexte révèle. Relisez avant de publier.
  en: Example:\n  verbatim redact answers.csv --names communes.txt -o masked.csv\n\nNot found: a name without a title that is not in the list, a postal\naddress, what only the context tells. Read before you publish.
help.option.redact_names
  fr: Noms à masquer partout (communes, EPCI…), un par ligne.
  en: Names to mask everywhere (communes, EPCI…), one a line.
redact.done
  fr: {count, plural, one {# ligne écrite} many {# lignes écrites} other {# lignes écrites}}. Masqués dans {columns} : courriels {email}, téléphones {telephone}, SIRET {company}, noms après une civilité {person}, noms de la liste {listed}.
  en: {count, plural, one {# row} other {# rows}} written. Masked in {columns}: e-mail addresses {email}, telephones {telephone}, SIRET {company}, names after a title {person}, names of the list {listed}.
redact.limits
  fr: Un nom sans civilité, une adresse postale ou ce que seul le contexte révèle peut rester : relisez avant de publier.
  en: A name without a title, a postal address or what only the context tells may remain: read before you publish.
evaluate.project
  fr: {project} : question « {question} ».
  en: {project}: question "{question}".
error.usage.command
  fr: commande « {name} » inconnue. La liste est dans « verbatim --help ».
  en: unknown command "{name}". The list is in "verbatim --help".
error.usage.command_near
  fr: commande « {name} » inconnue. Vouliez-vous dire « {suggestion} » ?
  en: unknown command "{name}". Did you mean "{suggestion}"?
"""##),
  ("renewal.messages", ##"""
# Renewing lexicons from edition to edition.
error.lexicon.migration_kind
  fr: {file}:{line}:{column} : une migration dit une chose et une seule : add, deprecate, split, merge ou move. Séparez-la ou complétez-la.
  en: {file}:{line}:{column}: a migration says one thing: add, deprecate, split, merge or move. Split it up or complete it.
error.lexicon.migration_shape_add
  fr: {file}:{line}:{column} : « add » nomme des codes et n'a pas de « into ». Retirez « into ».
  en: {file}:{line}:{column}: "add" names codes and has no "into". Remove "into".
error.lexicon.migration_shape_deprecate
  fr: {file}:{line}:{column} : « deprecate » nomme des codes, et au plus un remplaçant dans « into ».
  en: {file}:{line}:{column}: "deprecate" names codes, and at most one successor in "into".
error.lexicon.migration_shape_split
  fr: {file}:{line}:{column} : « split » nomme un code, et au moins deux dans « into ».
  en: {file}:{line}:{column}: "split" names one code, and at least two in "into".
error.lexicon.migration_shape_merge
  fr: {file}:{line}:{column} : « merge » nomme au moins deux codes, et un seul dans « into ».
  en: {file}:{line}:{column}: "merge" names at least two codes, and one in "into".
error.lexicon.migration_shape_move
  fr: {file}:{line}:{column} : « move » nomme un code, et un seul dans « into ».
  en: {file}:{line}:{column}: "move" names one code, and one in "into".
error.lexicon.migrated_code_remains
  fr: {file}:{line}:{column} : une migration remplace le code « {code} », que le plan de codage définit encore. Retirez l'un des deux.
  en: {file}:{line}:{column}: a migration replaces code "{code}", which the codeframe still defines. Remove one of the two.
error.patch.other_question
  fr: {patch} : ce correctif est pour la question « {question} », et {lexicon} pour « {lexiconQuestion} ». Donnez le lexique de la même question.
  en: {patch}: this patch is for question "{question}", and {lexicon} for "{lexiconQuestion}". Give the lexicon of the same question.
error.patch.entry_exists
  fr: {file}:{line}:{column} : l'entrée « {id} » est déjà dans {lexicon}, ou deux fois dans le correctif. Donnez-lui un autre identifiant.
  en: {file}:{line}:{column}: entry "{id}" is already in {lexicon}, or twice in the patch. Give it another id.
error.patch.flow_list
  fr: {file}:{line} : les entrées du code « {code} » sont écrites entre crochets : on ne peut rien y insérer. Mettez une entrée par tiret.
  en: {file}:{line}: the entries of code "{code}" are written in brackets: nothing can be put in. Write one entry a dash.
error.patch.not_editable
  fr: {file} : la mise en page de ce fichier ne permet pas d'y insérer les entrées sans risque ; rien n'a été écrit. Copiez-les à la main.
  en: {file}: the layout of this file does not allow entries to be put in safely; nothing was written. Copy them by hand.
error.seal.malformed
  fr: {file}:{line} : cette ligne n'est pas celle d'un scellé (64 chiffres hexadécimaux, deux espaces, un nom). Rétablissez le fichier.
  en: {file}:{line}: this line is not one of a seal (64 hexadecimal digits, two spaces, a name). Restore the file.
error.seal.altered
  fr: {file} : ce lexique a changé depuis qu'il a été scellé ({manifest}). Rétablissez-le, ou ajoutez --allow-altered-lexicon pour vous en servir quand même.
  en: {file}: this lexicon has changed since it was sealed ({manifest}). Restore it, or add --allow-altered-lexicon to use it all the same.
error.seal.sealed_otherwise
  fr: {file} : ce lexique est déjà scellé avec un autre contenu ({manifest}). Rétablissez-le, ou ajoutez --again pour le sceller à nouveau.
  en: {file}: this lexicon is already sealed with other content ({manifest}). Restore it, or add --again to seal it anew.
error.seal.sealed
  fr: {file} : ce lexique est scellé ({manifest}) : on ne le modifie plus. Écrivez ailleurs avec -o, par exemple dans le dossier de la nouvelle édition.
  en: {file}: this lexicon is sealed ({manifest}): it is edited no more. Write elsewhere with -o, for example into the folder of the new edition.
error.liwc.no_head
  fr: {file}:{line} : un dictionnaire LIWC commence par ses catégories entre deux lignes « % ». Ajoutez-les.
  en: {file}:{line}: a LIWC dictionary starts with its categories between two lines of "%". Add them.
error.liwc.no_category
  fr: {file}:{line} : il manque la catégorie de ce mot. Ajoutez son numéro après une tabulation.
  en: {file}:{line}: the category of this word is missing. Add its number after a tab.
error.liwc.unknown_category
  fr: {file}:{line} : la catégorie « {category} » n'est pas définie en tête du fichier. Définissez-la ou corrigez le numéro.
  en: {file}:{line}: category "{category}" is not defined at the head of the file. Define it or correct the number.
error.sheet.no_column
  fr: {file} : il manque la colonne « {column} ». Colonnes vues : {columns}. Ajoutez-la.
  en: {file}: the column "{column}" is missing. Columns seen: {columns}. Add it.
error.sheet.empty_cell
  fr: {file}, ligne {line} : la cellule « {column} » est vide. Remplissez-la ou supprimez la ligne.
  en: {file}, line {line}: the cell "{column}" is empty. Fill it or delete the row.
error.sheet.unknown_value
  fr: {file}, ligne {line} : « {value} » ne convient pas dans la colonne « {column} ». Corrigez la cellule.
  en: {file}, line {line}: "{value}" does not fit in column "{column}". Correct the cell.
error.migrate.unknown_code
  fr: {file}, ligne {line} : le code « {code} » n'est plus dans {lexicon}, et aucune migration ne dit ce qu'il est devenu. Ajoutez-la à « migrations ».
  en: {file}, line {line}: code "{code}" is no longer in {lexicon}, and no migration says what became of it. Add one to "migrations".
error.usage.use
  fr: --use ne peut pas valoir « {value} ». Écrivez develop ou measure.
  en: --use cannot be "{value}". Write develop or measure.
error.usage.context
  fr: --context va de 1 à 10000 caractères.
  en: --context goes from 1 to 10000 characters.
error.usage.suggest_rule
  fr: --min-hits vaut au moins 1, --min-precision va de 0 à 1, --min-specificity part de 0.
  en: --min-hits is at least 1, --min-precision goes from 0 to 1, --min-specificity starts at 0.
error.usage.diff_answers
  fr: --effect et --flips comparent des codages : ajoutez --answers RÉPONSES ou --gold GOLD.
  en: --effect and --flips compare codings: add --answers ANSWERS or --gold GOLD.
error.usage.watch
  fr: --watch suit un lexique, sans modèle : donnez --lexicon FICHIER et retirez --model.
  en: --watch follows a lexicon, without a model: give --lexicon FILE and remove --model.
code.watch.start
  fr: {lexicon} est suivi sur {count, plural, one {# réponse} many {# réponses} other {# réponses}} : enregistrez-le pour voir l'effet, Ctrl-C pour finir.
  en: {lexicon} is watched on {count, plural, one {# answer} other {# answers}}: save it to see the effect, Ctrl-C to end.
code.watch.time
  fr: Recodé en {milliseconds} ms.
  en: Coded again in {milliseconds} ms.
lexicon.doubt
  fr: Attention : {message}
  en: Warning: {message}
lexicon.flaw.duplicate
  fr: {file}:{line}:{column} : l'entrée « {entry} » répète « {first} » (ligne {firstLine}) : même motif, mêmes règles. Supprimez l'une des deux.
  en: {file}:{line}:{column}: entry "{entry}" repeats "{first}" (line {firstLine}): same pattern, same rules. Delete one of the two.
lexicon.flaw.never_matches
  fr: {file}:{line}:{column} : l'entrée « {entry} » ne peut rien reconnaître, pas même ses propres mots. Corrigez son motif, « unless » ou « negation ».
  en: {file}:{line}:{column}: entry "{entry}" can match nothing, not even its own words. Correct its pattern, "unless" or "negation".
lexicon.flaw.shadowed
  fr: {file}:{line}:{column} : tout ce que reconnaît « {entry} », « {by} » (ligne {byLine}) le reconnaît déjà pour le même code. Supprimez l'entrée ou resserrez l'autre.
  en: {file}:{line}:{column}: all that "{entry}" matches, "{by}" (line {byLine}) already matches for the same code. Delete the entry or narrow the other.
lexicon.flaw.collision
  fr: {file}:{line}:{column} : « {words} » donne à la fois « {code} » ({entry}) et « {otherCode} » ({other}, ligne {otherLine}). Gardez l'un des deux, ou précisez l'un par « unless_code ».
  en: {file}:{line}:{column}: "{words}" gives both "{code}" ({entry}) and "{otherCode}" ({other}, line {otherLine}). Keep one of the two, or limit one with "unless_code".
lexicon.coverage.summary
  fr: {count, plural, one {# réponse} many {# réponses} other {# réponses}} ; sans aucun code : {unmatched} ; non-réponses : {nonAnswers} ; entrées sans effet : {dead} ; réponses où deux codes se disputent les mêmes mots : {conflicts}.
  en: {count, plural, one {# answer} other {# answers}}; without any code: {unmatched}; non-answers: {nonAnswers}; entries without effect: {dead}; answers in which two codes claim the same words: {conflicts}.
lexicon.kwic.pattern
  fr: motif
  en: pattern
lexicon.kwic.summary
  fr: {count, plural, one {# occurrence} many {# occurrences} other {# occurrences}} dans {answers, plural, one {# réponse} many {# réponses} other {# réponses}}.
  en: {count, plural, one {# place} other {# places}} in {answers, plural, one {# answer} other {# answers}}.
lexicon.diff.none
  fr: Aucune différence entre les deux lexiques.
  en: No difference between the two lexicons.
lexicon.diff.flips
  fr: {count, plural, one {# réponse change} many {# réponses changent} other {# réponses changent}} de codes, sur {answers}.
  en: {count, plural, one {# answer changes} other {# answers change}} codes, of {answers}.
lexicon.diff.gold
  fr: Sur {count, plural, one {# réponse codée par une personne} many {# réponses codées par une personne} other {# réponses codées par une personne}} : précision {precision} → {precisionAfter}, rappel {recall} → {recallAfter}, F1 {f1} → {f1After}.
  en: On {count, plural, one {# answer that a person coded} other {# answers that a person coded}}: precision {precision} → {precisionAfter}, recall {recall} → {recallAfter}, F1 {f1} → {f1After}.
table.effect.code
  fr: code
  en: code
table.effect.before
  fr: avant
  en: before
table.effect.after
  fr: après
  en: after
table.effect.gained
  fr: gagnées
  en: gained
table.effect.lost
  fr: perdues
  en: lost
table.effect.f1
  fr: F1
  en: F1
lexicon.suggest.heading
  fr: Propositions pour {lexicon}, tirées de {count, plural, one {# réponse codée} many {# réponses codées} other {# réponses codées}} ({kept} gardées pour mesurer, non lues).\nRègle : au moins {hits, plural, one {# réponse reconnue} many {# réponses reconnues} other {# réponses reconnues}}, précision d'au moins {precision}, spécificité d'au moins {specificity}.\nSupprimez ce qui ne convient pas, corrigez le reste, puis : verbatim lexicon apply CE_FICHIER --lexicon {lexicon}
  en: Suggestions for {lexicon}, from {count, plural, one {# coded answer} other {# coded answers}} ({kept} kept for measuring, not read).\nRule: at least {hits, plural, one {# answer matched} other {# answers matched}}, precision of at least {precision}, specificity of at least {specificity}.\nDelete what does not fit, correct the rest, then: verbatim lexicon apply THIS_FILE --lexicon {lexicon}
lexicon.suggest.remark
  fr: z {z} ; G² {g2} ; spécificité {specificity} ; précision {precision} [{low}–{high}] sur {hits} ; gain : {right} justes, {wrong} fausses
  en: z {z}; G² {g2}; specificity {specificity}; precision {precision} [{low}–{high}] on {hits}; gain: {right} right, {wrong} wrong
lexicon.suggest.folded
  fr: proches : {folded}
  en: near: {folded}
lexicon.suggest.done
  fr: {count, plural, one {# entrée proposée} many {# entrées proposées} other {# entrées proposées}} sur {candidates, plural, one {# candidate} many {# candidates} other {# candidates}}, d'après {gold, plural, one {# réponse codée} many {# réponses codées} other {# réponses codées}} ; {kept} gardées pour mesurer.
  en: {count, plural, one {# entry suggested} other {# entries suggested}} of {candidates, plural, one {# candidate} other {# candidates}}, from {gold, plural, one {# coded answer} other {# coded answers}}; {kept} kept for measuring.
lexicon.radar.heading
  fr: Radar : ce qui marque les réponses sans code ou codées « autre », face au reste des réponses.
  en: Radar: what marks the answers without a code or coded "autre", against the rest of the answers.
lexicon.radar.heading_previous
  fr: Radar : ce qui marque les réponses sans code ou codées « autre », face à l'édition précédente.
  en: Radar: what marks the answers without a code or coded "autre", against the edition before.
lexicon.radar.item
  fr: {phrase} : {answers, plural, one {# réponse} many {# réponses} other {# réponses}}, {before} en face, z {z}
  en: {phrase}: {answers, plural, one {# answer} other {# answers}}, {before} on the other side, z {z}
lexicon.apply.done
  fr: {count, plural, one {# entrée ajoutée} many {# entrées ajoutées} other {# entrées ajoutées}} à {output}. Vérifiez l'effet avec « verbatim lexicon check » et « verbatim lexicon diff ».
  en: {count, plural, one {# entry} other {# entries}} added to {output}. See the effect with "verbatim lexicon check" and "verbatim lexicon diff".
lexicon.freeze.done
  fr: {count, plural, one {# lexique scellé} many {# lexiques scellés} other {# lexiques scellés}} dans {manifest}.
  en: {count, plural, one {# lexicon} other {# lexicons}} sealed in {manifest}.
lexicon.migrate.done
  fr: {count, plural, one {# ligne lue} many {# lignes lues} other {# lignes lues}} ; changées : {changed} ; à revoir par une personne : {person}.
  en: {count, plural, one {# row} other {# rows}} read; changed: {changed}; for a person to see: {person}.
lexicon.convert.done
  fr: {count, plural, one {# entrée écrite} many {# entrées écrites} other {# entrées écrites}} dans {output}.
  en: {count, plural, one {# entry} other {# entries}} written to {output}.
lexicon.convert.left
  fr: {file}:{line} : « {word} » ne peut pas être une entrée (étoile ailleurs qu'en fin de mot, ou signe réservé) : laissé de côté.
  en: {file}:{line}: "{word}" cannot be an entry (a star elsewhere than at a word's end, or a reserved sign): left out.
lexicon.loss.expression
  fr: Perdu : expressions à trou, à bord ou trop nombreuses ({count}) : {names}.
  en: Lost: expressions with a gap, an edge or too many forms ({count}): {names}.
lexicon.loss.inflection
  fr: Perdu : pluriels, féminins et accents. Chaque mot est écrit sous une forme, sans accents : préparez les textes de même ({count}) : {names}.
  en: Lost: plurals, feminines and accents. Each word is written in one form, without accents: prepare the texts likewise ({count}): {names}.
lexicon.loss.exact
  fr: Perdu : mots à écrire exactement ainsi ({count}) : {names}.
  en: Lost: words to be written exactly so ({count}): {names}.
lexicon.loss.unless
  fr: Perdu : expressions qui annulent, « unless » ({count}) : {names}.
  en: Lost: expressions that cancel, "unless" ({count}): {names}.
lexicon.loss.unless_code
  fr: Perdu : codes qui font taire, « unless_code » ({count}) : {names}.
  en: Lost: codes that silence, "unless_code" ({count}): {names}.
lexicon.loss.negation
  fr: Perdu : règle de négation ({count}) : {names}.
  en: Lost: rule of negation ({count}): {names}.
lexicon.loss.weight
  fr: Perdu : poids ({count}) : {names}.
  en: Lost: weight ({count}): {names}.
lexicon.loss.veto
  fr: Perdu : entrées qui retirent un code, « veto » ({count}) : {names}.
  en: Lost: entries that take a code away, "veto" ({count}): {names}.
lexicon.loss.note
  fr: Perdu : notes ({count}) : {names}.
  en: Lost: notes to people ({count}): {names}.
lexicon.loss.examples
  fr: Perdu : exemples ({count}) : {names}.
  en: Lost: examples ({count}): {names}.
lexicon.loss.definition
  fr: Perdu : définitions ({count}) : {names}.
  en: Lost: definitions ({count}): {names}.
lexicon.loss.denials
  fr: Perdu : dénégations, « denials » ({count}) : {names}.
  en: Lost: denials ({count}): {names}.
lexicon.loss.migrations
  fr: Perdu : migrations du plan de codage ({count}) : {names}.
  en: Lost: migrations of the codeframe ({count}): {names}.
lexicon.loss.comments
  fr: Perdu : commentaires du fichier ({count}) : {names}.
  en: Lost: comments of the file ({count}): {names}.
help.lexicon.coverage
  fr: Montre ce que fait chaque entrée sur un fichier de réponses.
  en: Show what each entry does on a file of answers.
help.lexicon.coverage.discussion
  fr: Par entrée : réponses reconnues, seule ou avec d'autres, conflits, et avec --gold\nla précision et son intervalle.\n\nExemple :\n  verbatim lexicon coverage reponses.csv --lexicon obstacles.yaml --gold gold.csv
  en: Per entry: answers matched, alone or with others, conflicts, and with --gold\nthe precision with its interval.\n\nExample:\n  verbatim lexicon coverage answers.csv --lexicon obstacles.yaml --gold gold.csv
help.lexicon.kwic
  fr: Montre un motif dans son contexte.
  en: Show a pattern in its context.
help.lexicon.kwic.discussion
  fr: Aligné et coloré dans un terminal (sauf si NO_COLOR est défini), CSV ailleurs.\n\nExemple :\n  verbatim lexicon kwic reponses.csv "manque … (temps|moyen*)"
  en: Aligned and in colour on a terminal (unless NO_COLOR is set), CSV elsewhere.\n\nExample:\n  verbatim lexicon kwic answers.csv "manque … (temps|moyen*)"
help.lexicon.suggest
  fr: Propose les entrées qui manquent, sous forme de correctif à relire.
  en: Suggest the entries that are missing, as a patch to be edited.
help.lexicon.suggest.discussion
  fr: Les lignes du gold où use = measure ne sont jamais lues.\n\nExemple :\n  verbatim lexicon suggest reponses.csv --gold gold.csv --lexicon obstacles.yaml -o plus.yaml
  en: Rows of the gold with use = measure are never looked at.\n\nExample:\n  verbatim lexicon suggest answers.csv --gold gold.csv --lexicon obstacles.yaml -o more.yaml
help.lexicon.apply
  fr: Met un correctif dans un lexique, commentaires gardés.
  en: Put a patch into a lexicon, comments kept.
help.lexicon.apply.discussion
  fr: Exemple :\n  verbatim lexicon apply plus.yaml --lexicon Lexicons/2023/obstacles.yaml
  en: Example:\n  verbatim lexicon apply more.yaml --lexicon Lexicons/2023/obstacles.yaml
help.lexicon.diff
  fr: Compare deux lexiques, et leur effet sur les pourcentages.
  en: Compare two lexicons, and their effect on the percentages.
help.lexicon.diff.discussion
  fr: Exemple :\n  verbatim lexicon diff 2022.yaml 2023.yaml --answers reponses.csv --gold gold.csv
  en: Example:\n  verbatim lexicon diff 2022.yaml 2023.yaml --answers answers.csv --gold gold.csv
help.lexicon.freeze
  fr: Scelle les lexiques d'une édition.
  en: Seal the lexicons of an edition.
help.lexicon.freeze.discussion
  fr: Écrit SEALED.sha256 à côté des lexiques ; « code » et « train » refusent ensuite\nun lexique scellé qui a changé.\n\nExemple :\n  verbatim lexicon freeze Lexicons/2022/*.yaml
  en: Writes SEALED.sha256 beside the lexicons; "code" and "train" then refuse\na sealed lexicon that has changed.\n\nExample:\n  verbatim lexicon freeze Lexicons/2022/*.yaml
help.lexicon.migrate
  fr: Amène un ancien codage au plan de codage d'un lexique.
  en: Bring an earlier coding to the codeframe of a lexicon.
help.lexicon.migrate.discussion
  fr: La colonne des codes reçoit les nouveaux ; codes_before garde les anciens.\n\nExemple :\n  verbatim lexicon migrate codes-2022.csv --lexicon obstacles.yaml -o codes.csv --person a-voir.csv
  en: The column of codes gets the new ones; codes_before keeps the old ones.\n\nExample:\n  verbatim lexicon migrate coded-2022.csv --lexicon obstacles.yaml -o coded.csv --person to-see.csv
help.lexicon.convert
  fr: Convertit un lexique depuis et vers quanteda, LIWC et un tableur.
  en: Convert a lexicon from and to quanteda, LIWC and a spreadsheet.
help.lexicon.convert.discussion
  fr: Le nom du fichier donne la forme (.yaml, .dic, .csv) ; pour quanteda, --to quanteda.\nCe que la forme ne peut pas porter est listé.\n\nExemple :\n  verbatim lexicon convert obstacles.yaml obstacles.csv
  en: The file's name tells the form (.yaml, .dic, .csv); for quanteda, --to quanteda.\nWhat the form cannot hold is listed.\n\nExample:\n  verbatim lexicon convert obstacles.yaml obstacles.csv
help.argument.pattern
  fr: Motif, dans la notation des lexiques.
  en: Pattern, in the notation of lexicons.
help.argument.first_lexicon
  fr: Lexique de départ.
  en: Lexicon to start from.
help.argument.second_lexicon
  fr: Lexique d'arrivée.
  en: Lexicon to arrive at.
help.argument.patch
  fr: Correctif écrit par « verbatim lexicon suggest ».
  en: Patch that "verbatim lexicon suggest" wrote.
help.argument.earlier_coding
  fr: Codage fait avec l'ancien plan (colonne codes).
  en: Coding made with the earlier codeframe (column codes).
help.argument.converted_lexicon
  fr: Lexique à convertir.
  en: Lexicon to convert.
help.argument.converted_lexicon_output
  fr: Fichier à écrire, ou - pour la sortie standard.
  en: File to write, or - for standard output.
help.option.strict_lexicon
  fr: Compte aussi les doutes (entrées couvertes, mots à deux codes) comme des problèmes.
  en: Also count doubts (shadowed entries, words with two codes) as problems.
help.option.gold
  fr: Réponses codées par des personnes.
  en: Answers that people coded.
help.option.use
  fr: Ne prend que ces lignes du gold (colonne use ; vide vaut develop).
  en: Take only these rows of the gold (column use; empty is develop).
help.option.unmatched
  fr: Écrit aussi les réponses sans code.
  en: Also write the answers without a code.
help.option.context
  fr: Caractères de contexte de chaque côté.
  en: Characters of context on each side.
help.option.by_stratum
  fr: Colonne de la strate ; sinon strate ou stratum.
  en: Column of the stratum; else strate or stratum.
help.option.diff_answers
  fr: Réponses à coder avec l'un et l'autre.
  en: Answers to code with both.
help.option.changes
  fr: Écrit les différences dans un tableau.
  en: Write the differences as a table.
help.option.effect
  fr: Écrit l'effet par code dans un tableau.
  en: Write the effect per code as a table.
help.option.flips
  fr: Écrit les réponses qui changent de codes.
  en: Write the answers whose codes change.
help.option.previous_answers
  fr: Réponses de l'édition précédente, pour le radar.
  en: Answers of the edition before, for the radar.
help.option.suggestion_table
  fr: Écrit tous les candidats et leurs chiffres.
  en: Write all candidates with their figures.
help.option.radar
  fr: Écrit le radar dans un tableau.
  en: Write the radar as a table.
help.option.min_hits
  fr: Réponses codées qu'une proposition reconnaît au moins.
  en: Coded answers that a suggestion matches at least.
help.option.min_precision
  fr: Précision d'une proposition au moins.
  en: Precision of a suggestion at least.
help.option.min_specificity
  fr: Spécificité d'une proposition au moins (1,3 : une chance sur vingt d'être un hasard).
  en: Specificity of a suggestion at least (1.3: one in twenty would be chance).
help.option.golds
  fr: Réponses codées par des personnes ; peut être répétée, une édition après l'autre.
  en: Answers that people coded; may be repeated, one edition after the other.
help.option.watch
  fr: Suit le lexique : montre l'effet sur chaque code à chaque enregistrement.
  en: Watch the lexicon: show the effect on each code whenever it is saved.
help.option.lexicon_edited
  fr: Lexique à compléter ; il est modifié sur place sans -o.
  en: Lexicon to add to; it is edited in place without -o.
help.option.apply_output
  fr: Écrit le lexique complété ailleurs.
  en: Write the edited lexicon elsewhere.
help.option.freeze_again
  fr: Scelle à nouveau un lexique qui a changé.
  en: Seal a lexicon that has changed anew.
help.option.person
  fr: Écrit aussi, à part, les lignes à revoir par une personne.
  en: Also write apart the rows that a person must see.
help.option.from
  fr: Forme du fichier lu : verbatim, quanteda, liwc ou sheet.
  en: Form of the file read: verbatim, quanteda, liwc or sheet.
help.option.to
  fr: Forme du fichier écrit : verbatim, quanteda, liwc ou sheet.
  en: Form of the file written: verbatim, quanteda, liwc or sheet.
help.option.question
  fr: Nom de la question quand le fichier lu n'en a pas.
  en: Name of the question where the file read has none.
help.option.allow_altered_lexicon
  fr: Accepte un lexique scellé qui a changé.
  en: Accept a sealed lexicon that has changed.
"""##),
  ("reports.messages", ##"""
# Reports: tables, pages, method notes, samples and plans.
report.title
  fr: Rapport de codage
  en: Coding report
report.group.all
  fr: Ensemble des répondants
  en: All respondents
report.strata.title
  fr: Par strate
  en: By stratum
report.base.answered
  fr: ceux qui ont dit quelque chose
  en: those who said something
report.base.asked
  fr: toutes les personnes interrogées
  en: everybody who was asked
report.facts.base
  fr: Base : {base, plural, one {# répondant} many {# répondants} other {# répondants}} ({rule}).
  en: Base: {base, plural, one {# respondent} other {# respondents}} ({rule}).
report.facts.answers
  fr: {count, plural, one {# ligne} many {# lignes} other {# lignes}} dans le fichier.
  en: {count, plural, one {# row} other {# rows}} in the file.
report.facts.non_responses
  fr: {count, plural, one {# non-réponse} many {# non-réponses} other {# non-réponses}}.
  en: {count, plural, one {# non-response} other {# non-responses}}.
report.column.group
  fr: Groupe
  en: Group
report.column.question
  fr: Question
  en: Question
report.column.quote
  fr: Verbatim
  en: Quotation
report.column.code_name
  fr: Nom du code
  en: Name of the code
report.column.coding_low
  fr: Codage, bas
  en: Coding, low
report.column.coding_high
  fr: Codage, haut
  en: Coding, high
report.column.sampling_low
  fr: Échantillonnage, bas
  en: Sampling, low
report.column.sampling_high
  fr: Échantillonnage, haut
  en: Sampling, high
report.column.previous
  fr: Édition précédente
  en: Edition before
report.column.change_low
  fr: Évolution, bas
  en: Change, low
report.column.change_high
  fr: Évolution, haut
  en: Change, high
report.column.stands_out
  fr: Ressort (1 = oui)
  en: Stands out (1 = yes)
report.column.part.codeframe
  fr: Part de la nomenclature
  en: Part of the codeframe
report.column.part.coding
  fr: Part du codage
  en: Part of the coding
report.column.part.respondents
  fr: Part des répondants
  en: Part of the respondents
report.column.part.real
  fr: Part réelle
  en: Real part
report.sheet.note
  fr: Note de méthode
  en: Method note
report.sheet.quotes
  fr: Verbatims
  en: Quotations
report.quotes.title
  fr: Verbatims
  en: Quotations
report.quote
  fr: « {text} »
  en: “{text}”
report.column.code
  fr: Code
  en: Code
report.column.n
  fr: Effectif
  en: Count
report.column.base
  fr: Base
  en: Base
report.column.share
  fr: Part
  en: Share
report.column.weighted
  fr: Part pondérée
  en: Weighted share
report.column.corrected
  fr: Part corrigée
  en: Corrected share
report.column.coding
  fr: Intervalle de codage
  en: Coding interval
report.column.sampling
  fr: Intervalle d'échantillonnage
  en: Sampling interval
report.column.n_eff
  fr: n efficace
  en: Effective n
report.column.change
  fr: Évolution (points)
  en: Change (points)
report.column.parts
  fr: Nomenclature / codage / répondants / réel
  en: Codeframe / coding / respondents / real
report.column.flag
  fr: Avis
  en: Flag
report.flag.publish
  fr: publiable
  en: publish
report.flag.suppress
  fr: secret
  en: suppressed
report.flag.caution.few
  fr: prudence : {n} sur {base}
  en: caution: {n} of {base}
report.flag.caution.wide
  fr: prudence : plus de 10 points
  en: caution: over 10 points
report.flag.caution.uncorrected
  fr: prudence : non corrigée
  en: caution: not corrected
report.chart.caption
  fr: {title} (n = {base})
  en: {title} (n = {base})
report.chart.legend
  fr: – Traits : intervalle d'échantillonnage à 95 %. Barres pâles : prudence.
  en: – Lines: 95% sampling interval. Pale bars: caution.
report.chart.change
  fr: Évolution depuis l'édition précédente, en points, avec son intervalle à 95 %. Points foncés et étoile : l'évolution ressort.
  en: Change since the edition before, in points, with its 95% interval. Dark dots and a star: the change stands out.
report.chart.change_description
  fr: {title} : évolutions en points avec leur intervalle à 95 %. Les mêmes chiffres sont dans le tableau.
  en: {title}: changes in points with their 95% interval. The table holds the same figures.
report.change.bounds
  fr: [{low} ; {high}]
  en: [{low}, {high}]
report.chart.description
  fr: {title} : parts en barres avec leur intervalle d'échantillonnage à 95 %. Les mêmes chiffres sont dans le tableau.
  en: {title}: shares as bars with their 95% sampling interval. The table holds the same figures.
report.note.title
  fr: Note de méthode
  en: Method note
report.note.base
  fr: Les pourcentages portent sur {base, plural, one {# répondant} many {# répondants} other {# répondants}} ({rule}). Une réponse peut recevoir plusieurs codes : les parts dépassent ensemble 100 %. Un code parent compte une fois chaque répondant qui a l'un de ses enfants.
  en: Percentages are of {base, plural, one {# respondent} other {# respondents}} ({rule}). An answer can have several codes: shares add up to more than 100%. A parent code counts each respondent with any of its children once.
report.note.codes
  fr: Les codes ont été lus dans la colonne « {column} ».
  en: Codes were read from the column "{column}".
report.note.non_responses
  fr: {count, plural, one {# non-réponse est hors de la base} many {# non-réponses sont hors de la base} other {# non-réponses sont hors de la base}}.
  en: {count, plural, one {# non-response is} other {# non-responses are}} outside the base.
report.note.weights
  fr: Les parts sont pondérées par les poids de l'enquête (estimateur de Hájek).
  en: Shares are weighted by the survey's weights (Hájek's estimator).
report.note.no_gold
  fr: Aucune réponse codée par des personnes n'a été donnée pour mesurer les erreurs de codage : si la machine a codé, ses erreurs restent dans ces parts et aucun intervalle ne les couvre.
  en: No answers coded by people were given to measure coding errors: if the machine coded, its errors remain in these shares and no interval covers them.
report.note.census
  fr: Toutes les réponses de la base ont été codées par des personnes : il n'y a pas d'erreur de codage à corriger.
  en: People coded all answers of the base: there is no coding error to correct.
report.note.corrected
  fr: Les parts corrigées tiennent compte des erreurs de la machine, mesurées sur {count, plural, one {# réponse tirée} many {# réponses tirées} other {# réponses tirées}} avec une probabilité connue et {count, plural, one {codée} many {codées} other {codées}} à la main (estimateur par régression en deux phases, pondéré par l'inverse des probabilités de tirage, avec le terme de population finie).
  en: Corrected shares account for the machine's errors, measured on {count, plural, one {# answer drawn} other {# answers drawn}} with known probabilities and coded by hand (two-phase regression estimator, weighted by the inverse of the probabilities of the draw, with the finite-population term).
report.note.out_of_fold
  fr: Sur ces réponses, les codes de la machine viennent de modèles qui ne les ont pas apprises.
  en: On these answers the machine's codes come from models that have not learnt them.
report.note.fold_models
  fr: Sur les autres réponses, ils sont la moyenne de ces mêmes modèles.
  en: On the other answers they are the mean of the same models.
report.note.whole_model
  fr: Sur les autres réponses, ils sont ceux du fichier, d'un modèle qui a appris un peu plus. Donnez ces réponses à « verbatim train --unlabelled » pour que les mêmes modèles codent partout.
  en: On the other answers they are those of the file, by a model that has learnt a little more. Give these answers to "verbatim train --unlabelled" for the same models to code everywhere.
report.note.not_out_of_fold
  fr: Les codes de la machine sur ces réponses sont ceux du fichier : la correction n'est juste que si le modèle ne les a pas apprises. Sinon, donnez le fichier que « verbatim train --out-of-fold » écrit.
  en: The machine's codes on these answers are those of the file: the correction is right only if the model has not learnt them. If it has, give the file that "verbatim train --out-of-fold" writes.
report.note.strata_left
  fr: Trop peu de réponses codées à la main pour corriger : {strata}. Les parts de ces strates restent celles de la machine.
  en: Too few hand-coded answers to correct: {strata}. The shares of these strata remain the machine's.
report.note.too_few
  fr: {count, plural, one {# réponse codée} many {# réponses codées} other {# réponses codées}} à la main avec une probabilité connue : trop peu pour corriger. Les parts restent celles de la machine.
  en: {count, plural, one {# answer} other {# answers}} coded by hand with a known probability: too few to correct. Shares remain the machine's.
report.note.unknown_probabilities
  fr: {count, plural, one {# réponse a été codée} many {# réponses ont été codées} other {# réponses ont été codées}} à la main sans que l'on sache avec quelle probabilité elles ont été choisies (colonne probability) : elles ne corrigent pas les parts.
  en: {count, plural, one {# answer was} other {# answers were}} coded by hand without a known probability of being chosen (column probability): they do not correct the shares.
report.note.saw_proposal
  fr: {count, plural, one {# réponse codée} many {# réponses codées} other {# réponses codées}} en voyant les codes de la machine ne {count, plural, one {corrige} many {corrigent} other {corrigent}} pas.
  en: {count, plural, one {# answer} other {# answers}} coded with the machine's codes in sight {count, plural, one {does} other {do}} not correct.
report.note.develop
  fr: {count, plural, one {# réponse ayant servi} many {# réponses ayant servi} other {# réponses ayant servi}} à construire le lexique ne {count, plural, one {corrige} many {corrigent} other {corrigent}} pas.
  en: {count, plural, one {# answer} other {# answers}} used to build the lexicon {count, plural, one {does} other {do}} not correct.
report.note.intervals
  fr: Deux intervalles à 95 % : celui de codage vaut pour ces répondants et dit l'incertitude laissée par le codage automatique ; celui d'échantillonnage ajoute celle du tirage des répondants, comme s'ils avaient été tirés au hasard (intervalles de Wilson sur l'effectif efficace, combinés selon Zou et Donner).
  en: Two 95% intervals: the coding one is for these respondents and tells what automatic coding leaves uncertain; the sampling one adds the draw of the respondents, as if they had been drawn at random (Wilson intervals on the effective size, combined as Zou and Donner do).
report.note.populations
  fr: L'intervalle d'échantillonnage tient compte de la taille des populations données par strate.
  en: The sampling interval accounts for the population sizes given by stratum.
report.note.no_populations
  fr: La population est supposée très grande devant l'échantillon.
  en: The population is taken as very large beside the sample.
report.note.flags
  fr: « Prudence » : moins de 30 répondants efficaces, ou un intervalle d'échantillonnage de plus de 10 points de part et d'autre.
  en: "Caution": fewer than 30 effective respondents, or a sampling interval that reaches over 10 points either way.
report.note.change
  fr: Évolutions en points avec leur intervalle à 95 % (Newcombe) ; une étoile marque celles qui ressortent une fois comptées les {count, plural, one {# comparaison} many {# comparaisons} other {# comparaisons}} du tableau (Benjamini et Hochberg, 5 %).
  en: Changes in points with their 95% interval (Newcombe); a star marks those that stand out once the {count, plural, one {# comparison} other {# comparisons}} of the table are counted (Benjamini and Hochberg, 5%).
report.note.pairs
  fr: {count, plural, one {# répondant des deux éditions a été rapproché} many {# répondants des deux éditions ont été rapprochés} other {# répondants des deux éditions ont été rapprochés}} par la colonne « {column} ».
  en: {count, plural, one {# respondent} other {# respondents}} of both editions matched by the column "{column}".
report.note.change_uncorrected
  fr: Faute de correction dans les deux éditions, les évolutions comparent les parts pondérées : un changement de codage peut passer pour une évolution.
  en: As shares are not corrected in both editions, changes compare the weighted shares: a change of coding can pass for a real one.
report.note.parts
  fr: L'évolution est décomposée dans cet ordre : nomenclature (codes de l'édition précédente ramenés à ceux d'aujourd'hui), codage (mêmes réponses recodées), répondants (parts des strates, omises sous 30 répondants), réel (le reste).
  en: The change is taken apart in this order: codeframe (the codes of the edition before brought to today's), coding (the same answers coded anew), respondents (the strata's parts, left out under 30 respondents), real (the rest).
report.note.migrated
  fr: La nomenclature a changé : {count, plural, one {# réponse} many {# réponses} other {# réponses}} de l'édition précédente {count, plural, one {a été ramenée} many {ont été ramenées} other {ont été ramenées}} aux codes d'aujourd'hui par les migrations du lexique. L'étoile et l'intervalle tiennent compte de ce que la nomenclature déplace.
  en: The codeframe has changed: {count, plural, one {# answer} other {# answers}} of the edition before {count, plural, one {was} other {were}} brought to today's codes by the lexicon's migrations. The star and the interval account for what the codeframe moves.
report.note.open_codes
  fr: Sans évolution, faute de savoir lequel aurait été donné : {codes}. Une personne peut trancher avec « verbatim lexicon migrate ».
  en: Without a change, as nobody knows which of them would have been given: {codes}. A person can decide with "verbatim lexicon migrate".
report.note.version
  fr: Calculé par Verbatim {version}.
  en: Computed by Verbatim {version}.
report.done
  fr: Rapport de {count, plural, one {# question} many {# questions} other {# questions}} écrit dans {output}.
  en: Report of {count, plural, one {# question} other {# questions}} written to {output}.
report.codes_read
  fr: {file} : codes lus dans la colonne « {column} ».
  en: {file}: codes read from the column "{column}".
error.report.format
  fr: {file} : le nom ne dit pas la forme du rapport. Donnez .html, .xlsx, .md, .csv ou .json.
  en: {file}: the name does not tell the form of the report. Give .html, .xlsx, .md, .csv or .json.
error.report.weight
  fr: {file}, ligne {line}, colonne « {column} » : le poids « {value} » n'est pas un nombre positif. Corrigez-le ou retirez la ligne.
  en: {file}, line {line}, column "{column}": the weight "{value}" is not a positive number. Correct it or remove the row.
error.report.no_weight
  fr: {file}, ligne {line}, colonne « {column} » : le poids manque. Remplissez-le ou retirez la ligne.
  en: {file}, line {line}, column "{column}": the weight is missing. Fill it in or remove the row.
error.report.unmapped_strata
  fr: {file}, colonne « {column} » : des strates n'ont pas de correspondance dans {project} : {labels}. Ajoutez-les à sa clé « strata ».
  en: {file}, column "{column}": strata without a mapping in {project}: {labels}. Add them to its key "strata".
error.report.no_quotable
  fr: {file} : pas de colonne « quotable ». Ajoutez-la et mettez-y « oui » pour les réponses qu'une personne a relues et approuvées.
  en: {file}: no column "quotable". Add it and put "yes" in it for the answers that a person has read and approved.
error.report.quoted_strangers
  fr: {quotes} : {count, plural, one {# réponse à citer n'est pas} many {# réponses à citer ne sont pas} other {# réponses à citer ne sont pas}} dans {file}. Les citations doivent venir des réponses du rapport.
  en: {quotes}: {count, plural, one {# answer to quote is} other {# answers to quote are}} not in {file}. Quotations must come from the answers of the report.
error.report.probability
  fr: {file}, ligne {line} : la probabilité « {value} » doit être plus grande que 0 et au plus 1. Reprenez la colonne écrite par « verbatim sample ».
  en: {file}, line {line}: the probability "{value}" must be above 0 and at most 1. Take the column that "verbatim sample" wrote.
error.report.no_id
  fr: {file} : pas de colonne d'identifiants pour rapprocher les réponses. Colonnes vues : {columns}. Indiquez-la avec --id-column.
  en: {file}: no column of ids to match answers by. Columns seen: {columns}. Name it with --id-column.
error.report.gold_strangers
  fr: {gold} : {count, plural, one {# réponse codée n'est pas} many {# réponses codées ne sont pas} other {# réponses codées ne sont pas}} dans {file}. Le codage à la main doit venir des mêmes réponses.
  en: {gold}: {count, plural, one {# coded answer is} other {# coded answers are}} not in {file}. Hand coding must come from the same answers.
error.report.base
  fr: base « {base} » incomprise. Donnez answered, asked, ou une condition comme ia=oui (reliées par &).
  en: base "{base}" is not understood. Give answered, asked, or a condition such as ia=oui (joined by &).
error.report.empty_base
  fr: {file} : aucune réponse ne répond à la base « {base} ». Vérifiez la condition et la colonne de codes.
  en: {file}: no answer is in the base "{base}". Check the condition and the column of codes.
error.report.codeframes
  fr: les deux éditions n'ont pas les mêmes codes. Seulement dans {current} : {onlyNow}. Seulement dans {previous} : {onlyBefore}. Dites dans les « migrations » du lexique actuel ce que ces codes sont devenus, ou recodez l'édition précédente avec lui.
  en: the two editions do not have the same codes. Only in {current}: {onlyNow}. Only in {previous}: {onlyBefore}. Tell in the "migrations" of the present lexicon what became of these codes, or code the edition before with it.
error.report.published_share
  fr: {file}, ligne {line} : la part « {value} » n'est pas un nombre entre 0 et 1. Écrivez 0.47 pour 47 %.
  en: {file}, line {line}: the share "{value}" is not a number between 0 and 1. Write 0.47 for 47 %.
error.report.published_base
  fr: {file}, ligne {line} : la base « {value} » n'est pas un nombre positif. Corrigez-la ou videz la case.
  en: {file}, line {line}: the base "{value}" is not a positive number. Correct it or empty the cell.
error.report.population
  fr: {file}, ligne {line} : la population « {value} » n'est pas un nombre d'au moins {count}, l'effectif de la strate. Corrigez-la ou retirez la ligne.
  en: {file}, line {line}: the population "{value}" is not a number of at least {count}, the respondents of the stratum. Correct it or remove the row.
error.report.previous_needed
  fr: --previous-gold, --previous-out-of-fold, --previous-recoded, --previous-lexicon et --pair-on accompagnent --previous FICHIER. Ajoutez-le.
  en: --previous-gold, --previous-out-of-fold, --previous-recoded, --previous-lexicon and --pair-on go with --previous FILE. Add it.
error.report.two_previous
  fr: --previous et --previous-shares s'excluent. Gardez l'un des deux.
  en: --previous and --previous-shares exclude each other. Keep one.
error.report.one_question
  fr: {option} ne vaut que pour une question, et ce rapport en a {count}. Faites un rapport par question.
  en: {option} is for one question, and this report has {count}. Make a report per question.
error.report.positive_whole
  fr: {option} attend un nombre entier d'au moins {count}.
  en: {option} takes a whole number of at least {count}.
error.sample.too_many
  fr: {file} : {available, plural, one {# réponse à tirer} many {# réponses à tirer} other {# réponses à tirer}}, moins que les {size} demandées. Baissez --size ou codez tout.
  en: {file}: {available, plural, one {# answer} other {# answers}} to draw from, fewer than the {size} asked for. Lower --size or code all.
error.sample.earlier_differs
  fr: {earlier} n'est pas le début de ce tirage : {count, plural, one {# réponse n'y serait pas} many {# réponses n'y seraient pas} other {# réponses n'y seraient pas}}. Reprenez les mêmes réponses, --by, --coded et --seed, avec une taille plus grande.
  en: {earlier} is no beginning of this draw: {count, plural, one {# answer} other {# answers}} would not be in it. Take the same answers, --by, --coded and --seed with a larger size.
error.sample.coded_strangers
  fr: {file} : {count, plural, one {# réponse n'est pas} many {# réponses ne sont pas} other {# réponses ne sont pas}} dans {coded}. Codez le même fichier.
  en: {file}: {count, plural, one {# answer is} other {# answers are}} not in {coded}. Code the same file.
sample.done
  fr: {count, plural, one {# réponse tirée} many {# réponses tirées} other {# réponses tirées}} dans {output}, en {batches, plural, one {# lot} many {# lots} other {# lots}}. Codez la colonne « codes » sans regarder les codes de la machine ; finissez un lot avant le suivant.
  en: {count, plural, one {# answer} other {# answers}} drawn to {output}, in {batches, plural, one {# batch} other {# batches}}. Fill the column "codes" without looking at the machine's; finish a batch before the next.
plan.title
  fr: Combien de réponses coder à la main pour ±{points} points ({interval})
  en: How many answers to code by hand for ±{points} points ({interval})
plan.interval.sampling
  fr: intervalle d'échantillonnage
  en: sampling interval
plan.interval.coding
  fr: intervalle de codage
  en: coding interval
plan.column.stratum
  fr: strate
  en: stratum
plan.column.now
  fr: aujourd'hui
  en: now
plan.column.coded
  fr: codées
  en: coded
plan.column.more
  fr: à coder encore
  en: more to code
plan.column.saved
  fr: épargnées
  en: saved
plan.unreachable
  fr: hors d'atteinte avec {count, plural, one {# répondant} many {# répondants} other {# répondants}} : tout coder donne ±{points}
  en: unreachable with {count, plural, one {# respondent} other {# respondents}}: full coding gives ±{points}
plan.note.assumed
  fr: Sans réponses codées à la main, le plan suppose une machine de sensibilité 0,80 et de spécificité 0,95 : refaites-le après un premier tirage.
  en: Without hand-coded answers the plan assumes a machine of sensitivity .80 and specificity .95: make it again after a first draw.
plan.note.measured
  fr: Erreurs de la machine mesurées sur {count, plural, one {# réponse codée} many {# réponses codées} other {# réponses codées}} à la main. « Épargnées » : les réponses de plus qu'il faudrait coder sans la machine.
  en: The machine's errors are measured on {count, plural, one {# answer} other {# answers}} coded by hand. "Saved": the answers more that would be needed without the machine.
plan.next
  fr: Pour tous les codes à portée, codez encore {count, plural, one {# réponse} many {# réponses} other {# réponses}} : relancez « verbatim sample » avec --size {size} et la même graine, et codez les lots nouveaux.
  en: For all codes in reach code {count, plural, one {# more answer} other {# more answers}}: run "verbatim sample" again with --size {size} and the same seed, and code the new batches.
report.stratum.commune_moins_3500
  fr: Communes de moins de 3 500 habitants
  en: Communes under 3,500 inhabitants
report.stratum.commune_3500_10000
  fr: Communes de 3 500 à 10 000 habitants
  en: Communes of 3,500 to 10,000 inhabitants
report.stratum.commune_10000_100000
  fr: Communes de 10 000 à 100 000 habitants
  en: Communes of 10,000 to 100,000 inhabitants
report.stratum.commune_plus_100000
  fr: Communes de plus de 100 000 habitants
  en: Communes over 100,000 inhabitants
report.stratum.epci
  fr: EPCI
  en: Intermunicipal bodies (EPCI)
report.stratum.metropole
  fr: Métropoles
  en: Metropolises
report.stratum.departement
  fr: Départements
  en: Departments
report.stratum.region
  fr: Régions
  en: Regions
report.stratum.syndicat_mixte
  fr: Syndicats mixtes
  en: Joint authorities (syndicats mixtes)
report.stratum.opsn
  fr: OPSN
  en: Public digital service operators (OPSN)
report.stratum.autre
  fr: Autres structures
  en: Other bodies
error.usage.points
  fr: --points attend un nombre de points entre 0 et 50, avec un point décimal (par exemple 4).
  en: --points takes a number of points between 0 and 50, with a decimal point (for example 4).
error.bundle.exists
  fr: {folder} : ce dossier existe déjà. Donnez le nom d'un dossier nouveau.
  en: {folder}: this folder is there already. Give the name of a new one.
error.bundle.not_made
  fr: {folder} : le dossier n'a pas pu être créé. Vérifiez que le dossier qui le contient existe et se laisse écrire.
  en: {folder}: the folder could not be made. Check that the one around it exists and can be written to.
error.bundle.no_input
  fr: donnez des réponses codées, ou --from-bundle DOSSIER, et non les deux.
  en: give coded answers, or --from-bundle DIR, and not both.
"""##),
  ("review.messages", ##"""
# The page where people code: verbatim review.
help.review
  fr: Ouvre une page, sur cette machine, pour coder des réponses à l'œil.
  en: Open a page, on this machine, to code answers by eye.
help.review.discussion
  fr: Exemple : verbatim review reponses.csv --lexicon obstacles.yaml --model obstacles.model\n\nAffiche l'adresse de la page. Tout ce que l'on décide tient dans un seul fichier SQLite. Les réponses tirées par « sample » se codent à l'aveugle, puis on montre ce que la machine propose.
  en: Example: verbatim review answers.csv --lexicon obstacles.yaml --model obstacles.model\n\nPrints the page's address. Everything decided is held in one SQLite file. Answers drawn by "sample" are coded blind, and what the machine proposes is shown afterwards.
help.option.review_lexicon
  fr: Le lexique, avec son plan de codage.
  en: The lexicon, with its codeframe.
help.option.review_model
  fr: Le modèle qui propose des codes ; sans lui, le lexique propose seul.
  en: The model that proposes codes; without it, the lexicon proposes alone.
help.option.database
  fr: Le fichier SQLite de la relecture ; par défaut, à côté des réponses, leur nom suivi de « .review.sqlite ».
  en: The review's SQLite file; by default beside the answers, their name with ".review.sqlite" at its end.
help.option.review_sample
  fr: Le fichier écrit par « sample » : il dit quelles réponses mesurent, et par lots.
  en: The file that "sample" wrote: it says which answers measure, and in which batches.
help.option.review_gold
  fr: Un fichier de réponses déjà codées par des personnes, à reprendre.
  en: A file of answers that people coded before, to be taken over.
help.option.port
  fr: Le port de la page ; 0 en prend un qui est libre.
  en: The page's port; 0 takes one that is free.
help.option.host
  fr: L'adresse sur laquelle écouter. Hors de 127.0.0.1, d'autres machines peuvent ouvrir la page, et ce qui passe n'est pas chiffré.
  en: The address to listen on. Beyond 127.0.0.1, other machines can open the page, and what passes is not encrypted.
help.option.stratum_column
  fr: La colonne des strates ; par défaut « strate » ou « stratum ».
  en: The column of strata; by default "strate" or "stratum".
review.started
  fr: Page ouverte pour {count, plural, one {# réponse} other {# réponses}}. Ctrl-C l'arrête ; tout est déjà dans {database}.
  en: Page open for {count, plural, one {# answer} other {# answers}}. Ctrl-C stops it; everything is already in {database}.
review.exposed
  fr: Attention : la page écoute sur {host}, et d'autres machines peuvent l'atteindre. Rien n'est chiffré.
  en: Warning: the page listens on {host}, and other machines can reach it. Nothing is encrypted.
error.usage.port
  fr: --port : un port est un nombre de 0 à 65535. Donnez-en un autre.
  en: --port: a port is a number from 0 to 65535. Give another one.
error.review.missing_program
  fr: {program} : introuvable à côté de verbatim ({folders}). Installez-le au même endroit : « make install » ou le paquet le font.
  en: {program}: not found beside verbatim ({folders}). Install it in the same place: "make install" or the package does.
error.review.no_id
  fr: {file} : aucune colonne d'identifiants (« id » ou « identifiant ») parmi {columns}. Donnez --id-column : les décisions se rattachent à l'identifiant.
  en: {file}: no column of ids ("id" or "identifiant") among {columns}. Give --id-column: decisions belong to an id.
error.review.empty_id
  fr: {file}:{line} : cette réponse n'a pas d'identifiant. Donnez-lui-en un.
  en: {file}:{line}: this answer has no id. Give it one.
error.review.no_answers
  fr: {file} : aucune réponse sous l'en-tête. Donnez un fichier de réponses.
  en: {file}: no answer under the header. Give a file of answers.
error.review.bad_probability
  fr: {file}:{line}, colonne probability : ce n'est pas une probabilité entre 0 (exclu) et 1. Reprenez le fichier écrit par « sample ».
  en: {file}:{line}, column probability: this is no probability above 0 and up to 1. Take the file that "sample" wrote.
error.review.sample_strangers
  fr: {file} : {count, plural, one {# réponse tirée n'est pas} other {# réponses tirées ne sont pas}} dans {answers}. Donnez le fichier dont l'échantillon a été tiré.
  en: {file}: {count, plural, one {# drawn answer is} other {# drawn answers are}} not in {answers}. Give the file that the sample was drawn from.
error.review.in_use
  fr: {file} : une autre page a ouvert ce fichier. Servez-vous de son adresse (plusieurs personnes peuvent y coder), ou arrêtez-la d'abord.
  en: {file}: another page has this file open. Use its address (several people can code there), or stop it first.
error.review.newer_database
  fr: {file} : ce fichier a été fait par une version plus récente de Verbatim. Mettez Verbatim à jour.
  en: {file}: a later version of Verbatim made this file. Update Verbatim.
error.review.database
  fr: {file} : la base ne peut pas être ouverte ou écrite ({reason}). Vérifiez son dossier et ses droits, ou donnez un autre nom à --database.
  en: {file}: the database cannot be opened or written ({reason}). Check its folder and rights, or give --database another name.
error.review.other_answers
  fr: {database} : {count, plural, one {# réponse de cette base manque ou diffère} other {# réponses de cette base manquent ou diffèrent}} dans {answers}. Donnez le fichier d'origine, ou un autre nom à --database.
  en: {database}: {count, plural, one {# answer of this database is missing or differs} other {# answers of this database are missing or differ}} in {answers}. Give the file it was made from, or --database another name.
error.review.other_codeframe
  fr: {database} : cette base a été commencée avec d'autres codes que ceux de {lexicon}. Donnez le lexique d'origine, ou un autre nom à --database.
  en: {database}: this database was begun with other codes than those of {lexicon}. Give the lexicon it was begun with, or --database another name.
error.review.port
  fr: port {port} : la page ne peut pas s'y ouvrir ({reason}). Donnez un autre --port, ou --port 0.
  en: port {port}: the page cannot open there ({reason}). Give another --port, or --port 0.
# Words of the pages.
review.page.skip
  fr: Aller au contenu
  en: Skip to content
review.page.nav
  fr: Pages
  en: Pages of the review
review.page.search
  fr: Chercher dans les réponses
  en: Search the answers
review.page.change_coder
  fr: Changer de personne
  en: Change coder
review.page.who_codes
  fr: Qui code ?
  en: Who codes?
review.page.who_codes_text
  fr: Votre nom reste auprès de chacune de vos décisions. Si vous avez déjà codé ici, reprenez le même.
  en: Your name stays with each of your decisions. If you coded here before, take the same one.
review.page.your_name
  fr: Votre nom
  en: Your name
review.page.start
  fr: Commencer
  en: Start
review.page.back_to_coding
  fr: Revenir au codage
  en: Back to coding
review.page.progress
  fr: Avancement
  en: Progress
review.page.batches
  fr: Lots de l'échantillon
  en: Batches of the sample
review.page.no_sample
  fr: Aucun échantillon : les codes donnés ici ne corrigent pas de pourcentages. Tirez-en un avec « verbatim sample », puis relancez avec --sample.
  en: No sample: codes given here correct no percentages. Draw one with "verbatim sample", then start again with --sample.
review.page.coders
  fr: Personnes
  en: Coders
review.page.coder
  fr: Personne
  en: Coder
review.page.decided
  fr: Codées
  en: Coded
review.page.unsure_count
  fr: Incertaines
  en: Unsure
review.page.blind_count
  fr: À l'aveugle
  en: Blind
review.page.settings
  fr: Réglages
  en: Settings
review.page.double_share
  fr: Part des réponses codées par deux personnes
  en: Share of answers coded by two people
review.page.watched
  fr: Codes dont on suit l'intervalle
  en: Codes whose interval is watched
review.page.watched_text
  fr: Sans choix, tous.
  en: Without a choice, all of them.
review.page.save_settings
  fr: Enregistrer les réglages
  en: Save settings
review.page.blind
  fr: À l'aveugle.
  en: Blind.
review.page.blind_text
  fr: Cette réponse sert à mesurer : les propositions de la machine et les codes des autres restent cachés jusqu'à la fin du lot.
  en: This answer measures: what the machine proposes and what others said stay hidden until the end of the batch.
review.page.nothing_proposed
  fr: La machine ne propose rien.
  en: The machine proposes nothing.
review.page.others
  fr: Ce que d'autres ont décidé
  en: What others decided
review.page.unsure
  fr: Incertain
  en: Unsure
review.page.note
  fr: Note
  en: Note for later
review.page.save
  fr: Enregistrer
  en: Save
review.page.take
  fr: Reprendre la proposition
  en: Take the proposal
review.page.previous
  fr: Précédente
  en: Previous
review.page.following
  fr: Passer
  en: Skip
review.page.undo
  fr: Défaire
  en: Undo
review.page.entry
  fr: Entrée de lexique
  en: Lexicon entry
review.page.codeframe
  fr: Plan de codage
  en: Codeframe
review.page.key_help
  fr: Touches : celles des codes les cochent ; Entrée enregistre ; i incertain, m note, v reprendre la proposition, p précédente, n passer, u défaire, e entrée de lexique (mots sélectionnés), / chercher, Échap quitte un champ.
  en: Keys: those of the codes tick them; Enter saves; i unsure, m note, v take the proposal, p previous, n skip, u undo, e lexicon entry (selected words), / search, Escape leaves a field.
review.page.go_on
  fr: Continuer
  en: Go on
review.page.stop_here
  fr: S'arrêter là
  en: Stop here
review.page.gain
  fr: Ce que gagne chaque réponse de plus
  en: What each further answer gains
review.page.code
  fr: Code du plan
  en: Code
review.page.now
  fr: Maintenant
  en: Now
review.page.one_more
  fr: Une réponse de plus
  en: One more answer
review.page.batch_more
  fr: Un lot de plus
  en: One more batch
review.page.all_coded
  fr: Toutes codées
  en: All coded
review.page.revealed
  fr: Ce que la machine proposait
  en: What the machine proposed
review.page.revealed_text
  fr: Ces propositions vous sont maintenant connues : changer une de ces réponses la retire de la mesure.
  en: You now know these proposals: changing one of these answers takes it out of the measure.
review.page.answer
  fr: Réponse
  en: Answer
review.page.answers
  fr: Réponses
  en: Answers
review.page.you
  fr: Vous
  en: You
review.page.machine
  fr: La machine
  en: Machine
review.page.differs
  fr: diffère
  en: differs
review.page.filter
  fr: Filtrer
  en: Filter
review.page.code_these
  fr: Coder ces réponses
  en: Code these answers
review.page.hidden_remark
  fr: Ce que la machine dit des réponses à coder à l'aveugle n'est ni montré ni filtré.
  en: What the machine says of answers to be coded blind is neither shown nor filtered.
review.page.pages
  fr: Pages de la liste
  en: Pages of the list
review.page.page_before
  fr: Page précédente
  en: Previous page
review.page.page_after
  fr: Page suivante
  en: Next page
review.page.disagreements
  fr: Désaccords
  en: Disagreements
review.page.only_here
  fr: ici seulement
  en: only here
review.page.why_settled
  fr: Pourquoi
  en: Why so
review.page.settle
  fr: Trancher
  en: Settle
review.page.all_disagreements
  fr: Tous les désaccords
  en: All disagreements
review.page.settled_codes
  fr: Codes retenus
  en: Settled codes
review.page.agreement
  fr: Accord
  en: Agreement
review.page.lexicon
  fr: Lexique
  en: Lexicon
review.page.entry_title
  fr: Proposer une entrée
  en: Propose an entry
review.page.pattern
  fr: Expression
  en: Pattern
review.page.pattern_help
  fr: Dans la notation du lexique : « mot* » pour les mots qui commencent ainsi, « (a|b) » pour l'un ou l'autre, « … » pour quelques mots entre deux.
  en: In the lexicon's notation: "mot*" for words that start so, "(a|b)" for one or the other, "…" for a few words in between.
review.page.negation
  fr: Négation
  en: Under negation
review.page.add_entry
  fr: Ajouter au correctif
  en: Add to the patch
review.page.see_effect
  fr: Voir l'effet
  en: See the effect
review.page.back_to_answer
  fr: Revenir à la réponse
  en: Back to the answer
review.page.matches
  fr: Où elle se trouve
  en: Where it stands
review.page.new_entry
  fr: Nouvelle entrée
  en: New entry
review.page.withdraw
  fr: Retirer
  en: Withdraw
review.page.download_patch
  fr: Télécharger le correctif
  en: Download the patch
review.page.patch_help
  fr: Pour le mettre dans le lexique :
  en: To put it into the lexicon:
review.page.training
  fr: Apprentissage
  en: Training
review.page.training_text
  fr: Le modèle apprend des réponses codées ici. Celles dont il apprend sont recodées par des modèles qui ne les ont pas vues, pour que l'accord avec la machine ne se flatte pas.
  en: The model learns from the answers coded here. Those it learns from are coded again by models that did not see them, so that agreement with the machine does not flatter itself.
review.page.train
  fr: Apprendre à nouveau
  en: Train again
review.page.download_model
  fr: Télécharger le modèle
  en: Download the model
review.page.exchange
  fr: Échanges
  en: Import, export
review.page.take_out
  fr: Exporter
  en: Export
review.page.bring_in
  fr: Reprendre des codes antérieurs
  en: Import earlier codes
review.page.bring_in_text
  fr: Un fichier avec « id » et « codes », et au besoin « coder », « use », « saw_proposal ». Ce qui est déjà décidé ici n'est pas changé.
  en: A file with "id" and "codes", and maybe "coder", "use", "saw_proposal". What was decided here is not changed.
review.page.bring_in_button
  fr: Reprendre
  en: Import
review.page.file
  fr: Fichier
  en: File to import
# Sentences with values.
review.say.keys_on
  fr: Touches : activées
  en: Keys: on
review.say.keys_off
  fr: Touches : désactivées
  en: Keys: off
review.say.home
  fr: Accueil
  en: Overview
review.say.code
  fr: Coder
  en: Code answers
review.say.continue
  fr: Coder la réponse suivante
  en: Code the next answer
review.say.done
  fr: Tout est codé
  en: Everything is coded
review.say.done_text
  fr: Il n'y a plus de réponse à coder pour vous. Les désaccords, l'accord et les exports sont dans les pages du haut.
  en: No answer is left for you to code. Disagreements, agreement and exports are in the pages above.
review.say.answer_title
  fr: Réponse {id}
  en: Answer {id}
review.say.batch_title
  fr: Lot {batch} terminé
  en: Batch {batch} done
review.say.batch_open
  fr: Lot {batch}
  en: Batch {batch} of the sample
review.say.batch_lead
  fr: {decided} sur {count, plural, one {# réponse codée} other {# réponses codées}}. Les lots codés jusqu'ici forment un échantillon : on peut s'arrêter à chaque fin de lot.
  en: {decided} of {count, plural, one {# answer} other {# answers}} coded. The batches coded so far are a sample: you can stop at the end of any batch.
review.say.place_batch
  fr: Lot {batch}, {decided} sur {count}
  en: Batch {batch}, {decided} of {count}
review.say.place_filter
  fr: {place} sur {count} dans cette sélection
  en: {place} of {count} in this selection
review.say.place_all
  fr: {decided} codées sur {count}
  en: {decided} coded of {count}
review.say.gain
  fr: {label} : {now} points, {next} après cette réponse
  en: {label}: {now} points, {next} after this answer
review.say.gain_first
  fr: {label} : {next} points avec cette première réponse
  en: {label}: {next} points with this first answer
review.say.gain_text
  fr: Demi-largeur de l'intervalle à 95 %, en points, tirage des répondants compris, avec {count, plural, one {# réponse codée à l'aveugle} other {# réponses codées à l'aveugle}}.
  en: Half-width of the 95% interval, in points, the draw of respondents included, with {count, plural, one {# answer coded blind} other {# answers coded blind}}.
review.say.gain_assumed
  fr: Trop peu de réponses sont codées à l'aveugle pour mesurer la machine : ces largeurs la supposent moyenne.
  en: Too few answers are coded blind to measure the machine: these widths assume an average one.
review.say.gain_alone
  fr: Ce fichier ne contient que l'échantillon : donnez toutes les réponses, et l'échantillon avec --sample, pour voir ce que gagne chaque réponse.
  en: This file holds the sample only: give all answers, and the sample with --sample, to see what each answer gains.
review.say.stratum
  fr: Strate : {name}
  en: Stratum: {name}
review.say.proposal
  fr: La machine propose, sûre à {percent}
  en: The machine proposes, {percent} sure
review.say.proposal_unsure
  fr: La machine hésite, sûre à {percent}
  en: The machine hesitates, {percent} sure
review.say.proposal_none
  fr: La machine ne trouve rien
  en: The machine finds nothing
review.say.was_blind
  fr: Codée à l'aveugle, puis montrée : un changement la retire de la mesure.
  en: Coded blind, then shown: a change takes it out of the measure.
review.say.words
  fr: à cause de {words}
  en: because of {words}
review.say.quoted
  fr: « {words} »
  en: "{words}"
review.say.problem.nothing
  fr: Cochez au moins un code, ou « Incertain » pour y revenir.
  en: Tick at least one code, or "Unsure" to come back to it.
review.say.problem.alone
  fr: « Aucun » et « Non-réponse » vont seuls : décochez les autres codes.
  en: "None" and "Non-response" stand alone: untick the other codes.
review.say.problem.unknown_code
  fr: Ce code n'est pas dans le plan de codage. Rechargez la page.
  en: This code is not in the codeframe. Reload the page.
review.say.problem.long_note
  fr: Cette note est trop longue : 2 000 caractères au plus.
  en: This note is too long: 2,000 characters at most.
review.say.figure.answers
  fr: Réponses à lire
  en: Answers to read
review.say.figure.coded
  fr: Codées par quelqu'un
  en: Coded by somebody
review.say.figure.sample
  fr: Échantillon codé
  en: Sample coded
review.say.figure.open
  fr: Désaccords ouverts
  en: Open disagreements
review.say.figure.of
  fr: {decided} sur {count}
  en: {decided} of {count}, so far
review.say.batch_label
  fr: Lot {batch} : {decided} sur {count}
  en: Batch {batch}: {decided} of {count}
review.say.none
  fr: Aucune
  en: None of them
review.say.all
  fr: Toutes
  en: All of them
review.say.filter.code
  fr: Code
  en: With the code
review.say.filter.stratum
  fr: Strate
  en: Stratum
review.say.filter.outcome
  fr: Issue
  en: Outcome
review.say.filter.state
  fr: État
  en: State
review.say.filter.any
  fr: indifférent
  en: any
review.say.outcome.coded
  fr: codée
  en: coded
review.say.outcome.non_reponse
  fr: non-réponse
  en: non-response
review.say.outcome.unmatched
  fr: rien trouvé
  en: nothing matched
review.say.outcome.to_review
  fr: à relire
  en: to review
review.say.state.undecided
  fr: pas encore codée par vous
  en: not yet coded by you
review.say.state.decided
  fr: codée par vous
  en: coded by you
review.say.state.unsure
  fr: incertaine
  en: unsure
review.say.state.disagreement
  fr: en désaccord
  en: in disagreement
review.say.found
  fr: {count, plural, one {# réponse} other {# réponses}}.
  en: {count, plural, one {# answer} other {# answers}} found.
review.say.page
  fr: Page {page} sur {count}
  en: Page {page} of {count}
review.say.hidden
  fr: caché
  en: hidden
review.say.put_off
  fr: remise à plus tard
  en: put off
review.say.disagreements
  fr: {count, plural, one {# réponse que deux personnes codent différemment.} other {# réponses que deux personnes codent différemment.}} Ce qui est tranché compte ; ce que chacun avait dit reste, et l'accord se mesure dessus.
  en: {count, plural, one {# answer that two people code differently.} other {# answers that two people code differently.}} What is settled counts; what each had said stays, and agreement is measured on it.
review.say.to_settle
  fr: {count, plural, one {# réponse à trancher} other {# réponses à trancher}}
  en: {count, plural, one {# answer to settle} other {# answers to settle}}
review.say.adopt
  fr: Prendre les codes de {name}
  en: Take the codes of {name}
review.say.agreement_lead
  fr: Alpha de Krippendorff, F1 et accord exact, avec leurs intervalles à 95 %. Seules comptent les réponses codées à l'aveugle ; la machine, Verbatim, n'est jugée que sur celles dont elle n'a rien appris.
  en: Krippendorff's alpha, F1 and exact agreement, with their 95% intervals. Only answers coded blind count; the machine, Verbatim, is judged on those that it learnt nothing from.
review.say.agreement_none
  fr: Il faut au moins deux réponses codées par deux personnes, ou par une personne à l'aveugle et par la machine.
  en: It takes at least two answers coded by two people, or by one person blind and by the machine.
review.say.machine
  fr: Verbatim
  en: Verbatim
review.say.entries
  fr: {count, plural, one {# entrée proposée.} other {# entrées proposées.}} Sélectionnez des mots d'une réponse, puis la touche e. Le lexique ne change pas tant que le correctif n'y est pas appliqué.
  en: {count, plural, one {# entry proposed.} other {# entries proposed.}} Select words of an answer, then press e. The lexicon does not change until the patch is applied to it.
review.say.withdraw
  fr: Retirer l'entrée {pattern}
  en: Withdraw the entry {pattern}
review.say.negation.forbid
  fr: ne compte pas sous une négation
  en: does not count under a negation
review.say.negation.ignore
  fr: compte aussi sous une négation
  en: counts under a negation too
review.say.negation.require
  fr: ne compte que sous une négation
  en: counts only under a negation
review.say.effect
  fr: {count, plural, one {# réponse trouvée} other {# réponses trouvées}}, {changed} recodées par le lexique
  en: {count, plural, one {# answer matched} other {# answers matched}}, {changed} coded anew by the lexicon
review.say.effect_code
  fr: {label} : {before} → {after} réponses
  en: {label}: {before} → {after} answers
review.say.effect_gold
  fr: Face aux codes des personnes : {right} gains justes, {wrong} faux, {unknown} sur des réponses que personne n'a codées.
  en: Against people's codes: {right} right gains, {wrong} wrong ones, {unknown} on answers that nobody coded.
review.say.effect_hidden
  fr: {count, plural, one {# réponse à coder à l'aveugle n'est} other {# réponses à coder à l'aveugle ne sont}} pas montrées.
  en: {count, plural, one {# answer to be coded blind is} other {# answers to be coded blind are}} not shown.
review.say.effect_gain
  fr: + {codes}
  en: adds {codes}
review.say.entry_added
  fr: L'entrée est dans le correctif.
  en: The entry is in the patch.
review.say.patch_heading
  fr: Entrées proposées en codant.
  en: Entries proposed while coding.
review.say.training_lead
  fr: {count, plural, one {# réponse codée} other {# réponses codées}} dont apprendre. Modèle en place : {model}.
  en: {count, plural, one {# coded answer} other {# coded answers}} to learn from. Model in place: {model}.
review.say.model.none
  fr: aucun, le lexique seul
  en: none, the lexicon alone
review.say.model.given
  fr: celui de la ligne de commande
  en: that of the command line
review.say.model.learnt
  fr: appris ici
  en: learnt here
review.say.stage.learning
  fr: Apprentissage du modèle
  en: Learning the model
review.say.stage.checking
  fr: Recodage des réponses apprises, hors de leur pli
  en: Coding the learnt answers anew, out of fold
review.say.stage.coding
  fr: Codage de toutes les réponses
  en: Coding all answers
review.say.trained
  fr: Modèle appris de {count, plural, one {# réponse} other {# réponses}} en {seconds} s. {changed, plural, one {# proposition change.} other {# propositions changent.}}
  en: Model learnt from {count, plural, one {# answer} other {# answers}} in {seconds} s. {changed, plural, one {# proposal changes.} other {# proposals change.}}
review.say.export.gold
  fr: Codes des personnes
  en: People's codes
review.say.export.gold_text
  fr: Une ligne par réponse codée et tranchée, pour report --gold, train, compare et merge.
  en: A line per answer coded and settled, for report --gold, train, compare and merge.
review.say.export.final
  fr: Codes finals
  en: Final codes
review.say.export.final_text
  fr: Toutes les réponses : les codes des personnes, ceux de la machine, et ceux qui comptent.
  en: All answers: people's codes, the machine's, and those that count.
review.say.export.log
  fr: Journal
  en: History
review.say.export.log_text
  fr: Qui a décidé quoi, quand, en ayant vu quoi. Sans le texte des réponses.
  en: Who decided what, when, having seen what. Without the answers' text.
review.say.export.spoken
  fr: {name} en {format}
  en: {name} as {format}
review.say.open_remark
  fr: {count, plural, one {# désaccord ouvert n'est pas} other {# désaccords ouverts ne sont pas}} dans les codes des personnes.
  en: {count, plural, one {# open disagreement is} other {# open disagreements are}} not among people's codes.
review.say.brought
  fr: {count, plural, one {# réponse reprise} other {# réponses reprises}}, {known} déjà connues, {strangers} absentes d'ici.
  en: {count, plural, one {# answer imported} other {# answers imported}}, {known} known already, {strangers} not of this file.
review.say.refused.host
  fr: Cette adresse n'est pas celle de la page. Ouvrez l'adresse que le programme a affichée.
  en: This is not the page's address. Open the address that the program printed.
review.say.refused.origin
  fr: Cette demande vient d'ailleurs que de la page. Revenez à la page.
  en: This request comes from elsewhere than the page. Go back to the page.
review.say.refused.session
  fr: Ouvrez l'adresse complète que le programme a affichée : elle contient la clé de la page.
  en: Open the whole address that the program printed: it holds the key to the page.
review.say.refused.token
  fr: Cette page est d'une autre séance. Rechargez-la, puis recommencez.
  en: This page is of another session. Reload it, then try again.
review.say.refused.title
  fr: Demande refusée
  en: Request refused
review.say.missing.title
  fr: Page introuvable
  en: No such page
review.say.missing
  fr: Il n'y a rien à cette adresse.
  en: There is nothing at this address.
review.say.too_large
  fr: C'est trop grand pour être reçu. Envoyez un fichier de 32 Mio au plus.
  en: This is too large to be taken. Send a file of 32 MiB at most.
review.say.failed.title
  fr: Rien n'a été changé
  en: Nothing was changed
"""##),
  ("terminal.messages", ##"""
# Habits of the terminal: progress, trials, names that are nearly right.
progress.share
  fr: {count, plural, one {# ligne} many {# lignes} other {# lignes}}, {share} %, {rate, plural, one {# ligne} many {# lignes} other {# lignes}} par seconde, encore {seconds} s
  en: {count, plural, one {# row} other {# rows}}, {share}%, {rate, plural, one {# row} other {# rows}} a second, {seconds} s left
progress.share_minutes
  fr: {count, plural, one {# ligne} many {# lignes} other {# lignes}}, {share} %, {rate, plural, one {# ligne} many {# lignes} other {# lignes}} par seconde, encore {minutes} min {seconds} s
  en: {count, plural, one {# row} other {# rows}}, {share}%, {rate, plural, one {# row} other {# rows}} a second, {minutes} min {seconds} s left
progress.rows
  fr: {count, plural, one {# ligne} many {# lignes} other {# lignes}}, {rate, plural, one {# ligne} many {# lignes} other {# lignes}} par seconde
  en: {count, plural, one {# row} other {# rows}}, {rate, plural, one {# row} other {# rows}} a second
help.option.dry_run
  fr: Dit ce qui serait fait et ne change rien.
  en: Tell what would be done and change nothing.
lexicon.apply.dry
  fr: À l'essai : {count, plural, one {# entrée serait ajoutée} many {# entrées seraient ajoutées} other {# entrées seraient ajoutées}} à {output} : {entries}. Rien n'a été changé.
  en: Trial: {count, plural, one {# entry} other {# entries}} would be added to {output}: {entries}. Nothing was changed.
lexicon.freeze.dry
  fr: À l'essai : {count, plural, one {# lexique serait scellé} many {# lexiques seraient scellés} other {# lexiques seraient scellés}} dans {manifest}. Rien n'a été changé.
  en: Trial: {count, plural, one {# lexicon} other {# lexicons}} would be sealed in {manifest}. Nothing was changed.
init.dry
  fr: À l'essai : {folder}/verbatim.yaml contiendrait ce qui précède. Rien n'a été écrit.
  en: Trial: {folder}/verbatim.yaml would hold the above. Nothing was written.
"""##),
  ("text.messages", ##"""
# Reading French text: the system's ICU, its stemmer, the list of French words.
error.text.icu
  fr: La bibliothèque ICU {version} du système ne s'ouvre pas. Réinstallez-la (paquet Debian libicu72 ou plus récent).
  en: The system's ICU library {version} cannot be opened. Install it again (Debian package libicu72 or newer).
error.text.stemmer
  fr: La bibliothèque libstemmer du système ne connaît pas le français. Réinstallez-la (paquet Debian libstemmer0d).
  en: The system's libstemmer library knows no French. Install it again (Debian package libstemmer0d).
error.text.word_list_unreadable
  fr: {file} : liste de mots français introuvable ou illisible. Créez-la avec « make wordtable », ou codez sans réparation des fautes.
  en: {file}: the list of French words cannot be found or read. Make it with "make wordtable", or code without repairing misspellings.
error.text.word_list_malformed
  fr: {file} : ce n'est pas une liste de mots de cette version du programme. Recréez-la avec « make wordtable ».
  en: {file}: this is no word list of this version of the program. Make it again with "make wordtable".
"""##),
]
