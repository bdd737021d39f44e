import { AppError } from '#shared/contract/result.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { parsePack } from '#shared/policy/parse.ts';
import us from '../../../resources/policy/us-2026.10.json';

const shipped: readonly unknown[] = [us];

/** The policy packs that ship with the app, checked. One line per pack above. */
export const shippedPacks = (): readonly Pack[] =>
  shipped.map((json) => {
    const parsed = parsePack(json);
    if (parsed.ok) return parsed.pack;
    const [first] = parsed.problems;
    throw new AppError(
      'damaged',
      `A shipped policy pack is damaged: ${first?.path ?? ''} ${first?.reason ?? ''}`,
    );
  });
