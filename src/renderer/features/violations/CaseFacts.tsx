import { CopyButton } from '#renderer/ui/CopyButton.tsx';
import { ticketInFours } from '#renderer/ui/file-words.ts';
import { Strip, StripCell } from '#renderer/ui/Strip.tsx';
import { dayOf } from '#shared/kernel/time.ts';
import { formatDayShort, formatInstant } from '#shared/kernel/time-words.ts';
import { entryStateOn, rollOffDay } from '#shared/rating/ledger.ts';
import { limitsNow, type LimitsNow } from '#shared/rating/limits-now.ts';
import { endlessWords, lossSign } from '#shared/rating/model.ts';
import { pointLifeWords } from '#shared/rating/point-life.ts';
import { limitEndWords, type LimitSpan } from '#shared/rating/limits.ts';
import type { PointEntry, Violation } from '#shared/violations.ts';
import { CasePoints, notTakenWords } from './PointsCell.tsx';
import type { Cases } from './use-cases.ts';
import { hitWords, type Reckoning } from './violations-model.ts';
import css from './case.module.css';

const pointsDetail = (violation: Violation, entry: PointEntry | undefined, reckoning: Reckoning): string => {
  const { pack, zone, now } = reckoning;
  const today = dayOf(now, zone);
  if (violation.points === 0) return 'the notice takes none';
  if (entry === undefined) return notTakenWords(violation);
  const state = entryStateOn(entry, today, pack);
  if (state === 'void' && entry.voidFrom !== null)
    return `void from ${formatDayShort(entry.voidFrom, today)}`;
  const leaves = rollOffDay(entry, pack);
  if (leaves === null) return `count ${pointLifeWords(pack)}`;
  const day = formatDayShort(leaves, today);
  return state === 'rolledOff' ? `left on ${day}` : `leave on ${day}`;
};

const isDigits = (ticket: string): boolean => /^\d+$/.test(ticket);

const hitDetail = ({ detail, hits }: Violation): string => {
  if (detail !== '') return detail;
  return [...hits.listings, ...hits.orders].slice(0, 2).join(', ') || 'nothing named';
};

const limitWords = (limits: LimitsNow, { zone, now }: Reckoning) => {
  if (limits.kind === 'none')
    return { value: <span className={css['unknown']}>none</span>, detail: 'by the readings on record' };
  if (limits.kind === 'unrecorded')
    return {
      value: <span className={css['unknown']}>may run, their day is not on record</span>,
      detail: limits.text.toLowerCase(),
    };
  const untilWords = (span: LimitSpan): string =>
    span.endsAt === null
      ? endlessWords(span.part)
      : `until ${limitEndWords(span, span.endsAt, { zone, now })}`;
  const { spans } = limits;
  const last = spans.at(-1);
  const words = spans.map((span) => {
    const what = span.part.text.toLowerCase();
    return span === last ? what : `${what} ${untilWords(span)}`;
  });
  // The one whose end is told first, then those that end before it.
  return { value: last === undefined ? '' : untilWords(last), detail: words.toReversed().join('; ') };
};

/** What is always wanted of a case: points, what it hits, notice, ticket, limits in force. */
export const CaseFacts = ({ violation, cases }: { readonly violation: Violation; readonly cases: Cases }) => {
  const { records, reckoning } = cases;
  const { pack, zone, now } = reckoning;
  const entry = records.entries.find((one) => one.violationId === violation.id);
  const state = entry === undefined ? null : entryStateOn(entry, dayOf(now, zone), pack);
  const limits = limitWords(limitsNow(records, pack, now), reckoning);
  return (
    <Strip label="Facts of the case">
      <StripCell
        label="Points"
        grow={0.95}
        value={<CasePoints points={violation.points} state={state} sign={lossSign(pack)} />}
        detail={pointsDetail(violation, entry, reckoning)}
      />
      <StripCell
        label="Hits"
        value={hitWords(violation.hits)}
        detail={
          <span className={css['cut']} title={hitDetail(violation)}>
            {hitDetail(violation)}
          </span>
        }
      />
      <StripCell
        label="Notice"
        grow={1.1}
        value={formatInstant(violation.noticeAt, zone, now)}
        detail={
          <span className={css['cut']} title={violation.channel}>
            {violation.channel === '' ? 'channel not recorded' : violation.channel}
          </span>
        }
      />
      <StripCell
        label="Ticket"
        grow={1.35}
        isWhole={isDigits(violation.ticket)}
        value={
          violation.ticket === '' ? (
            <span className={css['unknown']}>unknown</span>
          ) : (
            <>
              <span className={css['ticket']} title={violation.ticket}>
                {ticketInFours(violation.ticket)}
              </span>
              <CopyButton name="Copy the ticket number" text={violation.ticket} />
            </>
          )
        }
        detail={violation.ticket === '' ? 'can be added later' : 'as printed in Seller Center'}
      />
      <StripCell label="Limits in force" width={348} value={limits.value} detail={limits.detail} />
    </Strip>
  );
};
