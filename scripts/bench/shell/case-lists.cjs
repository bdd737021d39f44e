// Fills a shop of the seller's own with cases, appeals and evidence files, then opens the list of cases and Today of the
// real window in turn, again and again.
'use strict';

const process = require('node:process');
const { inPage, onPage } = require('./page.cjs');

const WARM = 3;

/** Every fifth case is open, with a notice of the last weeks; the others are closed and lie in the three years before. */
const fill = async (count) => {
  const DAY = 86_400_000;
  const FILES_PER_CASE = 5;
  const { job, send } = window.bench;
  await job('space.open', { space: 'own' });
  const zone = 'America/New_York';
  const { id: shopId } = await send('shop.create', { name: 'Measured', market: 'US', zone, rating: 190 });
  const types = [
    'late-dispatch',
    'valid-tracking',
    'seller-cancellation',
    'listing-guideline',
    'wrong-category',
    'misleading-content',
    'response-rate',
    null,
  ];
  const closing = ['overturned', 'upheldFinal', 'lapsed', 'correctedInTime'];
  const now = Date.now();
  const { id: batchId } = await send('batch.open', { shopId, kind: 'readings' });
  const rows = Array.from({ length: 90 }, (_, index) => ({
    at: now - (91 - index) * DAY,
    rating: 160 + ((index * 7) % 30),
    note: '',
    replaces: null,
  }));
  await send('batch.addReadings', { batchId, rows });
  await send('batch.publish', { batchId, from: '' });
  const began = performance.now();
  let open = 0;
  let files = 0;
  for (let index = 0; index < count; index += 1) {
    const isOpen = index % 5 === 0;
    const daysAgo = isOpen ? 1 + (index % 25) : 30 + Math.floor((index * 1000) / count);
    const noticeAt = now - daysAgo * DAY;
    const { id } = await send('violation.record', {
      shopId,
      status: isOpen && index % 2 === 0 ? 'pending' : 'actionTaken',
      ticket: String(7719042633582041n + BigInt(index)),
      type: types[index % types.length],
      title: `Measured cause-${index % 40}`,
      detail: '17 of 125 orders',
      noticeAt,
      channel: 'E-mail, Inbox',
      noticeText: 'Your shop was found to violate the Fulfillment Policy. '.repeat(10),
      lines: ['17 orders were not in transit within 2 business days.'],
      points: index % 10 === 0 ? null : 2 + (index % 9),
      hits: {
        orders: ['576470000000000001', '576470000000000002'],
        listings: ['Linen Tea Towel'],
        account: false,
      },
      correctionDue: isOpen ? now + (1 + (index % 40)) * DAY : null,
      appealDue: null,
      evidenceDue: null,
      period: null,
    });
    if (isOpen) open += 1;
    else {
      const status = closing[index % closing.length];
      await send('violation.setStatus', { id, rev: 1, status, at: noticeAt + 9 * DAY, note: '' });
    }
    if (index % 15 === 0) await send('appeal.start', { violationId: id, mode: 'wrongDecision' });
    const given = Array.from({ length: FILES_PER_CASE }, (_, file) => ({
      kind: 'bytes',
      fileName: `page-${index}-${file}.txt`,
      bytes: new TextEncoder().encode(`page ${file} of case ${index}`),
    }));
    const words = { caption: '', capturedAt: null };
    const { added } = await job('evidence.intake', { shopId, violationId: id, files: given, ...words });
    files += added.length;
  }
  return { open, files, fillSeconds: (performance.now() - began) / 1000 };
};

const helpers = () => {
  const { go, isOn, until } = window.bench;
  const grid = (label) =>
    document.querySelector(`main table[role="grid"][aria-label="${label}"] tr[data-row]`);
  const hasChart = () => {
    const canvas = document.querySelector('main canvas[role="img"]');
    return canvas !== null && canvas.width > 0;
  };
  const lists = () => isOn('Violations') && grid('Cases') !== null;
  const today = () => isOn('Today') && grid('Next clocks') !== null && hasChart();
  const timed = async (act, holds) => {
    await window.bench.settled();
    const began = performance.now();
    act();
    return (await until(holds)) - began;
  };
  const press = (key) => document.dispatchEvent(new window.KeyboardEvent('keydown', { key, bubbles: true }));
  const rows = () => [...document.querySelectorAll('main tr[data-row]')];
  const shown = () => rows().length;
  const type = (text) => {
    const field = document.querySelector('main [data-key="/"]');
    Object.getOwnPropertyDescriptor(window.HTMLInputElement.prototype, 'value').set.call(field, text);
    field.dispatchEvent(new window.Event('input', { bubbles: true }));
  };
  window.measured = {
    turn: async () => {
      const todayMs = await timed(() => go('Today'), today);
      const listMs = await timed(() => go('Violations'), lists);
      const all = shown();
      const filterMs = await timed(
        () => type('cause-11'),
        () => shown() > 0 && rows().every((row) => row.textContent.includes('cause-11')),
      );
      type('');
      // A list that is drawn in parts may have come further than at first.
      await until(() => shown() >= all);
      const boardMs = await timed(
        () => press('v'),
        () => document.querySelector('main [data-card]') !== null,
      );
      press('v');
      await until(lists);
      return { todayMs, listMs, filterMs, boardMs };
    },
  };
};

const measure = async (page, { cases, count }) => {
  const filled = await inPage(page, fill, cases);
  await inPage(page, helpers);
  await inPage(page, () => window.bench.open());
  const began = performance.now();
  await inPage(page, (count) => window.bench.caughtUp('evidence', count), filled.files);
  const behindSeconds = (performance.now() - began) / 1000;
  const turns = [];
  for (let turn = 0; turn < count + WARM; turn += 1) {
    const one = await inPage(page, () => window.measured.turn());
    if (turn >= WARM) turns.push(one);
  }
  return {
    todays: turns.map(({ todayMs }) => todayMs),
    lists: turns.map(({ listMs }) => listMs),
    filters: turns.map(({ filterMs }) => filterMs),
    boards: turns.map(({ boardMs }) => boardMs),
    behindSeconds,
    ...filled,
  };
};

exports.run = ({ tell }) => {
  const [cases, count] = process.env.GS_BENCH_COUNT.split('x').map(Number);
  onPage('page', (page) => measure(page, { cases, count }), tell);
};
