import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { now } from '#renderer/data/clock.ts';
import { send } from '#renderer/data/send.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { cx } from '#renderer/ui/class-names.ts';
import { Note } from '#renderer/ui/Note.tsx';
import { PackValue } from '#renderer/ui/PackValue.tsx';
import { Pane } from '#renderer/ui/Pane.tsx';
import type { Result } from '#shared/contract/result.ts';
import { dayOf, type Day } from '#shared/kernel/time.ts';
import { countDays, formatDayShort } from '#shared/kernel/time-words.ts';
import { formatMoney, sumWords } from '#shared/kernel/money.ts';
import { releaseWords, stillHeld, type MoneyHeld } from '#shared/money-held.ts';
import type { Pack } from '#shared/policy/pack.ts';
import type { CaseDialog } from './case-dialogs.ts';
import { isOverdue } from './case-file-model.ts';
import type { Reckoning } from './violations-model.ts';
import css from './case-file.module.css';

type HoldProps = {
  readonly held: MoneyHeld;
  readonly today: Day;
  readonly onOpen: (dialog: CaseDialog) => void;
  readonly onStep: (work: Promise<Result<unknown>>) => void;
};

const Hold = ({ held, today, onOpen, onStep }: HoldProps) => {
  const { id, rev } = held;
  return (
    <li className={css['hold']}>
      <span className={css['holdText']}>
        <b className={cx(css['amount'], held.releasedAt !== null && css['released'])}>{formatMoney(held)}</b>
        <span className={css['small']}>{`held since ${formatDayShort(held.heldAt, today)}`}</span>
        <span className={cx(css['small'], isOverdue(held, today) && css['overdue'])}>
          {releaseWords(held, today)}
        </span>
        {held.note !== '' && <span className={css['small']}>{held.note}</span>}
      </span>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={`More for ${formatMoney(held)} held`}>
            <IconDots size={16} stroke={1.8} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {held.releasedAt === null && (
            <Menu.Item
              onClick={() => {
                onStep(send('moneyHeld.release', { id, rev, releasedAt: today }));
              }}
            >
              Released today
            </Menu.Item>
          )}
          <Menu.Item
            onClick={() => {
              onOpen({ kind: 'money', held });
            }}
          >
            Change
          </Menu.Item>
          <Menu.Item
            color="var(--dangText)"
            onClick={() => {
              onStep(send('moneyHeld.remove', { id, rev }));
            }}
          >
            Remove
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
};

/** How long money is held, as far as the pack knows. */
const KnownDays = ({ pack }: { readonly pack: Pack }) => {
  const days = pack.fundsHold.days.value;
  const words = days === null ? 'unknown' : days.map((count) => countDays(count)).join(', ');
  return (
    <p className={css['small']}>
      {'Holds by the pack: '}
      <PackValue pack={pack} at="fundsHold.days" words={words}>
        {words}
      </PackValue>
    </p>
  );
};

/** Money that the platform holds because of the case. */
export const CaseMoney = (props: {
  readonly holds: readonly MoneyHeld[];
  readonly reckoning: Reckoning;
  readonly onOpen: (dialog: CaseDialog) => void;
}) => {
  const { holds, reckoning, onOpen } = props;
  const [failure, setFailure] = useState<string | null>(null);
  const today = dayOf(now(), reckoning.zone);
  const held = stillHeld(holds);
  const step = async (work: Promise<Result<unknown>>) => {
    const result = await work;
    setFailure(result.ok ? null : result.error.message);
  };
  return (
    <Pane
      title="Money held"
      {...(held.length > 1 ? { note: sumWords(held) } : {})}
      actions={
        <ActionLink
          about="money held"
          onClick={() => {
            onOpen({ kind: 'money', held: null });
          }}
        >
          Record
        </ActionLink>
      }
    >
      {failure !== null && (
        <Note tone="dang" live title="Nothing was changed.">
          {failure}
        </Note>
      )}
      {holds.length === 0 ? (
        <p className={css['plain']}>None recorded for this case.</p>
      ) : (
        <ul className={css['holds']} aria-label="Money held">
          {holds.map((one) => (
            <Hold key={one.id} held={one} today={today} onOpen={onOpen} onStep={(work) => void step(work)} />
          ))}
        </ul>
      )}
      <KnownDays pack={reckoning.pack} />
    </Pane>
  );
};
