import { afterAll, beforeAll, expect, it } from 'vitest';
import { openOcr, type Ocr } from '#main/worker/ocr.ts';
import {
  factKinds,
  madeShots,
  scoreShots,
  wholeOf,
  type Shot,
  type Tally,
} from '../../support/capture-accuracy.ts';
import { shippedFonts, shotFonts } from '../../support/seller-center-pages.ts';

const scales = [1, 1.25, 1.5, 2];

/** How many rounds over all fonts; none, which is the gate, is one round over the fonts that ship. */
const rounds = Number(process.env['CAPTURE_ROUNDS'] ?? 0);

function* shots(): Generator<Shot> {
  if (rounds === 0) yield* madeShots(shippedFonts, scales, 1);
  for (let seed = 11; seed < 11 + rounds; seed += 1) yield* madeShots(shotFonts, scales, seed);
}

let ocr: Ocr;
beforeAll(async () => {
  ocr = await openOcr();
});
afterAll(() => {
  ocr.end();
});

/** The least share of each kind of fact that must be read right; of few shots one may be wrong. */
const least = { light: 0.98, dark: 0.95 } as const;
const mostWrong = (fields: number, share: number): number => Math.max(1, Math.floor(fields * (1 - share)));

const percentOf = ({ fields, right }: Tally): string =>
  `${right} of ${fields} right (${((right / fields) * 100).toFixed(1)} %)`;

it('reads made screenshots right, and none wrong while it says that it is sure', async () => {
  const scores = await scoreShots(ocr, shots());
  for (const [ground, score] of Object.entries(scores)) {
    const kinds = factKinds.map((kind) => `${kind} ${percentOf(score.kinds[kind])}`).join(', ');
    console.log(`${ground}: ${percentOf(wholeOf(score))}, ${score.sure} sure: ${kinds}`);
    console.log(`  ${score.wrongWhileSure} proposals wrong while sure`);
    for (const remark of score.remarks) console.log(`  ${remark}`);
  }
  for (const ground of ['light', 'dark'] as const) {
    const score = scores[ground];
    const whole = wholeOf(score);
    expect(whole.fields).toBeGreaterThan(20);
    expect(whole.right / whole.fields, ground).toBeGreaterThanOrEqual(least[ground]);
    for (const kind of factKinds) {
      const { fields, right } = score.kinds[kind];
      expect(fields, `${ground}, ${kind}`).toBeGreaterThan(0);
      expect(fields - right, `${ground}, ${kind}`).toBeLessThanOrEqual(mostWrong(fields, least[ground]));
    }
    expect(score.wrongWhileSure, ground).toBe(0);
    // A reader that is never sure would be never wrong.
    expect(score.sure / whole.fields).toBeGreaterThan(ground === 'light' ? 0.8 : 0.75);
  }
}, 3_600_000);
