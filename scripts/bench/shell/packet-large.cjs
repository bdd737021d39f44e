// Exports a packet with forty large photos in the real application: how long it takes against the raw way, what a key
// pressed meanwhile waits for, and how soon a cancel is answered. The parent weighs the processes.
'use strict';

const { existsSync, readFileSync, rmSync } = require('node:fs');
const path = require('node:path');
const process = require('node:process');
const { app } = require('electron');
const { inPage, onPage } = require('./page.cjs');
const {
  exportOnce,
  hashesOf,
  keepAnswers,
  packetAsked,
  prepareAppeal,
  printedDocument,
  rawOnce,
  vaultFiles,
} = require('./packet-parts.cjs');

const PHOTOS = 40;
const REST_MS = 8000;
const KEY_EVERY_MS = 50;

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Files photos of 12 megapixels and about 3.75 MB each, and makes them exhibits; returns their bytes together. */
const addPhotos = async (appealId, count) => {
  const WANTED = 3_750_000;
  const { job, rows, send } = window.bench;
  const appeal = (await rows('appeals')).find(({ id }) => id === appealId);
  let state = 7;
  const noise = (width, height) => {
    const data = new window.ImageData(width, height);
    const words = new Uint32Array(data.data.buffer);
    for (let index = 0; index < words.length; index += 1) {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      words[index] = state | 0xff000000;
    }
    return window.createImageBitmap(data);
  };
  const canvas = new window.OffscreenCanvas(4000, 3000);
  const pen = canvas.getContext('2d');
  let quality = 0.9;
  let bytes = 0;
  for (let index = 0; index < count; index += 1) {
    pen.globalAlpha = 1;
    pen.drawImage(await noise(40, 30), 0, 0, 4000, 3000);
    pen.globalAlpha = 0.35;
    pen.drawImage(await noise(2000, 1500), 0, 0, 4000, 3000);
    let photo = await canvas.convertToBlob({ type: 'image/jpeg', quality });
    for (let turn = 0; index === 0 && turn < 8; turn += 1) {
      if (Math.abs(photo.size - WANTED) < 300_000) break;
      quality = Math.min(0.98, Math.max(0.3, quality + (photo.size > WANTED ? -0.08 : 0.03)));
      photo = await canvas.convertToBlob({ type: 'image/jpeg', quality });
    }
    bytes += photo.size;
    const file = {
      kind: 'bytes',
      fileName: `photo-${index + 1}.jpg`,
      bytes: new Uint8Array(await photo.arrayBuffer()),
    };
    const { added } = await job('evidence.intake', {
      shopId: appeal.shopId,
      violationId: appeal.violationId,
      files: [file],
      caption: '',
      capturedAt: null,
    });
    const [evidence] = added;
    const caption = `Photo ${index + 1}`;
    await send('exhibit.add', {
      appealId,
      evidenceId: evidence.id,
      caption,
      proves: 'Claim 1',
    });
  }
  return bytes;
};

/** How long each key waits from its press to its handler in the page, while an export is under way. */
const listenToKeys = () => {
  window.benchKeys = [];
  window.addEventListener('keydown', (event) => window.benchKeys.push(performance.now() - event.timeStamp), {
    capture: true,
  });
};

const keysDuringExport = async (page, appealId) => {
  await inPage(page, listenToKeys);
  let isOver = false;
  const exported = exportOnce(page, appealId).finally(() => {
    isOver = true;
  });
  while (!isOver) {
    for (const type of ['keyDown', 'keyUp']) page.sendInputEvent({ type, keyCode: 'Shift' });
    await wait(KEY_EVERY_MS);
  }
  await exported;
  return inPage(page, () => window.benchKeys);
};

/** Begins an export, cancels it after a while and tells how long the answer took. */
const cancelAfter = async (asked, ms) => {
  const id = `cancel-${performance.now()}`;
  const answer = window.api.job(id, 'packet.export', asked, null);
  await new Promise((resolve) => setTimeout(resolve, ms));
  const began = performance.now();
  void window.api.cancel(id);
  const { ok, error } = await answer;
  if (ok || error.code !== 'cancelled') throw new Error(`Not cancelled: ${JSON.stringify(error)}`);
  return performance.now() - began;
};

/** What went wrong in the application, as its log has it. */
const logOf = (folder) => {
  const file = path.join(folder, 'log.txt');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};

const measure = async (page, { folder, count, tell }) => {
  const appealId = await inPage(page, prepareAppeal, 0);
  const bytes = await inPage(page, addPhotos, appealId, PHOTOS);
  // No picture was made ready before, as where a draft was not open since its photos came.
  const { written, ms } = await exportOnce(page, appealId);
  const document = printedDocument();
  await wait(REST_MS);
  tell('weigh');
  const ready = await exportOnce(page, appealId);
  tell('weighed');
  const keys = await keysDuringExport(page, appealId);
  const cancels = [];
  for (const share of [0.1, 0.3, 0.5, 0.7, 0.85])
    cancels.push(await inPage(page, cancelAfter, packetAsked(appealId), share * ready.ms));
  for (const share of [0.1, 0.3, 0.5]) {
    rmSync(path.join(folder, 'sample', 'print-copies'), { recursive: true, force: true });
    cancels.push(await inPage(page, cancelAfter, packetAsked(appealId), share * ms));
  }
  await exportOnce(page, appealId);
  const files = vaultFiles(path.join(folder, 'sample', 'vault'), await inPage(page, hashesOf, appealId));
  const measured = [];
  for (let pair = 0; pair < count; pair += 1) {
    const raw = await rawOnce(document, files, folder);
    const one = await exportOnce(page, appealId);
    measured.push({ packet: one.ms, raw });
  }
  return { measured, first: ms, keys, cancels, bytes, pages: written.pages, files: files.length };
};

exports.run = ({ tell }) => {
  app.on('session-created', keepAnswers);
  const folder = process.argv[process.argv.indexOf('--data-dir') + 1];
  const count = Number(process.env.GS_BENCH_COUNT);
  const told = async (page) => {
    try {
      return await measure(page, { folder, count, tell });
    } catch (error) {
      throw new Error(`${String(error)}\n${logOf(folder)}`, { cause: error });
    }
  };
  onPage('chart', told, tell);
};
