// The benchmarks themselves, run as the session's user. Arguments name some of them; without any, all run.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { auditLists } from './audit-lists.mjs';
import { caseLists } from './case-lists.mjs';
import { coldStart } from './cold-start.mjs';
import { hostileTexts } from './hostile-texts.mjs';
import { result, runTask } from './launch.mjs';
import { memory } from './memory.mjs';
import { packet } from './packet.mjs';
import { packetLarge } from './packet-large.mjs';
import { ratingOpen } from './rating-open.mjs';
import { projection } from './projection.mjs';
import { roundTrip } from './round-trip.mjs';
import { textDirection } from './text-direction.mjs';
import { holds, inWords } from './verdict.mjs';

/** Each gets a data folder of its own with the sample shop, which has 180 days of readings. */
const benchmarks = {
  'cold-start': (/** @type {string} */ dataDir) => coldStart({ dataDir, pairs: 15 }),
  memory: (/** @type {string} */ dataDir) => memory({ dataDir, pairs: 3, idleMs: 60_000 }),
  'round-trip': (/** @type {string} */ dataDir) => roundTrip({ dataDir, count: 300 }),
  'rating-open': (/** @type {string} */ dataDir) => ratingOpen({ dataDir, count: 15 }),
  'case-lists': (/** @type {string} */ dataDir) => caseLists({ dataDir, count: 15 }),
  'audit-lists': (/** @type {string} */ dataDir) => auditLists({ dataDir, count: 15 }),
  packet: (/** @type {string} */ dataDir) => packet({ dataDir, pairs: 5 }),
  'packet-large': (/** @type {string} */ dataDir) => packetLarge({ dataDir, pairs: 3 }),
  projection: () => projection({ runs: 100 }),
  'text-direction': () => textDirection({ runs: 50 }),
  'hostile-texts': () => hostileTexts({ runs: 20 }),
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(benchmarks, name));
if (unknown.length > 0) {
  throw new Error(`There is no benchmark ${unknown.join(', ')}: ${Object.keys(benchmarks).join(', ')}`);
}

mkdirSync(result('bench'), { recursive: true });
const sample = result('sample');
await runTask('sample', sample);
const verdicts = [];
for (const [name, run] of Object.entries(benchmarks)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const dataDir = result(name);
  cpSync(sample, dataDir, { recursive: true });
  for (const verdict of [await run(dataDir)].flat()) {
    process.stdout.write(`${inWords(verdict)}\n`);
    verdicts.push(verdict);
  }
}
writeFileSync(result('bench/verdicts.json'), JSON.stringify(verdicts, null, 2));
if (!verdicts.every(holds)) process.exitCode = 1;
