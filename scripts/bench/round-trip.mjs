// A command from the window and back: IPC, check, durable commit, change feed, replica. Against a raw durable commit of
// the same rows at the same moment, plus what the way there and back may take.
import { z } from 'zod';
import { runTask } from './launch.mjs';
import { median, quantile } from './numbers.mjs';

const ALLOWED_MS = 15;
const found = z.array(z.object({ command: z.number(), raw: z.number() }));

/**
 * @param {{ dataDir: string, count: number }} options
 * @returns {Promise<import('./verdict.mjs').Verdict>}
 */
export async function roundTrip({ dataDir, count }) {
  const measured = found.parse(await runTask('round-trip', dataDir, count));
  const commands = measured.map(({ command }) => command);
  const raws = measured.map(({ raw }) => raw);
  const [command, raw] = [quantile(commands, 0.95), quantile(raws, 0.95)];
  return {
    name: 'command round trip',
    ratio: command / (raw + ALLOWED_MS),
    bound: 1,
    baseline: `a raw durable commit + ${ALLOWED_MS} ms, each at its 95th percentile`,
    figures: {
      'command p95, ms': command,
      'raw p95, ms': raw,
      'command median, ms': median(commands),
      'raw median, ms': median(raws),
      commands: count,
    },
  };
}
