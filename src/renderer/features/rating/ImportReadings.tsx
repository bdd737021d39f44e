import { Button, Modal } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { createContext, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import { useReadingsImport, type ReadingsImport } from '#renderer/data/readings-import.ts';
import { useMinute } from '#renderer/data/clock.ts';
import { handPicture, pictureAmong } from '#renderer/data/handed.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useView } from '#renderer/state/view.ts';
import { onCommitKey } from '#renderer/ui/commit-key.ts';
import { DialogFoot } from '#renderer/ui/DialogFoot.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { numberWords } from '#renderer/ui/numbers.ts';
import { ProgressLine } from '#renderer/ui/ProgressLine.tsx';
import { useIncomingFiles } from '#renderer/ui/use-incoming-files.ts';
import { useLate } from '#renderer/ui/use-late.ts';
import { formatDayRange } from '#shared/kernel/time-words.ts';
import { dayOf, type Day } from '#shared/kernel/time.ts';
import type { Preview } from '#shared/readings-import/contract.ts';
import type { Choices } from '#shared/readings-import/rows.ts';
import { readingsWords, rejectedText, replacedCount, rowsOf, writtenCount } from './import-model.ts';
import { ImportChoice, ImportHow, ImportRows } from './ImportPreview.tsx';
import { ImportSourceForm } from './ImportSourceForm.tsx';
import css from './Import.module.css';

const asks = {
  columns: 'Which columns hold the date and the rating is not clear from this file.',
  order: 'The dates can be read with the day or the month first. Nothing in the file shows which.',
} as const;

const summaryOf = (preview: Preview, today: Day): string => {
  const name = preview.fileName === '' ? 'The pasted text' : preview.fileName;
  const count = rowsOf(preview);
  const { span } = preview;
  // A mistyped year is seen here before it stretches the chart.
  const days = span === null ? '' : `, ${formatDayRange(span.from, span.to, today)}`;
  return `${name} has ${numberWords(count)}\u00a0${count === 1 ? 'row' : 'rows'} of data${days}.`;
};

const CopyRejected = ({ preview }: { readonly preview: Preview }) => {
  const [copied, setCopied] = useState(false);
  if (preview.counts.rejected === 0) return null;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(rejectedText(preview));
    setCopied(true);
  };
  return (
    <Button variant="subtle" onClick={() => void copy()}>
      {copied ? 'Copied' : 'Copy the rejected rows'}
    </Button>
  );
};

type ShownProps = {
  readonly importing: ReadingsImport;
  readonly stage: Extract<ReadingsImport['stage'], { readonly kind: 'shown' }>;
  readonly onClose: () => void;
};

const Shown = ({ importing, stage, onClose }: ShownProps) => {
  const { preview, how } = stage;
  const { zone } = useShop();
  const today = dayOf(useMinute(), zone);
  const from = preview.fileName === '' ? 'pasted rows' : preview.fileName;
  const [choices, setChoices] = useState<Choices>({ all: 'keep', days: {} });
  const [reason, setReason] = useState(`As in ${from}`);
  const count = writtenCount(preview, choices);
  const needsReason = replacedCount(preview, choices) > 0 && reason.trim() === '';
  const isReady = count > 0 && !needsReason;
  const write = async (): Promise<void> => {
    if (isReady && (await importing.write(choices, reason))) onClose();
  };
  return (
    <div className={css['shown']} tabIndex={-1} data-autofocus onKeyDown={onCommitKey(() => void write())}>
      {preview.asks === null ? (
        <p className={css['summary']} role="status">
          {summaryOf(preview, today)}
          {preview.counts.rejected > 0 && ' Rejected rows are left out; mend them and read again, or go on.'}
        </p>
      ) : (
        <div className={css['note']}>
          <Note tone="attn" live title={asks[preview.asks]}>
            {preview.asks === 'order' ? `For example ${preview.example}.` : 'Choose them below.'}
          </Note>
        </div>
      )}
      <ImportHow preview={preview} how={how} onHow={(next) => void importing.readSo(next)} />
      {preview.counts.differs > 0 && (
        <ImportChoice
          preview={preview}
          choices={choices}
          reason={reason}
          onChoices={setChoices}
          onReason={setReason}
        />
      )}
      {preview.asks === null && <ImportRows preview={preview} choices={choices} onChoices={setChoices} />}
      <div className={css['foot']}>
        <Button variant="subtle" className={css['back'] ?? ''} onClick={importing.back}>
          Back to the rows
        </Button>
        <CopyRejected preview={preview} />
        <div className={css['footEnd']}>
          <DialogFoot
            verb={count === 0 ? 'Nothing to import' : `Import ${readingsWords(count)}`}
            disabled={!isReady}
            onClose={onClose}
            onCommit={() => void write()}
          />
        </div>
      </div>
    </div>
  );
};

const Working = ({ importing }: { readonly importing: ReadingsImport }) => {
  const { stage } = importing;
  const isLate = useLate();
  if (stage.kind !== 'reading' && stage.kind !== 'writing') return null;
  if (!isLate) return <div className={css['working']} />;
  const { done, total, words } = stage.progress;
  return (
    <div className={css['working']}>
      <ProgressLine
        what={words === 'writing' ? 'Writing readings' : 'Reading rows'}
        which={`${numberWords(done)} of ${numberWords(total)}`}
        share={done / Math.max(1, total)}
        onCancel={importing.cancel}
      />
    </div>
  );
};

type DialogProps = { readonly importing: ReadingsImport; readonly onClose: () => void };

const Dialog = ({ importing, onClose }: DialogProps) => {
  const { stage, failure } = importing;
  const [text, setText] = useState('');
  const body = useRef<HTMLDivElement>(null);
  const isWorking = stage.kind === 'reading' || stage.kind === 'writing';
  // What held the focus goes when the stage changes.
  useEffect(() => {
    const focused = document.activeElement;
    if (focused !== body.current && body.current?.contains(focused) === true) return;
    (body.current?.querySelector<HTMLElement>('[data-autofocus]') ?? body.current)?.focus();
  }, [stage.kind]);
  const read = () => {
    if (text.trim() !== '') void importing.read({ kind: 'text', text });
  };
  return (
    <Modal
      opened
      onClose={isWorking ? importing.cancel : onClose}
      size={880}
      padding={0}
      title="Import past readings"
      classNames={{ header: css['head'] ?? '' }}
      withCloseButton={false}
    >
      <div ref={body} tabIndex={-1} className={css['body']}>
        {failure !== null && (
          <div className={css['note']}>
            <Note tone="dang" live>
              {failure}
            </Note>
          </div>
        )}
        {stage.kind === 'asking' && (
          <div onKeyDown={onCommitKey(read)}>
            <ImportSourceForm
              text={text}
              onText={setText}
              onFile={(file) => void importing.readFile(file)}
              onRead={read}
              onClose={onClose}
            />
          </div>
        )}
        {isWorking && <Working importing={importing} />}
        {stage.kind === 'shown' && (
          <Shown key={stage.preview.fingerprint} importing={importing} stage={stage} onClose={onClose} />
        )}
      </div>
    </Modal>
  );
};

const Opening = createContext<() => void>(() => undefined);

/** The place on which a file of past readings, or a screenshot, can be dropped; the button within opens the same dialog. */
export const ImportZone = ({ children }: { readonly children: ReactNode }) => {
  const { shop } = useShop();
  const [opened, setOpened] = useState(false);
  const importing = useReadingsImport(shop.id);
  const go = useView((state) => state.go);
  const dropped = useIncomingFiles((files) => {
    const [file] = files;
    if (file === undefined) return;
    if (pictureAmong([file]) !== null) {
      handPicture(files);
      go({ screen: 'capture' });
      return;
    }
    setOpened(true);
    void importing.readFile(file);
  });
  const close = () => {
    importing.back();
    setOpened(false);
  };
  return (
    <Opening
      value={() => {
        setOpened(true);
      }}
    >
      <div className={css['zone']} {...dropped}>
        {children}
        {opened && <Dialog importing={importing} onClose={close} />}
      </div>
    </Opening>
  );
};

export const ImportButton = ({ size = 'sm' }: { readonly size?: 'sm' | 'md' }) => {
  const open = useContext(Opening);
  return (
    <Button size={size} leftSection={<IconUpload size={15} stroke={1.8} aria-hidden="true" />} onClick={open}>
      Import
    </Button>
  );
};
