import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { madeWith } from '#renderer/features/settings/made-with.ts';

const root = resolve(import.meta.dirname, '../..');
const text = (path: string): string => readFileSync(resolve(root, path), 'utf8');

const versions = z.record(z.string(), z.string());
const manifest = z
  .object({ dependencies: versions, devDependencies: versions })
  .parse(JSON.parse(text('package.json')));
const wanted = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)];

interface Line {
  readonly names: readonly string[];
  readonly licence: string;
}

const linesUnder = (part: string): readonly Line[] =>
  part
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => {
      const [, packages = '', licence = ''] = line.split('|');
      return {
        names: packages.split(',').map((name) => name.replaceAll('`', '').trim()),
        licence: licence.trim(),
      };
    });

const page = text('docs/dependencies.md');
const lines = linesUnder(page);
const [inApp = ''] = page.split('## Tools');

const stands = (name: string) => (one: string) =>
  one.endsWith('/*') ? name.startsWith(one.slice(0, -1)) : one === name;

describe('the list of dependencies', () => {
  it('has a line for each package, and none for a package that is not used', () => {
    const names = lines.flatMap((line) => line.names);
    expect(wanted.filter((name) => !names.some(stands(name)))).toEqual([]);
    expect(names.filter((one) => !wanted.some((name) => stands(name)(one)))).toEqual([]);
  });

  it.each(wanted)('has the licence that %s names', (name) => {
    const { license } = z
      .object({ license: z.string() })
      .parse(JSON.parse(text(`node_modules/${name}/package.json`)));
    const line = lines.find((one) => one.names.some(stands(name)));
    expect(line?.licence.split(', ')).toContain(license);
  });

  it('is what About says the app is made with', () => {
    const said = linesUnder(inApp).map(({ names, licence }) => [names.join(', '), licence]);
    expect(madeWith).toEqual(said);
  });
});
