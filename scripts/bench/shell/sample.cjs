// Makes the sample shop as a person does at the first start, and leaves it open.
'use strict';

const { inPage, onPage } = require('./page.cjs');

exports.run = ({ tell }) =>
  onPage('page', (page) => inPage(page, () => window.bench.job('space.open', { space: 'sample' })), tell);
