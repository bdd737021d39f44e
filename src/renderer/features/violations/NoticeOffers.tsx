import type { Draft } from '#renderer/data/drafts.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { formatInstant } from '#shared/kernel/time-words.ts';
import { keptWords } from './notice-model.ts';

export type NoticeOffersProps = {
  readonly offers: readonly Draft[];
  readonly zone: string;
  readonly now: number;
  readonly onUse: (offer: Draft) => void;
  readonly onThrowAway: (offer: Draft) => void;
};

/** Text of a notice that was typed and never recorded, offered back. */
export const NoticeOffers = ({ offers, zone, now, onUse, onThrowAway }: NoticeOffersProps) =>
  offers.map((offer) => (
    <Note
      key={offer.key}
      tone="accent"
      title={`Kept from ${formatInstant(offer.savedAt, zone, now)}`}
      actions={
        <>
          <ActionLink
            about="the kept text"
            onClick={() => {
              onUse(offer);
            }}
          >
            Use
          </ActionLink>
          <ActionLink
            about="the kept text"
            onClick={() => {
              onThrowAway(offer);
            }}
          >
            Throw away
          </ActionLink>
        </>
      }
    >
      {keptWords(offer.fields)}
    </Note>
  ));
