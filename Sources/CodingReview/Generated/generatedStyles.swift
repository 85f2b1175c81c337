// Made from Data/*.css by `make generate`; edit those files.
// swift-format-ignore-file

/// The data files of the target: name and content.
let generatedStyles: [(name: String, text: String)] = [
  ("review.css", ##"""
/* The page where people code. Colours hold 4.5:1 on their ground, and 3:1 for edges that mean something. */
:root {
  color-scheme: light dark;
  --ground: #fbfaf7; --card: #ffffff; --ink: #1c1b1a; --soft: #56524c; --line: #d9d5cc;
  --edge: #7d776c; --accent: #1f4e79; --on-accent: #ffffff; --accent-ground: #e8eff6;
  --mark: #fff0b3; --mark-edge: #8a6a00; --warn: #8a3b00; --warn-ground: #fdf1e7;
  --good: #1f6b3a; --key: #f1eee7;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #16171a; --card: #1e2024; --ink: #ecebe8; --soft: #b0aca4; --line: #383a40;
    --edge: #8b8880; --accent: #8fbce6; --on-accent: #10202f; --accent-ground: #22303e;
    --mark: #4a3f12; --mark-edge: #d9b84a; --warn: #f0a877; --warn-ground: #33231a;
    --good: #7fd09b; --key: #2a2c31;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html { font: 16px/1.45 system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", Arial, sans-serif; }
body { margin: 0; background: var(--ground); color: var(--ink); }
main { padding: .75rem 1.25rem 1rem; max-width: 82rem; margin: 0 auto; }
main:focus { outline: none; }
h1 { font-size: 1.35rem; line-height: 1.25; margin: .25rem 0 .5rem; font-weight: 650; }
h2 { font-size: 1rem; margin: 1.4rem 0 .35rem; font-weight: 650; }
p { margin: .35rem 0; max-width: 46rem; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
.quiet { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: .5rem; top: .5rem; background: var(--card); padding: .4rem .8rem; z-index: 9; }
.remark, .asked { color: var(--soft); font-size: .9rem; }
.lead { font-size: 1.02rem; }
.problem { border-left: 4px solid var(--warn); background: var(--warn-ground); padding: .4rem .8rem; }

.bar { display: flex; align-items: center; gap: 1rem; padding: .35rem 1.25rem; background: var(--card); border-bottom: 1px solid var(--line); min-height: 3rem; }
.bar .name { font-weight: 700; text-decoration: none; color: var(--ink); letter-spacing: .01em; }
.bar nav { flex: 1; }
.bar ul { display: flex; flex-wrap: wrap; gap: .1rem; margin: 0; padding: 0; list-style: none; }
.bar nav a { display: block; padding: .3rem .6rem; border-radius: 4px; text-decoration: none; color: var(--soft); font-size: .92rem; }
.bar nav a:hover { color: var(--ink); background: var(--key); }
.bar nav a[aria-current] { color: var(--ink); box-shadow: inset 0 -2px var(--accent); border-radius: 4px 4px 0 0; }
.count { background: var(--warn-ground); color: var(--warn); border-radius: 1rem; padding: 0 .4rem; font-size: .8rem; }
.search input { width: 16rem; font-size: .92rem; }
.who { margin: 0; font-size: .92rem; white-space: nowrap; max-width: 10rem; overflow: hidden; text-overflow: ellipsis; }
.foot { padding: .4rem 1.25rem 1rem; max-width: 82rem; margin: 0 auto; }
.foot form { display: flex; gap: 1rem; }

input, select, textarea, button, .button { font: inherit; color: inherit; }
input:not([type=checkbox]), select, textarea { background: var(--card); border: 1px solid var(--edge); border-radius: 4px; padding: .3rem .5rem; min-height: 2rem; max-width: 100%; }
input[type=checkbox] { width: 1.05rem; height: 1.05rem; margin: 0; accent-color: var(--accent); flex: none; }
button, .button { display: inline-flex; align-items: center; gap: .4rem; min-height: 2.1rem; padding: .25rem .75rem; background: var(--card); border: 1px solid var(--edge); border-radius: 4px; text-decoration: none; cursor: pointer; }
button:hover, .button:hover { background: var(--key); }
button.main, .button.main { background: var(--accent); color: var(--on-accent); border-color: var(--accent); font-weight: 600; }
button.main:hover, .button.main:hover { filter: brightness(1.12); }
button[disabled] { opacity: .55; cursor: default; }
button.plain { border: 0; background: none; padding: .2rem 0; min-height: 1.5rem; color: var(--accent); text-decoration: underline; font-size: .88rem; }
kbd { font: 600 .78rem/1.2 ui-monospace, "DejaVu Sans Mono", Menlo, monospace; background: var(--key); color: var(--ink); border: 1px solid var(--edge); border-radius: 3px; padding: .05rem .3rem; min-width: 1.3rem; text-align: center; display: inline-block; }
button.main kbd { background: transparent; color: inherit; border-color: currentColor; }
body:not([data-keys]) kbd, body:not([data-keys]) .keyhelp { display: none; }

.coding { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); gap: 1.25rem; align-items: stretch; }
.coding-page main { max-width: 100rem; }
/* What is pressed stays at the foot of the column, however long the answer and the proposal are. */
.reading { display: flex; flex-direction: column; min-height: calc(100vh - 7.4rem); }
.own { margin-top: auto; }
.place { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; color: var(--soft); font-size: .88rem; margin: 0; min-height: 1.4rem; max-width: none; font-variant-numeric: tabular-nums; }
.reading h1 { font-size: .92rem; color: var(--soft); font-weight: 600; margin: .2rem 0 .3rem; overflow-wrap: anywhere; }
.verbatim { margin: 0 0 .7rem; padding: .8rem 1.1rem; background: var(--card); border: 1px solid var(--line); border-left: 4px solid var(--accent); border-radius: 4px; font: 1.28rem/1.5 Georgia, "Noto Serif", "DejaVu Serif", serif; white-space: pre-wrap; overflow-wrap: anywhere; min-height: 6.4rem; max-height: 15rem; overflow-y: auto; }
.verbatim.small { font-size: 1.05rem; min-height: 0; padding: .5rem .9rem; }
mark { background: var(--mark); color: inherit; border-bottom: 2px solid var(--mark-edge); border-radius: 2px; }
mark sup { font: 600 .62em/1 system-ui, sans-serif; user-select: none; padding-left: .12rem; }
.proposal, .blind, .others { background: var(--card); border: 1px solid var(--line); border-radius: 4px; padding: .5rem .9rem; margin: 0 0 .7rem; max-width: none; }
.proposal h2, .others h2 { margin: 0 0 .25rem; font-size: .92rem; }
.proposal ul, .others ul { list-style: none; margin: 0; padding: 0; }
.proposal li { padding: .12rem 0; }
.proposal li.faint { color: var(--soft); }
.likely { display: grid; grid-template-columns: minmax(0, 1fr) 3.6rem 6rem; gap: .6rem; align-items: center; }
.proposal li.faint b { font-weight: 400; }
.share { text-align: right; font-variant-numeric: tabular-nums; font-size: .92rem; }
meter { width: 100%; height: .6rem; }
meter::-webkit-meter-optimum-value { background: var(--accent); }
meter::-webkit-meter-bar { background: var(--key); border-color: var(--line); }
meter::-moz-meter-bar { background: var(--accent); }
.words { color: var(--soft); font-size: .88rem; }
table.words { color: inherit; font-size: .95rem; }
.blind { background: var(--accent-ground); border-color: var(--accent); font-size: .95rem; }
.own { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: .6rem 1.4rem; align-items: center; margin-bottom: .6rem; }
.own .note:only-child { grid-column: 1 / -1; }
.tick { display: inline-flex; gap: .45rem; align-items: center; }
.note { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: .6rem; align-items: center; }
.note textarea { resize: vertical; width: 100%; min-height: 2.2rem; height: 2.2rem; }
.buttons { display: flex; flex-wrap: wrap; gap: .5rem; max-width: none; }
.reading .buttons button, .reading .buttons .button { padding: .25rem .6rem; font-size: .94rem; }

.frame { margin: 0; padding: 0; border: 0; min-width: 0; }
.frame legend { font-weight: 650; padding: 0; margin-bottom: .3rem; font-size: .95rem; }
.codes { background: var(--card); border: 1px solid var(--line); border-radius: 4px; max-height: calc(100vh - 9.2rem); min-height: 16rem; overflow-y: auto; scroll-padding: 2rem; display: grid; grid-template-columns: repeat(auto-fill, minmax(18rem, 1fr)); align-content: start; }
.code { display: grid; grid-template-columns: auto minmax(0, 1fr); grid-template-rows: auto 1fr; gap: 0 .5rem; align-items: center; padding: .22rem .6rem .3rem; border-bottom: 1px solid var(--line); border-right: 1px solid var(--line); }
.code label { display: grid; grid-template-columns: 1.9rem minmax(0, 1fr); gap: .45rem; align-items: center; cursor: pointer; min-height: 1.5rem; line-height: 1.2; font-size: .95rem; }
.code label span:only-child { grid-column: 1 / -1; }
.code .means { grid-column: 2; margin: 0 0 0 2.35rem; color: var(--soft); font-size: .78rem; line-height: 1.27; align-self: start; }
body:not([data-keys]) .code label { display: block; }
body:not([data-keys]) .code .means { margin-left: 0; }
.code:has(:checked) { background: var(--accent-ground); box-shadow: inset 3px 0 var(--accent); }
.code:has(:checked) label { font-weight: 600; }
.keyhelp { max-width: none; font-size: .8rem; margin-top: .6rem; }

.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: .8rem; margin-bottom: .7rem; }
.sides section { background: var(--card); border: 1px solid var(--line); border-radius: 4px; padding: .5rem .9rem .7rem; }
.sides h2 { margin: 0 0 .2rem; }
.given { list-style: none; padding: 0; margin: 0 0 .5rem; }
.given .alone { font-weight: 650; }
.tag { display: inline-block; font-size: .76rem; font-weight: 600; color: var(--warn); border: 1px solid currentColor; border-radius: 3px; padding: 0 .3rem; }
.contest { border-bottom: 1px solid var(--line); padding-bottom: .6rem; }
.contest ul { margin: 0; padding-left: 1.2rem; }

.figures { display: flex; flex-wrap: wrap; gap: .4rem 2.4rem; margin: .3rem 0 .8rem; }
.figures dt { color: var(--soft); font-size: .88rem; }
.figures dd { margin: 0; font-size: 1.25rem; font-variant-numeric: tabular-nums; }
.batches { display: flex; flex-wrap: wrap; gap: .4rem; list-style: none; padding: 0; margin: 0; }
.batches a { display: block; padding: .25rem .6rem; border: 1px solid var(--edge); border-radius: 4px; text-decoration: none; font-size: .9rem; font-variant-numeric: tabular-nums; }
.batches .done a { background: var(--accent-ground); border-color: var(--accent); }
.stack { display: grid; gap: .5rem; justify-items: start; }
.stack .row { display: flex; flex-wrap: wrap; gap: .8rem 1.2rem; align-items: start; width: 100%; }
.stack label { display: grid; gap: .2rem; }
.stack .row label:first-child { flex: 1 1 22rem; }
.narrow { max-width: 40rem; }
.narrow + table, section > table:not(.words) { max-width: 46rem; }
.narrow > input:not([type=checkbox]):not([type=hidden]) { width: 100%; }
fieldset { border: 1px solid var(--line); border-radius: 4px; width: 100%; }
.ticks { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: .2rem .8rem; }
.ticks label { display: flex; gap: .5rem; align-items: center; }
.filters { display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: end; margin-bottom: .5rem; }
.filters label { display: grid; font-size: .88rem; color: var(--soft); gap: .15rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; font-size: .95rem; }
caption { text-align: left; color: var(--soft); padding: .3rem 0; }
th, td { padding: .32rem .6rem; border-bottom: 1px solid var(--line); text-align: right; vertical-align: top; }
th:first-child, td:first-child, .words th, .words td { text-align: left; }
thead th { color: var(--soft); font-weight: 600; font-size: .86rem; border-bottom-color: var(--edge); }
tbody th { font-weight: 400; }
.words tbody th { max-width: 34rem; overflow-wrap: anywhere; }
tr.differs { background: var(--warn-ground); }
.kwic .left { text-align: right; width: 40%; }
.kwic .mid { white-space: nowrap; }
.pages ul { display: flex; gap: 1.2rem; list-style: none; padding: 0; }
.files { white-space: nowrap; }
progress { width: 18rem; accent-color: var(--accent); }
.sums { padding-left: 1.2rem; margin: .2rem 0 .6rem; }
@media (max-width: 60rem) {
  .coding { grid-template-columns: minmax(0, 1fr); }
  .codes { max-height: none; }
  .reading { min-height: 0; }
  .bar { flex-wrap: wrap; }
}
@media (prefers-reduced-motion: no-preference) { button, .button { transition: background-color .1s; } }
@media (forced-colors: active) { mark { border-bottom-color: Highlight; } .code:has(:checked) { outline: 2px solid Highlight; outline-offset: -2px; } }
"""##),
]
