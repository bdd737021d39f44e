import { TextInput } from '@mantine/core';
import { useShop } from '#renderer/data/shop-context.ts';
import { now } from '#renderer/data/clock.ts';
import type { CapturedPicture } from '#renderer/data/capture.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { LocalTimeField } from '#renderer/ui/LocalTimeField.tsx';
import { zoneLabel } from '#shared/policy/pack.ts';
import { longestCaption, type Evidence } from '#shared/evidence.ts';
import { localDateTime, type Instant } from '#shared/kernel/time.ts';
import { formatInstant } from '#shared/kernel/time-words.ts';
import { countsUp } from '#shared/rating/model.ts';
import type { CaptureForm } from './capture-model.ts';
import css from './capture.module.css';

type Change = (part: Partial<CaptureForm>) => void;

export type FieldProps = {
  readonly form: CaptureForm;
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: Change;
};

const PassedOver = ({ words }: { readonly words: string | undefined }) =>
  words === undefined ? null : (
    <span className={css['quiet']}>{`The picture says ${words}; what is typed counts.`}</span>
  );

const knownBy = { name: 'By the file’s name.', file: 'When the file was last changed.' } as const;

/** That the time of a picture on file stays as it is on record there. */
const KeptTime = ({ onFile, at }: { readonly onFile: Evidence; readonly at: Instant }) => {
  const { zone } = useShop();
  return (
    <div className={css['taken']}>
      <span>{`Picture taken ${formatInstant(at, zone, now())}`}</span>
      <span className={css['quiet']}>
        {`So evidence ${String(onFile.number)} has it on file, and that stays. Its time can be changed on the Evidence screen.`}
      </span>
    </div>
  );
};

/** Which time the reading gets: the page's own where it is confirmed, else that of the picture. */
export const ReadingTime = ({ shownAt }: { readonly shownAt: Instant | null }) => {
  const { zone } = useShop();
  return (
    <span className={css['quiet']}>
      {shownAt === null
        ? 'The reading gets the time at which the picture was taken.'
        : `The reading is of ${formatInstant(shownAt, zone, now())}, as the page says. The picture keeps its own time.`}
    </span>
  );
};

type TakenProps = FieldProps & {
  readonly picture: CapturedPicture;
  /** The file on record with the same bytes; null where the picture is new. */
  readonly onFile: Evidence | null;
};

/** When the picture was taken: as it is on file, by its file where that tells it, else asked. */
export const TakenField = (props: TakenProps) => {
  const { form, errors, onChange, picture, onFile } = props;
  const { pack, zone } = useShop();
  if (onFile !== null && onFile.capturedAt !== null)
    return <KeptTime onFile={onFile} at={onFile.capturedAt} />;
  const known = picture.taken;
  const isKnown = known !== null && form.taken === localDateTime(known.at, zone);
  return (
    <div className={css['taken']}>
      <LocalTimeField
        label="Picture taken"
        zone={zone}
        zoneWords={zoneLabel(pack, zone)}
        value={form.taken}
        error={errors['taken'] ?? errors['at'] ?? errors['capturedAt']}
        onChange={(taken) => {
          onChange({ taken });
        }}
      />
      {isKnown && <span className={css['quiet']}>{knownBy[known.by]}</span>}
      {form.taken === '' && (
        <span className={css['quiet']}>
          The file does not tell it.{' '}
          <ActionLink
            onClick={() => {
              onChange({ taken: localDateTime(now(), zone) });
            }}
          >
            Just now
          </ActionLink>
        </span>
      )}
    </div>
  );
};

type RatingProps = FieldProps & {
  /** What was confirmed and is not in the field, as it was typed over; undefined where there is none. */
  readonly passedOver: string | undefined;
};

/** The rating that the reading gets. */
export const RatingFields = ({ form, errors, onChange, passedOver }: RatingProps) => {
  const { pack } = useShop();
  return (
    <>
      <div className={css['pair']}>
        <TextInput
          className={css['rating']}
          label={countsUp(pack) ? 'Points' : 'Rating'}
          inputMode="numeric"
          autoComplete="off"
          value={form.rating}
          error={errors['rating']}
          onChange={(event) => {
            onChange({ rating: event.currentTarget.value });
          }}
        />
        <TextInput
          className={css['grow']}
          label="Note, optional"
          maxLength={400}
          value={form.note}
          error={errors['note']}
          onChange={(event) => {
            onChange({ note: event.currentTarget.value });
          }}
        />
      </div>
      <PassedOver words={passedOver} />
    </>
  );
};

/** What the picture is filed as. */
export const CaptionField = ({
  form,
  errors,
  onChange,
  proposed,
}: FieldProps & { readonly proposed: string }) => (
  <TextInput
    label="What the picture shows, optional"
    placeholder="Order page with the carrier’s scan"
    maxLength={longestCaption}
    value={form.caption ?? proposed}
    error={errors['caption']}
    onChange={(event) => {
      onChange({ caption: event.currentTarget.value });
    }}
  />
);
