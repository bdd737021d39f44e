import { Button, Modal, Radio, SegmentedControl } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Action } from '#shared/actions/action.ts';
import type { AppealMode } from '#shared/appeals/appeal.ts';
import type { Finding } from '#shared/appeals/finding.ts';
import { actionsToldBy } from '#shared/appeals/told-actions.ts';
import type { Failure } from '#shared/contract/result.ts';
import { startJob } from '#renderer/data/jobs.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { DialogButtons, DialogFoot } from '#renderer/ui/DialogFoot.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { ProgressLine } from '#renderer/ui/ProgressLine.tsx';
import { onCommitKey } from '#renderer/ui/commit-key.ts';
import { ActionsChoice } from './ActionsChoice.tsx';
import { ExportFindings } from './ExportFindings.tsx';
import { PasswordFields, type useExhibitPasswords } from './ExhibitPasswords.tsx';
import css from './Export.module.css';
import { HeldNote } from './HeldNote.tsx';
import { firstLimit, isLimitRead, LargestFileField, manyFilesWords } from './LargestFile.tsx';
import type { ShownExhibit } from './records.ts';
import { type ExportChoice, type MadePacket, usePacketExport } from './use-packet-export.ts';
import { WordStatement } from './WordStatement.tsx';

const papers = [
  { value: 'letter', label: 'Letter' },
  { value: 'a4', label: 'A4' },
] as const;

type MadeProps = {
  readonly appealId: string;
  readonly made: MadePacket;
  readonly pack: Pack;
  readonly onSent: () => void;
  readonly onClose: () => void;
};

const MadeNote = ({ appealId, made, pack, onSent, onClose }: MadeProps) => {
  const over = [...made.over, ...manyFilesWords(pack, made.parts.length)];
  const [failure, setFailure] = useState<string | null>(null);
  const reveal = async () => {
    const answer = await startJob('app.reveal', { what: 'packet', packetId: made.packetId }).answer;
    setFailure(answer.ok ? null : answer.error.message);
  };
  return (
    <div className={css['made']}>
      <p className={css['madeWords']} role="status">
        {made.parts.length > 1 ? (
          <>
            {made.parts.length} PDFs, {made.pages} pages, and {made.parts.length} ZIPs are written:{' '}
            <b>{made.pdfName}</b> and the parts after it.
          </>
        ) : (
          <>
            <b>{made.pdfName}</b>, {made.pages} pages, and <b>{made.zipName}</b> are written.
          </>
        )}
      </p>
      {made.split !== null && <p className={css['originals']}>{made.split}</p>}
      {over.length > 0 && (
        <Note tone="attn" title="Over the limit">
          {over.map((words) => (
            <div key={words}>{words}</div>
          ))}
        </Note>
      )}
      {made.notes.length > 0 && (
        <Note tone="neutral" title="What the reader does not see">
          {made.notes.map((note) => (
            <div key={note}>{note}</div>
          ))}
        </Note>
      )}
      {failure !== null && <Note tone="dang" live title={failure} />}
      <WordStatement appealId={appealId} />
      <p className={css['originals']}>
        Hand it in at Seller Center, then record here what was sent: the files and the text stay as they were.
      </p>
      <DialogButtons>
        <Button onClick={() => void reveal()}>Show in folder</Button>
        <Button onClick={onSent}>To the record of sendings</Button>
        <Button variant="filled" onClick={onClose} data-autofocus>
          Close
        </Button>
      </DialogButtons>
    </div>
  );
};

type AskingProps = {
  readonly appealId: string;
  readonly choice: ExportChoice;
  readonly failure: Failure | null;
  readonly fields: ReturnType<typeof useExhibitPasswords>;
  readonly exhibits: readonly ShownExhibit[];
  readonly mend: readonly Finding[];
  readonly look: readonly Finding[];
  readonly photos: number;
  readonly actions: readonly Action[];
  readonly pack: Pack;
  readonly onChoice: (choice: ExportChoice) => void;
  readonly onGo: (finding: Finding) => void;
  readonly onStart: () => void;
  readonly onClose: () => void;
};

const Asking = ({ appealId, choice, failure, fields, mend, photos, pack, ...on }: AskingProps) => (
  <div className={css['asking']}>
    {failure !== null && <HeldNote failure={failure} onLeave={on.onClose} />}
    <ExportFindings mend={mend} look={on.look} onGo={on.onGo} />
    <div className={css['field']}>
      <span className={css['label']} id="export-paper">
        Paper
      </span>
      <SegmentedControl
        aria-labelledby="export-paper"
        data={[...papers]}
        value={choice.paper}
        onChange={(paper) => on.onChoice({ ...choice, paper: paper === 'a4' ? 'a4' : 'letter' })}
      />
    </div>
    <Radio.Group
      label="A file that cannot be shown"
      value={choice.onUnreadable}
      onChange={(value) => on.onChoice({ ...choice, onUnreadable: value === 'sheet' ? 'sheet' : 'stop' })}
    >
      <Radio value="stop" label="Stop and name it" />
      <Radio value="sheet" label="Print a sheet that says so, and go on" />
    </Radio.Group>
    <PasswordFields typed={fields.typed} exhibits={on.exhibits} onType={fields.onType} />
    <ActionsChoice
      actions={on.actions}
      told={choice.actions}
      onTold={(told) => on.onChoice({ ...choice, actions: told })}
    />
    <LargestFileField
      pack={pack}
      value={choice.largest}
      onChange={(largest) => on.onChoice({ ...choice, largest })}
    />
    {photos > 0 && (
      <p className={css['originals']}>
        The PDF leaves out where a photo was taken and with what camera. The ZIP holds{' '}
        {photos === 1 ? '1 photo or video as it came' : `${String(photos)} photos and videos as they came`},
        place and camera included. To keep an original out, clear “Original file goes into the ZIP” at its
        exhibit.
      </p>
    )}
    <WordStatement appealId={appealId} onLeave={on.onClose} />
    <DialogFoot
      verb="Export"
      disabled={mend.length > 0 || !isLimitRead(choice.largest)}
      isFirst={mend.length === 0}
      onClose={on.onClose}
      onCommit={on.onStart}
    />
  </div>
);

/** Paper, what to do with files that cannot be shown, then progress and what came of it. */
export type ExportDialogProps = {
  readonly appealId: string;
  /** The appeal as it is named: its case and which attempt. */
  readonly name: string;
  readonly pack: Pack;
  /** What is to be mended, and what is only to be looked at. */
  readonly mend: readonly Finding[];
  readonly look: readonly Finding[];
  /** How many originals of photos go into the ZIP. */
  readonly photos: number;
  readonly mode: AppealMode;
  readonly exhibits: readonly ShownExhibit[];
  /** The corrective actions of the case. */
  readonly actions: readonly Action[];
  readonly onGo: (finding: Finding) => void;
  /** Leads to where what was handed in is recorded. */
  readonly onSent: () => void;
  readonly onClose: () => void;
};

export const ExportDialog = (props: ExportDialogProps) => {
  const { appealId, name, pack, mend, photos, actions, onGo, onClose } = props;
  const { stage, fields, start, cancel } = usePacketExport(appealId, name);
  const [choice, setChoice] = useState<ExportChoice>(() => ({
    paper: pack.paper,
    onUnreadable: 'stop',
    actions: actionsToldBy(props.mode),
    largest: firstLimit(pack),
  }));
  const begin = () => {
    if (mend.length === 0 && isLimitRead(choice.largest)) void start(choice);
  };
  const close = () => {
    if (stage.kind === 'running') cancel();
    else onClose();
  };
  const body = useRef<HTMLDivElement>(null);
  // What held the focus goes when the stage changes, or when the last finding is mended.
  useEffect(() => {
    const focused = document.activeElement;
    const isInside = focused !== body.current && body.current?.contains(focused) === true;
    if (stage.kind === 'asking' && isInside) return;
    (body.current?.querySelector<HTMLElement>('[data-autofocus]') ?? body.current)?.focus();
  }, [stage.kind, mend.length]);
  const onKeyDown = onCommitKey(() => {
    if (stage.kind === 'asking') begin();
    if (stage.kind === 'made') onClose();
  });
  return (
    <Modal
      opened
      onClose={close}
      title={`Export the packet of ${name}`}
      withCloseButton={false}
      onKeyDown={onKeyDown}
    >
      <div ref={body} tabIndex={-1} className={css['body']}>
        {stage.kind === 'asking' && (
          <Asking
            appealId={appealId}
            choice={choice}
            failure={stage.failure}
            fields={fields}
            exhibits={props.exhibits}
            mend={mend}
            look={props.look}
            photos={photos}
            actions={actions}
            pack={pack}
            onChoice={setChoice}
            onGo={onGo}
            onStart={begin}
            onClose={onClose}
          />
        )}
        {stage.kind === 'running' && (
          <ProgressLine
            what="Packet"
            which={stage.progress.words}
            share={stage.progress.done / Math.max(1, stage.progress.total)}
            onCancel={cancel}
          />
        )}
        {stage.kind === 'made' && (
          <MadeNote
            appealId={appealId}
            made={stage.made}
            pack={pack}
            onSent={props.onSent}
            onClose={onClose}
          />
        )}
      </div>
    </Modal>
  );
};
