import { riskWords } from '#renderer/ui/risk-words.ts';
import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { send } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useRecording } from '#renderer/data/use-recording.ts';
import { useView } from '#renderer/state/view.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { FactList } from '#renderer/ui/FactList.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { Inspector, Pane } from '#renderer/ui/Pane.tsx';
import { ReasonForm } from '#renderer/ui/ReasonForm.tsx';
import { StateBadge } from '#renderer/ui/State.tsx';
import type { Result } from '#shared/contract/result.ts';
import { findingState, type Finding } from '#shared/audits/finding.ts';
import type { AuditRecords } from './audit-records.ts';
import { findingLooks, severityNames } from './audit-words.ts';
import css from './audits.module.css';

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

const Facts = ({ finding, records }: Props) => {
  const { people } = useShop();
  const go = useView((state) => state.go);
  const audit = records.audits.find(({ id }) => id === finding.auditId);
  const item = audit?.checklist.items.find(({ id }) => id === finding.itemId);
  const own = records.actions.filter(({ findingId }) => findingId === finding.id);
  const basis = finding.basis === 'cases' ? 'own cases of the type' : finding.pack;
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
        {
          name: 'At stake',
          value: finding.basis === null ? null : `${riskWords(finding)}, by ${basis}`,
        },
        { name: 'Owner', value: people.find(({ id }) => id === finding.ownerId)?.name ?? 'nobody' },
        { name: 'Due', value: finding.due ?? '–' },
        {
          name: 'Action',
          value:
            own.length === 0
              ? 'none'
              : own.map(({ id, number }) => (
                  <ActionLink
                    key={id}
                    onClick={() => {
                      go({ screen: 'actions', action: id });
                    }}
                  >
                    {`Action\u00a0${String(number)}`}
                  </ActionLink>
                )),
        },
      ]}
    />
  );
};

/** A finding: where it comes from, what it may cost, and its next step. */
export const FindingInspector = ({ finding, records }: Props) => {
  const [isClosing, setIsClosing] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const state = findingState(finding, records.actions);
  const tell = async (sent: Promise<Result<unknown>>) => {
    const result = await sent;
    setFailure(result.ok ? null : result.error.message);
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
                setIsClosing(true);
              }}
            >
              Close it
            </Button>
          ) : (
            <Button onClick={() => void tell(send('finding.reopen', { id, rev }))}>Open it again</Button>
          )}
        </div>
      </Pane>
      {isClosing && (
        <Close
          finding={finding}
          onClose={() => {
            setIsClosing(false);
          }}
        />
      )}
    </Inspector>
  );
};
