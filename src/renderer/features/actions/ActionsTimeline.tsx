import { useEffect, useRef, useState, type CSSProperties } from 'react';
import { reckonedOnce } from '#renderer/data/reckoned-once.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { actionLook } from '#renderer/ui/action-states.ts';
import { GrowingEnd } from '#renderer/ui/GrowingEnd.tsx';
import { StateWord } from '#renderer/ui/State.tsx';
import { useCards } from '#renderer/ui/use-cards.ts';
import { useGrowing } from '#renderer/ui/use-growing.ts';
import type { Action } from '#shared/actions/action.ts';
import type { Day, Month, Zone } from '#shared/kernel/time.ts';
import { addDays } from '#shared/kernel/time.ts';
import { formatDayShort, formatMonth, NBSP } from '#shared/kernel/time-words.ts';
import type { ActionRow } from './actions-model.ts';
import { MoveDialog, type Compare } from './MoveDialog.tsx';
import { actionTimeline, monthsInto, type ActionBar } from './timeline-model.ts';
import css from './timeline.module.css';

const timelineOf = reckonedOnce(
  ({
    rows,
    zone,
    today,
  }: {
    readonly rows: readonly ActionRow[];
    readonly zone: Zone;
    readonly today: Day;
  }) => actionTimeline(rows, zone, today),
);

const endWords = ({ row, to, check }: ActionBar, today: Day): string => {
  const { status, due } = row.action;
  const day = formatDayShort(to, today);
  if (status === 'done')
    return `done ${day}${check === null ? '' : `, check ${formatDayShort(check, today)}`}`;
  if (status === 'effective') return `done ${day}`;
  if (status === 'dropped' || status === 'notEffective') return `closed ${day}`;
  return due === null ? 'no day is set' : `due ${formatDayShort(due, today)}`;
};

const share = (months: number): string => `calc(${String(Math.round(months * 1000) / 1000)} * var(--month))`;

type Span = { readonly from: Day; readonly to: Day };

/** Where a span lies; its last day belongs to it. */
const placeOf = (months: readonly Month[], { from, to }: Span) => {
  const start = monthsInto(months, from);
  // The day after the last may lie in a month that is not drawn.
  const end =
    to >= `${months.at(-1) ?? ''}-28` ? monthsInto(months, to) + 1 / 31 : monthsInto(months, addDays(to, 1));
  return { insetInlineStart: share(start), width: share(Math.max(0, end - start)) };
};

type RowProps = {
  readonly bar: ActionBar;
  readonly months: readonly Month[];
  readonly today: Day;
  readonly isStop: boolean;
  readonly isOpen: boolean;
  readonly onFocus: (element: HTMLElement) => void;
  readonly onOpen: () => void;
  readonly onKeyDown: (event: React.KeyboardEvent) => void;
};

const Row = ({ bar, months, today, isStop, isOpen, onFocus, onOpen, onKeyDown }: RowProps) => {
  const { action, standing } = bar.row;
  return (
    <li className={css['row']} data-open={isOpen}>
      <button
        type="button"
        className={css['name']}
        data-card={action.id}
        tabIndex={isStop ? 0 : -1}
        aria-current={isOpen ? 'true' : undefined}
        title={`${action.title}: ${endWords(bar, today)}`}
        onFocus={(event) => {
          onFocus(event.currentTarget);
        }}
        onClick={onOpen}
        onKeyDown={onKeyDown}
      >
        <span className={css['title']}>
          <span className={css['number']}>
            <span className="visually-hidden">{`Action${NBSP}`}</span>
            {action.number}
          </span>
          <span className={css['words']}>{action.title}</span>
        </span>
        <span className={css['state']}>
          <StateWord {...actionLook(standing)} />
          <span className={css['days']}>
            <span className="visually-hidden">{`, opened ${formatDayShort(bar.from, today)}, `}</span>
            {endWords(bar, today)}
          </span>
        </span>
      </button>
      <span className={css['track']} aria-hidden="true">
        <span
          className={css['bar']}
          data-bar=""
          data-stand={standing.stand}
          data-open-ended={bar.isOpenEnded}
          style={placeOf(months, bar)}
        />
        {bar.over !== null && <span className={css['over']} style={placeOf(months, bar.over)} />}
        {bar.check !== null && (
          <span className={css['check']} style={{ insetInlineStart: share(monthsInto(months, bar.check)) }} />
        )}
      </span>
    </li>
  );
};

const Months = ({ months, today }: { readonly months: readonly Month[]; readonly today: Day }) => (
  <div className={css['months']} aria-hidden="true">
    <span className={css['corner']} />
    {months.map((month) => (
      <span key={month} className={css['month']}>
        {formatMonth(month, today)}
      </span>
    ))}
  </div>
);

/** Scrolls a timeline to today when it is first drawn. */
const useToday = (at: number) => {
  const scroll = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = scroll.current;
    const todayLine = element?.querySelector<HTMLElement>('[data-today]') ?? null;
    if (element === null || todayLine === null) return;
    element.scrollLeft = todayLine.offsetLeft - element.clientWidth + element.clientWidth / 5;
  }, [at]);
  return scroll;
};

export type ActionsTimelineProps = {
  readonly rows: readonly ActionRow[];
  readonly today: Day;
  readonly shownBy: string;
  readonly open: string | null;
  readonly onOpen: (id: string) => void;
  readonly compare: Compare;
};

/** The actions by month, each from the day on which it was recorded to the day that it was closed or is due. */
export const ActionsTimeline = (props: ActionsTimelineProps) => {
  const { rows, today, shownBy, open, onOpen, compare } = props;
  const [changing, setChanging] = useState<Action | null>(null);
  const { zone } = useShop();
  const { months, bars } = timelineOf({ rows, zone, today });
  const growing = useGrowing(shownBy, bars.length);
  const { ground, current, stop, setCurrent, want, onKey } = useCards([rows.map(({ action }) => action.id)], {
    isAway: changing !== null,
    drawn: () => growing.count,
  });
  const at = current === null ? -1 : rows.findIndex(({ action }) => action.id === current);
  const count = Math.max(growing.count, at + 1);
  const now = monthsInto(months, today);
  const widths: CSSProperties & Record<'--count' | '--today', string> = {
    '--count': String(months.length),
    '--today': String(now),
  };
  const scroll = useToday(now);
  const showBar = (name: HTMLElement) => {
    name.parentElement?.querySelector('[data-bar]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  return (
    <div className={css['scroll']} ref={scroll}>
      <div className={css['timeline']} ref={ground} style={widths}>
        <Months months={months} today={today} />
        <ol className={css['rows']} aria-label="Timeline of actions">
          {bars.slice(0, count).map((bar) => {
            const { id } = bar.row.action;
            return (
              <Row
                key={id}
                bar={bar}
                months={months}
                today={today}
                isStop={id === stop}
                isOpen={id === open}
                onFocus={(element) => {
                  setCurrent(id);
                  showBar(element);
                }}
                onOpen={() => {
                  onOpen(id);
                }}
                onKeyDown={(event) => {
                  onKey(event, id, {
                    s: () => {
                      setChanging(bar.row.action);
                    },
                  });
                }}
              />
            );
          })}
        </ol>
        <span className={css['today']} data-today="" aria-hidden="true" />
        {count < bars.length && (
          <div className={css['more']}>
            <GrowingEnd shown={count} all={bars.length} end={growing.end} onMore={growing.grow} />
          </div>
        )}
      </div>
      {changing !== null && (
        <MoveDialog
          action={changing}
          compare={compare}
          onClose={() => {
            want(changing.id);
            setChanging(null);
          }}
        />
      )}
    </div>
  );
};
