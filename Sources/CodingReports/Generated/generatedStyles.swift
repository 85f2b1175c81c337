// Made from Data/*.css by `make generate`; edit those files.
// swift-format-ignore-file

/// The data files of the target: name and content.
let generatedStyles: [(name: String, text: String)] = [
  ("report.css", ##"""
:root { color-scheme: light; }
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 1.5rem; max-width: 72rem; background: #fff; color: #1b1b1f;
  font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.3rem; margin: 2.5rem 0 .5rem; border-bottom: 2px solid #1f4e79; }
h3 { font-size: 1.05rem; margin: 1.5rem 0 .4rem; }
p { max-width: 46rem; }
.stamp { display: inline-block; padding: .1rem .6rem; border: 2px solid #8a3b00; color: #8a3b00; font-weight: 600; }
.facts { color: #43434a; margin-top: 0; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; font-size: .93rem; }
caption { text-align: left; color: #43434a; padding: .3rem 0; }
th, td { padding: .3rem .55rem; border-bottom: 1px solid #d5d5dc; text-align: right; vertical-align: top; }
th:first-child, td:first-child { text-align: left; }
thead th { border-bottom: 2px solid #43434a; vertical-align: bottom; font-size: .9rem; }
tbody th { font-weight: 400; }
tbody tr.parent > th { font-weight: 600; }
tbody tr.child > th { padding-left: 1.6rem; }
table.words th, table.words td { text-align: left; }
.caution { color: #8a3b00; }
.interval { white-space: nowrap; }
figure { margin: 1rem 0; }
figcaption { color: #43434a; font-size: .95rem; }
svg { max-width: 100%; height: auto; display: block; }
svg text { font: 13px system-ui, "Segoe UI", Roboto, Arial, sans-serif; fill: #1b1b1f; }
.bar { fill: #2f6ea5; }
.bar.faint { fill: #9db9d1; }
.whisker { stroke: #1b1b1f; stroke-width: 1.6; fill: none; }
.grid { stroke: #d5d5dc; stroke-width: 1; }
.multiples { display: grid; grid-template-columns: repeat(auto-fill, minmax(20rem, 1fr)); gap: 1rem; }
.quotes dt { font-weight: 600; margin-top: .6rem; }
.quotes dd { margin: .2rem 0 .2rem 1rem; max-width: 46rem; }
.note { border-left: 4px solid #1f4e79; padding: .2rem 1rem; background: #f4f7fa; }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  .scroll { overflow: visible; }
  h2, h3, figcaption { break-after: avoid; }
  figure, tr { break-inside: avoid; }
  thead { display: table-header-group; }
  .bar, .bar.faint { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
.line { stroke: #1f4e79; stroke-width: 2; fill: none; }
.band { fill: #dbe6f0; }
.answers { list-style: none; padding: 0; }
.answers > li { border-bottom: 1px solid #d5d5dc; padding: .6rem 0; break-inside: avoid; }
.answers p { margin: .2rem 0; max-width: 60rem; }
.verbatim { white-space: pre-wrap; overflow-wrap: anywhere; }
.verbatim mark { background: #fff1b8; color: inherit; border-bottom: 2px solid #1b1b1f; padding: 0 .1rem; }
.verbatim sup, .given b { font-size: .75rem; font-weight: 700; }
.given { color: #43434a; font-size: .93rem; }
"""##),
]
