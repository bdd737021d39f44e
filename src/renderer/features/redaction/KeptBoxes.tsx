import { useMinute } from '#renderer/data/clock.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { Pane } from '#renderer/ui/Pane.tsx';
import { formatInstant } from '#shared/kernel/time-words.ts';
import type { NewBox } from './boxes.ts';
import { boxesIn } from './kept-boxes.ts';
import { useLastCopy } from './use-last-copy.ts';

const counted = (count: number): string => (count === 1 ? '1 box' : `${String(count)} boxes`);

type KeptBoxesProps = {
  readonly fileId: string;
  /** Boxes that were not saved came back from before the app was started. */
  readonly areBack: boolean;
  readonly onUse: (boxes: readonly NewBox[]) => void;
};

/** Boxes from before: those that are there again, and those of the last copy, which can be used once more. */
export const KeptBoxes = ({ fileId, areBack, onUse }: KeptBoxesProps) => {
  const { zone } = useShop();
  const now = useMinute();
  const { offer, answered, throwAway } = useLastCopy(fileId);
  const boxes = boxesIn(offer);
  if (!areBack && boxes.length === 0) return null;
  return (
    <Pane label="Boxes from before">
      {areBack && (
        <Note tone="accent" live title="The boxes that were not saved are here again.">
          They were drawn before the app was closed. No copy was made of them.
        </Note>
      )}
      {offer !== null && boxes.length > 0 && (
        <Note
          tone="accent"
          title="Boxes from the last copy"
          actions={
            <>
              <ActionLink
                about="the boxes from the last copy"
                onClick={() => {
                  onUse(boxes);
                  answered();
                }}
              >
                Use
              </ActionLink>
              <ActionLink about="the boxes from the last copy" onClick={throwAway}>
                Throw away
              </ActionLink>
            </>
          }
        >
          {`${counted(boxes.length)}, saved ${formatInstant(offer.savedAt, zone, now)}.`}
        </Note>
      )}
    </Pane>
  );
};
