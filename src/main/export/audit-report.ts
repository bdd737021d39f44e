import type { AuditAnswer } from '#shared/audits/audit.ts';
import type { ChecklistItem } from '#shared/audits/checklist.ts';
import { type Finding, findingState, pointsAtStake } from '#shared/audits/finding.ts';
import { riskWords, stakeWords } from '#shared/audits/risk-words.ts';
import { askedItems, resultsOf, runScore, type Score } from '#shared/audits/score.ts';
import {
  auditStatusNames,
  findingStateNames,
  itemNumbers,
  outcomeNames,
  sampleWords,
  scopeNames,
  scoreMethod,
  severityNames,
  shareWords,
} from '#shared/audits/words.ts';
import { type Instant } from '#shared/kernel/time.ts';
import { printedDay, printedMoment } from '#shared/kernel/time-words.ts';
import { upperFirst } from '#shared/kernel/words.ts';
import type { AuditOnPaper, AuditPrint } from './audit-facts.ts';
import { html } from './printable-text.ts';
import {
  reportAside,
  reportFacts,
  reportList,
  reportParagraph,
  reportStrong,
  reportTable,
} from './report-document.ts';
import type { Report, ReportPart } from './report.ts';

interface Given extends AuditOnPaper {
  readonly print: AuditPrint;
  readonly asked: readonly ChecklistItem[];
  readonly answerTo: ReadonlyMap<string, AuditAnswer>;
  readonly numbers: ReadonlyMap<string, string>;
}

const momentBy = ({ print, people }: Given, at: Instant, who: string | null): string => {
  const moment = `${printedMoment(at, print.zone)} ${print.zoneName}`;
  const name = people.get(who ?? '');
  return name === undefined ? moment : `${moment}, by ${name}`;
};

const statusWords = (given: Given): string => {
  const { status, endedAt, endedBy } = given.audit;
  return endedAt === null
    ? `${auditStatusNames[status]}: not signed off yet, answers may still change`
    : `${auditStatusNames[status]} ${momentBy(given, endedAt, endedBy)}`;
};

const scoreWords = ({ share, applying, assessed, total }: Score): string =>
  `${share === null ? 'Too few for a score:' : `${shareWords(share)} of`} ${applying} that apply; ${assessed} of ${total} assessed`;

const factsOf = (given: Given, score: Score): Report['facts'] => {
  const { audit, print } = given;
  const { checklist, number } = audit;
  return [
    { label: 'Audit', value: `Run ${number} of “${checklist.title}”, version ${checklist.version}` },
    { label: 'Scope', value: `${upperFirst(scopeNames[checklist.scope])}. ${checklist.about}` },
    { label: 'Sample', value: sampleWords(audit) },
    { label: 'Begun', value: momentBy(given, audit.startedAt, audit.startedBy) },
    { label: 'State', value: statusWords(given) },
    { label: 'Score', value: scoreWords(score) },
    { label: 'Printed', value: `${printedMoment(print.madeAt, print.zone)} ${print.zoneName}` },
  ];
};

/** What is counted by section, in columns wide enough for their heads. */
const counted = [
  ['compliant', 60],
  ['partly', 44],
  ['not', 44],
  ['notApplicable', 60],
] as const;

const sections = ({ sections: scores, ...whole }: ReturnType<typeof runScore>): ReportPart => {
  const row = (title: string, score: Score): readonly string[] => [
    reportStrong(title),
    html(shareWords(score.share)),
    html(`${score.assessed} of ${score.total}`),
    ...counted.map(([one]) => String(score.counts[one])),
  ];
  const table = reportTable(
    [
      { title: 'Section' },
      { title: 'Score', width: 44, isFigure: true },
      { title: 'Assessed', width: 60, isFigure: true },
      ...counted.map(([one, width]) => ({ title: outcomeNames[one], width, isFigure: true })),
    ],
    [
      ...scores.filter(({ total }) => total > 0).map((score) => row(score.title, score)),
      row('All sections', whole),
    ],
  );
  const none = scores.filter(({ total }) => total === 0).map(({ title }) => title);
  const silent = none.length === 0 ? '' : ` Nothing was asked of: ${none.join(', ')}.`;
  return { title: 'Score by section', body: table + reportParagraph(`${scoreMethod}${silent}`) };
};

const itemRow = (given: Given, item: ChecklistItem): readonly string[] => {
  const answer = given.answerTo.get(item.id);
  const shown = (answer?.evidence ?? []).map((id) => given.files.get(id) ?? 'A file that is gone');
  const found = given.findings.filter(({ itemId }) => itemId === item.id).map(({ number }) => number);
  return [
    html(given.numbers.get(item.id) ?? ''),
    [
      reportStrong(item.question),
      ...(answer === undefined || answer.note === '' ? [] : [reportParagraph(answer.note)]),
      ...shown.map(reportAside),
      ...found.map((number) => reportAside(`Finding ${number}`)),
    ].join(''),
    html(severityNames[item.severity]),
    html(outcomeNames[answer?.result ?? 'notAssessed']),
  ];
};

const items = (given: Given): ReportPart => {
  const bodies = given.audit.checklist.sections.flatMap(({ id, title }) => {
    const own = given.asked.filter(({ section }) => section === id);
    if (own.length === 0) return [];
    const table = reportTable(
      [
        { title: 'No.', width: 28 },
        { title: 'Item, note and evidence' },
        { title: 'Severity', width: 60 },
        { title: 'Result', width: 76 },
      ],
      own.map((item) => itemRow(given, item)),
    );
    return [`<h3 dir="auto">${html(title)}</h3>${table}`];
  });
  return { title: 'Results item by item', body: bodies.join('') };
};

const findingRow = ({ actions, people }: Given, finding: Finding): readonly string[] => {
  const against = actions.filter(({ findingId }) => findingId === finding.id).map(({ number }) => number);
  const basis = finding.basis === 'cases' ? [reportAside('by own cases')] : [];
  return [
    String(finding.number),
    [
      reportStrong(finding.title),
      ...against.map((number) => reportAside(`Action ${number}`)),
      ...(finding.closedAt === null ? [] : [reportAside(`Closed: ${finding.closedBecause}`)]),
    ].join(''),
    html(severityNames[finding.severity]),
    html(riskWords(finding)) + basis.join(''),
    html(people.get(finding.ownerId ?? '') ?? 'nobody'),
    finding.due === null ? '–' : html(printedDay(finding.due)),
    html(findingStateNames[findingState(finding, actions)]),
  ];
};

const findings = (given: Given): ReportPart => {
  const title = 'Findings';
  if (given.findings.length === 0) return { title, body: reportParagraph('Nothing was found.') };
  const open = given.findings.filter((one) => findingState(one, given.actions) !== 'settled');
  const table = reportTable(
    [
      { title: 'No.', width: 28 },
      { title: 'Finding' },
      { title: 'Severity', width: 44 },
      { title: 'Points at risk', width: 60 },
      { title: 'Owner', width: 60 },
      { title: 'Due', width: 60 },
      { title: 'State', width: 60 },
    ],
    given.findings.map((one) => findingRow(given, one)),
  );
  const stake =
    open.length === 0
      ? 'All are settled.'
      : `Not settled: ${open.length}. At risk together: ${stakeWords(pointsAtStake(open))}.`;
  return { title, body: table + reportParagraph(stake) };
};

const notAssessed = ({ asked, answerTo, numbers, audit }: Given): ReportPart => {
  const open = asked.filter(({ id }) => (answerTo.get(id)?.result ?? null) === null);
  const silent = audit.checklist.items.length - asked.length;
  const followUps =
    silent === 0
      ? ''
      : reportParagraph(
          `${silent} of ${audit.checklist.items.length} items of the checklist follow another one and were not asked, by how that was answered.`,
        );
  const body =
    open.length === 0
      ? reportParagraph('Every item that was asked has an answer.')
      : reportParagraph('These have no answer. They count for nothing, and not as good:') +
        reportList(open.map(({ id, question }) => `${numbers.get(id) ?? ''} ${question}`));
  return { title: 'What was not assessed', body: body + followUps };
};

const sample = ({ audit }: Given): readonly ReportPart[] => {
  const { kind, items: drawn, population, seed } = audit.sample;
  if (kind === 'whole') return [];
  const how =
    kind === 'chosen'
      ? 'They were chosen by hand.'
      : `They were drawn at random from a list of ${population.length}, with seed ${String(seed)}. The list is kept with the audit; the same list, size and seed draw the same sample again.`;
  return [{ title: 'Sample', body: reportParagraph(how) + reportParagraph(drawn.join(', ')) }];
};

const signOff = (given: Given): ReportPart => {
  const { conclusion, status } = given.audit;
  const label = status === 'discarded' ? 'Discarded because' : 'Conclusion';
  return {
    title: 'Sign-off',
    body: reportFacts([
      { label: 'State', value: statusWords(given) },
      { label, value: conclusion === '' ? 'none' : conclusion },
    ]),
  };
};

/** The report of a run: what was looked at, what it came to item by item, what was found, and what was not assessed. */
export const auditReport = (on: AuditOnPaper, print: AuditPrint): Report => {
  const { audit, answers } = on;
  const score = runScore(audit.checklist, answers);
  const given: Given = {
    ...on,
    print,
    asked: askedItems(audit.checklist, resultsOf(answers)),
    answerTo: new Map(answers.map((answer) => [answer.itemId, answer])),
    numbers: itemNumbers(audit.checklist),
  };
  return {
    kind: 'Audit report',
    title: `Audit ${audit.number}: ${audit.checklist.title}`,
    lead: '',
    facts: factsOf(given, score),
    parts: [
      sections(score),
      findings(given),
      items(given),
      notAssessed(given),
      ...sample(given),
      signOff(given),
    ],
    shop: print.shop,
    lang: 'en',
    paper: print.paper,
    madeAt: print.madeAt,
  };
};
