import type { Clock, ClockKind } from '#shared/clock.ts';
import type { ClockFacts } from '#shared/clock-context.ts';
import { clocksOf } from '#shared/clocks.ts';
import { instantOfLocal } from '#shared/kernel/time.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { usPack } from './packs.ts';

/** The zone of the case. */
export const NY = 'America/New_York';

/** A moment as the shop's clock tells it. */
export const at = (text: string): number => instantOfLocal(text, NY) ?? Number.NaN;
export const now = at('2026-11-23T09:12');

/** A case on which action was taken with its notice, four days ago, and nothing done since. */
export const notice: ClockFacts = {
  type: null,
  noticeAt: at('2026-11-19T08:41'),
  status: 'actionTaken',
  actionTakenAt: at('2026-11-19T08:41'),
  printed: { correction: null, firstAppeal: null, secondAppeal: null, evidence: null },
  attempts: [],
  correctionSentAt: null,
  evidenceSentAt: null,
  milestone: null,
  policyQuiz: null,
};

/** The same while it is pending. */
export const pending: ClockFacts = { ...notice, status: 'pending', actionTakenAt: null };

/** One clock of a case; null where it has none of this kind. */
export const clockOf = (
  facts: ClockFacts,
  kind: ClockKind,
  pack: Pack = usPack,
  when: number = now,
): Clock | null => clocksOf(facts, pack, NY, when).find((clock) => clock.kind === kind) ?? null;

/** What a clock says of its rule, with plain spaces. */
export const words = (clock: Clock | null): string => (clock?.fromText ?? 'none').replaceAll('\u00a0', ' ');
