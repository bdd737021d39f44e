// A packet with forty photos and 150 MB of evidence: its time against the raw way, what the processes grow by, how long a
// key waits meanwhile, and how soon a cancel is answered.
import { z } from 'zod';
import { mains, start } from './launch.mjs';
import { sumOf, treeByKind } from './memory.mjs';
import { median, quantile } from './numbers.mjs';

const BOUNDS = { time: 1.8, growthMiB: 150, stallMs: 50, cancelMs: 200 };
const LIMIT_MS = 15 * 60_000;
const EVERY_MS = 250;

const found = z.object({
  measured: z.array(z.object({ packet: z.number(), raw: z.number() })),
  first: z.number(),
  keys: z.array(z.number()),
  cancels: z.array(z.number()),
  bytes: z.number(),
  pages: z.number(),
  files: z.number(),
});

/**
 * The weight of the processes at rest and the most of it until something is told, MiB PSS.
 * @param {number} pid
 * @param {Promise<unknown>} end
 */
async function weighUntil(pid, end) {
  const rest = treeByKind(pid);
  let most = rest;
  let isOver = false;
  const over = end.finally(() => (isOver = true));
  while (!isOver) {
    const now = treeByKind(pid);
    if (sumOf(now) > sumOf(most)) most = now;
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
  await over;
  return { rest, most };
}

/**
 * @param {{ dataDir: string, pairs: number }} options
 * @returns {Promise<import('./verdict.mjs').Verdict[]>}
 */
export async function packetLarge({ dataDir, pairs }) {
  const env = { GS_BENCH_TASK: 'packet-large', GS_BENCH_COUNT: String(pairs) };
  const started = start(mains.app, dataDir, env);
  const failed = started.until('failed', LIMIT_MS).then(({ error }) => {
    throw new Error(`packet-large: ${String(error)}`);
  });
  /** @param {string} what */
  const heard = (what) => Promise.race([started.until(what, LIMIT_MS), failed]);
  await heard('weigh');
  const { rest, most } = await weighUntil(started.pid, heard('weighed'));
  const { measured, first, keys, cancels, bytes, pages, files } = found.parse(
    (await heard('done'))['result'],
  );
  failed.catch(() => undefined);
  await started.quit();
  const stall = Math.max(...keys);
  const cancel = Math.max(...cancels);
  return [
    {
      name: 'large packet',
      ratio: median(measured.map(({ packet, raw }) => packet / raw)),
      bound: BOUNDS.time,
      baseline: 'two raw prints, hashes and a stored ZIP',
      figures: {
        'packet, ms': median(measured.map(({ packet }) => packet)),
        'raw, ms': median(measured.map(({ raw }) => raw)),
        'no picture ready, ms': first,
        pages,
        exhibits: files,
        'photos, MB': bytes / 1e6,
        pairs,
      },
    },
    {
      name: 'large packet, memory',
      ratio: (sumOf(most) - sumOf(rest)) / BOUNDS.growthMiB,
      bound: 1,
      baseline: `${BOUNDS.growthMiB} MiB of growth`,
      figures: {
        'at rest, MiB PSS': sumOf(rest),
        'most, MiB PSS': sumOf(most),
        ...Object.fromEntries(
          Object.keys(most).map((kind) => [`more in ${kind}`, (most[kind] ?? 0) - (rest[kind] ?? 0)]),
        ),
      },
    },
    {
      name: 'large packet, keys',
      ratio: stall / BOUNDS.stallMs,
      bound: 1,
      baseline: `${BOUNDS.stallMs} ms from key to handler`,
      figures: { 'longest, ms': stall, 'p95, ms': quantile(keys, 0.95), keys: keys.length },
    },
    {
      name: 'large packet, cancel',
      ratio: cancel / BOUNDS.cancelMs,
      bound: 1,
      baseline: `${BOUNDS.cancelMs} ms`,
      figures: { 'longest, ms': cancel, 'median, ms': median(cancels), cancels: cancels.length },
    },
  ];
}
