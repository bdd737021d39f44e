import { actionStatusWords, areaNames, kindNames, type Action } from '#shared/actions/action.ts';
import { doneAt } from '#shared/actions/effect.ts';
import { localDateTime, type Instant, type Zone } from '#shared/kernel/time.ts';
import { csvText, type CsvCell } from './csv.ts';

/** An action with what other records say of it. */
export interface ActionLine {
  readonly action: Action;
  readonly caseNumber: number | null;
  readonly ticket: string;
  readonly owner: string;
  /** Names of the files that prove it, each with its number. */
  readonly proof: readonly string[];
  readonly follows: number | null;
}

const head = [
  'Action',
  'Kind',
  'Title',
  'Cause',
  'Where it lies',
  'Root cause',
  'Whys',
  'Case',
  'Ticket',
  'Follows action',
  'Owner',
  'Due',
  'State',
  'Steps done',
  'Steps',
  'Proof',
  'Done',
  'Effect check due',
  'Effect checks',
  'Note',
] as const;

const rowOf = (line: ActionLine, zone: Zone): readonly CsvCell[] => {
  const { action } = line;
  const time = (at: Instant): string => localDateTime(at, zone).replace('T', ' ');
  const at = doneAt(action);
  const ticked = action.steps.filter((step) => step.doneAt !== null).length;
  return [
    action.number,
    kindNames[action.kind],
    action.title,
    action.cause,
    action.area === null ? '' : areaNames[action.area],
    action.rootCause,
    action.whys.join('; '),
    line.caseNumber,
    line.ticket,
    line.follows,
    line.owner,
    action.due,
    actionStatusWords[action.status],
    `${ticked} of ${action.steps.length}`,
    action.steps.map(({ text }) => text).join('; '),
    line.proof.join('; '),
    at === null ? '' : time(at),
    action.checkDue,
    action.checks
      .map(
        (check) =>
          `${time(check.at)} ${actionStatusWords[check.verdict]}${check.note === '' ? '' : `: ${check.note}`}`,
      )
      .join('; '),
    action.detail,
  ];
};

/** Actions as CSV, in the order given; times are those of the shop. */
export const actionsCsv = (lines: readonly ActionLine[], zone: Zone): string =>
  csvText(
    head,
    lines.map((line) => rowOf(line, zone)),
  );
