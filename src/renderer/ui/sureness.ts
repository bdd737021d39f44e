import type { ExplainedValue } from '#shared/policy/explain.ts';
import type { Confidence } from '#shared/policy/value.ts';

/** How sure a value is, as the screens show it: as the pack says, or set by the shop itself. */
export type Sure = 'agree' | 'single' | 'assumed' | 'unknown' | 'override';

const sures: Readonly<Record<Confidence, Sure>> = {
  confirmed: 'agree',
  single: 'single',
  assumed: 'assumed',
  unknown: 'unknown',
};

export const sureOf = ({ confidence, isOwn }: Pick<ExplainedValue, 'confidence' | 'isOwn'>): Sure =>
  isOwn ? 'override' : sures[confidence];
