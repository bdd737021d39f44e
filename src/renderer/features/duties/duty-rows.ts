import { reckonedOnce } from '#renderer/data/reckoned-once.ts';
import { standingDuties, type StandingDuty } from '#shared/duties/duty-clocks.ts';
import type { Duty, DutyOccurrence } from '#shared/duties/duty.ts';
import type { Evidence } from '#shared/evidence.ts';
import { endOfDayInstant, type Day, type Zone } from '#shared/kernel/time.ts';
import type { Person } from '#shared/shops.ts';

/** A duty as its row shows it. */
export interface DutyRow extends StandingDuty {
  readonly owner: Person | null;
  /** The paper that is to be renewed. */
  readonly paper: Evidence | null;
}

interface Records {
  readonly duties: readonly Duty[];
  readonly dutyOccurrences: readonly DutyOccurrence[];
  readonly files: readonly Evidence[];
  readonly people: readonly Person[];
  readonly zone: Zone;
  readonly today: Day;
}

const statusOrder = ['running', 'paused', 'ended'] as const;

// What is overdue longest stands first, then what is due, then what comes next.
const dayOfRow = ({ standing: { open, next } }: DutyRow): Day => open[0]?.day ?? next ?? '9999-12-31';

const byUrgency = (a: DutyRow, b: DutyRow): number => {
  const status = statusOrder.indexOf(a.duty.status) - statusOrder.indexOf(b.duty.status);
  return status || dayOfRow(a).localeCompare(dayOfRow(b)) || a.duty.number - b.duty.number;
};

/** Every duty of a shop on a day, what is due first on top. */
export const dutyRows = reckonedOnce(
  ({ duties, dutyOccurrences, files, people, zone, today }: Records): readonly DutyRow[] =>
    standingDuties({ duties, dutyOccurrences, zone }, endOfDayInstant(today, zone))
      .map((one) => ({
        ...one,
        owner: people.find(({ id }) => id === one.duty.ownerId) ?? null,
        paper: files.find(({ id }) => id === one.duty.evidenceId) ?? null,
      }))
      .toSorted(byUrgency),
);
