import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { useCapture, type CaptureStage } from '#renderer/data/capture.ts';
import { pictureAmong, takePicture } from '#renderer/data/handed.ts';
import { useView } from '#renderer/state/view.ts';
import { Inspector } from '#renderer/ui/Pane.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { ProgressLine } from '#renderer/ui/ProgressLine.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { useIncomingFiles } from '#renderer/ui/use-incoming-files.ts';
import { Asking } from './Asking.tsx';
import { Found, inspectorWidth } from './Found.tsx';
import { PicturePane } from './PicturePane.tsx';
import css from './capture.module.css';

const layers = '[role="dialog"], [role="menu"], [role="listbox"], [aria-expanded="true"]';

/** Esc goes one step back: from the picture to the drop area, from there to the screen before. */
const useEsc = (isAsking: boolean, back: () => void) => {
  const goBack = useView((state) => state.back);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    if (document.querySelector(layers) !== null) return;
    event.preventDefault();
    if (isAsking) goBack();
    else back();
  });
  useEffect(() => {
    document.addEventListener('keydown', onKey, true);
    return () => {
      document.removeEventListener('keydown', onKey, true);
    };
  }, []);
};

type Reading = Extract<CaptureStage, { readonly kind: 'reading' }>;

const Header = () => {
  const goBack = useView((state) => state.back);
  return (
    <PageHeader
      title="Read a screenshot"
      actions={
        <ActionIcon aria-label="Close" onClick={goBack}>
          <IconX size={18} stroke={1.8} />
        </ActionIcon>
      }
    />
  );
};

type WorkingProps = { readonly stage: Reading; readonly onCancel: () => void };

const Working = ({ stage, onCancel }: WorkingProps) => (
  <Screen
    header={<Header />}
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

/** Reads a screenshot and makes a reading, a case or evidence of what the person confirms. */
export const Capture = () => {
  const { stage, failure, take, back } = useCapture();
  const [handed] = useState(takePicture);
  const begin = useEffectEvent(() => {
    if (handed !== null) void take(handed);
  });
  useEffect(() => {
    begin();
  }, []);
  const incoming = useIncomingFiles((files) => {
    const picture = pictureAmong(files) ?? files[0];
    if (picture !== undefined) void take(picture);
  });
  useEsc(stage.kind === 'asking', back);
  return (
    <div className={css['screen']} {...incoming}>
      {stage.kind === 'asking' && (
        <Screen header={<Header />}>
          <Asking failure={failure} onFile={(file) => void take(file)} />
        </Screen>
      )}
      {stage.kind === 'reading' && <Working stage={stage} onCancel={back} />}
      {stage.kind === 'read' && (
        <Found
          key={stage.picture.url}
          header={<Header />}
          picture={stage.picture}
          read={stage.read}
          onBack={back}
        />
      )}
    </div>
  );
};
