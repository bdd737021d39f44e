import { reckonedOnce } from '#renderer/data/reckoned-once.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { Strip, StripCell } from '#renderer/ui/Strip.tsx';
import type { Day } from '#shared/kernel/time.ts';
import { formatDayShort } from '#shared/kernel/time-words.ts';
import { actionFigures, type ActionReckoning, type ActionRecords } from './actions-model.ts';
import { costWords } from './BeforeAfter.tsx';

const figuresOf = reckonedOnce(
  ({ records, ...reckoning }: ActionReckoning & { readonly records: ActionRecords }) =>
    actionFigures(records, reckoning),
);

/** What the log comes to: whether actions helped, and what came back. */
export const ActionsFoot = ({ records, today }: { readonly records: ActionRecords; readonly today: Day }) => {
  const { pack, zone } = useShop();
  const { checked, atFirst, repeat, lostAfter, returnedOf } = figuresOf({ records, pack, zone, today });
  return (
    <Strip label="The log in figures">
      <StripCell
        label="Effective at the first check"
        size="figure"
        value={checked === 0 ? '–' : `${String(atFirst)} of\u00a0${String(checked)}`}
        detail={checked === 0 ? 'none checked yet' : 'by own records'}
      />
      <StripCell
        label="Days between repeats"
        size="figure"
        value={repeat === null ? '–' : repeat.days}
        detail={
          repeat === null
            ? 'no cause that was acted on came twice'
            : `${repeat.title}, ${formatDayShort(repeat.from, today)} to ${formatDayShort(repeat.to, today)}`
        }
      />
      <StripCell
        label="Points lost after closing"
        size="figure"
        value={lostAfter.points}
        detail={
          returnedOf === 0
            ? 'no cause came back'
            : `${costWords(lostAfter)}, of ${returnedOf === 1 ? '1 action' : `${String(returnedOf)} actions`}`
        }
      />
    </Strip>
  );
};
