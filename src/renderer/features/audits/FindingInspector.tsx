import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useMinute } from '#renderer/data/clock.ts';
import { send } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useRecording } from '#renderer/data/use-recording.ts';
import { useView } from '#renderer/state/view.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { FactList } from '#renderer/ui/FactList.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { Inspector, Pane } from '#renderer/ui/Pane.tsx';
import { ReasonForm } from '#renderer/ui/ReasonForm.tsx';
import { riskWords } from '#shared/audits/risk-words.ts';
import { StateBadge } from '#renderer/ui/State.tsx';
import type { Result } from '#shared/contract/result.ts';
import { findingState, type Finding } from '#shared/audits/finding.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { formatDayShort } from '#shared/kernel/time-words.ts';
import { packName } from '#shared/policy/explain.ts';
import { type Pack, violationTypeOf } from '#shared/policy/pack.ts';
import type { AuditRecords } from './audit-records.ts';
import { findingLooks, severityNames } from './audit-words.ts';
import css from './audits.module.css';
import { EditFinding } from './EditFinding.tsx';

const Close = ({ finding, onClose }: { readonly finding: Finding; readonly onClose: () => void }) => {
  const { run, ...recording } = useRecording(null, onClose);
  const { id, rev, number } = finding;
  return (
    <Modal opened onClose={onClose} withCloseButton={false} title={`Close finding ${String(number)}?`}>
      <ReasonForm
        verb="Close it"
        label="Why nothing more is to be done"
        recording={recording}
        onClose={onClose}
        onReason={(reason) => void run(() => send('finding.close', { id, rev, reason }))}
      />
    </Modal>
  );
};

type Props = { readonly finding: Finding; readonly records: AuditRecords };

const Against = ({ actions }: Pick<AuditRecords, 'actions'>) => {
  const go = useView((state) => state.go);
  if (actions.length === 0) return 'none';
  return actions.map(({ id, number }) => (
    <ActionLink
      key={id}
      onClick={() => {
        go({ screen: 'actions', action: id });
      }}
    >
      {`Action\u00a0${String(number)}`}
    </ActionLink>
  ));
};

const typeWords = ({ type }: Finding, pack: Pack): string =>
  type === null ? 'none' : (violationTypeOf(pack, type)?.title ?? type);

/** Null where it is unknown. */
const atStake = (finding: Finding, pack: Pack): string | null =>
  finding.basis === null
    ? null
    : `${riskWords(finding)}, by ${finding.basis === 'cases' ? 'own cases of the type' : packName(pack)}`;

const Facts = ({ finding, records }: Props) => {
  const { people, packFor, zone } = useShop();
  const today = dayOf(useMinute(), zone);
  const go = useView((state) => state.go);
  const audit = records.audits.find(({ id }) => id === finding.auditId);
  const item = audit?.checklist.items.find(({ id }) => id === finding.itemId);
  const own = records.actions.filter(({ findingId }) => findingId === finding.id);
  const pack = packFor(finding.pack, finding.foundAt);
  return (
    <FactList
      facts={[
        {
          name: 'From',
          value: (
            <ActionLink
              onClick={() => {
                go({ screen: 'audit', id: finding.auditId });
              }}
            >
              {`Audit\u00a0${String(audit?.number ?? '')}`}
            </ActionLink>
          ),
        },
        { name: 'Item', value: item?.question ?? null },
        { name: 'Severity', value: severityNames[finding.severity] },
        { name: 'Type', value: typeWords(finding, pack) },
        { name: 'At stake', value: atStake(finding, pack) },
        { name: 'Owner', value: people.find(({ id }) => id === finding.ownerId)?.name ?? 'nobody' },
        { name: 'Due', value: finding.due === null ? '–' : formatDayShort(finding.due, today) },
        { name: 'Action', value: <Against actions={own} /> },
      ]}
    />
  );
};

/** A finding: where it comes from, what it may cost, and its next step. */
export const FindingInspector = ({ finding, records }: Props) => {
  const [dialog, setDialog] = useState<'edit' | 'close' | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const state = findingState(finding, records.actions);
  const tell = async (sent: Promise<Result<unknown>>) => {
    const result = await sent;
    setFailure(result.ok ? null : result.error.message);
  };
  const leave = () => {
    setDialog(null);
  };
  const { id, rev } = finding;
  return (
    <Inspector label={`Finding ${String(finding.number)}`}>
      <Pane
        title="What was found"
        note={`finding ${String(finding.number)}`}
        actions={<StateBadge {...findingLooks[state]} />}
      >
        <h3 className={css['title']}>{finding.title}</h3>
        {failure !== null && (
          <Note tone="dang" live title="This was not done.">
            {failure}
          </Note>
        )}
        <Facts finding={finding} records={records} />
        {finding.closedAt !== null && <p className={css['plain']}>{`Closed: ${finding.closedBecause}`}</p>}
        <div className={css['verbs']}>
          {state === 'open' && (
            <Button variant="filled" onClick={() => void tell(send('finding.act', { id }))}>
              Make an action of it
            </Button>
          )}
          {finding.closedAt === null ? (
            <Button
              onClick={() => {
                setDialog('close');
              }}
            >
              Close it
            </Button>
          ) : (
            <Button onClick={() => void tell(send('finding.reopen', { id, rev }))}>Open it again</Button>
          )}
          <Button
            onClick={() => {
              setDialog('edit');
            }}
          >
            Edit
          </Button>
        </div>
      </Pane>
      {dialog === 'edit' && <EditFinding finding={finding} onClose={leave} />}
      {dialog === 'close' && <Close finding={finding} onClose={leave} />}
    </Inspector>
  );
};
