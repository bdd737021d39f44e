// What the benchmarks of packets share: an appeal that can be exported, its export, and the raw way to the same files.
'use strict';

const { createHash } = require('node:crypto');
const { createWriteStream, readFileSync, readdirSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const process = require('node:process');
const { pipeline } = require('node:stream/promises');
const { BrowserWindow, session } = require('electron');
const { inPage } = require('./page.cjs');

const { ZipFile } = require(require.resolve('yazl', { paths: [process.env.GS_APP] }));

/** Every answer that the application gave its own print window, by address. */
const answers = new Map();
let isKept = true;

const keepAnswers = (one) => {
  const handle = one.protocol.handle.bind(one.protocol);
  one.protocol.handle = (scheme, answer) => {
    if (scheme !== 'packet' || !isKept) return handle(scheme, answer);
    return handle(scheme, async (request) => {
      const response = await answer(request);
      const body = Buffer.from(await response.clone().arrayBuffer());
      answers.set(request.url, { body, headers: [...response.headers] });
      return response;
    });
  };
};

/** From here on answers are not kept; the address of the document that was printed. */
const printedDocument = () => {
  isKept = false;
  // The document that was kept: the draft, from which page numbers are learned, has no pictures.
  return [...answers.keys()].find(
    (url) => url.endsWith('/document') && answers.get(url).body.includes('/image/'),
  );
};

/** An appeal in draft without gaps, filled up to so many exhibits from the shop's files by commands; returns its id. */
const prepareAppeal = async (wanted) => {
  const { open, rows, send } = window.bench;
  await open();
  const drafts = (await rows('appeals')).filter(({ status }) => status === 'draft');
  const exhibits = await rows('exhibits');
  const countOf = (appeal) => exhibits.filter(({ appealId }) => appealId === appeal.id).length;
  const appeal = drafts.sort((a, b) => countOf(b) - countOf(a))[0];
  const filled = (text) => text.replace(/\[\[gap:([^\]]*)\]\]/g, '$1');
  const { id, rev, timeline } = appeal;
  const sections = appeal.sections.map((one) => ({ ...one, markdown: filled(one.markdown) }));
  await send('appeal.write', { id, rev, request: filled(appeal.request), sections, timeline });
  for (const claim of (await rows('claims')).filter(({ appealId }) => appealId === id)) {
    const { line, markdown } = claim;
    await send('claim.write', { id: claim.id, rev: claim.rev, line, markdown: filled(markdown) });
  }
  const used = exhibits.filter(({ appealId }) => appealId === id).map(({ evidenceId }) => evidenceId);
  const spare = (await rows('evidence')).filter((file) => !used.includes(file.id));
  const lacking = Math.max(0, wanted - used.length);
  for (const file of spare.sort((a, b) => a.number - b.number).slice(0, lacking)) {
    const caption = file.caption === '' ? file.fileName : file.caption;
    await send('exhibit.add', { appealId: id, evidenceId: file.id, caption, proves: 'Claim 1' });
  }
  return id;
};

/** What the job is asked for: one file, however large. */
const packetAsked = (appealId) => ({
  appealId,
  paper: 'letter',
  onUnreadable: 'sheet',
  actions: 'doneAndPlanned',
  limit: null,
  passwords: {},
});

const timedExport = async (asked) => {
  const began = performance.now();
  const written = await window.bench.job('packet.export', asked);
  return { ms: performance.now() - began, written };
};

/** Exports a packet in the page: what was written, and how long it took in ms. */
const exportOnce = (page, appealId) => inPage(page, timedExport, packetAsked(appealId));

const rawPrints = async (document, count) => {
  const one = session.fromPartition(`raw-${performance.now()}`, { cache: false });
  one.protocol.handle('packet', (request) => {
    const answer = answers.get(request.url);
    return answer === undefined
      ? new Response('', { status: 404 })
      : new Response(new Uint8Array(answer.body), { headers: answer.headers });
  });
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: one, javascript: false, sandbox: true, spellcheck: false },
  });
  let pdf = Buffer.alloc(0);
  for (let print = 0; print < count; print += 1) {
    await window.loadURL(document);
    pdf = await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
  }
  window.destroy();
  one.protocol.unhandle('packet');
  return pdf;
};

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

const rawOnce = async (document, files, folder) => {
  const began = performance.now();
  const pdf = path.join(folder, 'raw.pdf');
  writeFileSync(pdf, await rawPrints(document, 2));
  const zip = new ZipFile();
  for (const file of [pdf, ...files]) {
    sha256(readFileSync(file));
    zip.addFile(file, path.basename(file), { compress: false });
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path.join(folder, 'raw.zip')));
  return performance.now() - began;
};

/** The files of the exhibits in the vault. */
const vaultFiles = (folder, hashes) => {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true });
  return all
    .filter((one) => one.isFile() && hashes.includes(one.name))
    .map((one) => path.join(one.parentPath ?? one.path, one.name));
};

const hashesOf = async (appealId) => {
  const exhibits = (await window.bench.rows('exhibits')).filter((one) => one.appealId === appealId);
  const evidence = await window.bench.rows('evidence');
  return exhibits.map(({ evidenceId }) => evidence.find(({ id }) => id === evidenceId).sha256);
};

module.exports = {
  exportOnce,
  hashesOf,
  keepAnswers,
  packetAsked,
  prepareAppeal,
  printedDocument,
  rawOnce,
  vaultFiles,
};
