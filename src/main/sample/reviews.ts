import { dayOf, type Day, type Instant } from '#shared/kernel/time.ts';
import { sinceAction, underOwnRules } from '#shared/rating/ledger-rules.ts';
import { shownReadings } from '#shared/readings.ts';
import { assembleReview } from '#shared/review/assemble.ts';
import type { ReviewFacts } from '#shared/review/facts.ts';
import { weekHolding } from '#shared/review/week.ts';
import { selectRows } from '../db/queries.ts';
import type { Calendar } from './calendar.ts';
import { idOf, run, type Session, type Step } from './session.ts';

/** A signed review: how many days ago the day of its duty was, when it was signed, and what was noted. */
interface SampleReview {
  readonly ago: number;
  readonly at: Instant;
  readonly notes: string;
}

const reviewsOn = (calendar: Calendar): readonly SampleReview[] => [
  {
    ago: 14,
    at: calendar.at(14, '17:30'),
    notes: 'Missed pickups show in the audit for the first time. Packing writes down each one from today on.',
  },
  {
    ago: 7,
    at: calendar.at(6, '17:30'),
    notes:
      'Late dispatch rises; a second pickup is looked at.\nThe ten best sellers get a buffer of two pieces until the next count.',
  },
];

/** The records as they stand at that moment. One pack holds all the time, without overrides. */
const factsOf = ({ records: { db }, shopId, pack, calendar: { zone } }: Session): ReviewFacts => ({
  zone,
  pack,
  rules: pack,
  packFor: () => pack,
  readings: shownReadings(selectRows(db, 'readings', { shopId }), selectRows(db, 'batches', { shopId })),
  entries: sinceAction(
    underOwnRules(selectRows(db, 'pointEntries', { shopId }), () => pack),
    selectRows(db, 'violations', { shopId }),
    zone,
  ),
  quizzes: selectRows(db, 'milestoneQuizzes', { shopId }),
  lifts: selectRows(db, 'limitLifts', { shopId }),
  policyQuizzes: selectRows(db, 'policyQuizzes', { shopId }),
  contacts: selectRows(db, 'contacts', { shopId }),
  moneyHeld: selectRows(db, 'moneyHeld', { shopId }),
  violations: selectRows(db, 'violations', { shopId }),
  appeals: selectRows(db, 'appeals', { shopId }),
  actions: selectRows(db, 'actions', { shopId }),
  findings: selectRows(db, 'findings', { shopId }),
  files: selectRows(db, 'evidence', { shopId }),
  duties: selectRows(db, 'duties', { shopId }),
  dutyOccurrences: selectRows(db, 'dutyOccurrences', { shopId }),
  people: selectRows(db, 'people', { shopId }),
});

const sign = (session: Session, day: Day, today: Day, { at, notes }: SampleReview): void => {
  const report = assembleReview(factsOf(session), weekHolding(day, today), at);
  const duties = [{ dutyId: idOf(session, 'duty', 'review'), day }];
  run(session, 'Owner', 'review.sign', { shopId: session.shopId, report, notes, duties });
};

/** The signed reviews of the sample shop, each told by the records of its moment: one in time, one a day late. */
export const reviewSteps = (calendar: Calendar): readonly Step[] =>
  reviewsOn(calendar).map((one) => ({
    at: one.at,
    act: (session) => {
      sign(session, calendar.day(one.ago), dayOf(one.at, calendar.zone), one);
    },
  }));
