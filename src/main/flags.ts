import { resolve } from 'node:path';
import { type Env, seededEnv, systemEnv } from './env.ts';

const valueOf = (argv: readonly string[], name: string): string | null => {
  const joined = argv.find((arg) => arg.startsWith(`${name}=`));
  if (joined !== undefined) return joined.slice(name.length + 1);
  const at = argv.indexOf(name);
  return at === -1 ? null : (argv[at + 1] ?? null);
};

/** The data folder named on the command line, or the one in the user's documents. */
export const dataDirOf = (argv: readonly string[], documents: string): string => {
  const named = valueOf(argv, '--data-dir');
  return named === null ? resolve(documents, 'Good Standing') : resolve(named);
};

/** The environment of this run. `--test-clock` (ISO instant) and `--test-seed` count only when not packaged. */
export const envOf = (argv: readonly string[], packaged: boolean): Env => {
  const clock = packaged ? null : valueOf(argv, '--test-clock');
  if (clock === null) return systemEnv();
  const at = Date.parse(clock);
  if (Number.isNaN(at)) throw new Error(`--test-clock wants an ISO instant, not "${clock}".`);
  return seededEnv(() => at, Number(valueOf(argv, '--test-seed') ?? '1'));
};
