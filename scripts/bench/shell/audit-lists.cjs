// Fills a shop of the seller's own with signed audits and actions, then opens Audits, their scores by month, Actions and
// its board in the real window in turn, again and again.
'use strict';

const process = require('node:process');
const { inPage, onPage } = require('./page.cjs');

const WARM = 3;

/** Runs of 60 items each, one after the other, and actions in all early states. */
const fill = async (runs, actions) => {
  const { job, send } = window.bench;
  await job('space.open', { space: 'own' });
  const zone = 'America/New_York';
  const { id: shopId } = await send('shop.create', { name: 'Measured', market: 'US', zone, rating: 190 });
  const ITEMS = 60;
  const sections = Array.from({ length: 6 }, (_, index) => ({
    id: `part-${index}`,
    title: `Part ${index + 1}`,
  }));
  const items = Array.from({ length: ITEMS }, (_, index) => ({
    id: `item-${index}`,
    section: `part-${index % sections.length}`,
    question: `Is point ${index + 1} as the procedure says?`,
    how: 'Look at the newest three.',
    wanted: 'A picture of each.',
    severity: ['high', 'medium', 'low'][index % 3],
    clause: null,
    notApplicable: null,
    after: null,
  }));
  const file = {
    id: 'measured',
    version: 1,
    title: 'Measured',
    about: 'Sixty points.',
    scope: 'shop',
    sections,
    items,
  };
  await send('checklist.import', { shopId, json: JSON.stringify(file), fileName: 'measured.json' });
  await window.bench.open();
  await window.bench.caughtUp('checklistVersions', 1);
  const [{ content: checklist }] = await window.bench.rows('checklistVersions');
  const results = ['compliant', 'compliant', 'compliant', 'partly', 'not', 'notApplicable', 'compliant'];
  const began = performance.now();
  for (let run = 0; run < runs; run += 1) {
    const { id: auditId } = await send('audit.start', { shopId, checklist, sample: { kind: 'whole' } });
    for (const [index, item] of items.entries())
      await send('audit.answer', {
        auditId,
        itemId: item.id,
        result: results[(run + index) % results.length],
      });
    await send('audit.signOff', { id: auditId, rev: 1, conclusion: '' });
  }
  for (let index = 0; index < actions; index += 1)
    await send('action.record', {
      shopId,
      kind: ['corrective', 'preventive', 'immediate', 'improvement'][index % 4],
      title: `Measured action ${index}`,
      detail: 'What is done, by whom and how it is seen.',
      cause: `cause-${index % 40}`,
      area: null,
      whys: [],
      rootCause: '',
      violationId: null,
      ownerId: null,
      due: `2027-0${1 + (index % 9)}-1${index % 10}`,
      follows: null,
      findingId: null,
      steps: ['First', 'Second'],
    });
  return { answers: runs * ITEMS, fillSeconds: (performance.now() - began) / 1000 };
};

const helpers = () => {
  const { go, isOn, until } = window.bench;
  const grid = (label) =>
    document.querySelector(`main table[role="grid"][aria-label="${label}"] tr[data-row]`) !== null;
  const timed = async (act, holds) => {
    await window.bench.settled();
    const began = performance.now();
    act();
    return (await until(holds)) - began;
  };
  const press = (key) => document.dispatchEvent(new window.KeyboardEvent('keydown', { key, bubbles: true }));
  const view = (name) =>
    [...document.querySelectorAll('main [aria-label="Views"] button')]
      .find((one) => one.textContent.startsWith(name))
      .click();
  const runs = () => isOn('Audits') && grid('Audits');
  const log = () => isOn('Actions') && grid('Actions');
  window.measured = {
    turn: async () => {
      const auditsMs = await timed(() => go('Audits'), runs);
      const monthsMs = await timed(
        () => view('By month'),
        () => document.querySelector('main [aria-label="Scores by section and month"]') !== null,
      );
      view('Runs');
      await until(runs);
      const actionsMs = await timed(() => go('Actions'), log);
      const boardMs = await timed(
        () => press('v'),
        () => document.querySelector('main [data-card]') !== null,
      );
      while (!log()) {
        press('v');
        await window.bench.settled();
      }
      return { auditsMs, monthsMs, actionsMs, boardMs };
    },
  };
};

const measure = async (page, { runs, actions, count }) => {
  const filled = await inPage(page, fill, runs, actions);
  await inPage(page, helpers);
  const began = performance.now();
  await inPage(page, (answers) => window.bench.caughtUp('auditAnswers', answers), filled.answers);
  await inPage(page, (all) => window.bench.caughtUp('actions', all), actions);
  const behindSeconds = (performance.now() - began) / 1000;
  const turns = [];
  for (let turn = 0; turn < count + WARM; turn += 1) {
    const one = await inPage(page, () => window.measured.turn());
    if (turn >= WARM) turns.push(one);
  }
  return {
    audits: turns.map(({ auditsMs }) => auditsMs),
    months: turns.map(({ monthsMs }) => monthsMs),
    actions: turns.map(({ actionsMs }) => actionsMs),
    boards: turns.map(({ boardMs }) => boardMs),
    behindSeconds,
    fillSeconds: filled.fillSeconds,
  };
};

exports.run = ({ tell }) => {
  const [runs, actions, count] = process.env.GS_BENCH_COUNT.split('x').map(Number);
  onPage('page', (page) => measure(page, { runs, actions, count }), tell);
};
