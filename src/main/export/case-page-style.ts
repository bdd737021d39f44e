/** How the page of a case looks: light and dark as the reader's system has it, on paper always light. */
export const casePageStyle = `
:root { color-scheme: light dark; --text: #1f2328; --quiet: #57606a; --line: #d0d7de; --back: #ffffff; --mark: #fff2a8; }
@media (prefers-color-scheme: dark) { :root { --text: #e6edf3; --quiet: #9da7b1; --line: #3d444d; --back: #16191d; --mark: #5c4d00; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 60rem; background: var(--back); color: var(--text); font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: break-word; }
h1 { margin: 0.25rem 0; font-size: 1.6rem; line-height: 1.25; }
h2 { margin: 2.5rem 0 0.75rem; padding-top: 0.75rem; border-top: 1px solid var(--line); font-size: 1.25rem; }
h3 { margin: 1.5rem 0 0.25rem; font-size: 1.05rem; }
h4 { margin: 1.25rem 0 0.25rem; font-size: 1rem; }
h5 { margin: 0.75rem 0 0; font-size: 0.9rem; }
p, ul, ol, dl { margin: 0.5rem 0; }
header p { margin: 0.25rem 0; }
.quiet, small, dt { color: var(--quiet); }
small { font-size: 0.85em; }
.typed, .verbatim { white-space: pre-wrap; }
.verbatim, code { font-family: ui-monospace, monospace; font-size: 0.85em; }
code { word-break: break-all; }
mark { background: var(--mark); color: inherit; }
a { color: inherit; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; padding: 0; list-style: none; }
dl { display: grid; gap: 0.35rem; }
dl div { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: 1rem; }
dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
.wide { overflow-x: auto; }
table { width: 100%; min-width: 34rem; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 0.4rem 0.75rem 0.4rem 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
th { white-space: nowrap; font-size: 0.85rem; color: var(--quiet); }
.right { text-align: end; }
.center { text-align: center; }
blockquote { margin: 0.5rem 0; padding-inline-start: 0.75rem; border-inline-start: 3px solid var(--line); }
.claim, .line { padding-inline-start: 0.75rem; border-inline-start: 3px solid var(--line); margin: 0.75rem 0; }
img { max-width: 10rem; max-height: 10rem; border: 1px solid var(--line); background: #ffffff; }
@media screen and (max-width: 40rem) {
  body { padding: 1rem 1rem 3rem; }
  dl { gap: 0.75rem; }
  dl div { grid-template-columns: 1fr; gap: 0; }
}
@media print {
  :root { color-scheme: light; --text: #000000; --quiet: #444444; --line: #bbbbbb; --back: #ffffff; --mark: #fff2a8; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  nav { display: none; }
  h2, h3, h4, h5 { break-after: avoid; }
  tr, img, .claim { break-inside: avoid; }
  .wide { overflow: visible; }
  table { min-width: 0; overflow-wrap: anywhere; }
  td:first-child { overflow-wrap: normal; }
}
`;
