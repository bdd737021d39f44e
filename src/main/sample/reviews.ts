import { sinceAction, underOwnRules } from '#shared/rating/ledger-rules.ts';
import { shownReadings } from '#shared/readings.ts';
import { assembleReview } from '#shared/review/assemble.ts';
import type { ReviewFacts } from '#shared/review/facts.ts';
import { weekHolding } from '#shared/review/week.ts';
import { selectRows } from '../db/queries.ts';
import type { Calendar } from './calendar.ts';
import { idOf, run, type Session, type Step } from './session.ts';

/** Days ago of the day of its duty, and of the day on which it was signed: a day late. */
const DUE = 7;
const SIGNED = 6;
const notes =
  'Late dispatch rises; a second pickup is looked at.\nThe ten best sellers get a buffer of two pieces until the next count.';

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

/** The signed review of the sample shop, told by the records of its moment: before it, too few readings were on record. */
export const reviewSteps = (calendar: Calendar): readonly Step[] => {
  const at = calendar.at(SIGNED, '17:30');
  const act = (session: Session): void => {
    const day = calendar.day(DUE);
    const report = assembleReview(factsOf(session), weekHolding(day, calendar.day(SIGNED)), at);
    const duties = [{ dutyId: idOf(session, 'duty', 'review'), day }];
    run(session, 'Owner', 'review.sign', { shopId: session.shopId, report, notes, duties });
  };
  return [{ at, act }];
};
