import { describe, expect, it } from 'vitest';
import { readJson } from '#shared/json.ts';

describe('text that is not JSON', () => {
  it.each([
    ['breaks off', '{\n  "id": "us"', ' at line 2, column 13'],
    ['lacks a comma', '{\n  "a": 1\n  "b": 2 }', ' at line 3, column 3'],
    ['has a word that has no place in it, of which no position is told', '{ "a": word }', ''],
  ])('%s', (_, text, place) => {
    expect(readJson(text)).toEqual({ ok: false, place });
  });

  it('is not what can be read', () => {
    expect(readJson('{ "a": [1] }')).toEqual({ ok: true, value: { a: [1] } });
  });
});
