import { SegmentedControl } from '@mantine/core';
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import type { CapturedPicture } from '#renderer/data/capture.ts';
import { DialogFoot } from '#renderer/ui/DialogFoot.tsx';
import { Inspector, Pane } from '#renderer/ui/Pane.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { noticeValueWords } from '#renderer/ui/notice-words.ts';
import type { ReadPicture } from '#shared/capture/contract.ts';
import type { CaptureKind } from '#shared/capture/read-capture.ts';
import { captionOf, toggled, withSure } from './capture-model.ts';
import { CaptionField, RatingFields, ReadingTime, TakenField } from './MakeOf.tsx';
import { Notes } from './Notes.tsx';
import { PicturePane } from './PicturePane.tsx';
import { Proposals } from './Proposals.tsx';
import { useFiling, type Filings } from './use-filing.ts';
import { useCommit, useMaking, type Making } from './use-making.ts';
import css from './capture.module.css';

const kinds: readonly { readonly value: CaptureKind; readonly label: string }[] = [
  { value: 'reading', label: 'A reading' },
  { value: 'case', label: 'A case' },
  { value: 'evidence', label: 'Evidence only' },
];

const isKind = (value: string): value is CaptureKind => kinds.some((kind) => kind.value === value);

/** Alt or Ctrl with Enter, wherever the focus is: a button that is pressed and done with gives it to no one. */
const useEnterKeys = ({ onAlt, onCtrl }: { readonly onAlt: () => void; readonly onCtrl: () => void }) => {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.repeat || event.defaultPrevented) return;
    if (!event.altKey && !event.ctrlKey && !event.metaKey) return;
    if (document.querySelector('[role="dialog"]') !== null) return;
    event.preventDefault();
    if (event.altKey) onAlt();
    else onCtrl();
  });
  useEffect(() => {
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, []);
};

export const inspectorWidth = 400;

export type FoundProps = {
  readonly header: ReactNode;
  readonly picture: CapturedPicture;
  readonly read: ReadPicture;
  /** What is said of files that came with the picture. */
  readonly others: ReactNode;
  /** Hears how many answers are confirmed, and that none is when this goes away. */
  readonly onConfirmed: (count: number) => void;
  readonly onBack: () => void;
};

const nothing: Readonly<Record<CaptureKind, string>> = {
  reading: 'No rating was found in the picture. Type it below, as the picture shows it.',
  case: 'No facts of a ticket were found. A case can be started all the same, and its facts typed.',
  evidence: '',
};

type MakeProps = Pick<FoundProps, 'picture' | 'read' | 'others' | 'onBack'> & {
  readonly found: Making;
  readonly filing: Filings;
  readonly making: ReturnType<typeof useCommit>;
  readonly onActive: (letter: string | null) => void;
  readonly onSure: () => void;
};

/** What is made of the picture: its kind, the proposals, and the fields that follow. */
const Make = ({ picture, read, others, onBack, found, filing, making, onActive, onSure }: MakeProps) => {
  const { kind, setKind, confirmed, confirm, form, change, rows, wording } = found;
  const fields = { form, errors: filing.failure?.fields ?? {}, onChange: change };
  const rating = making.chosen.find(({ field }) => field === 'rating');
  const passedOver =
    rating === undefined || rating.value === form.rating ? undefined : noticeValueWords(rating, wording);
  const foot = <DialogFoot verb={making.verb} busy={filing.busy} onClose={onBack} onCommit={making.commit} />;
  return (
    <Inspector label="What is made of it" foot={foot}>
      <Pane label="Kind">
        <div className={css['stack']}>
          <SegmentedControl
            fullWidth
            aria-label="What is made of the picture"
            data={[...kinds]}
            value={kind}
            onChange={(next) => {
              if (isKind(next)) setKind(next);
            }}
          />
          {others}
          <Notes making={found} message={filing.failure?.message ?? null} />
        </div>
      </Pane>
      {kind !== 'evidence' && (
        <Pane title="Read in the picture">
          {rows.length === 0 ? (
            <p className={css['quiet']}>{nothing[kind]}</p>
          ) : (
            <Proposals
              rows={rows}
              confirmed={confirmed}
              url={picture.url}
              page={read.page}
              wording={wording}
              onActive={onActive}
              onToggle={(proposal) => {
                confirm(toggled(confirmed, proposal));
              }}
              onSure={onSure}
            />
          )}
        </Pane>
      )}
      <Pane title={kind === 'reading' ? 'The reading' : 'The picture as evidence'}>
        <div className={css['stack']}>
          {kind === 'reading' && <RatingFields {...fields} passedOver={passedOver} />}
          {kind === 'reading' && <ReadingTime shownAt={making.shownAt} />}
          <TakenField {...fields} picture={picture} onFile={found.onFile} />
          <CaptionField {...fields} proposed={captionOf(kind, making.chosen)} />
        </div>
      </Pane>
    </Inspector>
  );
};

/** The picture with its places, what was read in it, and what is made of it. */
export const Found = (props: FoundProps) => {
  const { header, picture, read, others, onConfirmed, onBack } = props;
  const found = useMaking(picture, read);
  const { confirmed, confirm, onFile, rows } = found;
  const filing = useFiling(picture, onFile);
  const making = useCommit(found, filing);
  const [active, setActive] = useState<string | null>(null);
  const all = rows.map(({ proposal }) => proposal);
  const onSure = () => {
    confirm(withSure(confirmed, all));
  };
  useEffect(() => {
    if (filing.failure?.fields !== undefined)
      document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [filing.failure]);
  useEffect(() => {
    onConfirmed(confirmed.length);
    return () => {
      onConfirmed(0);
    };
  }, [confirmed.length, onConfirmed]);
  useEnterKeys({ onAlt: onSure, onCtrl: making.commit });
  return (
    <Screen
      header={header}
      inspectorWidth={inspectorWidth}
      inspector={
        <Make {...{ picture, read, others, onBack, found, filing, making, onSure }} onActive={setActive} />
      }
    >
      <PicturePane
        url={picture.url}
        name={picture.file.name}
        size={read.page}
        places={rows}
        active={active}
        confirmed={rows.filter(({ proposal }) => confirmed.includes(proposal)).map(({ letter }) => letter)}
      />
    </Screen>
  );
};
