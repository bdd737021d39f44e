// Fills a shop of the seller's own with daily readings and ledger entries, then opens the Rating screen of the real window
// again and again, and corrects its newest reading while it is open.
'use strict';

const process = require('node:process');
const { inPage, onPage } = require('./page.cjs');

/** Entries of a day in the shop of ten years: 2,000 in 3,650. */
const ENTRIES_PER_DAY = 2000 / 3650;
const WARM = 3;

const fill = async (days, entries) => {
  const DAY = 86_400_000;
  const { job, send } = window.bench;
  await job('space.open', { space: 'own' });
  const zone = 'America/New_York';
  const { id: shopId } = await send('shop.create', { name: 'Measured', market: 'US', zone, rating: null });
  const first = Date.now() - days * DAY;
  const rows = Array.from({ length: days }, (_, index) => ({
    at: first + index * DAY,
    rating: 160 + ((index * 7) % 60),
    note: '',
    replaces: null,
  }));
  const { id: batchId } = await send('batch.open', { shopId, kind: 'readings' });
  for (let from = 0; from < rows.length; from += 100)
    await send('batch.addReadings', { batchId, rows: rows.slice(from, from + 100) });
  await send('batch.publish', { batchId, from: '' });
  for (let index = 0; index < entries; index += 1) {
    const day = new Date(first + Math.floor((index * days) / entries) * DAY).toISOString().slice(0, 10);
    const points = 2 + (index % 9);
    if (index % 2 === 0) await send('points.recordGain', { shopId, day, points, cause: 'Orders' });
    else await send('points.adjust', { shopId, day, kind: 'loss', points, note: '' });
  }
  return shopId;
};

const helpers = () => {
  const { go, isOn, until } = window.bench;
  const isDrawn = () => {
    const canvas = document.querySelector('main canvas[role="img"]');
    if (!isOn('Rating') || canvas === null || canvas.width === 0) return false;
    if (document.querySelector('main table[role="grid"]') === null) return false;
    const middle = Math.floor(canvas.height / 4);
    return canvas
      .getContext('2d')
      .getImageData(0, middle, canvas.width, 1)
      .data.some((value) => value !== 0);
  };
  window.measured = {
    open: async () => {
      go('Today');
      await until(() => isOn('Today'));
      await window.bench.settled();
      const began = performance.now();
      go('Rating');
      return (await until(isDrawn)) - began;
    },
    correct: async (shopId, rating) => {
      const mine = (await window.bench.rows('readings')).filter((one) => one.shopId === shopId);
      const { id, rev } = mine.sort((a, b) => b.at - a.at)[0];
      await window.bench.settled();
      const began = performance.now();
      await window.bench.send('reading.correct', { id, rev, rating, note: '' });
      const shown = () => document.querySelector('main').textContent.includes(`Why ${rating}`);
      return (await until(shown)) - began;
    },
  };
};

const measure = async (page, { days, count }) => {
  const entries = Math.round(days * ENTRIES_PER_DAY);
  const shopId = await inPage(page, fill, days, entries);
  await inPage(page, helpers);
  await inPage(page, () => window.bench.open());
  const opens = [];
  const corrections = [];
  for (let turn = 0; turn < count + WARM; turn += 1) {
    const open = await inPage(page, () => window.measured.open());
    const rating = 170 + (turn % 7);
    const correct = await inPage(page, (id, to) => window.measured.correct(id, to), shopId, rating);
    if (turn >= WARM) {
      opens.push(open);
      corrections.push(correct);
    }
  }
  return { opens, corrections, entries };
};

exports.run = ({ tell }) => {
  const [days, count] = process.env.GS_BENCH_COUNT.split('x').map(Number);
  onPage('page', (page) => measure(page, { days, count }), tell);
};
