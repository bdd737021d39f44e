import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';

/** Takes away, at the end of the run, the folder that the configuration made for what tests throw away. */
export const setup =
  ({ config }: TestProject) =>
  (): void => {
    const folder: unknown = config.env['TMPDIR'];
    if (typeof folder === 'string') rmSync(folder, { recursive: true, force: true });
  };
