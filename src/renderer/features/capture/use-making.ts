import { useMemo, useState } from 'react';
import { useMinute } from '#renderer/data/clock.ts';
import type { CapturedPicture } from '#renderer/data/capture.ts';
import { useShopRows } from '#renderer/data/rows.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { typedRating } from '#renderer/ui/whole-number.ts';
import type { ReadPicture } from '#shared/capture/contract.ts';
import { readCapture, type CaptureKind, type CaptureProposal } from '#shared/capture/read-capture.ts';
import { takenWhen } from '#shared/capture/filing.ts';
import { instantOfLocal, localDateTime } from '#shared/kernel/time.ts';
import { ratingWords } from '#shared/rating/model.ts';
import {
  captionOf,
  casesOf,
  followed,
  marked,
  openProposals,
  pageTime,
  sameOnFile,
  typedOver,
  type CaptureForm,
} from './capture-model.ts';
import type { Filings } from './use-filing.ts';

/** Confirmed proposals, and the fields that follow from them. */
const useForm = (picture: CapturedPicture, zone: string) => {
  const [form, setForm] = useState<CaptureForm>(() => ({
    rating: '',
    taken: picture.taken === null ? '' : localDateTime(picture.taken.at, zone),
    note: '',
    caption: null,
    isGiven: false,
  }));
  const [confirmed, setConfirmed] = useState<readonly CaptureProposal[]>([]);
  return {
    confirmed,
    form,
    change: (part: Partial<CaptureForm>) => {
      setForm((now) => typedOver(now, part));
    },
    confirm: (next: readonly CaptureProposal[]) => {
      setForm((now) => followed(now, next));
      setConfirmed(next);
    },
  };
};

/** What was read in a picture, what of it is confirmed, and which records it meets. */
export const useMaking = (picture: CapturedPicture, read: ReadPicture) => {
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
  const isCase = kind === 'case';
  const cases = casesOf(isCase ? capture.notice : [], isCase ? form.confirmed : [], violations);
  const onFile = sameOnFile(read.sha256, evidence, cases.known[0]?.id ?? null);
  const shown = kind === 'reading' ? capture.health : isCase ? capture.notice : [];
  return {
    capture,
    kind,
    setKind,
    ...form,
    ...cases,
    onFile,
    /** The case that has the picture already; undefined where none does. */
    caseOnFile: violations.find(({ id }) => id === onFile?.violationId),
    rows: marked(shown),
    wording: { pack, zone, now },
  };
};

export type Making = ReturnType<typeof useMaking>;

const caseVerb = ({ known: [first] }: Making): string =>
  first === undefined ? 'Start a case with these' : `Add the picture to case ${String(first.number)}`;

/** What a commit does, and what it is called. */
export const useCommit = (making: Making, filing: Filings) => {
  const { kind, form, confirmed, known, wording, rows } = making;
  const { pack, zone } = wording;
  const chosen = confirmed.filter((one) => rows.some(({ proposal }) => proposal === one));
  const [first] = known;
  const told = form.taken === '' ? null : instantOfLocal(form.taken, zone);
  const capturedAt = takenWhen(making.onFile, told);
  const own = { caption: form.caption ?? captionOf(kind, chosen), capturedAt };
  const shownAt = pageTime(chosen, zone);
  const asked = { taken: 'When was it taken?' };
  const reading = (): void => {
    const rating = typedRating(form.rating, pack);
    if (rating === null) filing.refuse({ rating: ratingWords(pack), ...(capturedAt === null ? asked : {}) });
    else if (capturedAt === null) filing.refuse(asked);
    else void filing.reading(own, shownAt ?? capturedAt, rating, form.note);
  };
  const commit = (): void => {
    if (kind === 'reading') reading();
    else if (kind === 'evidence' && making.onFile !== null) void filing.alone(own);
    else if (capturedAt === null) filing.refuse(asked);
    else if (kind === 'evidence') void filing.alone(own);
    else if (first === undefined)
      void filing.newCase(
        own,
        chosen,
        openProposals(
          rows.map(({ proposal }) => proposal),
          chosen,
        ),
      );
    else void filing.toCase(own, first);
  };
  const verbs: Readonly<Record<CaptureKind, string>> = {
    reading: 'Record the reading',
    case: caseVerb(making),
    evidence: making.onFile === null ? 'File the picture' : `Go to evidence ${String(making.onFile.number)}`,
  };
  return { commit, verb: verbs[kind], chosen, shownAt };
};
