import { clocksOf } from '../clocks.ts';
import { dayOf, type Instant, type Zone } from '../kernel/time.ts';
import type { Pack } from '../policy/pack.ts';
import { appealRoute } from './appeal-routes.ts';
import { routeKind } from './decision.ts';
import { correctionRoute, milestoneQuizRoute, policyQuizRoute, waitRoute } from './other-routes.ts';
import type { Gain, Grade, Route, RouteContext, RouteFacts, RouteLedger, Standing } from './route.ts';
import { stakeOf } from './stake.ts';

const standings: readonly Standing[] = ['underWay', 'open', 'unsure', 'later', 'closed'];
const grades: readonly Grade[] = ['ready', 'strong', 'fair', 'thin', 'repeat', 'aside', 'last'];

/** Ways that can be taken stand together: what speaks for one counts more than how sure it is to be offered. */
const placeOf = (standing: Standing): number => standings.indexOf(standing === 'unsure' ? 'open' : standing);

const least = (gain: Gain): number =>
  gain.kind === 'points' ? gain.points : gain.kind === 'range' ? gain.min : 0;

/**
 * The order of two ways: one that is being taken, then those that can be taken, then what may open later, then what
 * can't be taken any more. Among those that can: what speaks for it, which ends first, which gives back more, and at
 * last the order of the kinds, so that no two are alike.
 */
const compare = (a: Route, b: Route): number => {
  const place = placeOf(a.standing) - placeOf(b.standing);
  if (place !== 0) return place;
  const kind = routeKind.options.indexOf(a.kind) - routeKind.options.indexOf(b.kind);
  if (a.standing === 'closed' || a.standing === 'later') return kind;
  const grade = grades.indexOf(a.grade) - grades.indexOf(b.grade);
  if (grade !== 0) return grade;
  // Not a subtraction: two ways without a time would give no number.
  const [ends, later] = [a.by ?? Infinity, b.by ?? Infinity];
  if (ends !== later) return ends < later ? -1 : 1;
  return least(b.gain) - least(a.gain) || kind;
};

/** Points that leave by themselves before an appeal must even be sent need nothing else. */
const withEarlyRollOff = (routes: readonly Route[]): readonly Route[] => {
  const appeals = routes.filter(({ kind, standing }) => kind.startsWith('appeal') && standing === 'open');
  const due = Math.min(...appeals.map(({ by }) => by ?? Infinity));
  return routes.map((route) =>
    route.kind === 'wait' && route.by !== null && appeals.length > 0 && route.by <= due
      ? {
          ...route,
          grade: 'ready' as const,
          reasons: ['The points leave by themselves before an appeal must be sent.', ...route.reasons],
        }
      : route,
  );
};

/**
 * The ways to answer a case at `now`, best first, each with what it gives back, by when, what it costs, what the
 * records say for it and what stands against it (policy facts §3, §5, §6). Every number is the pack's or the
 * ticket's; what is not published stays unknown. The user decides.
 */
export const routesOf = (
  facts: RouteFacts,
  ledger: RouteLedger,
  { pack, zone, now }: { readonly pack: Pack; readonly zone: Zone; readonly now: Instant },
): readonly Route[] => {
  const clocks = clocksOf(facts.clock, pack, zone, now);
  const context: RouteContext = { facts, ledger, clocks, pack, zone, now, today: dayOf(now, zone) };
  const stake = stakeOf(context);
  const routes = [
    correctionRoute(context, stake),
    appealRoute(context, stake, 'wrongDecision'),
    appealRoute(context, stake, 'weFixedIt'),
    policyQuizRoute(context),
    ...milestoneQuizRoute(context),
    waitRoute(context, stake),
  ];
  return withEarlyRollOff(routes).toSorted(compare);
};

/** Whether a way can be chosen now. */
export const canBeTaken = ({ standing }: Pick<Route, 'standing'>): boolean =>
  standing === 'open' || standing === 'unsure' || standing === 'underWay';
