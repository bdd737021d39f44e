import { useShopRows } from '#renderer/data/rows.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useView } from '#renderer/state/view.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { PaneHead } from '#renderer/ui/Pane.tsx';
import { riskWords, stakeWords } from '#shared/audits/risk-words.ts';
import { findingState, pointsAtStake } from '#shared/audits/finding.ts';
import type { Day } from '#shared/kernel/time.ts';
import { formatDayShort } from '#shared/kernel/time-words.ts';
import css from './Today.module.css';

const mostShown = 3;

/** What audits found and is not settled: what is due first, with what it puts at stake. Nothing where there is none. */
export const OpenFindings = ({ today }: { readonly today: Day }) => {
  const { shop } = useShop();
  const go = useView((view) => view.go);
  const findings = useShopRows('findings', shop.id) ?? [];
  const actions = useShopRows('actions', shop.id) ?? [];
  const open = findings
    .filter((one) => findingState(one, actions) !== 'settled')
    .toSorted((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'));
  if (open.length === 0) return null;
  return (
    <section className={css['findings']} aria-labelledby="today-findings">
      <PaneHead
        id="today-findings"
        title="Open findings of audits"
        note={`${String(open.length)} open, at stake: ${stakeWords(pointsAtStake(open))}`}
      />
      <ul>
        {open.slice(0, mostShown).map((one) => (
          <li key={one.id}>
            <span>{one.title}</span>
            <span className={css['findingFacts']}>
              {`at stake: ${riskWords(one)}${one.due === null ? '' : `, due ${formatDayShort(one.due, today)}`}`}
            </span>
            <ActionLink
              about={one.title}
              onClick={() => {
                go({ screen: 'audits', part: 'findings', finding: one.id });
              }}
            >
              Open finding
            </ActionLink>
          </li>
        ))}
      </ul>
    </section>
  );
};
