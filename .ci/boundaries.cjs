/** Who may import whom (docs/architecture.md). Each rule says why. */
const src = (path) => `^src/${path}`;

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'A cycle has no bottom to read from.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'What nobody imports is dead.',
      from: {
        orphan: true,
        pathNot: [
          '\\.d\\.ts$',
          '/index\\.tsx?$',
          '^src/renderer/main\\.tsx$',
          'tsconfig\\.json$',
          '\\.module\\.css$',
        ],
      },
      to: {},
    },
    {
      name: 'shared-is-pure',
      severity: 'error',
      comment: 'Rules run on both sides: shared knows zod and the date library, nothing else.',
      from: { path: src('shared/') },
      to: { pathNot: ['^src/shared/', 'node_modules/(zod|temporal-polyfill)/'] },
    },
    {
      name: 'time-has-one-door',
      severity: 'error',
      comment: 'One date library, behind kernel/time.',
      from: { pathNot: src('shared/kernel/time') },
      to: { path: 'node_modules/temporal-polyfill/' },
    },
    {
      name: 'kernel-knows-no-domain',
      severity: 'error',
      comment: 'The kernel is below every noun.',
      from: { path: src('shared/kernel/') },
      to: { path: src('shared/'), pathNot: src('shared/kernel/') },
    },
    {
      name: 'one-sqlite-door',
      severity: 'error',
      comment: 'The driver can be changed in one place.',
      from: { pathNot: src('main/db/open\\.ts$') },
      to: { path: 'node_modules/@photostructure/' },
    },
    {
      name: 'domains-stay-alone',
      severity: 'error',
      comment: 'A domain knows shared, its handler type and the type of a transaction.',
      from: { path: src('main/domains/'), pathNot: src('main/domains/index\\.ts$') },
      to: {
        pathNot: [
          '^src/shared/',
          '^src/main/domains/(handler|ledger|evidence-file|exhibit-order|check-rating|check-time|say-case|second-appeal-due|go-on|begin-appeal|draft-from-actions|show-files|record-action|audit-item|audit-undo|keep-version|keep-submission)\\.ts$',
          '^src/main/db/tx\\.ts$',
        ],
      },
    },
    {
      name: 'db-knows-no-domain',
      severity: 'error',
      comment: 'The store is below the domains.',
      from: { path: src('main/db/') },
      to: { path: src('main/(domains|services|export|sample|worker)/') },
    },
    {
      name: 'services-know-no-domain',
      severity: 'error',
      comment: 'Services speak to domains through the bus.',
      from: { path: src('main/(services|export|worker)/') },
      to: { path: src('main/domains/') },
    },
    {
      name: 'preload-is-thin',
      severity: 'error',
      comment: 'The preload is the smallest thing that both sides trust.',
      from: { path: src('preload/') },
      to: { pathNot: ['^src/shared/contract/', 'node_modules/electron/', '^electron$'] },
    },
    {
      name: 'ui-knows-no-data',
      severity: 'error',
      comment: 'Parts are given what they show.',
      from: { path: src('renderer/ui/') },
      to: { path: src('renderer/(data|state|features|app)/') },
    },
    {
      name: 'data-knows-no-screen',
      severity: 'error',
      comment: 'Data is below the screens.',
      from: { path: src('renderer/data/') },
      to: { path: src('renderer/(ui|features|app|state)/') },
    },
    {
      name: 'state-knows-no-data',
      severity: 'error',
      comment: 'View state holds ids, never records.',
      from: { path: src('renderer/state/') },
      to: { path: src('renderer/(data|features|app|ui)/') },
    },
    {
      name: 'features-stay-alone',
      severity: 'error',
      comment: 'Features meet in the shell only.',
      from: { path: '^src/renderer/features/([^/]+)/' },
      to: { path: '^src/renderer/(features|app)/', pathNot: '^src/renderer/features/$1/' },
    },
    {
      name: 'dexie-in-data-only',
      severity: 'error',
      comment: 'One writer of the replica.',
      from: { pathNot: src('renderer/data/') },
      to: { path: 'node_modules/dexie(-react-hooks)?/' },
    },
    {
      name: 'main-and-window-never-meet',
      severity: 'error',
      comment: 'They share src/shared and messages.',
      from: { path: src('renderer/') },
      to: { path: ['^src/(main|preload)/', 'node_modules/electron/'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
};
