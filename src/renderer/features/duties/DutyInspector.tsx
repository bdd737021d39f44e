import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useMinute } from '#renderer/data/clock.ts';
import { useChecklists } from '#renderer/data/checklists.ts';
import { send } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useView } from '#renderer/state/view.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { dutyLook } from '#renderer/ui/duty-states.ts';
import { FactList } from '#renderer/ui/FactList.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { Inspector, Pane } from '#renderer/ui/Pane.tsx';
import { StateBadge } from '#renderer/ui/State.tsx';
import { ruleWords } from '#shared/duties/cadence-words.ts';
import { dutyKindNames, type DutyChange } from '#shared/duties/duty.ts';
import type { Occurrence } from '#shared/duties/occurrences.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { formatDay, formatNear, NBSP } from '#shared/kernel/time-words.ts';
import { ruleNow } from './DutiesTable.tsx';
import { OpenDays, SaidDays, useWayOfDay } from './DutyDays.tsx';
import { DutyDialogs, type DutyDialog } from './DutyDialogs.tsx';
import css from './duties.module.css';
import type { DutyRow } from './duty-rows.ts';

export type DutyInspectorProps = { readonly row: DutyRow; readonly onEdit: () => void };

type MoreProps = DutyInspectorProps & {
  readonly onDialog: (dialog: DutyDialog) => void;
  readonly onResume: () => void;
};

const More = ({ row, onEdit, onDialog, onResume }: MoreProps) => {
  const { status, number } = row.duty;
  const ask = (kind: 'cadence' | 'handOver' | 'pause' | 'end') => () => {
    onDialog({ kind });
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={`More for duty ${String(number)}`}>
          <IconDots size={18} stroke={1.8} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onEdit}>Edit the facts</Menu.Item>
        {status === 'running' && <Menu.Item onClick={ask('cadence')}>Change the cadence</Menu.Item>}
        {status !== 'ended' && <Menu.Item onClick={ask('handOver')}>Hand over</Menu.Item>}
        {status === 'running' && <Menu.Item onClick={ask('pause')}>Pause</Menu.Item>}
        {status === 'paused' && <Menu.Item onClick={onResume}>Go on</Menu.Item>}
        {status !== 'ended' && (
          <Menu.Item color="var(--dangText)" onClick={ask('end')}>
            End the duty
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
};

const Paper = ({ row }: Pick<DutyInspectorProps, 'row'>) => {
  const { zone } = useShop();
  const go = useView((state) => state.go);
  const today = dayOf(useMinute(), zone);
  const { paper } = row;
  if (paper === null) return '–';
  const until = paper.validUntil === null ? '' : `, until ${formatDay(paper.validUntil, today)}`;
  return (
    <ActionLink
      onClick={() => {
        go({ screen: 'evidence', file: paper.id });
      }}
    >
      {`Evidence${NBSP}${String(paper.number)}${until}`}
    </ActionLink>
  );
};

const Facts = ({ row }: Pick<DutyInspectorProps, 'row'>) => {
  const { duty, owner } = row;
  const { known } = useChecklists();
  const checklist = known?.find(({ list }) => list.id === duty.checklistId)?.list.title ?? '–';
  return (
    <FactList
      facts={[
        { name: 'Kind', value: dutyKindNames[duty.kind] },
        { name: 'Cadence', value: ruleNow(row) === '' ? '–' : ruleWords(ruleNow(row)) },
        { name: 'Owner', value: owner?.name ?? 'nobody' },
        ...(duty.kind === 'audit' ? [{ name: 'Checklist', value: checklist }] : []),
        ...(duty.kind === 'paper' ? [{ name: 'Paper', value: <Paper row={row} /> }] : []),
      ]}
    />
  );
};

const changeWords = ({ what, note }: DutyChange): string => {
  switch (what) {
    case 'recorded':
      return `Recorded: ${ruleWords(note)}`;
    case 'cadence':
      return `New cadence: ${ruleWords(note)}`;
    case 'handedOver':
      return `Handed over to ${note}`;
    case 'paused':
      return `Paused: ${note}`;
    case 'resumed':
      return 'Goes on';
    case 'ended':
      return `Ended: ${note}`;
  }
};

const DutyLog = ({ row }: Pick<DutyInspectorProps, 'row'>) => {
  const { zone, people } = useShop();
  const now = useMinute();
  return (
    <Pane title="What happened">
      <ol className={css['log']} aria-label="What happened">
        {row.duty.log.toReversed().map((change, index) => {
          const who = people.find(({ id }) => id === change.by)?.name;
          return (
            <li key={index}>
              <span className={css['text']}>{changeWords(change)}</span>
              <span className={css['small']}>
                {formatNear(change.at, zone, now)}
                {who !== undefined && `, ${who}`}
              </span>
            </li>
          );
        })}
      </ol>
    </Pane>
  );
};

type NextProps = Pick<MoreProps, 'row' | 'onDialog'> & { readonly oldest: Occurrence };

/** What is to be done first of the oldest open day: its audit or its review, else its signature. */
const Next = ({ row, oldest, onDialog }: NextProps) => {
  const { zone } = useShop();
  const go = useView((state) => state.go);
  const today = dayOf(useMinute(), zone);
  const { day, said } = oldest;
  const way = useWayOfDay(row.duty, day, said);
  const isFirst = way !== null && !way.isOver;
  return (
    <Button
      fullWidth
      variant="filled"
      onClick={() => {
        if (isFirst) go(way.place);
        else onDialog({ kind: 'sign', day });
      }}
    >
      {`${isFirst ? way.verb : 'Sign'} for ${formatDay(day, today)}`}
    </Button>
  );
};

/** The selected duty: where it stands, its open days, what was signed, and what happened to it. */
export const DutyInspector = ({ row, onEdit }: DutyInspectorProps) => {
  const { duty, standing } = row;
  const [oldest] = standing.open;
  const [dialog, setDialog] = useState<DutyDialog | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const resume = async () => {
    const result = await send('duty.resume', { id: duty.id, rev: duty.rev });
    setFailure(result.ok ? null : result.error.message);
  };
  return (
    <Inspector
      label={`Duty ${String(duty.number)}`}
      foot={oldest === undefined ? undefined : <Next row={row} oldest={oldest} onDialog={setDialog} />}
    >
      <Pane label="Duty">
        <div className={css['top']}>
          <span className={css['small']}>{`Duty ${String(duty.number)}`}</span>
          <More row={row} onEdit={onEdit} onDialog={setDialog} onResume={() => void resume()} />
        </div>
        <h2 className={css['title']}>{duty.title}</h2>
        <StateBadge {...dutyLook(duty.status, standing)} />
        {failure !== null && (
          <Note tone="dang" live title="Nothing was changed.">
            {failure}
          </Note>
        )}
        <div className={css['facts']}>
          <Facts row={row} />
        </div>
        {duty.detail !== '' && <p className={css['text']}>{duty.detail}</p>}
      </Pane>
      <OpenDays row={row} onDialog={setDialog} />
      <SaidDays row={row} />
      <DutyLog row={row} />
      {dialog !== null && (
        <DutyDialogs
          dialog={dialog}
          duty={duty}
          onClose={() => {
            setDialog(null);
          }}
        />
      )}
    </Inspector>
  );
};
