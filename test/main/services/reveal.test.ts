import { afterEach, beforeEach, expect, it } from 'vitest';
import { pathToReveal } from '#main/services/reveal.ts';
import { rememberPlaces } from '#main/services/save-as.ts';
import { type Bench, openBench } from '../../support/records.ts';

let bench: Bench;
beforeEach(() => {
  bench = openBench();
});
afterEach(() => {
  bench.close();
});

it('shows of the files that were placed only those where the user has said so, and no other path', async () => {
  const answers = ['/home/me/case.html', null];
  const { askWhere, wasPlaced } = rememberPlaces(() => Promise.resolve(answers.shift() ?? null));
  const proposal = { fileName: 'case.html', kind: 'Web page', extension: 'html' };
  const show = (path: string) =>
    pathToReveal({ what: 'placed', path }, { records: bench.records, wasPlaced });
  expect(() => show('/home/me/case.html')).toThrow(/No such file was written/);
  expect(await askWhere(proposal)).toBe('/home/me/case.html');
  expect(await askWhere(proposal)).toBeNull();
  expect(show('/home/me/case.html')).toBe('/home/me/case.html');
  expect(() => show('/etc/passwd')).toThrow(/No such file was written/);
  expect(() => show('/home/me/../me/case.html')).toThrow(/No such file was written/);
});

it('shows the data folder, and no packet that is not on record', () => {
  const known = { records: bench.records, wasPlaced: () => false };
  expect(pathToReveal({ what: 'data' }, known)).toBe(bench.records.folder);
  expect(() => pathToReveal({ what: 'packet', packetId: 'x' }, known)).toThrow(/not on record/);
});
