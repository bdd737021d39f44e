// Exports a packet of twenty exhibits in the real application, against two raw prints of the document that it printed,
// the hashes of the same files, and the same files stored in a ZIP.
'use strict';

const path = require('node:path');
const process = require('node:process');
const { app } = require('electron');
const { inPage, onPage } = require('./page.cjs');
const {
  exportOnce,
  hashesOf,
  keepAnswers,
  prepareAppeal,
  printedDocument,
  rawOnce,
  vaultFiles,
} = require('./packet-parts.cjs');

const EXHIBITS = 20;

const measure = async (page, { folder, count }) => {
  const appealId = await inPage(page, prepareAppeal, EXHIBITS);
  const { written } = await exportOnce(page, appealId);
  const document = printedDocument();
  const files = vaultFiles(path.join(folder, 'sample', 'vault'), await inPage(page, hashesOf, appealId));
  if (files.length !== EXHIBITS) throw new Error(`${files.length} exhibits instead of ${EXHIBITS}`);
  await rawOnce(document, files, folder);
  const measured = [];
  for (let pair = 0; pair < count; pair += 1) {
    const raw = await rawOnce(document, files, folder);
    const { ms } = await exportOnce(page, appealId);
    measured.push({ packet: ms, raw });
  }
  return { measured, pages: written.pages };
};

exports.run = ({ tell }) => {
  app.on('session-created', keepAnswers);
  const folder = process.argv[process.argv.indexOf('--data-dir') + 1];
  onPage('chart', (page) => measure(page, { folder, count: Number(process.env.GS_BENCH_COUNT) }), tell);
};
