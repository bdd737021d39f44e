import { Button } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useRef, useState, type ReactNode } from 'react';
import type { Intake } from '#renderer/data/intake.ts';
import { useShopRows } from '#renderer/data/rows.ts';
import { CancelledFiling } from '#renderer/ui/CancelledFiling.tsx';
import { DropArea } from '#renderer/ui/DropArea.tsx';
import { FileChooser } from '#renderer/ui/FileChooser.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { Inspector, Pane } from '#renderer/ui/Pane.tsx';
import { SameBytesNote } from '#renderer/ui/SameBytesNote.tsx';
import { ProgressLine } from '#renderer/ui/ProgressLine.tsx';
import type { Result } from '#shared/contract/result.ts';
import type { Checklist } from '#shared/evidence-checklist.ts';
import { keptFile, type FileHolders } from '#shared/evidence-kept.ts';
import type { Evidence } from '#shared/evidence.ts';
import type { Violation } from '#shared/violations.ts';
import { CaseChecklist } from './CaseChecklist.tsx';
import { CaseFile } from './CaseFile.tsx';
import { checklistNote } from './checklist-words.ts';
import { RefusedFiles } from './RefusedFiles.tsx';
import type { Reckoning } from './violations-model.ts';
import css from './case.module.css';

export type CaseEvidenceProps = {
  readonly violation: Violation;
  readonly files: readonly Evidence[];
  readonly checklist: Checklist;
  readonly violations: readonly Violation[];
  readonly reckoning: Reckoning;
  readonly intake: Intake;
  /** What stands under the files. */
  readonly children?: ReactNode;
};

const NothingAsked = ({ violation }: { readonly violation: Violation }) => (
  <p className={css['plain']}>
    {violation.type === null
      ? 'The case has no type, so nothing is known of what is asked for.'
      : 'The pack names nothing in particular for this type.'}
  </p>
);

/** What may keep a file out of the trash. */
const useHolders = (shopId: string): FileHolders => ({
  exhibits: useShopRows('exhibits', shopId) ?? [],
  appeals: useShopRows('appeals', shopId) ?? [],
  contacts: useShopRows('contacts', shopId) ?? [],
  actions: useShopRows('actions', shopId) ?? [],
  answers: useShopRows('auditAnswers', shopId) ?? [],
  duties: useShopRows('duties', shopId) ?? [],
  occurrences: useShopRows('dutyOccurrences', shopId) ?? [],
  reviews: useShopRows('reviews', shopId) ?? [],
});

/** How far files on their way in are, and what is to be said of those that came. */
const IntakeNotes = ({ intake }: Pick<CaseEvidenceProps, 'intake'>) => (
  <>
    <RefusedFiles intake={intake} />
    <SameBytesNote same={intake.same} onHide={intake.forget} />
    {intake.stopped !== null && (
      <CancelledFiling filed={intake.stopped.added} left={intake.stopped.left} onHide={intake.forget} />
    )}
    {intake.progress !== null && (
      <ProgressLine
        what="Filing"
        which={`file ${String(intake.progress.done + 1)} of ${String(intake.progress.total)}`}
        share={intake.progress.done / Math.max(1, intake.progress.total)}
        onCancel={intake.cancel}
      />
    )}
  </>
);

/** The files of the case, what the platform asks for by its type, and where more can be added. */
export const CaseEvidence = (props: CaseEvidenceProps) => {
  const { violation, files, checklist, violations, reckoning, intake, children } = props;
  const [failure, setFailure] = useState<string | null>(null);
  const holders = useHolders(violation.shopId);
  const chooser = useRef<HTMLInputElement>(null);
  const step = async (work: Promise<Result<unknown>>) => {
    const result = await work;
    setFailure(result.ok ? null : result.error.message);
  };
  const add = (more: readonly File[]) => void intake.take(more, violation.id);
  const cases = violations
    .toSorted((a, b) => b.number - a.number)
    .map(({ id, number, title }) => ({ value: id, label: `Case ${String(number)}: ${title}` }));
  return (
    <Inspector label="Evidence of the case">
      <Pane
        title="Evidence"
        note={checklistNote(checklist)}
        actions={
          <>
            <Button
              size="xs"
              leftSection={<IconUpload size={14} stroke={1.8} aria-hidden="true" />}
              onClick={() => chooser.current?.click()}
            >
              Add file
            </Button>
            <FileChooser label="Add files" open={chooser} onFiles={add} />
          </>
        }
      >
        <div className={css['stack']}>
          <IntakeNotes intake={intake} />
          {failure !== null && (
            <Note tone="dang" live title="Nothing was changed.">
              {failure}
            </Note>
          )}
          {checklist.list === null && <NothingAsked violation={violation} />}
          <CaseChecklist
            checklist={checklist}
            files={files}
            caseId={violation.id}
            reckoning={reckoning}
            onStep={(work) => void step(work)}
          />
          <DropArea words="Drop or paste files here" onFiles={add} />
        </div>
      </Pane>
      {files.length > 0 && (
        <Pane title="Files of the case" note={String(files.length)}>
          <ul className={css['files']}>
            {files.map((file) => (
              <CaseFile
                key={file.id}
                file={file}
                reckoning={reckoning}
                cases={cases}
                kept={keptFile(file, holders)}
                onFailure={setFailure}
              />
            ))}
          </ul>
        </Pane>
      )}
      {children}
    </Inspector>
  );
};
