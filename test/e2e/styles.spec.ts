// Only the styles of the library's components that are used are part of the build; one that is missing would show as a
// component without its look.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, given, test } from './app.ts';

const classesIn = (text: string): ReadonlySet<string> => new Set(text.match(/\bm_[0-9a-f]{6,8}\b/g));

/** Classes that the code names and the library has rules for, without any among the styles. */
const unstyled = (code: string, styles: string, library: string): readonly string[] => {
  const [have, known] = [classesIn(styles), classesIn(library)];
  return [...classesIn(code)].filter((name) => known.has(name) && !have.has(name));
};

const textOf = (folder: string, ending: string): string =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');

test('every component of the library that is used has its styles', () => {
  const app = given('GS_APP');
  const built = join(app, 'out/renderer/assets');
  const library = readFileSync(join(app, 'node_modules/@mantine/core/styles.css'), 'utf8');
  const [code, styles] = [textOf(built, '.js'), textOf(built, '.css')];
  expect(classesIn(code).size).toBeGreaterThan(50);
  expect(unstyled(code, styles, library)).toEqual([]);
  const [some = ''] = [...classesIn(styles)];
  expect(unstyled(code, styles.replaceAll(some, ''), library)).toContain(some);
});
