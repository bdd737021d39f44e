import {
  actionStatus,
  actionStatusWords,
  areaNames,
  kindNames,
  type ActionStatus,
} from '#shared/actions/action.ts';
import { doneAt } from '#shared/actions/effect.ts';
import type { Stand } from '#shared/actions/standing.ts';
import type { Paper } from '#shared/appeals/packet.ts';
import { dayOf, type Instant, type Zone } from '#shared/kernel/time.ts';
import { printedDay, printedMoment } from '#shared/kernel/time-words.ts';
import { upperFirst } from '#shared/kernel/words.ts';
import { standName, standWords, stepsDone, type ActionLine } from './actions-columns.ts';
import { bdi, html } from './printable-text.ts';
import {
  reportAside,
  reportFacts,
  reportParagraph,
  reportStrong,
  reportTable,
  type ReportColumn,
} from './report-document.ts';
import type { Report, ReportPart } from './report.ts';

/** What is known when the log is printed. */
export interface ActionsReportGround {
  readonly shop: Report['shop'];
  readonly zone: Zone;
  readonly now: Instant;
  readonly paper: Paper;
  readonly lang: string;
  /** What the list was narrowed to, in words. */
  readonly shown: string;
  /** The names of people by their ids. */
  readonly people: ReadonlyMap<string, string>;
}

/** So many actions are told one by one; a longer log is its table alone. */
export const mostTold = 300;

const state = (status: ActionStatus): string => upperFirst(actionStatusWords[status]);

const day = (text: string | null): string => (text === null ? '–' : printedDay(text));

const fromWords = ({ caseNumber, findingNumber }: ActionLine): string =>
  [
    ...(caseNumber === null ? [] : [`Case ${caseNumber}`]),
    ...(findingNumber === null ? [] : [`Finding ${findingNumber}`]),
  ].join(', ') || '–';

const stakeWords = ({ stake }: ActionLine): string => {
  if (stake === undefined) return '–';
  if (stake === null) return 'unknown';
  return stake.min === stake.max ? String(stake.max) : `${stake.min}–${stake.max}`;
};

const tableColumns: readonly ReportColumn[] = [
  { title: 'No.', width: 28, isFigure: true },
  { title: 'Action, kind and cause' },
  { title: 'From', width: 60 },
  { title: 'Owner', width: 76 },
  { title: 'At stake', width: 60, isFigure: true },
  { title: 'Due', width: 60 },
  { title: 'Done', width: 60 },
  { title: 'Steps', width: 44 },
  { title: 'Proof', width: 44, isFigure: true },
  { title: 'State', width: 76 },
];

const tableRow = (line: ActionLine, zone: Zone): readonly string[] => {
  const { action, owner, proof } = line;
  const at = doneAt(action);
  const about = [kindNames[action.kind], ...(action.cause === '' ? [] : [action.cause])].join(' · ');
  return [
    String(action.number),
    reportStrong(action.title) + reportAside(about),
    html(fromWords(line)),
    bdi(owner === '' ? '–' : owner),
    html(stakeWords(line)),
    html(day(action.due)),
    html(at === null ? '–' : printedDay(dayOf(at, zone))),
    html(action.steps.length === 0 ? 'none' : stepsDone(action)),
    String(proof.length),
    html(upperFirst(standWords(line))),
  ];
};

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ');

const sourceFact = (line: ActionLine): string => {
  const { ticket, stake } = line;
  const atStake = stake === undefined ? '' : `${stakeWords(line)} points at stake`;
  return joined(fromWords(line), ticket === '' ? '' : `ticket ${ticket}`, atStake);
};

const stateFact = (line: ActionLine): string => {
  const { due, checkDue } = line.action;
  return joined(
    upperFirst(standWords(line)),
    due === null ? '' : `due ${printedDay(due)}`,
    checkDue === null ? '' : `effect check ${printedDay(checkDue)}`,
  );
};

/** What is told of an action beside its tables; what it does not have is left out. */
const factsOf = (line: ActionLine): Report['facts'] => {
  const { kind, cause, area, rootCause, detail } = line.action;
  return [
    { label: 'State', value: stateFact(line) },
    { label: 'From', value: sourceFact(line) },
    { label: 'Kind', value: kindNames[kind] },
    { label: 'Cause', value: joined(cause, area === null ? '' : areaNames[area]) },
    { label: 'Owner', value: line.owner },
    { label: 'Follows', value: line.follows === null ? '' : `Action ${line.follows}` },
    { label: 'Root cause', value: rootCause },
    { label: 'Note', value: detail },
  ].filter(({ value }) => value !== '');
};

const stepsTable = ({ action: { steps } }: ActionLine, zone: Zone): string =>
  steps.length === 0
    ? reportParagraph('No steps are on record.')
    : reportTable(
        [{ title: 'Step' }, { title: 'Ticked', width: 160 }],
        steps.map(({ text, doneAt: at }) => [
          bdi(text),
          html(at === null ? 'open' : printedMoment(at, zone)),
        ]),
      );

const whysTable = ({ action: { whys } }: ActionLine): string =>
  whys.length === 0
    ? ''
    : reportTable(
        [{ title: 'Why', width: 44 }, { title: 'Answer' }],
        whys.map((why, index) => [String(index + 1), bdi(why)]),
      );

const proofTable = ({ proof }: ActionLine): string =>
  proof.length === 0
    ? reportParagraph('No proof is on record.')
    : reportTable(
        [{ title: 'Proof' }],
        proof.map((name) => [bdi(name)]),
      );

const checksTable = ({ action: { checks } }: ActionLine, zone: Zone): string =>
  checks.length === 0
    ? ''
    : reportTable(
        [
          { title: 'Effect check', width: 160 },
          { title: 'Found', width: 92 },
          { title: 'Cases since', width: 60, isFigure: true },
          { title: 'Points since', width: 60, isFigure: true },
          { title: 'What was looked at' },
        ],
        checks.map(({ at, verdict, repeats, points, note }) => [
          html(printedMoment(at, zone)),
          html(state(verdict)),
          String(repeats),
          String(points),
          bdi(note),
        ]),
      );

const logTable = ({ action: { statusLog } }: ActionLine, { zone, people }: ActionsReportGround): string =>
  reportTable(
    [
      { title: 'When', width: 160 },
      { title: 'State', width: 92 },
      { title: 'By', width: 92 },
      { title: 'What was said' },
    ],
    statusLog.map(({ status, at, by, note }) => [
      html(printedMoment(at, zone)),
      html(state(status)),
      bdi(people.get(by ?? '') ?? '–'),
      bdi(note),
    ]),
  );

const actionPart = (line: ActionLine, ground: ActionsReportGround): ReportPart => ({
  title: `Action ${line.action.number}: ${line.action.title}`,
  body: [
    reportFacts(factsOf(line)),
    whysTable(line),
    stepsTable(line, ground.zone),
    proofTable(line),
    checksTable(line, ground.zone),
    logTable(line, ground),
  ].join(''),
});

const stands: readonly Stand[] = [...actionStatus.options, 'checkDue'];

const countsOf = (lines: readonly ActionLine[]): string =>
  stands
    .map((stand) => ({ stand, count: lines.filter(({ standing }) => standing.stand === stand).length }))
    .filter(({ count }) => count > 0)
    .map(({ stand, count }) => `${count} ${standName(stand)}`)
    .join(', ');

/** The log of corrective actions as a report to hand over: a table of all, then each action with its steps, proof and states. */
export const actionsReport = (lines: readonly ActionLine[], ground: ActionsReportGround): Report => {
  const { shop, zone, now, paper, lang, shown } = ground;
  const isTold = lines.length <= mostTold;
  const table = {
    title: 'The log',
    body: reportTable(
      tableColumns,
      lines.map((line) => tableRow(line, zone)),
    ),
  };
  return {
    kind: 'Corrective actions',
    title: `Corrective actions of ${shop.name}`,
    lead: isTold
      ? 'Each action with its cause, steps, proof and effect checks, as they are on record.'
      : `The actions as they are on record. A log of more than ${mostTold} actions is printed as its table alone.`,
    facts: [
      { label: 'Shop', value: shop.name },
      { label: 'As of', value: printedMoment(now, zone) },
      { label: 'Actions', value: `${lines.length}: ${countsOf(lines)}` },
      { label: 'Shown', value: shown },
    ],
    parts: [table, ...(isTold ? lines.map((line) => actionPart(line, ground)) : [])],
    shop,
    lang,
    paper,
    isWide: true,
    madeAt: now,
  };
};
