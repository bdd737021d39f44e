import { existsSync, mkdirSync, mkdtempSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Citations, renderMarkdown } from '#main/export/markdown.ts';
import { packetStyle } from '#main/export/print-style.ts';
import { html } from '#main/export/printable-text.ts';
import { ticketNumber } from '#main/export/ticket-number.ts';
import { openScratch, sweepUnfinished } from '#main/export/unfinished.ts';

const citations: Citations = { exhibitNumber: () => 1, claim: () => null };

test('a citation is text in its line, so that no line begins with the full stop after it', () => {
  expect(renderMarkdown('It was handed over ([[ex:a]]), and so **[[ex:a]]**.', citations)).toMatch(
    /\(<a class="cite" [^>]+>Ex\.&nbsp;1<\/a>\), and so <strong><a [^>]+>Ex\.&nbsp;1<\/a><\/strong>\./u,
  );
  const rule = /\.cite\{[^}]*\}/u.exec(packetStyle('letter'))?.[0] ?? '';
  expect(rule).toContain('white-space:nowrap');
  expect(rule).not.toMatch(/display|float|position/u);
});

test('what only looks like a citation stays as it was typed', () => {
  const none: Citations = { exhibitNumber: () => null, claim: () => null };
  const typed = 'As in \\[\\[ex:any\\]\\] and [[claim:none]].';
  expect(renderMarkdown(typed, none)).toContain('As in [[ex:any]] and [[claim:none]].');
});

test.each([
  ['1.6 %', '1.6\u00A0%'],
  ['from 1.6 % to 10 %.', 'from 1.6\u00A0% to 10\u00A0%.'],
  ['a % of 10 ', 'a % of 10 '],
])('a number keeps its percent sign: %s', (text, expected) => {
  expect(html(text)).toBe(expected);
});

test.each([
  ['7719042633582041', '7719\u00A00426\u00A03358\u00A02041'],
  ['771904263', '7719\u00A00426\u00A03'],
  ['7719 0426', '7719 0426'],
  ['12345678', '12345678'],
  ['TS-771904263', 'TS-771904263'],
])('a ticket of digits stands in groups of four: %s', (ticket, expected) => {
  expect(ticketNumber(ticket)).toBe(expected);
});

test('what a killed export left is swept, a running export and the packets stay', async () => {
  const packets = mkdtempSync(join(tmpdir(), 'packets-'));
  const [kept, left] = [join(packets, 'appeal-case-9-attempt-1'), join(packets, 'appeal-case-8-attempt-1')];
  for (const folder of [kept, left]) mkdirSync(folder);
  writeFileSync(join(kept, 'appeal-case-9-attempt-1.pdf'), 'packet');
  const old = [await openScratch(kept), await openScratch(left)];
  for (const folder of old) {
    writeFileSync(join(folder, 'draft.pdf'), 'draft');
    utimesSync(folder, 1000, 1000);
  }
  const running = await openScratch(kept);
  await sweepUnfinished(packets, 2_000_000);
  expect(old.filter((folder) => existsSync(folder))).toEqual([]);
  expect(existsSync(running)).toBe(true);
  expect(readdirSync(kept)).toContain('appeal-case-9-attempt-1.pdf');
  expect(readdirSync(packets)).toEqual(['appeal-case-9-attempt-1']);
  await expect(sweepUnfinished(join(packets, 'none'), 2_000_000)).resolves.toBeUndefined();
});
