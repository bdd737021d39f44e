import { writeSync } from 'node:fs';
import { openRecords } from '#main/services/records.ts';
import { shippedPacks } from '#main/services/packs.ts';
import { systemEnv } from '#main/env.ts';

// A process that writes through the real bus as fast as it can and tells each acknowledgement on its output.
const [folder = '', mode = 'honest', stopAt = '0'] = process.argv.slice(2);

const records = openRecords({
  folder,
  env: systemEnv(),
  packs: shippedPacks(),
  publish: () => undefined,
  logError: (error) => {
    throw error;
  },
});

let count = 0;
const acknowledge = (): void => {
  writeSync(1, `ack ${String(count)}\n`);
};

// The canaries: an answer before COMMIT, and a database that does not wait for the disk.
if (mode === 'early') {
  const exec = records.db.exec.bind(records.db);
  const early = (sql: string): void => {
    if (sql === 'COMMIT' && count > 0) {
      acknowledge();
      const until = performance.now() + 3;
      while (performance.now() < until);
    }
    exec(sql);
  };
  // The driver's own property is not writable, so an assignment would be passed over.
  Object.defineProperty(records.db, 'exec', { value: early });
}
if (mode === 'unsynced') records.db.exec('PRAGMA synchronous = OFF');

const shop = records.bus.run(
  'shop.create',
  { name: 'Shop', market: 'US', zone: 'America/New_York', rating: null },
  null,
);
if (!shop.ok) throw new Error(shop.error.message);
const shopId = shop.value.id;
const limit = Number(stopAt);

const parent = process.ppid;

const writeOne = (): void => {
  // A test that was ended leaves nothing running.
  if (process.ppid !== parent) process.exit(1);
  count += 1;
  const result = records.bus.run(
    'violation.record',
    {
      shopId,
      status: 'actionTaken',
      ticket: `${process.pid}-${count}`,
      type: null,
      title: 'A case',
      detail: String(count),
      noticeAt: Date.now(),
      channel: '',
      noticeText: '',
      lines: [],
      points: 4,
      hits: { orders: [], listings: [], account: true },
      correctionDue: null,
      appealDue: null,
      evidenceDue: null,
      period: null,
    },
    null,
  );
  if (!result.ok) throw new Error(result.error.message);
  if (mode !== 'early') acknowledge();
};

writeSync(1, 'ready\n');
while (limit === 0 || count < limit) writeOne();
