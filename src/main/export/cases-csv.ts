import type { Clock } from '#shared/clock.ts';
import type { Checklist } from '#shared/evidence-checklist.ts';
import { dayOf, localDateTime, type Instant, type Zone } from '#shared/kernel/time.ts';
import { violationTypeOf, type Pack } from '#shared/policy/pack.ts';
import { entryStateOn, type LedgerEntry } from '#shared/rating/ledger.ts';
import { statusWords, type Violation } from '#shared/violations.ts';
import { csvText, type CsvCell } from './csv.ts';
import { entryStateWords } from './ledger-csv.ts';

/** A case with what follows from its records. */
export interface CaseLine {
  readonly violation: Violation;
  /** Its loss in the ledger, and the rules that it counts by; null where it has none. */
  readonly entry: LedgerEntry | null;
  readonly next: Clock | null;
  readonly checklist: Pick<Checklist, 'needed' | 'have' | 'files'>;
  /** The rules that the case stands under. */
  readonly pack: Pack;
}

const head = [
  'Case',
  'Ticket',
  'Type',
  'Title',
  'Detail',
  'Notice',
  'State',
  'Points',
  'Points are',
  'Next clock',
  'Due',
  'Orders',
  'Listings',
  'Account',
  'Files on file',
  'Evidence asked for',
  'Of it on file',
  'Policy pack',
] as const;

/** The time and the rules by which the states of a table of cases are told. */
export interface CasesOn {
  readonly now: Instant;
  readonly zone: Zone;
  /** The rules by which the ledger counts today. */
  readonly pack: Pack;
}

const rowOf = ({ violation, entry, next, checklist, pack }: CaseLine, on: CasesOn): readonly CsvCell[] => {
  const time = (at: Instant): string => localDateTime(at, on.zone).replace('T', ' ');
  const { hits } = violation;
  return [
    violation.number,
    violation.ticket,
    violationTypeOf(pack, violation.type)?.title ?? violation.type,
    violation.title,
    violation.detail,
    time(violation.noticeAt),
    statusWords[violation.status],
    violation.points ?? 'unknown',
    entry === null ? 'not taken' : entryStateWords[entryStateOn(entry, dayOf(on.now, on.zone), on.pack)],
    next?.label ?? '',
    next === null || next.dueAt === null ? '' : time(next.dueAt),
    hits.orders.join(' '),
    hits.listings.join('; '),
    hits.account ? 'yes' : 'no',
    checklist.files,
    checklist.needed,
    checklist.have,
    violation.pack,
  ];
};

/** Cases as CSV, in the order given; times are those of the shop. Points carry no sign. */
export const casesCsv = (lines: readonly CaseLine[], on: CasesOn): string =>
  csvText(
    head,
    lines.map((line) => rowOf(line, on)),
  );
