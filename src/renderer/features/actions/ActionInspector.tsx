import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconRepeat, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { now, useMinute } from '#renderer/data/clock.ts';
import type { Intake } from '#renderer/data/intake.ts';
import type { RatingRecords } from '#renderer/data/rating.ts';
import { send } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useView } from '#renderer/state/view.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { FactList } from '#renderer/ui/FactList.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { Inspector, Pane } from '#renderer/ui/Pane.tsx';
import { StateBadge } from '#renderer/ui/State.tsx';
import { areaNames, kindNames, type Action } from '#shared/actions/action.ts';
import { canBecome, lacks } from '#shared/actions/closing.ts';
import { doneAt, type EffectFacts, type Recurrence } from '#shared/actions/effect.ts';
import { dayOf, diffDays } from '#shared/kernel/time.ts';
import { countDays, formatDayShort } from '#shared/kernel/time-words.ts';
import { ActionDialogs, type ActionDialog } from './ActionDialogs.tsx';
import { ActionLog } from './ActionLog.tsx';
import { ActionProof } from './ActionProof.tsx';
import { ActionSteps } from './ActionSteps.tsx';
import { actionLook } from '#renderer/ui/action-states.ts';
import { SourceLinks, stakeWords } from './action-words.tsx';
import type { ActionRow } from './actions-model.ts';
import { effectCompared } from './effect-compared.ts';
import { BeforeAfter, costWords } from './BeforeAfter.tsx';
import css from './actions.module.css';

export type ActionInspectorProps = {
  readonly row: ActionRow;
  readonly facts: EffectFacts;
  readonly rating: RatingRecords;
  readonly intake: Intake;
  readonly onFiles: (files: readonly File[]) => void;
  /** Closes it, where it was opened beside a board or a timeline; it then takes the focus. */
  readonly onClose: (() => void) | undefined;
  readonly onEdit: () => void;
  readonly onFollow: () => void;
};

/** That the cause came back since the last check: after how long, with which cases, at what cost. */
const CameBack = ({ action, returned }: { readonly action: Action; readonly returned: Recurrence }) => {
  const { zone } = useShop();
  const go = useView((state) => state.go);
  const [first] = returned.cases;
  const since = doneAt(action);
  if (first === undefined || since === null) return null;
  const days = diffDays(dayOf(since, zone), dayOf(first.noticeAt, zone));
  return (
    <Note
      tone="attn"
      icon={<IconRepeat size={16} stroke={1.8} aria-hidden="true" />}
      title={`The cause came back after ${countDays(days)}.`}
      actions={
        <ActionLink
          onClick={() => {
            go({ screen: 'case', id: first.id });
          }}
        >
          {`Open case\u00a0${String(first.number)}`}
        </ActionLink>
      }
    >
      {`${costWords(returned)} since. The effect check is open again.`}
    </Note>
  );
};

const More = (props: {
  readonly action: Action;
  readonly onDialog: (dialog: ActionDialog) => void;
  readonly onEdit: () => void;
  readonly onFollow: () => void;
  readonly onStart: () => void;
}) => {
  const { action, onDialog, onEdit, onFollow, onStart } = props;
  const { status } = action;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={`More for action ${String(action.number)}`}>
          <IconDots size={18} stroke={1.8} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onEdit}>Edit the facts</Menu.Item>
        {status === 'open' && <Menu.Item onClick={onStart}>Begin it</Menu.Item>}
        {status === 'effective' && (
          <Menu.Item
            onClick={() => {
              onDialog('check');
            }}
          >
            Check the effect again
          </Menu.Item>
        )}
        <Menu.Item onClick={onFollow}>Follow up with a new action</Menu.Item>
        {status !== 'open' && canBecome(status, 'inProgress') && (
          <Menu.Item
            onClick={() => {
              onDialog('reopen');
            }}
          >
            Take it up again
          </Menu.Item>
        )}
        {canBecome(status, 'dropped') && (
          <Menu.Item
            color="var(--dangText)"
            onClick={() => {
              onDialog('drop');
            }}
          >
            Drop it
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
};

/** The one thing to do next with an action, and what is in its way. */
const Next = (props: {
  readonly row: ActionRow;
  readonly onDialog: (dialog: ActionDialog) => void;
  readonly onFollow: () => void;
}) => {
  const { action, standing } = props.row;
  const missing = lacks(action);
  if (standing.stand === 'checkDue' || standing.stand === 'done')
    return (
      <Button
        fullWidth
        variant={standing.stand === 'checkDue' ? 'filled' : 'default'}
        onClick={() => {
          props.onDialog('check');
        }}
      >
        Record the effect check
      </Button>
    );
  if (standing.stand === 'effective' || standing.stand === 'dropped') return null;
  if (standing.stand === 'notEffective')
    return (
      <Button fullWidth variant="filled" onClick={props.onFollow}>
        Follow up with a new action
      </Button>
    );
  return (
    <div className={css['next']}>
      {missing.length > 0 && <p className={css['small']}>{missing.join(' ')}</p>}
      <Button
        fullWidth
        variant="filled"
        disabled={missing.length > 0}
        onClick={() => {
          props.onDialog('finish');
        }}
      >
        Mark as done
      </Button>
    </div>
  );
};

const Facts = ({ row }: { readonly row: ActionRow }) => {
  const { zone } = useShop();
  const today = dayOf(useMinute(), zone);
  const { action, violation, finding, owner, stake } = row;
  const day = (text: string | null) => (text === null ? '–' : formatDayShort(text, today));
  return (
    <FactList
      facts={[
        { name: 'Kind', value: kindNames[action.kind] },
        { name: 'Cause', value: action.cause === '' ? '–' : action.cause },
        {
          name: 'From',
          value: <SourceLinks violation={violation} finding={finding} />,
        },
        { name: 'At stake', value: stake === null ? null : stakeWords(stake) },
        { name: 'Owner', value: owner?.name ?? 'nobody' },
        { name: 'Due', value: day(action.due) },
        ...(action.checkDue === null ? [] : [{ name: 'Effect check', value: day(action.checkDue) }]),
      ]}
    />
  );
};

const RootCause = ({ action }: { readonly action: Action }) => {
  const { whys, rootCause, area, detail } = action;
  if (whys.length === 0 && rootCause === '' && area === null && detail === '') return null;
  const asked = whys.length === 0 ? undefined : `${String(whys.length)} of 5 whys`;
  return (
    <Pane title="Root cause" {...(asked === undefined ? {} : { note: asked })}>
      {whys.length > 0 && (
        <ol className={css['whys']}>
          {whys.map((why, index) => (
            <li key={index}>{why}</li>
          ))}
        </ol>
      )}
      {rootCause !== '' && <p className={css['text']}>{rootCause}</p>}
      {area !== null && <p className={css['small']}>{areaNames[area]}</p>}
      {detail !== '' && <p className={css['text']}>{detail}</p>}
    </Pane>
  );
};

const Close = ({ number, onClose }: { readonly number: number; readonly onClose: () => void }) => (
  <ActionIcon aria-label={`Close action ${String(number)}`} title="Close (Esc)" onClick={onClose}>
    <IconX size={18} stroke={1.8} />
  </ActionIcon>
);

/** The title of what was opened takes the focus, so that the keys are where the eyes go. */
const useTitleFocus = (isOpened: boolean) => {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isOpened) title.current?.focus();
  }, [isOpened]);
  return title;
};

/** Esc within it closes what was opened, unless a layer over it or a field has taken the key. */
const onEscape = (event: KeyboardEvent<HTMLElement>, onClose: (() => void) | undefined) => {
  const isWithin = event.target instanceof Node && event.currentTarget.contains(event.target);
  if (event.key !== 'Escape' || onClose === undefined || event.defaultPrevented || !isWithin) return;
  event.preventDefault();
  event.stopPropagation();
  onClose();
};

/** The selected action: where it stands, its effect, steps, proof and cause, and what happened to it. */
export const ActionInspector = (props: ActionInspectorProps) => {
  const { row, facts, rating, intake, onFiles, onClose, onEdit, onFollow } = props;
  const { action, standing, returned } = row;
  const [dialog, setDialog] = useState<ActionDialog | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const effect = effectCompared(action, facts, { rating, at: now() });
  const title = useTitleFocus(onClose !== undefined);
  const start = async () => {
    const result = await send('action.start', { id: action.id, rev: action.rev });
    setFailure(result.ok ? null : result.error.message);
  };
  return (
    <div
      className={css['beside']}
      onKeyDown={(event) => {
        onEscape(event, onClose);
      }}
    >
      <Inspector
        label={`Action ${String(action.number)}`}
        foot={<Next row={row} onDialog={setDialog} onFollow={onFollow} />}
      >
        <Pane label="Action">
          <div className={css['top']}>
            <span className={css['small']}>{`Action ${String(action.number)}`}</span>
            <span className={css['topEnd']}>
              <More
                action={action}
                onDialog={setDialog}
                onEdit={onEdit}
                onFollow={onFollow}
                onStart={() => void start()}
              />
              {onClose !== undefined && <Close number={action.number} onClose={onClose} />}
            </span>
          </div>
          <h2 className={css['title']} ref={title} tabIndex={-1}>
            {action.title}
          </h2>
          <StateBadge {...actionLook(standing)} />
          <div className={css['notes']}>
            <CameBack action={action} returned={returned} />
            {failure !== null && (
              <Note tone="dang" live title="Nothing was changed.">
                {failure}
              </Note>
            )}
          </div>
          <Facts row={row} />
        </Pane>
        {effect !== null && (
          <Pane title="Effect">
            <BeforeAfter effect={effect} />
          </Pane>
        )}
        <ActionSteps action={action} />
        <ActionProof action={action} intake={intake} onFiles={onFiles} />
        <RootCause action={action} />
        <ActionLog action={action} />
        {dialog !== null && (
          <ActionDialogs
            dialog={dialog}
            action={action}
            effect={effect}
            onClose={() => {
              setDialog(null);
            }}
          />
        )}
      </Inspector>
    </div>
  );
};
