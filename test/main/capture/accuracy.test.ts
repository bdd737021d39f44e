import { afterAll, beforeAll, expect, it } from 'vitest';
import { openOcr, type Ocr } from '#main/worker/ocr.ts';
import { madeShots, scoreShots, type Shot } from '../../support/capture-accuracy.ts';
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

it('reads made screenshots right, and none wrong while it says that it is sure', async () => {
  const scores = await scoreShots(ocr, shots());
  for (const [ground, { fields, right, sure, wrongWhileSure, remarks }] of Object.entries(scores)) {
    const share = ((right / fields) * 100).toFixed(1);
    console.log(
      `${ground}: ${right} of ${fields} right (${share} %), ${sure} sure, ${wrongWhileSure} wrong while sure`,
    );
    for (const remark of remarks) console.log(`  ${remark}`);
  }
  const { light, dark } = scores;
  expect(light.fields + dark.fields).toBeGreaterThan(40);
  expect(light.right / light.fields).toBeGreaterThanOrEqual(0.98);
  expect(dark.right / dark.fields).toBeGreaterThanOrEqual(0.95);
  expect(light.wrongWhileSure + dark.wrongWhileSure).toBe(0);
  // A reader that is never sure would be never wrong.
  expect(light.sure / light.fields).toBeGreaterThan(0.8);
  expect(dark.sure / dark.fields).toBeGreaterThan(0.75);
}, 3_600_000);
