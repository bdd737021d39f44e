// Logs readings in the real window, and after each writes the same rows by hand into a copy of the database: same
// driver, same pragmas, same tables and indexes, same disk, same moment.
'use strict';

const path = require('node:path');
const process = require('node:process');
const { inPage, onPage } = require('./page.cjs');

const driver = require.resolve('@photostructure/sqlite', { paths: [process.env.GS_APP] });
const { DatabaseSync } = require(driver);

const pragmas = [
  'busy_timeout = 5000',
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  'trusted_schema = OFF',
  'cell_size_check = ON',
  'secure_delete = ON',
];

const insertInto = (db, table, row) => {
  const names = Object.keys(row);
  const sql = `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
  return db.prepare(sql);
};

const openRaw = (original, file) => {
  original.exec(`VACUUM INTO '${file.replaceAll("'", "''")}'`);
  const db = new DatabaseSync(file);
  for (const pragma of pragmas) db.exec(`PRAGMA ${pragma}`);
  const prepared = new Map();
  const statement = (table, row) => {
    if (!prepared.has(table)) prepared.set(table, insertInto(db, table, row));
    return prepared.get(table);
  };
  const bump = db.prepare("UPDATE meta SET value = ? WHERE key = 'seq'");
  return {
    /** One durable commit; in ms. */
    commit: (rows, seq) => {
      for (const [table, row] of rows) statement(table, row);
      const began = performance.now();
      db.exec('BEGIN IMMEDIATE');
      for (const [table, row] of rows) statement(table, row).run(...Object.values(row));
      bump.run(String(seq));
      db.exec('COMMIT');
      return performance.now() - began;
    },
    synchronous: () => Object.values(db.prepare('PRAGMA synchronous').get())[0],
    close: () => db.close(),
  };
};

const measure = async (page, { database, raw, count, warm }) => {
  const original = new DatabaseSync(database, { readOnly: true });
  const copy = openRaw(original, raw);
  const readingOf = original.prepare('SELECT * FROM readings WHERE seq = ?');
  const entryOf = original.prepare('SELECT * FROM history WHERE seq = ?');
  await inPage(page, () => window.bench.open());
  const shops = await inPage(page, () => window.bench.rows('shops'));
  const measured = [];
  for (let index = 0; index < count + warm; index += 1) {
    const input = { shopId: shops[0].id, rating: 700 + (index % 40), at: null, note: '' };
    await inPage(page, () => window.bench.settled());
    const { ms, seq } = await inPage(page, (one) => window.bench.roundTrip('reading.log', one), input);
    const rows = [
      ['readings', readingOf.get(seq)],
      ['history', entryOf.get(seq)],
    ];
    const rawMs = copy.commit(rows, seq);
    if (index >= warm) measured.push({ command: ms, raw: rawMs });
  }
  if (copy.synchronous() !== 2) throw new Error('The raw commits were not durable ones');
  copy.close();
  original.close();
  return measured;
};

exports.run = ({ tell }) => {
  const folder = process.argv[process.argv.indexOf('--data-dir') + 1];
  const options = {
    database: path.join(folder, 'sample', 'standing.db'),
    raw: path.join(folder, 'raw.db'),
    count: Number(process.env.GS_BENCH_COUNT),
    warm: 20,
  };
  onPage('chart', (page) => measure(page, options), tell);
};
