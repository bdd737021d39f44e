import { SegmentedControl } from '@mantine/core';
import { useEffect, useEffectEvent, useMemo, useState, type ReactNode } from 'react';
import { useMinute } from '#renderer/data/clock.ts';
import type { CapturedPicture } from '#renderer/data/capture.ts';
import { useShopRows } from '#renderer/data/rows.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useView } from '#renderer/state/view.ts';
import { DialogFoot } from '#renderer/ui/DialogFoot.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { Inspector, Pane } from '#renderer/ui/Pane.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { typedRating } from '#renderer/ui/whole-number.ts';
import type { ReadPicture } from '#shared/capture/contract.ts';
import { readCapture, type CaptureKind, type CaptureProposal } from '#shared/capture/read-capture.ts';
import { instantOfLocal, localDateTime } from '#shared/kernel/time.ts';
import { ratingWords } from '#shared/rating/model.ts';
import { captionOf, knownCases, marked, sameOnFile, toggled, withSure } from './capture-model.ts';
import { CaptionField, OpenCase, RatingFields, TakenField, type CaptureForm } from './MakeOf.tsx';
import { PicturePane } from './PicturePane.tsx';
import { Proposals } from './Proposals.tsx';
import { useFiling, type Filings } from './use-filing.ts';
import css from './capture.module.css';

const kinds: readonly { readonly value: CaptureKind; readonly label: string }[] = [
  { value: 'reading', label: 'A reading' },
  { value: 'case', label: 'A case' },
  { value: 'evidence', label: 'Evidence only' },
];

const isKind = (value: string): value is CaptureKind => kinds.some((kind) => kind.value === value);

/** Confirmed proposals, and the fields that follow from them. */
const useForm = (picture: CapturedPicture, zone: string) => {
  const [confirmed, setConfirmed] = useState<readonly CaptureProposal[]>([]);
  const [form, setForm] = useState<CaptureForm>(() => ({
    rating: '',
    taken: picture.taken === null ? '' : localDateTime(picture.taken.at, zone),
    note: '',
    caption: null,
  }));
  const change = (part: Partial<CaptureForm>) => {
    setForm((now) => ({ ...now, ...part }));
  };
  const confirm = (next: readonly CaptureProposal[]) => {
    const added = next.filter((one) => !confirmed.includes(one));
    const rating = added.find(({ field }) => field === 'rating')?.value;
    const taken = added.find(({ field }) => field === 'shownAt')?.value;
    change({ ...(rating === undefined ? {} : { rating }), ...(taken === undefined ? {} : { taken }) });
    setConfirmed(next);
  };
  return { confirmed, confirm, form, change };
};

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
  readonly onBack: () => void;
};

const useFound = ({ picture, read }: FoundProps) => {
  const { shop, pack, zone } = useShop();
  const now = useMinute();
  const [hour] = useState(now);
  const capture = useMemo(
    () => readCapture(read.page, { pack, zone, now: hour, noticeAt: null }),
    [read, pack, zone, hour],
  );
  const [kind, setKind] = useState(capture.kind);
  const form = useForm(picture, zone);
  const violations = useShopRows('violations', shop.id) ?? [];
  const evidence = useShopRows('evidence', shop.id) ?? [];
  const onFile = sameOnFile(read.sha256, evidence);
  const shown = kind === 'reading' ? capture.health : kind === 'case' ? capture.notice : [];
  const known = kind === 'case' ? knownCases(capture.notice, violations) : [];
  return {
    capture,
    kind,
    setKind,
    ...form,
    onFile,
    rows: marked(shown),
    known,
    wording: { pack, zone, now },
  };
};

/** What a commit does, and what it is called. */
const useCommit = (found: ReturnType<typeof useFound>, filing: Filings) => {
  const { kind, form, confirmed, known, wording, rows } = found;
  const { pack, zone } = wording;
  const chosen = confirmed.filter((one) => rows.some(({ proposal }) => proposal === one));
  const [first] = known;
  const capturedAt = form.taken === '' ? null : instantOfLocal(form.taken, zone);
  const own = { caption: form.caption ?? captionOf(kind, chosen), capturedAt };
  const asked = { taken: 'When was it taken?' };
  const reading = (): void => {
    const rating = typedRating(form.rating, pack);
    if (rating === null) filing.refuse({ rating: ratingWords(pack), ...(capturedAt === null ? asked : {}) });
    else if (capturedAt !== null) void filing.reading(own, capturedAt, rating, form.note);
  };
  const commit = (): void => {
    if (kind === 'reading') {
      if (capturedAt === null && typedRating(form.rating, pack) !== null) filing.refuse(asked);
      else reading();
    } else if (capturedAt === null) filing.refuse(asked);
    else if (kind === 'evidence') void filing.alone(own);
    else if (first === undefined) void filing.newCase(own, chosen);
    else void filing.toCase(own, first);
  };
  const verbs: Readonly<Record<CaptureKind, string>> = {
    reading: 'Record the reading',
    case: first === undefined ? 'Start a case with these' : `Add the picture to case ${String(first.number)}`,
    evidence: 'File the picture',
  };
  return { commit, verb: verbs[kind], chosen };
};

const nothing: Readonly<Record<CaptureKind, string>> = {
  reading: 'No rating was found in the picture. Type it below, as the picture shows it.',
  case: 'No facts of a ticket were found. A case can be started all the same, and its facts typed.',
  evidence: '',
};

type NotesProps = {
  readonly found: ReturnType<typeof useFound>;
  readonly message: string | null;
};

/** What is to be known before something is made of the picture. */
const Notes = ({ found, message }: NotesProps) => {
  const { capture, kind, onFile, known, rows, confirmed } = found;
  const states = rows.flatMap(({ proposal }) => (proposal.field === 'status' ? [proposal] : []));
  const isOpen = kind === 'case' && known.length === 0 && !states.some((one) => confirmed.includes(one));
  const openState = isOpen ? states[0] : undefined;
  const go = useView((state) => state.go);
  return (
    <>
      {message !== null && (
        <Note tone="dang" live>
          {message}
        </Note>
      )}
      {onFile !== null && (
        <Note tone="accent" title={`This picture is evidence ${String(onFile.number)} already.`}>
          It is not filed a second time.
        </Note>
      )}
      {known.map(({ id, number, title }) => (
        <Note
          key={id}
          tone="accent"
          live
          title={`This ticket is case ${String(number)} already.`}
          actions={
            <OpenCase
              number={number}
              onOpen={() => {
                go({ screen: 'case', id });
              }}
            />
          }
        >
          {title}. The picture can be added to it.
        </Note>
      ))}
      {openState !== undefined && (
        <Note tone="attn" live title="The state in the picture is not confirmed.">
          Until it is, the case begins as pending, and its clocks are those of a pending one.
        </Note>
      )}
      {capture.rates.length > 0 && kind !== 'case' && (
        <Note tone="neutral" title="The picture shows rates.">
          {`${capture.rates.join(', ')}: the app keeps no rates yet, so they are not taken over.`}
        </Note>
      )}
    </>
  );
};

type MakeProps = Pick<FoundProps, 'picture' | 'read' | 'onBack'> & {
  readonly found: ReturnType<typeof useFound>;
  readonly filing: Filings;
  readonly making: ReturnType<typeof useCommit>;
  readonly onActive: (letter: string | null) => void;
  readonly onSure: () => void;
};

/** What is made of the picture: its kind, the proposals, and the fields that follow. */
const Make = ({ picture, read, onBack, found, filing, making, onActive, onSure }: MakeProps) => {
  const { kind, setKind, confirmed, confirm, form, change, rows, wording } = found;
  const fields = { form, errors: filing.failure?.fields ?? {}, onChange: change };
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
          <Notes found={found} message={filing.failure?.message ?? null} />
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
          {kind === 'reading' && <RatingFields {...fields} />}
          <TakenField {...fields} picture={picture} />
          <CaptionField {...fields} proposed={captionOf(kind, making.chosen)} />
        </div>
      </Pane>
    </Inspector>
  );
};

/** The picture with its places, what was read in it, and what is made of it. */
export const Found = (props: FoundProps) => {
  const { header, picture, read, onBack } = props;
  const found = useFound(props);
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
  useEnterKeys({ onAlt: onSure, onCtrl: making.commit });
  return (
    <Screen
      header={header}
      inspectorWidth={inspectorWidth}
      inspector={<Make {...{ picture, read, onBack, found, filing, making, onSure }} onActive={setActive} />}
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
