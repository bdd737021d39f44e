import { useMinute } from '#renderer/data/clock.ts';
import { useShopRows } from '#renderer/data/rows.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useView, type Place } from '#renderer/state/view.ts';
import { evidenceName } from '#renderer/ui/file-words.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { occurrenceLooks } from '#renderer/ui/duty-states.ts';
import { Pane } from '#renderer/ui/Pane.tsx';
import { StateWord } from '#renderer/ui/State.tsx';
import { mostSkipped, type Duty, type DutyOccurrence } from '#shared/duties/duty.ts';
import type { Occurrence } from '#shared/duties/occurrences.ts';
import { dayOf, type Day } from '#shared/kernel/time.ts';
import { formatDay, formatNear, formatTime, NBSP } from '#shared/kernel/time-words.ts';
import type { DutyDialog } from './DutyDialogs.tsx';
import css from './duties.module.css';
import type { DutyRow } from './duty-rows.ts';

/** So many open days are listed, and so many of those that are over. */
const SHOWN = 8;

type DaysProps = { readonly row: DutyRow; readonly onDialog: (dialog: DutyDialog) => void };

/** The way to where a day is done: its audit, begun or not, or the review; null for other duties. `isOver`: the audit was signed off. */
export const useWayOfDay = (duty: Duty, day: Day, said: DutyOccurrence | null) => {
  const audits = useShopRows('audits', duty.shopId) ?? [];
  if (duty.kind === 'review') {
    const place: Place = { screen: 'reviews', hold: { dutyId: duty.id, day } };
    return { place, verb: 'Hold the review', isOver: false };
  }
  if (duty.kind !== 'audit') return null;
  const audit = audits.find(({ id }) => id === said?.auditId);
  if (audit === undefined || audit.status === 'discarded') {
    const place: Place = { screen: 'audits', begin: { dutyId: duty.id, day } };
    return { place, verb: 'Begin audit', isOver: false };
  }
  const place: Place = { screen: 'audit', id: audit.id };
  return { place, verb: `Open audit${NBSP}${String(audit.number)}`, isOver: audit.status === 'signed' };
};

type VerbProps = { readonly duty: Duty; readonly day: Day; readonly said: DutyOccurrence | null };

const WayVerb = ({ duty, day, said }: VerbProps) => {
  const go = useView((state) => state.go);
  const way = useWayOfDay(duty, day, said);
  if (way === null) return null;
  return (
    <ActionLink
      about={day}
      onClick={() => {
        go(way.place);
      }}
    >
      {way.verb}
    </ActionLink>
  );
};

const OpenDay = ({ row, onDialog, one }: DaysProps & { readonly one: Occurrence }) => {
  const { zone } = useShop();
  const today = dayOf(useMinute(), zone);
  const { day, stand, said } = one;
  return (
    <li>
      <span>{formatDay(day, today)}</span>
      <StateWord {...occurrenceLooks[stand]} />
      <span className={css['verbs']}>
        <WayVerb duty={row.duty} day={day} said={said} />
        <ActionLink
          about={day}
          onClick={() => {
            onDialog({ kind: 'sign', day });
          }}
        >
          Sign
        </ActionLink>
        <ActionLink
          about={day}
          onClick={() => {
            onDialog({ kind: 'skip', days: [day] });
          }}
        >
          Skip
        </ActionLink>
      </span>
    </li>
  );
};

/** What is overdue and due of a duty, the newest first, and the way to skip all that was missed. */
export const OpenDays = ({ row, onDialog }: DaysProps) => {
  const { zone } = useShop();
  const today = dayOf(useMinute(), zone);
  const { open, next } = row.standing;
  const missed = open.filter(({ stand }) => stand === 'overdue').map(({ day }) => day);
  const more = open.length - SHOWN;
  return (
    <Pane title="To do" {...(open.length === 0 ? {} : { note: String(open.length) })}>
      {open.length === 0 && <p className={css['plain']}>Nothing is open.</p>}
      <ul className={css['days']} aria-label="Open days">
        {open
          .toReversed()
          .slice(0, SHOWN)
          .map((one) => (
            <OpenDay key={one.day} row={row} onDialog={onDialog} one={one} />
          ))}
      </ul>
      {more > 0 && <p className={css['plain']}>{`${String(more)} older ones are open as well.`}</p>}
      {missed.length > 1 && (
        <ActionLink
          onClick={() => {
            onDialog({ kind: 'skip', days: missed.slice(-mostSkipped) });
          }}
        >
          {missed.length > mostSkipped
            ? `Skip the newest ${String(mostSkipped)} of ${String(missed.length)} that were missed`
            : `Skip all ${String(missed.length)} that were missed`}
        </ActionLink>
      )}
      {next !== null && (
        <p className={css['next']}>
          {`Next on ${formatDay(next, today)}. `}
          <ActionLink
            about={next}
            onClick={() => {
              onDialog({ kind: 'sign', day: next });
            }}
          >
            Sign it ahead
          </ActionLink>
        </p>
      )}
    </Pane>
  );
};

const SaidDay = ({ said }: { readonly said: DutyOccurrence }) => {
  const { zone, people } = useShop();
  const now = useMinute();
  const go = useView((state) => state.go);
  const files = useShopRows('evidence', said.shopId) ?? [];
  const today = dayOf(now, zone);
  const late = said.outcome === 'done' && dayOf(said.at, zone) > said.day;
  const who = people.find(({ id }) => id === said.by)?.name;
  const look = said.outcome === 'skipped' ? 'skipped' : late ? 'doneLate' : 'done';
  return (
    <li>
      <span>{formatDay(said.day, today)}</span>
      <StateWord {...occurrenceLooks[look]} />
      <span className={css['small']}>
        {dayOf(said.at, zone) === said.day ? formatTime(said.at, zone) : formatNear(said.at, zone, now)}
        {who !== undefined && `, ${who}`}
      </span>
      {said.note !== '' && <span className={css['text']}>{said.note}</span>}
      {said.evidence.map((id) => {
        const file = files.find((one) => one.id === id);
        if (file === undefined) return null;
        return (
          <ActionLink
            key={id}
            onClick={() => {
              go({ screen: 'evidence', file: id });
            }}
          >
            {evidenceName(file)}
          </ActionLink>
        );
      })}
      {said.auditId !== null && <AuditLink auditId={said.auditId} shopId={said.shopId} />}
    </li>
  );
};

const AuditLink = ({ auditId, shopId }: { readonly auditId: string; readonly shopId: string }) => {
  const go = useView((state) => state.go);
  const audit = useShopRows('audits', shopId)?.find(({ id }) => id === auditId);
  if (audit === undefined) return null;
  return (
    <ActionLink
      onClick={() => {
        go({ screen: 'audit', id: auditId });
      }}
    >
      {`Audit${NBSP}${String(audit.number)}`}
    </ActionLink>
  );
};

/** What was signed and skipped, the newest first, with who stands for it and what shows it. */
export const SaidDays = ({ row }: Pick<DaysProps, 'row'>) => {
  const said = row.said
    .filter(({ outcome }) => outcome !== 'begun')
    .toSorted((a, b) => b.day.localeCompare(a.day));
  if (said.length === 0) return null;
  const more = said.length - SHOWN;
  return (
    <Pane title="Signed and skipped" note={String(said.length)}>
      <ul className={css['log']} aria-label="Signed and skipped">
        {said.slice(0, SHOWN).map((one) => (
          <SaidDay key={one.id} said={one} />
        ))}
      </ul>
      {more > 0 && (
        <p
          className={css['plain']}
        >{`${String(more)} older ones stand in the control plan and in History.`}</p>
      )}
    </Pane>
  );
};
