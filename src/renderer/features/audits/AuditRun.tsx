import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useMinute } from '#renderer/data/clock.ts';
import { useIntake } from '#renderer/data/intake.ts';
import { useShopRows } from '#renderer/data/rows.ts';
import { sendPart } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useView } from '#renderer/state/view.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { Exported } from '#renderer/ui/Exported.tsx';
import { FileChooser } from '#renderer/ui/FileChooser.tsx';
import { GoneRecord } from '#renderer/ui/GoneRecord.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { StateBadge } from '#renderer/ui/State.tsx';
import { useIncomingFiles } from '#renderer/ui/use-incoming-files.ts';
import { useKey } from '#renderer/ui/use-key.ts';
import type { Audit } from '#shared/audits/audit.ts';
import type { Run } from '#shared/audits/trend.ts';
import { runScore } from '#shared/audits/score.ts';
import { itemNumbers } from '#shared/audits/words.ts';
import { formatInstant, formatTime } from '#shared/kernel/time-words.ts';
import { runsOf, useAuditRecords, type AuditRecords, type OwnRun } from './audit-records.ts';
import { statusLooks } from './audit-words.ts';
import { DutyOfRun } from './DutyOfRun.tsx';
import { PrintAudit, useAuditPrints } from './PrintAudit.tsx';
import { EndDialog, type Ending } from './EndDialog.tsx';
import { RunItem } from './RunItem.tsx';
import { RunSections } from './RunSections.tsx';
import { RunSide } from './RunSide.tsx';
import css from './run.module.css';
import { useRun, type RunPlace } from './use-run.ts';

/** Files for the current item: filed as evidence, and shown with its answer in the same step. */
const useFiles = (run: OwnRun, place: RunPlace) => {
  const { shop } = useShop();
  const intake = useIntake(shop.id);
  const chooser = useRef<HTMLInputElement>(null);
  const take = async (files: readonly File[]) => {
    const { current, isOpen } = place;
    if (current === undefined || !isOpen) return;
    await intake.take(files, null, async (added) => {
      const seqs: number[] = [];
      for (const { id: evidenceId } of added) {
        const at = { auditId: run.audit.id, itemId: current.id };
        const result = await sendPart('audit.prove', { ...at, evidenceId, isProof: true });
        if (result.ok) seqs.push(result.seq);
        else intake.fail(result.error.message);
      }
      return seqs;
    });
  };
  const field = (
    <FileChooser label="Files for this item" open={chooser} onFiles={(files) => void take(files)} />
  );
  return { intake, take, field, choose: () => chooser.current?.click() };
};

const useRunKeys = (place: RunPlace, choose: () => void): void => {
  useKey('1', () => {
    place.answer('compliant');
  });
  useKey('2', () => {
    place.answer('partly');
  });
  useKey('3', () => {
    place.answer('not');
  });
  useKey('4', () => {
    place.answer('notApplicable');
  });
  useKey('m', () => {
    place.open('note');
  });
  useKey('f', () => {
    place.open('finding');
  });
  useKey('e', () => {
    if (place.isOpen) choose();
  });
  useKey('j', () => {
    place.step(1);
  });
  useKey('k', () => {
    place.step(-1);
  });
  useKey('arrowdown', () => {
    place.step(1);
  });
  useKey('arrowup', () => {
    place.step(-1);
  });
};

type ItemsProps = {
  readonly run: OwnRun;
  readonly place: RunPlace;
  readonly records: AuditRecords;
  readonly onFiles: () => void;
};

const Items = ({ run, place, records, onFiles }: ItemsProps) => {
  const { shop } = useShop();
  const files = useShopRows('evidence', shop.id) ?? [];
  const { sections } = runScore(run.audit.checklist, run.answers);
  const numbers = itemNumbers(run.audit.checklist);
  return (
    <>
      {sections.map(({ id, title, assessed, total }, index) => {
        const items = place.asked.filter(({ section }) => section === id);
        return (
          <section key={id} aria-label={title}>
            <h2 className={css['section']}>
              <span className={css['number']}>{index + 1}</span>
              {title}
              <span className={css['quiet']}>{`${String(assessed)} of ${String(total)} assessed`}</span>
            </h2>
            <ol className={css['items']}>
              {items.map((item) => {
                const answer = run.answers.find(({ itemId }) => itemId === item.id);
                return (
                  <RunItem
                    key={item.id}
                    place={place}
                    item={item}
                    number={numbers.get(item.id) ?? ''}
                    answer={answer}
                    findings={records.findings.filter(
                      ({ auditId, itemId }) => auditId === run.audit.id && itemId === item.id,
                    )}
                    auditId={run.audit.id}
                    onFiles={onFiles}
                    files={files.filter((file) => answer?.evidence.includes(file.id) === true)}
                  />
                );
              })}
            </ol>
          </section>
        );
      })}
    </>
  );
};

const useWords = ({ audit, answers }: OwnRun) => {
  const { people, zone } = useShop();
  const now = useMinute();
  const by = people.find(({ id }) => id === audit.startedBy)?.name;
  const saved = Math.max(0, ...answers.map(({ answeredAt }) => answeredAt));
  const begun = `Run ${String(audit.number)}, ${formatInstant(audit.startedAt, zone, now)}`;
  return {
    begun: by === undefined ? begun : `${begun}, by ${by}`,
    saved: saved === 0 ? '' : `Saved ${formatTime(saved, zone)}`,
  };
};

type OpenProps = Pick<ItemsProps, 'run' | 'records'> & {
  readonly before: Run | undefined;
  readonly others: readonly Audit[];
  /** The item that is shown first. */
  readonly start: string | undefined;
};

const Open = ({ run, before, others, start, records }: OpenProps) => {
  const go = useView((state) => state.go);
  const place = useRun(run.audit, run.answers, start);
  const { intake, take, field, choose } = useFiles(run, place);
  const dropped = useIncomingFiles((files) => void take(files));
  const [ending, setEnding] = useState<Ending | null>(null);
  const words = useWords(run);
  const prints = useAuditPrints(run.audit);
  useRunKeys(place, choose);
  const failure = place.failure ?? intake.failure ?? intake.refused[0]?.reason ?? null;
  return (
    <div className={css['screen']} {...dropped}>
      <Screen
        leftWidth={224}
        inspectorWidth={312}
        header={
          <PageHeader
            title={run.audit.checklist.title}
            crumb={
              <ActionLink
                onClick={() => {
                  go({ screen: 'audits' });
                }}
              >
                Audits
              </ActionLink>
            }
            quiet={words.begun}
            state={place.isOpen ? words.saved : <StateBadge {...statusLooks[run.audit.status]} />}
            actions={
              <>
                {place.isOpen && (
                  <Button
                    variant="subtle"
                    onClick={() => {
                      setEnding('discard');
                    }}
                  >
                    Discard
                  </Button>
                )}
                <PrintAudit prints={prints} />
                {place.isOpen && (
                  <Button
                    onClick={() => {
                      setEnding('signOff');
                    }}
                  >
                    Sign off
                  </Button>
                )}
              </>
            }
          />
        }
        strip={<Exported told={prints.failure} />}
        left={<RunSections run={run} place={place} />}
        inspector={<RunSide run={run} before={before} others={others} />}
      >
        {failure !== null && (
          <Note tone="dang" live title="This was not done.">
            {failure}
          </Note>
        )}
        <DutyOfRun audit={run.audit} />
        {run.audit.conclusion !== '' && <p className={css['conclusion']}>{run.audit.conclusion}</p>}
        {field}
        <Items run={run} place={place} records={records} onFiles={choose} />
      </Screen>
      {ending !== null && (
        <EndDialog
          ending={ending}
          audit={run.audit}
          score={runScore(run.audit.checklist, run.answers)}
          onClose={() => {
            setEnding(null);
          }}
        />
      )}
    </div>
  );
};

/** One audit: by keyboard from item to item, its result beside it; a signed one to be read. */
export const AuditRun = ({ id, item }: { readonly id: string; readonly item?: string | undefined }) => {
  const go = useView((state) => state.go);
  const records = useAuditRecords();
  if (records === undefined) return <Screen header={<PageHeader title="Audit" />}>{null}</Screen>;
  const runs = runsOf(records);
  const run = runs.find(({ audit }) => audit.id === id);
  if (run === undefined)
    return (
      <GoneRecord
        title="This audit is not on record."
        canRedo={false}
        verb="All audits"
        onList={() => {
          go({ screen: 'audits' });
        }}
      >
        Its start was taken back.
      </GoneRecord>
    );
  const before = runs.find(
    ({ audit }) =>
      audit.status === 'signed' &&
      audit.number < run.audit.number &&
      audit.checklist.id === run.audit.checklist.id,
  );
  const others = runs
    .map(({ audit }) => audit)
    .filter((one) => one.id !== id && one.checklist.id === run.audit.checklist.id);
  return <Open run={run} before={before} others={others} start={item} records={records} />;
};
