import { useState } from 'react';
import { useActionList } from '#renderer/state/action-list.ts';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { useKey } from '#renderer/ui/use-key.ts';
import { wholeLog } from '#shared/actions/action-filter.ts';
import { ActionForm, type FormPurpose } from './ActionForm.tsx';
import { EmptyActions } from './EmptyActions.tsx';
import { Log } from './Log.tsx';
import { causesOnRecord, useLogRecords, type LogRecords } from './use-log-records.ts';

type ContentProps = {
  readonly log: LogRecords | undefined;
  readonly start: string | null;
  readonly onForm: (purpose: FormPurpose) => void;
};

const Content = ({ log, start, onForm }: ContentProps) => {
  if (log === undefined) return <Screen header={<PageHeader title="Actions" />}>{null}</Screen>;
  if (log.records.actions.length > 0) return <Log log={log} start={start} onForm={onForm} />;
  return (
    <Screen header={<PageHeader title="Actions" />}>
      <EmptyActions
        onNew={() => {
          onForm({ kind: 'new', violationId: null });
        }}
      />
    </Screen>
  );
};

export type ActionsProps = {
  /** The action that is shown first. */
  readonly start?: string | undefined;
  /** The case for which a new action is begun on arrival. */
  readonly newFor?: string | undefined;
};

/** The corrective-action log: what was decided against each cause, how far it is, its proof, and whether it helped. */
export const Actions = ({ start, newFor }: ActionsProps) => {
  const log = useLogRecords();
  const { show } = useActionList();
  const [form, setForm] = useState<FormPurpose | null>(
    newFor === undefined ? null : { kind: 'new', violationId: newFor },
  );
  const [recorded, setRecorded] = useState<string | null>(null);
  useKey('a', () => {
    setForm({ kind: 'new', violationId: null });
  });
  const first = recorded ?? start ?? null;
  return (
    <>
      <Content key={first} log={log} start={first} onForm={setForm} />
      {form !== null && log !== undefined && (
        <ActionForm
          purpose={form}
          violations={log.records.violations}
          causes={[...causesOnRecord(log.records).values()]}
          onClose={() => {
            setForm(null);
          }}
          onRecorded={(id) => {
            show({ key: 'all', filter: wholeLog });
            setRecorded(id);
          }}
        />
      )}
    </>
  );
};
