import { attemptsAllowed } from '#shared/policy/case-rules.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { Pane } from '#renderer/ui/Pane.tsx';
import { StateWord } from '#renderer/ui/State.tsx';
import type { StateLook } from '#renderer/ui/states.ts';
import { modeWords } from '#renderer/ui/states.ts';
import type { Appeal, Packet } from '#shared/appeals/appeal.ts';
import type { AppealStep } from '#shared/appeals/appeal-step.ts';
import { attemptsMade } from '#shared/clock-facts.ts';
import type { Violation } from '#shared/violations.ts';
import { formatInstant } from '#shared/kernel/time-words.ts';
import type { Reckoning } from './violations-model.ts';
import css from './case.module.css';

const looks: Readonly<Record<Appeal['status'], StateLook>> = {
  draft: { tone: 'neut', shape: 'dashed', word: 'Draft' },
  sent: { tone: 'accent', shape: 'send', word: 'Sent' },
  won: { tone: 'good', shape: 'check', word: 'Won' },
  rejected: { tone: 'dang', shape: 'cross', word: 'Rejected' },
};

const detailOf = (appeal: Appeal, packets: readonly Packet[], { zone, now }: Reckoning): string => {
  const when = (at: number | null): string => (at === null ? '' : formatInstant(at, zone, now));
  const own = packets.filter((packet) => packet.appealId === appeal.id).length;
  const written = own === 0 ? [] : [`${String(own)} ${own === 1 ? 'packet' : 'packets'} written`];
  const moments: Readonly<Record<Appeal['status'], string>> = {
    draft: `saved ${when(appeal.savedAt)}`,
    sent: `sent ${when(appeal.sentAt)}`,
    won: `won ${when(appeal.decidedAt)}`,
    rejected: `rejected ${when(appeal.decidedAt)}`,
  };
  return [moments[appeal.status], ...(appeal.outcome === '' ? [] : [appeal.outcome]), ...written].join('; ');
};

export type CaseAppealsProps = {
  readonly violation: Violation;
  readonly appeals: readonly Appeal[];
  readonly packets: readonly Packet[];
  readonly step: AppealStep;
  readonly reckoning: Reckoning;
  readonly onOpen: (id: string) => void;
};

/** The attempts at the case, and the next one that can be started. */
export const CaseAppeals = (props: CaseAppealsProps) => {
  const { violation, appeals, packets, step, reckoning, onOpen } = props;
  const most = attemptsAllowed(reckoning.pack, violation.type);
  const used = attemptsMade(violation, appeals);
  const none = step.kind === 'start' ? 'No attempt was made yet.' : 'No attempt was made.';
  return (
    <Pane title="Appeals" note={most === null ? undefined : `${String(used)} of ${String(most)} used`}>
      {appeals.length === 0 ? (
        <p className={css['plain']}>
          {used === 0 ? none : 'Recorded as changes of state; no text of an appeal is kept here.'}
        </p>
      ) : (
        <ul className={css['appeals']}>
          {appeals
            .toSorted((a, b) => b.attempt - a.attempt)
            .map((appeal) => (
              <li key={appeal.id}>
                <span className={css['appealText']}>
                  <b>{`Appeal ${String(appeal.attempt)}: ${modeWords[appeal.mode].toLowerCase()}`}</b>
                  <span className={css['small']}>{detailOf(appeal, packets, reckoning)}</span>
                </span>
                <StateWord {...looks[appeal.status]} />
                <ActionLink
                  about={`appeal ${String(appeal.attempt)}`}
                  onClick={() => {
                    onOpen(appeal.id);
                  }}
                >
                  {appeal.status === 'draft' ? 'Continue' : 'Open'}
                </ActionLink>
              </li>
            ))}
        </ul>
      )}
    </Pane>
  );
};
