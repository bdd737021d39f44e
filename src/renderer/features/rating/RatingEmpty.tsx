import type { ReactNode } from 'react';
import { useMinute } from '#renderer/data/clock.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { numberWords } from '#renderer/ui/numbers.ts';
import { Specimen } from '#renderer/ui/Specimen.tsx';
import { StateWord } from '#renderer/ui/State.tsx';
import { bandStates } from '#renderer/ui/states.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { formatDay } from '#shared/kernel/time-words.ts';
import { bandOf } from '#shared/rating/model.ts';
import { pointLifeWords } from '#shared/rating/point-life.ts';
import { packName } from '#shared/policy/explain.ts';
import css from './Rating.module.css';

/** No reading yet: what one is, by the rating that every shop of the market starts with. */
export const RatingEmpty = ({ log }: { readonly log: ReactNode }) => {
  const { pack, zone } = useShop();
  const today = dayOf(useMinute(), zone);
  const start = pack.rating.scale.start.value;
  const band = bandOf(start, pack);
  return (
    <Specimen
      title="No readings on record"
      parts={[
        {
          content: <b className={css['date']}>{formatDay(today, today)}</b>,
          name: 'Day',
          about: 'in the shop’s time zone',
        },
        {
          content: <b>{numberWords(start)}</b>,
          name: 'Rating',
          about: 'as Seller Center shows it; every shop starts here',
        },
        {
          content: <StateWord {...bandStates[band.role]} word={band.label} />,
          name: 'Band',
          about: `from pack ${packName(pack)}`,
        },
        {
          content: pointLifeWords(pack),
          name: 'Window',
          about: 'how long a gain or a loss counts',
        },
      ]}
      ways={log}
      drop="Typed here or imported, not looked up: the app has no network access. A CSV file or a screenshot can be dropped here."
    >
      A reading is the rating that Seller Center shows on a day. Readings make the line of the rating, show
      crossed milestones and what they limit, and are compared with the gains and losses on record.
    </Specimen>
  );
};
