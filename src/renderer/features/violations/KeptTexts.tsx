import { useMinute } from '#renderer/data/clock.ts';
import type { Draft } from '#renderer/data/drafts.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { formatInstant } from '#shared/kernel/time-words.ts';

export type KeptTextsProps = {
  readonly offers: readonly Draft[];
  /** What was kept, in short. */
  readonly wordsOf: (fields: Draft['fields']) => string;
  readonly onUse: (offer: Draft) => void;
  readonly onThrowAway: (offer: Draft) => void;
  /** Puts the focus where it is typed on: the button that answered goes away. */
  readonly onAnswered: () => void;
};

/** Text of a form that was typed and never recorded, offered back. */
export const KeptTexts = ({ offers, wordsOf, onUse, onThrowAway, onAnswered }: KeptTextsProps) => {
  const { zone } = useShop();
  const now = useMinute();
  const answers = [
    { verb: 'Use', answer: onUse },
    { verb: 'Throw away', answer: onThrowAway },
  ];
  return offers.map((offer) => (
    <Note
      key={offer.key}
      tone="accent"
      title={`Kept from ${formatInstant(offer.savedAt, zone, now)}`}
      actions={answers.map(({ verb, answer }) => (
        <ActionLink
          key={verb}
          about="the kept text"
          onClick={() => {
            answer(offer);
            onAnswered();
          }}
        >
          {verb}
        </ActionLink>
      ))}
    >
      {wordsOf(offer.fields)}
    </Note>
  ));
};
