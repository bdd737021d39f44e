// Runs in the page's isolated world before the page. Tells when the page is drawn and when the rating's chart is: two
// frames after there is ink on its canvas, in a window that is shown.
'use strict';

const { ipcRenderer } = require('electron');

let shown = false;
const waiting = [];
const whenShown = (act) => {
  if (shown) act();
  else waiting.push(act);
};
ipcRenderer.on('bench:shown', () => {
  shown = true;
  for (const act of waiting.splice(0)) act();
});

const tell = (what) => ipcRenderer.send('bench:seen', what, Date.now());
const afterTwoFrames = (act) => requestAnimationFrame(() => requestAnimationFrame(act));
const drawn = (what) => whenShown(() => afterTwoFrames(() => tell(what)));

const hasInk = (canvas) => {
  const { width, height } = canvas;
  if (width === 0 || height === 0) return false;
  const pixels = canvas.getContext('2d').getImageData(0, Math.floor(height / 4), width, 1).data;
  return pixels.some((value) => value !== 0);
};

const seeChart = () => {
  const canvas = document.querySelector('canvas[role="img"]');
  if (canvas !== null && hasInk(canvas)) drawn('chart');
  else requestAnimationFrame(seeChart);
};

tell('document');
document.addEventListener('DOMContentLoaded', () => {
  tell('parsed');
  ipcRenderer.send('bench:page');
  drawn('page');
  // The empty page has none to look for, and must be left idle.
  if (document.location.host !== 'empty') seeChart();
});
