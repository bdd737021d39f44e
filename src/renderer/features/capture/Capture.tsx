import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { useCapture, type CaptureStage } from '#renderer/data/capture.ts';
import { oneOf, takePicture, type HandedPicture } from '#renderer/data/handed.ts';
import { useView } from '#renderer/state/view.ts';
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { Inspector } from '#renderer/ui/Pane.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { ProgressLine } from '#renderer/ui/ProgressLine.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { useEscape } from '#renderer/ui/use-escape.ts';
import { useIncomingFiles } from '#renderer/ui/use-incoming-files.ts';
import { listWords } from '#shared/kernel/words.ts';
import { Asking } from './Asking.tsx';
import { Found, inspectorWidth } from './Found.tsx';
import { PicturePane } from './PicturePane.tsx';
import css from './capture.module.css';

type Reading = Extract<CaptureStage, { readonly kind: 'reading' }>;

const Header = ({ onClose }: { readonly onClose: () => void }) => (
  <PageHeader
    title="Read a screenshot"
    actions={
      <ActionIcon aria-label="Close" onClick={onClose}>
        <IconX size={18} stroke={1.8} />
      </ActionIcon>
    }
  />
);

type WorkingProps = {
  readonly stage: Reading;
  readonly header: ReactNode;
  readonly onCancel: () => void;
};

const Working = ({ stage, header, onCancel }: WorkingProps) => (
  <Screen
    header={header}
    inspectorWidth={inspectorWidth}
    inspector={
      <Inspector label="Reading">
        <div className={css['working']}>
          <ProgressLine
            what="Reading the picture"
            which={`${String(Math.round(stage.share * 100))} %`}
            share={stage.share}
            onCancel={onCancel}
          />
        </div>
      </Inspector>
    }
  >
    <PicturePane
      url={stage.picture.url}
      name={stage.picture.file.name}
      size={null}
      places={[]}
      active={null}
      confirmed={[]}
    />
  </Screen>
);

/** Does a step at once, or asks first where answers are confirmed and nothing was made of them yet. */
const useAsked = () => {
  const [count, setCount] = useState(0);
  const [step, setStep] = useState<(() => void) | null>(null);
  const close = () => {
    setStep(null);
  };
  const ask = (next: () => void) => {
    if (count === 0) next();
    else setStep(() => next);
  };
  const dialog = (
    <ConfirmDialog
      opened={step !== null}
      title="Throw away what is confirmed?"
      confirm="Throw away"
      cancel="Go on"
      destructive
      onCancel={close}
      onConfirm={() => {
        close();
        step?.();
      }}
    >
      {`${String(count)} ${count === 1 ? 'answer is' : 'answers are'} confirmed, and nothing is recorded yet. The picture’s own file stays where it is.`}
    </ConfirmDialog>
  );
  return { ask, dialog, setCount };
};

const OthersLeft = ({ names }: { readonly names: readonly string[] }) =>
  names.length === 0 ? null : (
    <Note tone="neutral" live title="One picture is read at a time.">
      {`Not read and not filed: ${listWords(names)}.`}
    </Note>
  );

/** Reads a screenshot and makes a reading, a case or evidence of what the person confirms. */
export const Capture = () => {
  const { stage, failure, take, back } = useCapture();
  const goBack = useView((state) => state.back);
  const [handed] = useState(takePicture);
  const [left, setLeft] = useState<readonly string[]>([]);
  const { ask, dialog, setCount } = useAsked();
  const takeOne = (one: HandedPicture | null) => {
    if (one === null) return;
    setLeft(one.left);
    void take(one.file);
  };
  const begin = useEffectEvent(() => {
    takeOne(handed);
  });
  useEffect(() => {
    begin();
  }, []);
  const onFiles = (files: readonly File[]) => {
    ask(() => {
      takeOne(oneOf(files));
    });
  };
  const onBack = () => {
    ask(back);
  };
  const header = (
    <Header
      onClose={() => {
        ask(goBack);
      }}
    />
  );
  const incoming = useIncomingFiles(onFiles);
  // One step back: from the picture to the drop area, from there to the screen before.
  useEscape(stage.kind === 'asking' ? goBack : onBack);
  return (
    <div className={css['screen']} {...incoming}>
      {stage.kind === 'asking' && (
        <Screen header={header}>
          <Asking failure={failure} onFiles={onFiles} />
        </Screen>
      )}
      {stage.kind === 'reading' && <Working stage={stage} header={header} onCancel={back} />}
      {stage.kind === 'read' && (
        <Found
          key={stage.picture.url}
          header={header}
          picture={stage.picture}
          read={stage.read}
          others={<OthersLeft names={left} />}
          onConfirmed={setCount}
          onBack={onBack}
        />
      )}
      {dialog}
    </div>
  );
};
