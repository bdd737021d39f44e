import { useMinute } from '#renderer/data/clock.ts';
import type { Draft } from '#renderer/data/drafts.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { formatInstant } from '#shared/kernel/time-words.ts';
import { keptContactWords } from './contact-model.ts';

export type KeptContactProps = {
  readonly offers: readonly Draft[];
  readonly onUse: (offer: Draft) => void;
  readonly onThrowAway: (offer: Draft) => void;
};

/** A contact that was typed and never logged, offered back. */
export const KeptContact = ({ offers, onUse, onThrowAway }: KeptContactProps) => {
  const { zone } = useShop();
  const now = useMinute();
  return offers.map((offer) => (
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
      {keptContactWords(offer.fields)}
    </Note>
  ));
};
