// Made from Data/*.mustache by `make generate`; edit those files.
// swift-format-ignore-file

/// The data files of the target: name and content.
let generatedTemplates: [(name: String, text: String)] = [
  ("agreement.mustache", ##"""
{{> head}}
<h1>{{t.agreement}}</h1>
<p class="lead">{{lead}}</p>
{{#sections}}<section><h2>{{title}}</h2>{{#text}}<p class="remark">{{.}}</p>{{/text}}
<div class="scroll" tabindex="0" role="group" aria-label="{{title}}"><table class="words"><thead><tr>{{#header}}<th scope="col">{{.}}</th>{{/header}}</tr></thead>
<tbody>{{#rows}}<tr><th scope="row">{{first}}</th>{{#rest}}<td>{{.}}</td>{{/rest}}</tr>{{/rows}}</tbody></table></div></section>{{/sections}}
{{> foot}}
"""##),
  ("answer.mustache", ##"""
{{> head}}
<form id="undo" method="post" action="/undo"><input type="hidden" name="token" value="{{token}}"><input type="hidden" name="request" value="{{undoRequest}}"></form>
<form id="decision" class="coding" method="post" action="/answer/{{position}}{{suffix}}">
<input type="hidden" name="token" value="{{token}}"><input type="hidden" name="request" value="{{request}}">
<section class="reading" aria-labelledby="answer-title">
<p class="place">{{#placeParts}}<span>{{text}}</span>{{/placeParts}}</p>
<h1 id="answer-title">{{answerTitle}}</h1>
<blockquote id="verbatim" class="verbatim" lang="fr" tabindex="0" data-answer="{{position}}">{{#pieces}}{{#isMarked}}<mark title="{{names}}">{{text}}<sup>{{keys}}</sup></mark>{{/isMarked}}{{^isMarked}}{{text}}{{/isMarked}}{{/pieces}}</blockquote>
{{#problem}}<p class="problem" role="alert">{{problem}}</p>{{/problem}}
{{#isHidden}}<p class="blind"><strong>{{t.blind}}</strong> {{t.blind_text}}</p>{{/isHidden}}
{{#isShown}}<section class="proposal" aria-labelledby="proposal-title"><h2 id="proposal-title">{{proposalTitle}}</h2>
{{#revealedRemark}}<p class="remark">{{revealedRemark}}</p>{{/revealedRemark}}
<ul>{{#proposals}}<li class="{{kind}}"><span class="likely"><b>{{label}}</b> <span class="share">{{probability}}</span><meter min="0" max="1" value="{{value}}" aria-hidden="true"></meter></span>{{#words}}<span class="words">{{words}}</span>{{/words}}</li>{{/proposals}}</ul>
{{^proposals}}<p class="remark">{{t.nothing_proposed}}</p>{{/proposals}}</section>{{/isShown}}
{{#hasOthers}}<section class="others" aria-labelledby="others-title"><h2 id="others-title">{{t.others}}</h2><ul>{{#others}}<li><b>{{name}}</b> {{codes}}{{#note}} <q>{{note}}</q>{{/note}}</li>{{/others}}</ul></section>{{/hasOthers}}
<div class="own">
<label class="tick"><input type="checkbox" name="unsure" value="yes" id="unsure"{{#isUnsure}} checked{{/isUnsure}}> <kbd>i</kbd> {{t.unsure}}</label>
<label class="note"><span><kbd>m</kbd> {{t.note}}</span><textarea id="note" name="note" rows="2" maxlength="2000">{{note}}</textarea></label>
</div>
<p class="buttons"><button class="main" id="save">{{t.save}} <kbd>⏎</kbd></button>
{{#isShown}}{{#canTake}}<button type="button" id="take" data-codes="{{proposed}}">{{t.take}} <kbd>v</kbd></button>{{/canTake}}{{/isShown}}
{{#previous}}<a class="button" id="previous" href="{{previous}}">{{t.previous}} <kbd>p</kbd></a>{{/previous}}
{{#following}}<a class="button" id="following" href="{{following}}">{{t.following}} <kbd>n</kbd></a>{{/following}}
<button type="submit" form="undo" id="take-back">{{t.undo}} <kbd>u</kbd></button>
<a class="button" id="to-entry" href="/entry?answer={{position}}">{{t.entry}} <kbd>e</kbd></a></p>
</section>
<fieldset class="frame"><legend>{{t.codeframe}}</legend>
<div class="codes">{{#codes}}<div class="code"><input type="checkbox" name="code" value="{{code}}" id="code-{{place}}" {{#key}}data-key="{{key}}" {{/key}}{{#isAlone}}data-alone {{/isAlone}}aria-describedby="means-{{place}}"{{#isTicked}} checked{{/isTicked}}><label for="code-{{place}}">{{#key}}<kbd>{{key}}</kbd>{{/key}}<span>{{label}}</span></label><p id="means-{{place}}" class="means" lang="fr">{{definition}}</p></div>{{/codes}}</div>
</fieldset>
</form>
<p class="remark keyhelp">{{t.key_help}}</p>
{{> foot}}
"""##),
  ("answers.mustache", ##"""
{{> head}}
<h1>{{t.answers}}</h1>
<form method="get" action="/answers" class="filters">
<label>{{t.search}} <input name="q" type="search" maxlength="300" value="{{search}}"></label>
{{#menus}}<label>{{label}} <select name="{{name}}"><option value="">{{all}}</option>{{#options}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{text}}</option>{{/options}}</select></label>
{{/menus}}<button>{{t.filter}}</button></form>
<p role="status">{{found}}{{#first}} <a class="button" href="{{first}}">{{t.code_these}}</a>{{/first}}</p>
<p class="remark">{{t.hidden_remark}}</p>
<div class="scroll" tabindex="0" role="group" aria-label="{{t.answers}}"><table class="words"><thead><tr><th scope="col">{{t.answer}}</th><th scope="col">{{t.you}}</th><th scope="col">{{t.machine}}</th></tr></thead>
<tbody>{{#rows}}<tr><th scope="row"><a href="{{href}}" lang="fr">{{text}}</a></th><td>{{own}}</td><td>{{machine}}</td></tr>{{/rows}}</tbody></table></div>
{{#hasPages}}<nav aria-label="{{t.pages}}" class="pages"><ul>{{#before}}<li><a href="{{before}}" rel="prev">{{t.page_before}}</a></li>{{/before}}<li>{{pageWord}}</li>{{#after}}<li><a href="{{after}}" rel="next">{{t.page_after}}</a></li>{{/after}}</ul></nav>{{/hasPages}}
{{> foot}}
"""##),
  ("batch.mustache", ##"""
{{> head}}
<h1>{{title}}</h1>
<p class="lead">{{lead}}</p>
<p><a class="main button" href="/next">{{t.go_on}}</a> <a class="button" href="/">{{t.stop_here}}</a></p>
{{#hasGain}}<section aria-labelledby="gain"><h2 id="gain">{{t.gain}}</h2><p class="remark">{{gainText}}</p>
<div class="scroll" tabindex="0" role="group" aria-label="{{t.gain}}"><table><thead><tr><th scope="col">{{t.code}}</th><th scope="col">{{t.now}}</th><th scope="col">{{t.one_more}}</th><th scope="col">{{t.batch_more}}</th><th scope="col">{{t.all_coded}}</th></tr></thead>
<tbody>{{#gain}}<tr><th scope="row">{{label}}</th><td>{{now}}</td><td>{{one}}</td><td>{{batch}}</td><td>{{all}}</td></tr>{{/gain}}</tbody></table></div></section>{{/hasGain}}
{{#hasRows}}<section aria-labelledby="revealed"><h2 id="revealed">{{t.revealed}}</h2><p class="remark">{{t.revealed_text}}</p>
<div class="scroll" tabindex="0" role="group" aria-label="{{t.revealed}}"><table class="words"><thead><tr><th scope="col">{{t.answer}}</th><th scope="col">{{t.you}}</th><th scope="col">{{t.machine}}</th></tr></thead>
<tbody>{{#rows}}<tr class="{{kind}}"><th scope="row"><a href="/answer/{{position}}" lang="fr">{{text}}</a></th><td>{{own}}</td><td>{{machine}}{{#differs}} <span class="tag">{{t.differs}}</span>{{/differs}}</td></tr>{{/rows}}</tbody></table></div></section>{{/hasRows}}
{{> foot}}
"""##),
  ("coder.mustache", ##"""
{{> head}}
<h1>{{t.who_codes}}</h1>
<p>{{t.who_codes_text}}</p>
<form method="post" action="/coder" class="stack narrow">
<input type="hidden" name="token" value="{{token}}">
<label for="name">{{t.your_name}}</label>
<input id="name" name="name" required maxlength="60" autocomplete="off" list="coders" autofocus>
<datalist id="coders">{{#coders}}<option value="{{name}}"></option>{{/coders}}</datalist>
<button class="main">{{t.start}}</button>
</form>
{{> foot}}
"""##),
  ("disagreement.mustache", ##"""
{{> head}}
<form class="coding" method="post" action="/disagreement/{{position}}">
<input type="hidden" name="token" value="{{token}}"><input type="hidden" name="request" value="{{request}}">
<section class="reading" aria-labelledby="answer-title">
<p class="place">{{#placeParts}}<span>{{text}}</span>{{/placeParts}}</p>
<h1 id="answer-title">{{answerTitle}}</h1>
<blockquote id="verbatim" class="verbatim" lang="fr" tabindex="0">{{text}}</blockquote>
{{#problem}}<p class="problem" role="alert">{{problem}}</p>{{/problem}}
<div class="sides">{{#sides}}<section aria-label="{{name}}"><h2>{{name}}</h2><ul class="given">{{#codes}}<li{{#isAlone}} class="alone"{{/isAlone}}>{{label}}{{#isAlone}} <span class="tag">{{t.only_here}}</span>{{/isAlone}}</li>{{/codes}}</ul>{{#note}}<p class="remark">{{note}}</p>{{/note}}<button type="button" class="adopt" data-codes="{{names}}">{{adopt}}</button></section>{{/sides}}</div>
<div class="own"><label class="note"><span><kbd>m</kbd> {{t.why_settled}}</span><textarea id="note" name="note" rows="2" maxlength="2000">{{note}}</textarea></label></div>
<p class="buttons"><button class="main" id="save">{{t.settle}} <kbd>⏎</kbd></button> <a class="button" href="/disagreements">{{t.all_disagreements}}</a></p>
</section>
<fieldset class="frame"><legend>{{t.settled_codes}}</legend>
<div class="codes">{{#frame}}<div class="code"><input type="checkbox" name="code" value="{{code}}" id="code-{{place}}" {{#key}}data-key="{{key}}" {{/key}}{{#isAlone}}data-alone {{/isAlone}}aria-describedby="means-{{place}}"{{#isTicked}} checked{{/isTicked}}><label for="code-{{place}}">{{#key}}<kbd>{{key}}</kbd>{{/key}}<span>{{label}}</span></label><p id="means-{{place}}" class="means" lang="fr">{{definition}}</p></div>{{/frame}}</div>
</fieldset>
</form>
{{> foot}}
"""##),
  ("disagreements.mustache", ##"""
{{> head}}
<h1>{{t.disagreements}}</h1>
<p class="lead">{{lead}}</p>
{{#rows}}<section class="contest"><h2><a href="/disagreement/{{position}}">{{name}}</a></h2><blockquote class="verbatim small" lang="fr">{{text}}</blockquote><ul>{{#sides}}<li><b>{{name}}</b> {{codes}}</li>{{/sides}}</ul></section>{{/rows}}
{{> foot}}
"""##),
  ("effect.mustache", ##"""
{{#problem}}<p class="problem">{{problem}}</p>{{/problem}}
{{^problem}}<section aria-labelledby="effect-title"><h2 id="effect-title">{{effectTitle}}</h2>
<ul class="sums">{{#sums}}<li>{{.}}</li>{{/sums}}</ul>
{{#hasLines}}<table class="words kwic"><caption>{{t.matches}}</caption><tbody>{{#lines}}<tr><td class="left" lang="fr">{{left}}</td><td class="mid" lang="fr"><mark>{{match}}</mark></td><td lang="fr">{{right}}</td><td>{{change}}</td></tr>{{/lines}}</tbody></table>{{/hasLines}}</section>{{/problem}}
"""##),
  ("entries.mustache", ##"""
{{> head}}
<h1>{{t.lexicon}}</h1>
<p class="lead">{{lead}}</p>
{{#hasEntries}}<table class="words"><thead><tr><th scope="col">{{t.pattern}}</th><th scope="col">{{t.code}}</th><th scope="col">{{t.coder}}</th><th scope="col"><span class="quiet">{{t.withdraw}}</span></th></tr></thead>
<tbody>{{#entries}}<tr><th scope="row" lang="fr"><code>{{pattern}}</code></th><td>{{code}}</td><td>{{name}}</td><td><form method="post" action="/withdraw/{{id}}"><input type="hidden" name="token" value="{{token}}"><button class="plain" aria-label="{{withdrawName}}">{{t.withdraw}}</button></form></td></tr>{{/entries}}</tbody></table>
<p><a class="main button" href="/export/patch.yaml">{{t.download_patch}}</a></p><p class="remark">{{t.patch_help}} <code>verbatim lexicon apply {{patchName}} --lexicon {{lexiconName}}</code></p>{{/hasEntries}}
<p><a class="button" href="/entry">{{t.new_entry}}</a></p>
{{> foot}}
"""##),
  ("entry.mustache", ##"""
{{> head}}
<h1>{{t.entry_title}}</h1>
{{#text}}<blockquote class="verbatim small" lang="fr">{{text}}</blockquote>{{/text}}
{{#problem}}<p class="problem" role="alert">{{problem}}</p>{{/problem}}
<form id="entry" method="post" action="/entry" class="stack" data-effect="/entry/effect">
<input type="hidden" name="token" value="{{token}}"><input type="hidden" name="request" value="{{request}}"><input type="hidden" name="answer" value="{{answer}}">
<div class="row">
<label>{{t.pattern}} <input name="pattern" id="pattern" value="{{pattern}}" maxlength="300" required autocomplete="off" spellcheck="false" lang="fr"></label>
<label>{{t.code}} <select name="code" id="entry-code">{{#codes}}<option value="{{code}}"{{#isChosen}} selected{{/isChosen}}>{{label}}</option>{{/codes}}</select></label>
<label>{{t.negation}} <select name="negation">{{#rules}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{label}}</option>{{/rules}}</select></label>
</div>
<p class="remark">{{t.pattern_help}}</p>
<p class="buttons"><button class="main">{{t.add_entry}}</button> <button formmethod="get" formaction="/entry" formnovalidate id="see-effect">{{t.see_effect}}</button>{{#answer}} <a class="button" href="/answer/{{answer}}">{{t.back_to_answer}}</a>{{/answer}}</p>
</form>
<div id="effect" aria-live="polite">{{#effect}}{{> effect}}{{/effect}}</div>
{{> foot}}
"""##),
  ("exchange.mustache", ##"""
{{> head}}
<h1>{{t.exchange}}</h1>
<section aria-labelledby="out"><h2 id="out">{{t.take_out}}</h2>
<table class="words"><tbody>{{#exports}}<tr><th scope="row">{{name}}</th><td>{{text}}</td><td class="files">{{#files}}<a class="button" href="/export/{{file}}" aria-label="{{spoken}}">{{format}}</a> {{/files}}</td></tr>{{/exports}}</tbody></table>
{{#openRemark}}<p class="remark">{{openRemark}}</p>{{/openRemark}}</section>
<section aria-labelledby="in"><h2 id="in">{{t.bring_in}}</h2><p class="remark">{{t.bring_in_text}}</p>
{{#outcome}}<p role="status">{{outcome}}</p>{{/outcome}}
{{#problem}}<p class="problem" role="alert">{{problem}}</p>{{/problem}}
<form id="bring" class="stack narrow" data-send="/gold" data-token="{{token}}"><label for="file">{{t.file}}</label><input id="file" type="file" accept=".csv,.tsv,.txt,.jsonl,.xlsx,.ods,.sav"><button>{{t.bring_in_button}}</button><p id="brought" role="status"></p></form></section>
{{> foot}}
"""##),
  ("foot.mustache", ##"""
</main>
<footer class="foot">
<form method="post" action="/preferences"><input type="hidden" name="token" value="{{token}}"><input type="hidden" name="back" value="{{back}}">
<button class="plain" name="language" value="{{otherLanguage}}" lang="{{otherLanguage}}">{{otherLanguageName}}</button>
{{#coder}}<button class="plain" name="keys" value="{{otherKeys}}">{{keysWord}}</button>
<button class="plain" name="leave" value="yes">{{t.change_coder}}</button>{{/coder}}
</form>
</footer>
</body>
</html>
"""##),
  ("head.mustache", ##"""
<!DOCTYPE html>
<html lang="{{lang}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{{title}} – Verbatim</title>
<link rel="stylesheet" href="/assets/{{style}}">
<link rel="icon" href="data:,">
<script src="/assets/{{script}}" defer></script>
</head>
<body class="{{kind}}"{{#usesKeys}} data-keys="on"{{/usesKeys}}>
<a class="skip" href="#main">{{t.skip}}</a>
<header class="bar">
<a class="name" href="/">Verbatim</a>
{{#coder}}<nav aria-label="{{t.nav}}"><ul>
{{#nav}}<li><a href="{{href}}"{{#isCurrent}} aria-current="page"{{/isCurrent}}>{{label}}{{#count}} <span class="count">{{count}}</span>{{/count}}</a></li>
{{/nav}}</ul></nav>
<form class="search" method="get" action="/answers" role="search"><label class="quiet" for="search">{{t.search}}</label><input id="search" name="q" type="search" maxlength="300" placeholder="{{t.search}}" value="{{search}}"></form>
<p class="who">{{coder}}</p>{{/coder}}
</header>
<p id="said" class="quiet" role="status" aria-live="polite"></p>
<main id="main" tabindex="-1">
"""##),
  ("home.mustache", ##"""
{{> head}}
<h1>{{question}}</h1>
{{#questionText}}<p class="asked" lang="fr">{{questionText}}</p>{{/questionText}}
<p><a class="main button" href="/next">{{continueWord}}</a></p>
<section aria-labelledby="progress"><h2 id="progress">{{t.progress}}</h2>
<dl class="figures">{{#figures}}<div><dt>{{name}}</dt><dd>{{value}}</dd></div>{{/figures}}</dl>
{{#hasBatches}}<ol class="batches" aria-label="{{t.batches}}">{{#batches}}<li class="{{kind}}"><a href="/batch/{{number}}">{{label}}</a></li>{{/batches}}</ol>{{/hasBatches}}
{{^hasBatches}}<p class="remark">{{t.no_sample}}</p>{{/hasBatches}}
</section>
<section aria-labelledby="coders"><h2 id="coders">{{t.coders}}</h2>
<table><thead><tr><th scope="col">{{t.coder}}</th><th scope="col">{{t.decided}}</th><th scope="col">{{t.unsure_count}}</th><th scope="col">{{t.blind_count}}</th></tr></thead>
<tbody>{{#coders}}<tr><th scope="row">{{name}}</th><td>{{decided}}</td><td>{{unsure}}</td><td>{{blind}}</td></tr>{{/coders}}</tbody></table>
</section>
<section aria-labelledby="settings"><h2 id="settings">{{t.settings}}</h2>
<form method="post" action="/settings" class="stack narrow"><input type="hidden" name="token" value="{{token}}">
<label for="double">{{t.double_share}}</label>
<select id="double" name="double">{{#shares}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{label}}</option>{{/shares}}</select>
<fieldset><legend>{{t.watched}}</legend><p class="remark">{{t.watched_text}}</p><div class="ticks">{{#codes}}<label><input type="checkbox" name="watched" value="{{code}}"{{#isWatched}} checked{{/isWatched}}> {{label}}</label>{{/codes}}</div></fieldset>
<button>{{t.save_settings}}</button></form>
</section>
{{> foot}}
"""##),
  ("message.mustache", ##"""
{{> head}}
<h1>{{title}}</h1>
<p role="alert">{{text}}</p>
{{#coder}}<p><a href="/next">{{t.back_to_coding}}</a></p>{{/coder}}
{{> foot}}
"""##),
  ("training.mustache", ##"""
{{> head}}
<h1>{{t.training}}</h1>
<p class="lead">{{lead}}</p>
<p class="remark">{{t.training_text}}</p>
{{#problem}}<p class="problem" role="alert">{{problem}}</p>{{/problem}}
<div id="training" data-state="/training/state"{{#isRunning}} data-running{{/isRunning}}>
{{#isRunning}}<p role="status"><label for="bar">{{stage}}</label> <progress id="bar" max="1" value="{{done}}"></progress></p>{{/isRunning}}
{{#outcome}}<p role="status">{{outcome}}</p>{{/outcome}}
{{^isRunning}}<form method="post" action="/training"><input type="hidden" name="token" value="{{token}}"><button class="main"{{^canTrain}} disabled{{/canTrain}}>{{t.train}}</button></form>{{/isRunning}}
</div>
{{#hasModel}}<p><a class="button" href="/export/model.model">{{t.download_model}}</a></p>{{/hasModel}}
{{> foot}}
"""##),
]
