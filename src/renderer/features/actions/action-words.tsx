import { useView } from '#renderer/state/view.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import type { Stake } from '#shared/actions/standing.ts';
import type { Day } from '#shared/kernel/time.ts';
import { formatDayShort, NBSP } from '#shared/kernel/time-words.ts';
import type { ActionRow } from './actions-model.ts';
import css from './actions.module.css';

export const quiet = (text: string) => <span className={css['quiet']}>{text}</span>;

type Source = Pick<ActionRow, 'violation' | 'finding'>;

/** "Case 9" or "Finding 3", which lead there; both where an action names both. */
export const SourceLinks = ({ violation, finding }: Source) => {
  const go = useView((state) => state.go);
  if (violation === null && finding === null) return quiet('–');
  return (
    <span className={css['sources']}>
      {violation !== null && (
        <ActionLink
          onClick={() => {
            go({ screen: 'case', id: violation.id });
          }}
        >
          {`Case${NBSP}${String(violation.number)}`}
        </ActionLink>
      )}
      {finding !== null && (
        <ActionLink
          onClick={() => {
            go({ screen: 'audits', part: 'findings', finding: finding.id });
          }}
        >
          {`Finding${NBSP}${String(finding.number)}`}
        </ActionLink>
      )}
    </span>
  );
};

const range = ({ min, max }: Stake): string => (min === max ? String(max) : `${String(min)}–${String(max)}`);

/** Points at stake: a number or a range, "unknown", or a dash where none can be. */
export const stakeWords = (stake: Stake | null | undefined): string => {
  if (stake === undefined) return '–';
  return stake === null ? 'unknown' : range(stake);
};

/** "24 at stake" as a card says it; empty where nothing can be. */
export const stakeSentence = (stake: Stake | null | undefined): string =>
  stake === undefined ? '' : `${stakeWords(stake)} at${NBSP}stake`;

/** The day that counts next: "today", "30 Nov", "came back" where a cause did. */
export const NextDay = ({ row, today }: { readonly row: ActionRow; readonly today: Day }) => {
  const { action, standing, returned } = row;
  if (returned.cases.length > 0 && standing.stand === 'checkDue') return quiet('came back');
  if (standing.next === null) return quiet('–');
  if (standing.next === today) return <b className={css['today']}>today</b>;
  const day = formatDayShort(standing.next, today);
  return action.status === 'done' || standing.overdue === 0 ? (
    day
  ) : (
    <span className={css['late']}>{day}</span>
  );
};
