import { bottom, paperSize, side, textTop } from './geometry.ts';
import { fontFaces, otherScripts } from './print-fonts.ts';
import { headsAndFeet, printGround, slackOfSheet } from './print-style.ts';
import { columnWidths } from './report-document.ts';
import type { Report } from './report.ts';

type Sheet = Pick<Report, 'paper' | 'isWide'>;

const size = ({ paper, isWide }: Sheet): string => {
  const { width, height } = paperSize[paper];
  return isWide === true
    ? `${String(height)}pt ${String(width)}pt`
    : `${String(width)}pt ${String(height)}pt`;
};

const sans = `'Packet Sans',${otherScripts}`;

const widths = columnWidths.map((width) => `.w${String(width)}{width:${String(width)}pt}`).join('\n');

const parts = `
${widths}
header .kind{font:600 9pt/13pt ${sans};color:#545b64;margin-bottom:4pt}
header h1{font-size:21pt;line-height:25pt;letter-spacing:-.01em;max-width:440pt}
.lead{font:400 9.4pt/14pt ${sans};margin-top:6pt;max-width:440pt;color:#23282e}
.facts{width:100%;border-collapse:collapse;margin-top:12pt;font-size:8.8pt;line-height:12.6pt;border-bottom:.75pt solid #b3b8bf}
.facts th{font-weight:400;text-align:start;color:#545b64;width:130pt;padding:3.8pt 10pt 3.8pt 0;vertical-align:top}
.facts td{padding:3.8pt 0;vertical-align:top}
.facts tr{border-top:.75pt solid #cdd1d6;break-inside:avoid}
.part{margin-top:16pt;font:400 9pt/13pt ${sans}}
.part.whole{break-inside:avoid}
.part.start{break-before:page;margin-top:0}
.part h2{font-size:12.5pt;line-height:16pt;margin-bottom:5pt}
.part h3{font:600 9.2pt/13pt ${sans};margin:8pt 0 2pt}
.part p+p,.part p+table,.part table+p,.part ul+p{margin-top:5pt}
.part table+table{margin-top:9pt}
.part ul{padding-inline-start:12pt}
.part li{margin-bottom:1.5pt}
.record{width:100%;border-collapse:collapse;font-size:8.4pt;line-height:11.8pt;border-bottom:.75pt solid #b3b8bf}
.record th{font-weight:600;color:#545b64;text-align:start;font-size:7.8pt;padding:0 8pt 4pt 0;border-bottom:.9pt solid #14171b;vertical-align:bottom}
.record td{padding:4pt 8pt 4.6pt 0;vertical-align:top}
.record tbody tr+tr td{border-top:.6pt solid #dcdfe3}
.record tr{break-inside:avoid}
.record td:last-child,.record th:last-child{padding-right:0}
.record .figure{text-align:right;font-feature-settings:'tnum'}
.columns{columns:2;column-gap:20pt}
.part .block{break-inside:avoid;padding-bottom:4.5pt;font-size:8pt;line-height:10.6pt}
.part .block h3{margin:0;font-size:8.6pt;line-height:11.4pt}
.part .block ul{padding-inline-start:9pt}
.part .block li{margin:0;font-size:7.6pt;line-height:9.8pt}
.strong{display:block;font-weight:600}
.tick{display:inline-block;width:12pt;height:12pt;border:.9pt solid #14171b}
.byhand tbody{break-inside:avoid}
.byhand tbody tr+tr td{border-top:0;padding-top:0;padding-bottom:9pt}
.byhand tbody+tbody tr:first-child td{border-top:.6pt solid #9ba0a8}
.write{display:block;height:18pt;border-bottom:.6pt solid #8a9098}
.aside{display:block;color:#545b64;font-size:7.8pt;line-height:11pt}
`;

/** The style sheet of a report's own pages. */
export const reportStyle = (sheet: Sheet): string => `${fontFaces()}
@page{size:${size(sheet)};margin:${String(textTop)}pt ${String(side)}pt ${String(bottom)}pt}
${printGround}${parts}`;

/** The style sheet of its heads and feet. */
export const reportOverlayStyle = (sheet: Sheet): string => {
  const { width, height } = paperSize[sheet.paper];
  const shown = sheet.isWide === true ? { width: height, height: width } : { width, height };
  return `${fontFaces()}
@page{size:${size(sheet)};margin:0}
${printGround}
.sheet{position:relative;height:${String(shown.height - slackOfSheet)}pt;overflow:hidden;font-family:${sans}}
.sheet+.sheet{break-before:page}
${headsAndFeet(shown.width - 2 * side)}`;
};
