import type { Audit } from '#shared/audits/audit.ts';
import type { Checklist, ChecklistItem } from '#shared/audits/checklist.ts';
import { itemNumbers, outcomeNames, sampleWords, scopeNames, severityNames } from '#shared/audits/words.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { printedDay } from '#shared/kernel/time-words.ts';
import { lowerFirst, upperFirst } from '#shared/kernel/words.ts';
import type { AuditPrint } from './audit-facts.ts';
import { html } from './printable-text.ts';
import { reportAside, reportParagraph, reportStrong, reportTable } from './report-document.ts';
import type { Report, ReportPart } from './report.ts';

/** A box to be ticked, and lines to write on. */
const box = '<span class="tick"></span>';
const line = '<span class="write"></span>';

/** Lines for things on a sheet that has no sample yet. */
const BLANK_LINES = 12;

/** The boxes of an item, in columns wide enough for their heads. */
const marks = [
  ['compliant', 60],
  ['partly', 44],
  ['not', 44],
  ['notApplicable', 60],
] as const;

const afterWords = ({ after }: ChecklistItem, numbers: ReadonlyMap<string, string>): readonly string[] => {
  if (after === null) return [];
  const answers = after.answers.map((one) => lowerFirst(outcomeNames[one])).join(' or ');
  return [`Only if ${numbers.get(after.item) ?? after.item} is ${answers}.`];
};

const itemRows = (item: ChecklistItem, numbers: ReadonlyMap<string, string>): string => {
  const words = [
    ...afterWords(item, numbers),
    `How: ${item.how}`,
    `Wanted: ${item.wanted}`,
    ...(item.notApplicable === null ? [] : [`Not applicable: ${item.notApplicable}`]),
  ];
  const about = reportStrong(item.question) + words.map(reportAside).join('');
  const boxes = marks.map(() => `<td>${box}</td>`).join('');
  const notes = reportAside(`Severity: ${lowerFirst(severityNames[item.severity])}. Notes and evidence:`);
  return `<tbody><tr><td>${html(numbers.get(item.id) ?? '')}</td><td>${about}</td>${boxes}</tr><tr><td></td><td colspan="${1 + marks.length}">${notes}${line}${line}</td></tr></tbody>`;
};

/** The items of a section, each with its boxes and, below them, room to write over the whole width. */
const itemTable = (items: readonly ChecklistItem[], numbers: ReadonlyMap<string, string>): string => {
  const boxes = marks.map(
    ([one, width]) => `<th scope="col" class="w${width}">${html(outcomeNames[one])}</th>`,
  );
  const heads = `<th scope="col" class="w28">No.</th><th scope="col">Item</th>${boxes.join('')}`;
  const rows = items.map((item) => itemRows(item, numbers)).join('');
  return `<table class="record byhand"><thead><tr>${heads}</tr></thead>${rows}</table>`;
};

const sections = (checklist: Checklist): readonly ReportPart[] => {
  const numbers = itemNumbers(checklist);
  return checklist.sections.flatMap(({ id, title }, index) => {
    const own = checklist.items.filter(({ section }) => section === id);
    if (own.length === 0) return [];
    return [{ title: `${index + 1} ${title}`, body: itemTable(own, numbers) }];
  });
};

const sample = (checklist: Checklist, audit: Audit | null): readonly ReportPart[] => {
  if (checklist.scope === 'shop' || audit?.sample.kind === 'whole') return [];
  const things = scopeNames[checklist.scope];
  const blank = Array.from({ length: BLANK_LINES }, () => '');
  const table = reportTable(
    [
      { title: 'No.', width: 28 },
      { title: `Of the ${things}`, width: 160 },
      { title: 'Items that are not in order, and notes' },
    ],
    (audit?.sample.items ?? blank).map((one, at) => [
      String(at + 1),
      one === '' ? line : reportStrong(one),
      line,
    ]),
  );
  const words = audit === null ? `The ${things} that are looked at.` : `${sampleWords(audit)}.`;
  return [{ title: 'Sample', body: reportParagraph(words) + table }];
};

const signOff: ReportPart = {
  title: 'Sign-off',
  isWhole: true,
  body: reportTable(
    [
      { title: '', width: 92 },
      { title: 'Name' },
      { title: 'Date', width: 92 },
      { title: 'Signature', width: 160 },
    ],
    ['Checked by', 'Seen by'].map((who) => [reportStrong(who), line, line, line]),
  ),
};

/** A sheet of a checklist to be filled in by hand, of one run or of none yet. */
export const auditSheet = (checklist: Checklist, audit: Audit | null, print: AuditPrint): Report => {
  const facts = [
    { label: 'Checklist', value: `${checklist.title}, version ${checklist.version}` },
    { label: 'Scope', value: `${upperFirst(scopeNames[checklist.scope])}. ${checklist.about}` },
    ...(audit === null
      ? []
      : [
          {
            label: 'Audit',
            value: `Run ${audit.number}, begun ${printedDay(dayOf(audit.startedAt, print.zone))}`,
          },
        ]),
    { label: 'Printed', value: printedDay(dayOf(print.madeAt, print.zone)) },
  ];
  return {
    kind: 'Audit sheet',
    title: audit === null ? checklist.title : `Audit ${audit.number}: ${checklist.title}`,
    lead: 'To be filled in by hand: one box for each item, none where it was not assessed.',
    facts,
    parts: [...sample(checklist, audit), ...sections(checklist), signOff],
    shop: print.shop,
    lang: 'en',
    paper: print.paper,
    madeAt: print.madeAt,
  };
};
