// What the tasks run in the application's page, over the same bridge and the same replica as its own code.
'use strict';

const { ipcMain } = require('electron');

const helpers = async () => {
  const answered = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const open = async () => {
    const { name } = (await indexedDB.databases()).find((one) => one.name.startsWith('replica-'));
    return answered(indexedDB.open(name));
  };
  let replica = null;
  const store = (name) => replica.transaction(name, 'readonly').objectStore(name);
  // When the replica's newest transaction was complete: each ends with its place, which is listened to here.
  let completed = 0;
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (...args) {
    const note = () => {
      completed = performance.now();
    };
    if (this.name === 'cursor') this.transaction.addEventListener('complete', note);
    return put.apply(this, args);
  };
  const value = (answer) => {
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    return answer.value;
  };
  const painted = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new window.MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      });
    });
  window.bench = {
    open: async () => {
      replica ??= await open();
    },
    rows: (name) => answered(store(name).getAll()),
    value,
    send: async (name, input, actor = null) => value(await window.api.send(name, input, actor)),
    job: async (name, input) => value(await window.api.job(`bench-${performance.now()}`, name, input, null)),
    /**
     * A command and back, in ms: replied to, and its transaction complete in the replica. That is when the application's
     * own code goes on; what the screens then draw anew comes after it.
     */
    roundTrip: async (name, input) => {
      const began = performance.now();
      const answer = await window.api.send(name, input, null);
      const replied = performance.now();
      value(answer);
      for (;;) {
        const cursor = await answered(store('cursor').get('cursor'));
        if (cursor.seq < answer.seq) continue;
        if (completed < began) throw new Error('The replica was written without being seen');
        return { ms: Math.max(replied, completed) - began, seq: answer.seq };
      }
    },
    /** Waits for a frame that holds what is waited for; when it was drawn. What never comes is named. */
    until: async (holds) => {
      const LONGEST = 30_000;
      const began = performance.now();
      for (;;) {
        const at = await painted();
        if (holds()) return at;
        if (at - began > LONGEST) throw new Error(`Not seen: ${String(holds)}`);
      }
    },
    /** Waits until the replica holds as many rows as were written. */
    caughtUp: async (name, count) => {
      while ((await answered(store(name).count())) < count)
        await new Promise((resolve) => setTimeout(resolve, 50));
    },
    isOn: (name) => document.querySelector('main h1')?.textContent === name,
    /** Goes to a screen as a click in the navigation does. */
    go: (name) =>
      [...document.querySelectorAll('nav button')]
        .find((one) => one.textContent.trim().startsWith(name))
        .click(),
    settled: async () => {
      for (let turn = 0; turn < 2; turn += 1) {
        await new Promise((resolve) => setTimeout(resolve, 30));
        await new Promise((resolve) => requestIdleCallback(resolve));
      }
    },
  };
};

/** Runs a function in a page; arguments and result are plain data. */
const inPage = (contents, what, ...args) =>
  contents.executeJavaScript(`(${what})(...${JSON.stringify(args)})`);

/** Calls back with the page of the first window once its chart, or only its first screen, is drawn. */
const onPage = (what, act, tell) => {
  const listen = (event, seen) => {
    if (seen !== what) return;
    ipcMain.off('bench:seen', listen);
    const { sender } = event;
    inPage(sender, helpers)
      .then(() => act(sender))
      .then(
        (result) => tell('done', { result }),
        (error) => tell('failed', { error: String(error.stack ?? error) }),
      );
  };
  ipcMain.on('bench:seen', listen);
};

module.exports = { inPage, onPage };
