import type { Paper } from '#shared/appeals/packet.ts';
import {
  bottom,
  contentWidth,
  frameBox,
  infoLine,
  paperSize,
  sheetHeight,
  sheetTop,
  side,
  stampGap,
  stampHeight,
  textTop,
} from './geometry.ts';
import { fontFaces, otherScripts } from './print-fonts.ts';

const mostInfoLines = 12;

/** Room for the longest "page 1 of 9999", which is drawn over a stamp that was printed before. */
const mostOfWidth = 92;

const frames = (paper: Paper): string =>
  Array.from({ length: mostInfoLines }, (_, index) => index + 1)
    .map((lines) => `.info-${lines} .frame{height:${frameBox(paper, lines).height}pt}`)
    .join('\n');

// No line under a frame ever pushes another off its sheet: it is cut instead.
const clips = Array.from({ length: mostInfoLines }, (_, index) => index + 1)
  .map((lines) => `.clip-${lines}{-webkit-line-clamp:${lines}}`)
  .join('\n');

// A citation is no block in its line: a line may end before and after a block, and the next begin with a full stop.
// No contextual or stylistic alternates: a reader would find their letters through replacement texts only.
/** What every print rests on: its type and its colours. */
export const printGround = `
*{box-sizing:border-box;font-synthesis:none}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0 .5pt 0 0;color:#14171b;font:400 10.5pt/16pt 'Packet Serif','Packet Sans',${otherScripts};hyphens:manual;font-variant-ligatures:no-contextual;font-kerning:normal;text-size-adjust:none}
h1,h2,h3,h4,p,ul,ol,figure,table,blockquote{margin:0;padding:0}
h1,h2,h3,h4{font-weight:600;break-after:avoid;text-wrap:balance}
h1{font:600 17pt/21pt 'Packet Serif','Packet Sans',${otherScripts};letter-spacing:-.006em}
h2{font:600 12.5pt/17pt 'Packet Serif','Packet Sans',${otherScripts}}
h3,h4{font:600 10.5pt/16pt 'Packet Serif','Packet Sans',${otherScripts}}
strong,b{font-weight:600}
a{color:inherit;text-decoration:none}
p{orphans:2;widows:2}
bdi,td,th,p,li,h1,h2,h3{overflow-wrap:anywhere}
.sans,table,.code,.cite,.label,.stamp,.info{font-family:'Packet Sans',${otherScripts}}
.hant{font-family:'Packet Hant','Packet Hans','Packet Sans'}
.cite,.code,.verbatim{unicode-bidi:isolate}
.quiet{color:#545b64}
.num{font-feature-settings:'tnum'}
.hash{font-feature-settings:'tnum','zero';letter-spacing:0}
.code{font-size:.72em;border:.5pt solid #8a9098;border-radius:1.5pt;padding:0 1.5pt;white-space:nowrap;font-feature-settings:'tnum'}
.verbatim{white-space:pre-wrap;font-family:'Packet Sans',${otherScripts};font-size:.92em}
.right{text-align:right}
.center{text-align:center}
.cite{border:.75pt solid #14171b;border-radius:1.5pt;padding:0 3.6pt;font-size:7.5pt;line-height:10.6pt;font-weight:600;white-space:nowrap;vertical-align:1pt}
`;

const texts = `
.cover{padding-top:38pt}
.cover h1{font-size:27pt;line-height:31pt;letter-spacing:-.012em;max-width:400pt}
.cover .request{font-size:14pt;line-height:20pt;margin-top:11pt;max-width:420pt;color:#23282e}
.facts{width:100%;border-collapse:collapse;margin-top:30pt;font-size:9pt;line-height:13pt;border-bottom:.75pt solid #b3b8bf}
.facts th{font-weight:400;text-align:left;color:#545b64;width:112pt;padding:5.6pt 10pt 5.6pt 0;vertical-align:top}
.facts td{padding:5.6pt 0;vertical-align:top}
.facts tr{border-top:.75pt solid #cdd1d6;break-inside:avoid}
.contents{margin-top:28pt}
.contents .heading{font:600 9pt/13pt 'Packet Sans',${otherScripts};margin-bottom:5pt}
.contents a{display:flex;justify-content:space-between;font:400 9pt/13pt 'Packet Sans',${otherScripts};padding:4.2pt 0;border-top:.75pt solid #dcdfe3;break-inside:avoid}
.contents nav{border-bottom:.75pt solid #dcdfe3;break-inside:auto}
.contents a span:last-child{min-width:24pt;text-align:right;font-feature-settings:'tnum'}
.cover.dense{padding-top:16pt}
.cover.dense .request{margin-top:8pt}
.cover.dense .facts{margin-top:16pt}
.cover.dense .facts th,.cover.dense .facts td{padding-top:3.4pt;padding-bottom:3.4pt}
.cover.dense .contents{margin-top:16pt}
.cover.dense .contents a{padding:2.6pt 0}
.start{break-before:page}
.part{margin-top:28pt}
.start.part{margin-top:0}
.part>h1{margin-bottom:9pt}
.text{font-size:11pt}
.text p,.text ul,.text ol,.text table,.text blockquote,.text h2,.text h3,.text h4{margin-bottom:8pt}
.text ul,.text ol{padding-inline-start:16pt}
.text li{margin-bottom:2pt}
.text li p{margin-bottom:2pt}
.text blockquote{border-inline-start:1.5pt solid #8a9098;padding-inline-start:10pt;font-style:italic}
.text hr{border:0;border-top:.75pt solid #cdd1d6;margin:10pt 0}
.text table{border-collapse:collapse;width:100%;font-size:8.5pt;line-height:12pt}
.text thead th{border-bottom:.75pt solid #14171b;color:#545b64;text-align:start;font-weight:600}
.text thead th.right{text-align:right}
.text thead th.center{text-align:center}
.text td,.text th{padding:3.6pt 8pt 3.6pt 0;vertical-align:top}
.text td:last-child,.text th:last-child{padding-right:0}
.text td.right{font-feature-settings:'tnum'}
.text tbody tr{border-bottom:.75pt solid #dcdfe3;break-inside:avoid}
.timeline{width:100%;border-collapse:collapse;font-size:9pt;line-height:13.5pt;border-bottom:.75pt solid #b3b8bf}
.timeline tr{border-top:.75pt solid #cdd1d6;break-inside:avoid}
.timeline td{padding:4.6pt 0;vertical-align:top}
.timeline .when{width:83pt;padding-right:10pt;color:#545b64}
.timeline .cites{width:72pt;text-align:right;padding-left:8pt}
.timeline .cite,.lines .cite{margin:0 0 1.5pt 2pt}
.actions{width:100%;border-collapse:collapse;margin-top:10pt;font-size:8.5pt;line-height:12.4pt;border-bottom:.75pt solid #b3b8bf}
.actions thead th{font-weight:400;color:#545b64;text-align:left;font-size:8pt;padding:0 10pt 5pt 0;border-bottom:.9pt solid #14171b;vertical-align:bottom}
.actions tbody tr+tr{border-top:.75pt solid #cdd1d6}
.actions tr{break-inside:avoid}
.actions td{padding:6pt 10pt 7pt 0;vertical-align:top}
.actions .kind{display:block;color:#545b64;font-size:7.9pt;line-height:11pt}
.actions .action{display:block;font-weight:600;font-size:9.2pt;line-height:13pt}
.actions .cause{display:block;margin-top:2pt;color:#3a4048}
.actions .owner{width:66pt}
.actions .day{width:76pt}
.actions .effect{width:104pt}
.actions th.cites,.actions td.cites{width:44pt;padding-right:0}
.line{margin-top:18pt}
.line .notice{display:flex;border-top:1pt solid #14171b;border-bottom:.75pt solid #cdd1d6;padding:6.4pt 0;font-style:italic;font-size:11pt;line-height:16pt;break-inside:avoid;break-after:avoid}
.label{flex:none;width:54pt;font-size:8.8pt;line-height:16pt;font-weight:600;font-style:normal}
.claim{display:flex;padding-top:8.4pt;font-size:11pt}
.claim>div:last-child,.notice>div:last-child{flex:1;min-width:0}
.claim p,.claim ul,.claim ol{margin-bottom:4pt}
.text .claim{margin:0 0 8pt;padding-top:0}
.lead{font-size:11pt;line-height:16pt;margin-top:-4pt;color:#23282e}
.index{width:100%;border-collapse:collapse;margin-top:14pt;font-size:9pt;line-height:12.8pt}
.index thead th{font-weight:400;color:#545b64;text-align:left;font-size:8pt;padding-bottom:5pt;border-bottom:.9pt solid #14171b}
.index tr{break-inside:avoid}
.index tbody tr{border-bottom:.75pt solid #cdd1d6}
.index td{padding:8.6pt 0 11pt;vertical-align:top}
.index.dense td{padding:4.5pt 0 5.5pt}
.index.dense .proves{padding-left:12pt}
.index .no{width:32pt}
.index .box{display:inline-block;min-width:20pt;height:20pt;line-height:18.5pt;border:1pt solid #14171b;text-align:center;font-size:10pt;font-weight:600;padding:0 3pt}
.index .proves{width:112pt;padding-left:12pt}
.index .page{width:40pt;text-align:right;font-feature-settings:'tnum'}
.index thead .page{text-align:right}
.index .caption{font:600 11.3pt/15pt 'Packet Serif','Packet Sans',${otherScripts}}
.index .kind,.index .hash{display:block;color:#545b64;font-size:7.9pt;line-height:14.4pt}
.under{font:400 8pt/12.4pt 'Packet Sans',${otherScripts};color:#545b64;margin-top:5pt}
.about{margin-top:22pt;max-width:390pt;font:400 8pt/12.4pt 'Packet Sans',${otherScripts};color:#545b64;break-inside:avoid}
.about .heading{font:600 9pt/13pt 'Packet Sans',${otherScripts};color:#14171b;margin-bottom:4pt}
.records p{font-size:11pt;line-height:16pt;margin-bottom:9pt;max-width:430pt}
`;

const sheets = (paper: Paper): string => `
.exhibit{page:exhibit;break-before:page;height:${sheetHeight(paper)}pt;overflow:hidden;break-inside:avoid}
.stamp{height:${stampHeight}pt;border:.9pt solid #14171b;display:flex;align-items:stretch;font:400 9.2pt/11pt 'Packet Sans',${otherScripts};letter-spacing:0;text-wrap:initial}
.stamp h2,.stamp .name{flex:1;min-width:0;display:flex;align-items:stretch;font:inherit;letter-spacing:0;text-wrap:initial}
.stamp .mark,.stamp .caption,.stamp .of{display:flex;align-items:center}
.stamp .mark{background:#14171b;color:#fff;font-weight:600;font-size:10.5pt;padding:0 11pt;white-space:pre}
.stamp .mark{flex:none}
.stamp .caption{flex:1;padding:0 11pt;min-width:0;overflow:hidden}
.stamp .caption bdi{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden;min-width:0}
.stamp .caption.long{font-size:8pt;line-height:9.6pt}
.stamp .caption.longest{font-size:6.6pt;line-height:7.8pt}
.stamp .caption.longest bdi{-webkit-line-clamp:3}
.stamp .of{border-left:.75pt solid #b3b8bf;padding:0 12pt;font-size:8.4pt;color:#3a4048;white-space:nowrap;min-width:68pt;justify-content:center;font-feature-settings:'tnum'}
.stamp .of.later{border:0;min-width:${mostOfWidth}pt}
.frame{margin-top:${stampGap}pt;border:.75pt solid #b3b8bf;display:flex;align-items:center;justify-content:center}
.frame img{display:block}
.video{position:relative}
.video p{position:absolute;left:0;right:0;bottom:8pt;text-align:center;font-size:7.9pt;line-height:12pt;color:#3a4048}
.info{margin-top:12pt;font-size:7.9pt;line-height:${infoLine}pt;color:#3a4048}
.info .row{display:flex;justify-content:space-between;gap:12pt}
.info .row span:last-child{white-space:nowrap}
.info .row bdi,.info p{min-width:0}
.info [class^=clip]{display:-webkit-box;-webkit-box-orient:vertical;overflow:hidden}
.info .anywhere{word-break:break-all}
.info .quiet{color:#545b64}
.none{padding:0 60pt;text-align:start}
.none div{max-width:300pt}
.none .why{font-weight:600;font-size:14pt;line-height:19pt;margin-bottom:6pt;break-after:auto}
.none p{font-size:11pt;line-height:16pt;margin-bottom:6pt}
.table{page:exhibit;break-before:page}
.rows{width:100%;border-collapse:collapse;font-size:7.6pt;line-height:10.6pt;margin-top:-${stampHeight}pt;table-layout:auto}
.rows.next{margin-top:0;break-before:page}
.rows .room{height:${stampHeight + stampGap}pt;padding:0;border:0}
.rows .part-of{height:${stampHeight + 2 * stampGap}pt;padding-bottom:5pt;vertical-align:bottom;color:#545b64}
.rows thead .heads th{font-weight:600;text-align:left;vertical-align:bottom;border-bottom:.9pt solid #14171b;padding:0 7pt 4pt 0}
.rows td{padding:2.8pt 7pt 2.8pt 0;vertical-align:top;border-bottom:.5pt solid #dcdfe3;white-space:pre-line}
.rows .figure{text-align:right;font-feature-settings:'tnum'}
.rows .row-number{color:#545b64;font-feature-settings:'tnum';width:22pt;white-space:nowrap}
.rows.small{font-size:6.3pt;line-height:8.8pt}
.rows .whole,.rows .whole bdi{overflow-wrap:normal}
.rows tr{break-inside:avoid}
.rows tr.breaks{break-inside:auto}
.group{font:600 8.4pt/12pt 'Packet Sans',${otherScripts};margin:14pt 0 5pt;break-after:avoid}
.rows.prose{font-size:9.4pt;line-height:14pt}
.rows.prose td{border:0;padding:0 0 3pt;white-space:pre-wrap}
${clips}
${frames(paper)}
`;

const paperName: Readonly<Record<Paper, string>> = { letter: 'letter', a4: 'A4' };

/** The style sheet of the packet. */
export const packetStyle = (paper: Paper): string => `${fontFaces()}
@page{size:${paperName[paper]};margin:${textTop}pt ${side}pt ${bottom}pt}
@page exhibit{size:${paperName[paper]};margin:${sheetTop}pt ${side}pt ${bottom}pt}
${printGround}${texts}${sheets(paper)}`;

/** A sheet of its whole paper would run onto a second page. */
export const slackOfSheet = 1;

/** Where heads and feet stand, and how; `width` is that of the text in points. */
export const headsAndFeet = (width: number): string => `
.head,.foot,.over{position:absolute;left:${side}pt;width:${width}pt;display:flex;justify-content:space-between;gap:16pt}
.head{top:56pt;height:21pt;border-bottom:.9pt solid #14171b;font-size:8.4pt;line-height:14pt}
.head{gap:4pt;justify-content:flex-start;white-space:nowrap}
.head b{font-weight:600;min-width:0;overflow:hidden;text-overflow:ellipsis}
.head span{flex:none}
.head .fixed{font-weight:600}
.head .last{margin-left:auto;padding-left:12pt}
.foot span{white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.foot .num{flex:none}
.foot{bottom:36pt;border-top:.9pt solid #9ba0a8;padding-top:3.6pt;font-size:7.9pt;line-height:12pt;color:#3a4048}
`;

/** The style sheet of the heads and feet, which are printed apart and drawn over each page. */
export const overlayStyle = (paper: Paper): string => `${fontFaces()}
@page{size:${paperName[paper]};margin:0}
${printGround}${sheets(paper)}
.sheet{position:relative;height:${paperSize[paper].height - slackOfSheet}pt;overflow:hidden;font-family:'Packet Sans',${otherScripts}}
.sheet+.sheet{break-before:page}
${headsAndFeet(contentWidth(paper))}
.over{top:${sheetTop}pt}
.over .stamp{width:100%}
.over.count{justify-content:flex-end}
.over.count .stamp{width:auto;border-left:0}
`;
