import { Menu } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useMinute } from '#renderer/data/clock.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useView } from '#renderer/state/view.ts';
import { StateIcon } from '#renderer/ui/State.tsx';
import type { MonthCell as Scored } from '#shared/audits/monthly.ts';
import { bandOf } from '#shared/audits/score.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { shareWords } from '../audit-words.ts';
import { runWords } from '../comparison/comparison-words.ts';
import css from './months.module.css';
import { bandLooks } from './month-words.ts';

export type MonthCellProps = {
  readonly cell: Scored | null;
  /** Its place, "2:3", by which the arrows find it. */
  readonly spot: string;
  readonly isStop: boolean;
  readonly onEnter: () => void;
};

const tooFew = { tone: 'neut', shape: 'dashed' } as const;

const Words = ({ score, audits }: Scored) => {
  const look = score.share === null ? null : bandLooks[bandOf(score.share)];
  return (
    <>
      <span className={css['score']}>
        <StateIcon {...(look ?? tooFew)} size={14} />
        {look === null ? 'Too few' : `${look.word} ${shareWords(score.share)}`}
      </span>
      <span className={css['assessed']}>
        {`${String(score.assessed)} assessed`}
        {audits.length > 1 && `, ${String(audits.length)}\u00a0runs`}
      </span>
    </>
  );
};

const Runs = ({ audits, children }: Pick<Scored, 'audits'> & { readonly children: ReactNode }) => {
  const go = useView((state) => state.go);
  const { zone } = useShop();
  const today = dayOf(useMinute(), zone);
  const [opened, setOpened] = useState(false);
  return (
    <Menu position="bottom-start" opened={opened} onChange={setOpened}>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        {(opened ? audits.toReversed() : []).map((audit) => (
          <Menu.Item
            key={audit.id}
            onClick={() => {
              go({ screen: 'audit', id: audit.id });
            }}
          >
            {runWords(audit, zone, today)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};

/** A section in a month: its score and how much it is of; it opens its run, or offers its runs. */
export const MonthCell = ({ cell, spot, isStop, onEnter }: MonthCellProps) => {
  const go = useView((state) => state.go);
  const stop = { 'data-spot': spot, tabIndex: isStop ? 0 : -1, onFocus: onEnter };
  if (cell === null)
    return (
      <td className={css['none']} {...stop}>
        not audited
      </td>
    );
  const { score, audits } = cell;
  const look = {
    type: 'button' as const,
    className: css['cell'],
    'data-band': score.share === null ? 'none' : bandOf(score.share),
  };
  const [only] = audits;
  return (
    <td>
      {audits.length === 1 && only !== undefined ? (
        <button
          {...look}
          {...stop}
          title={`Open run ${String(only.number)}`}
          onClick={() => {
            go({ screen: 'audit', id: only.id });
          }}
        >
          <Words {...cell} />
        </button>
      ) : (
        <Runs audits={audits}>
          <button {...look} {...stop} title="Its runs">
            <Words {...cell} />
          </button>
        </Runs>
      )}
    </td>
  );
};
