import { actionStatusWords, areaNames, kindNames, type Action } from '#shared/actions/action.ts';
import { doneAt, type Recurrence } from '#shared/actions/effect.ts';
import type { ActionStanding, Stake, Stand } from '#shared/actions/standing.ts';
import { localDateTime, type Instant, type Zone } from '#shared/kernel/time.ts';
import type { SheetColumn } from './write-workbook.ts';

/** An action with what other records say of it. */
export interface ActionLine {
  readonly action: Action;
  readonly caseNumber: number | null;
  readonly ticket: string;
  readonly findingNumber: number | null;
  /** Points at stake, null while unknown; undefined where it comes from no case and no finding. */
  readonly stake: Stake | null | undefined;
  readonly owner: string;
  /** Names of the files that prove it, each with its number. */
  readonly proof: readonly string[];
  readonly follows: number | null;
  /** Where it stands at the moment of the export, as the screen tells it. */
  readonly standing: ActionStanding;
  /** What came of its cause since it was last checked. */
  readonly returned: Recurrence;
}

/** A column of the log as a file has it: days as `2026-11-30`, times of the shop as `2026-11-23T09:12`. */
export interface ActionColumn extends SheetColumn {
  readonly value: (line: ActionLine, zone: Zone) => string | number | null;
}

const timeOf = (at: Instant | null, zone: Zone): string | null =>
  at === null ? null : localDateTime(at, zone);

/** A time as text has it. */
export const timeText = (at: Instant, zone: Zone): string => localDateTime(at, zone).replace('T', ' ');

/** What a stand is called within a sentence. */
export const standName = (stand: Stand): string =>
  stand === 'checkDue' ? 'effect check due' : actionStatusWords[stand];

const lostWords = ({ points, unknown }: Recurrence): string =>
  unknown === 0 ? `${points} points` : `${points} points and ${unknown} unknown`;

/** Where an action stands, with what makes it stand there: "effect check due, the cause came back: 1 case, 32 points since". */
export const standWords = ({ standing: { stand, overdue }, returned }: ActionLine): string => {
  const count = returned.cases.length;
  const late = overdue > 0 ? `, ${overdue === 1 ? '1 day' : `${overdue} days`} overdue` : '';
  const back = `, the cause came back: ${count === 1 ? '1 case' : `${count} cases`}, ${lostWords(returned)} since`;
  return `${standName(stand)}${late}${count > 0 && stand === 'checkDue' ? back : ''}`;
};

/** "2 of 3" of its steps. */
export const stepsDone = ({ steps }: Action): string =>
  `${steps.filter((step) => step.doneAt !== null).length} of ${steps.length}`;

const checksText = ({ checks }: Action, zone: Zone): string =>
  checks
    .map(
      ({ at, verdict, note }) =>
        `${timeText(at, zone)} ${actionStatusWords[verdict]}${note === '' ? '' : `: ${note}`}`,
    )
    .join('; ');

/** The columns of the log in every file of it, so that a workbook and a CSV file say the same. */
export const actionColumns: readonly ActionColumn[] = [
  { head: 'Action', kind: 'number', width: 8, value: ({ action }) => action.number },
  { head: 'Kind', kind: 'text', width: 12, value: ({ action }) => kindNames[action.kind] },
  { head: 'Title', kind: 'text', width: 36, value: ({ action }) => action.title },
  { head: 'Cause', kind: 'text', width: 24, value: ({ action }) => action.cause },
  {
    head: 'Where it lies',
    kind: 'text',
    width: 20,
    value: ({ action }) => (action.area === null ? '' : areaNames[action.area]),
  },
  { head: 'Root cause', kind: 'text', width: 36, value: ({ action }) => action.rootCause },
  { head: 'Whys', kind: 'text', width: 36, value: ({ action }) => action.whys.join('; ') },
  { head: 'Case', kind: 'number', width: 8, value: ({ caseNumber }) => caseNumber },
  { head: 'Ticket', kind: 'text', width: 22, value: ({ ticket }) => ticket },
  { head: 'Finding', kind: 'number', width: 8, value: ({ findingNumber }) => findingNumber },
  { head: 'Least points at stake', kind: 'number', width: 12, value: ({ stake }) => stake?.min ?? null },
  { head: 'Most points at stake', kind: 'number', width: 12, value: ({ stake }) => stake?.max ?? null },
  { head: 'Follows action', kind: 'number', width: 8, value: ({ follows }) => follows },
  { head: 'Owner', kind: 'text', width: 16, value: ({ owner }) => owner },
  {
    head: 'Recorded',
    kind: 'time',
    width: 17,
    value: ({ action }, zone) => timeOf(action.statusLog[0]?.at ?? null, zone),
  },
  { head: 'Due', kind: 'day', width: 12, value: ({ action }) => action.due },
  { head: 'State', kind: 'text', width: 28, value: (line) => standWords(line) },
  { head: 'Steps done', kind: 'text', width: 11, value: ({ action }) => stepsDone(action) },
  {
    head: 'Steps',
    kind: 'text',
    width: 40,
    value: ({ action }) => action.steps.map(({ text }) => text).join('; '),
  },
  { head: 'Proof', kind: 'text', width: 32, value: ({ proof }) => proof.join('; ') },
  { head: 'Done', kind: 'time', width: 17, value: ({ action }, zone) => timeOf(doneAt(action), zone) },
  { head: 'Effect check due', kind: 'day', width: 12, value: ({ action }) => action.checkDue },
  { head: 'Effect checks', kind: 'text', width: 40, value: ({ action }, zone) => checksText(action, zone) },
  { head: 'Note', kind: 'text', width: 40, value: ({ action }) => action.detail },
];
