import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addAll,
  addBoxes,
  besides,
  boxBetween,
  type Boxes,
  moved,
  nameBox,
  noBoxes,
  openSuggestions,
  placeBox,
  redoBoxes,
  removeBox,
  sized,
  undoBoxes,
} from '#renderer/features/redaction/boxes.ts';
import { boxesIn, keptOf } from '#renderer/features/redaction/kept-boxes.ts';

const box = { left: 0.1, top: 0.2, width: 0.3, height: 0.05 };
const one = addBoxes(noBoxes, 1, [{ box, label: 'Name' }]);

describe('boxes that are kept', () => {
  it('come back as they were, in their order, with ids of their own', () => {
    const two = addAll(one, [{ page: 3, box: { ...box, left: 0.5 }, label: 'Phone number' }]);
    const back = addAll(noBoxes, boxesIn({ fields: keptOf(two.now) }));
    expect(back.now).toEqual(two.now);
    expect(back.lastId).toBe(2);
  });

  it.each([
    [null],
    [{ fields: {} }],
    [{ fields: { boxes: 'no JSON' } }],
    [{ fields: { boxes: '[{"page":0,"box":{},"label":1}]' } }],
  ])('are none where nothing can be read: %j', (kept) => {
    expect(boxesIn(kept)).toEqual([]);
  });
});

describe('the boxes of a redaction', () => {
  it('are added with ids of their own, several in one step', () => {
    const two = addBoxes(one, 2, [
      { box, label: '' },
      { box, label: '' },
    ]);
    expect(two.now.map(({ id, page }) => [id, page])).toEqual([
      [1, 1],
      [2, 2],
      [3, 2],
    ]);
    expect(undoBoxes(two).now).toEqual(one.now);
  });

  it('are one step back for a row of moves by keys, and one for each drag', () => {
    const there = moved(box, 0.1, 0);
    const byKeys = placeBox(placeBox(one, 1, there, true), 1, moved(there, 0.1, 0), true);
    expect(undoBoxes(byKeys).now[0]?.box).toEqual(box);
    const dragged = placeBox(placeBox(one, 1, there, false), 1, moved(there, 0.1, 0), false);
    expect(undoBoxes(dragged).now[0]?.box).toEqual(there);
  });

  it('come back by undo and go again by redo', () => {
    const gone = removeBox(nameBox(one, 1, 'Buyer'), 1);
    expect(gone.now).toEqual([]);
    expect(undoBoxes(gone).now[0]?.label).toBe('Buyer');
    expect(undoBoxes(undoBoxes(gone)).now[0]?.label).toBe('Name');
    expect(redoBoxes(undoBoxes(gone)).now).toEqual([]);
  });

  it('give back every state on the way back, and again on the way on', () => {
    const steps = fc.array(
      fc.oneof(
        fc.constant((boxes: Boxes) => addBoxes(boxes, 1, [{ box, label: '' }])),
        fc.nat(5).map((id) => (boxes: Boxes) => removeBox(boxes, id)),
        fc.nat(5).map((id) => (boxes: Boxes) => placeBox(boxes, id, moved(box, 0.01, 0), false)),
      ),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(steps, (all) => {
        const states = all.reduce<readonly Boxes[]>(
          (so, step) => [...so, step(so.at(-1) ?? noBoxes)],
          [noBoxes],
        );
        let last = states.at(-1) ?? noBoxes;
        const back = all.map(() => (last = undoBoxes(last)).now);
        expect(back).toEqual(
          states
            .slice(0, -1)
            .toReversed()
            .map(({ now }) => now),
        );
        const on = all.map(() => (last = redoBoxes(last)).now);
        expect(on).toEqual(states.slice(1).map(({ now }) => now));
      }),
    );
  });

  it('stay on their page', () => {
    const by = fc.double({ min: -2, max: 2, noNaN: true });
    fc.assert(
      fc.property(by, by, (right, down) => {
        for (const next of [moved(box, right, down), sized(box, right, down)]) {
          expect(Math.min(next.left, next.top)).toBeGreaterThanOrEqual(0);
          expect(Math.min(next.width, next.height)).toBeGreaterThan(0);
          expect(Math.max(next.left + next.width, next.top + next.height)).toBeLessThanOrEqual(1.000001);
        }
      }),
    );
    const cut = boxBetween({ x: 0.5, y: 1.4 }, { x: -0.2, y: 0.75 });
    expect(cut).toEqual({ left: 0, top: 0.75, width: 0.5, height: 0.25 });
  });

  it('are put beside one another when they are added by keys, until the page is full', () => {
    const second = besides([box], box);
    expect(second.top).toBeCloseTo(0.2625);
    const low = { ...box, top: 0.94 };
    expect(besides([low], low).top).toBeCloseTo(0.95);
  });

  it('take away the suggestions that they cover, on their page only', () => {
    const hint = {
      kind: 'name',
      text: 'Jane Roe',
      box: { left: 0.15, top: 0.21, width: 0.1, height: 0.02 },
    } as const;
    expect(openSuggestions([hint], one.now, 1)).toEqual([]);
    expect(openSuggestions([hint], one.now, 2)).toEqual([hint]);
  });
});
