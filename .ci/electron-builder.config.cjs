// How the application is packed. A folder can be made anywhere; AppImage, deb, dmg and nsis fetch helper
// programs first and so need the internet (npm run package:dir makes the folder).
const { rm } = require('node:fs/promises');
const path = require('node:path');

/**
 * A runtime's own default application would be a second way in; it has no place in a packed one.
 * @param {import('app-builder-lib').AfterPackContext} context
 */
async function afterPack(context) {
  const resources = context.packager.getResourcesDir(context.appOutDir);
  await rm(path.join(resources, 'default_app.asar'), { force: true });
}

/** @type {import('electron-builder').Configuration} */
module.exports = {
  appId: 'app.goodstanding.desktop',
  productName: 'Good Standing',
  directories: { output: 'dist', buildResources: '.ci/package' },
  // An allow-list: nothing gets in because it happened to lie there.
  files: [
    'out/**',
    'resources/**',
    'package.json',
    // Of the native module: this platform's file, without its sources.
    '!node_modules/@photostructure/sqlite/prebuilds/!(${platform}-${arch})/**',
    '!node_modules/@photostructure/sqlite/{src,scripts}/**',
    '!node_modules/@photostructure/sqlite/binding.gyp',
    '!node_modules/node-addon-api/**',
    // Of the reader of pictures: the one build and the one set of data that are used.
    '!node_modules/tesseract.js-core/index.js',
    '!node_modules/tesseract.js-core/*.wasm.js',
    '!node_modules/tesseract.js-core/tesseract-core{,-lstm,-simd,-relaxedsimd,-relaxedsimd-lstm}.{js,wasm}',
    '!node_modules/@tesseract.js-data/eng/4.0.0/**',
    '!node_modules/**/*.{md,map,ts,cts,mts,musl.node}',
    '!node_modules/**/sbom.cdx.json',
  ],
  icon: 'resources/icon.png',
  asar: true,
  asarUnpack: ['**/*.node'],
  npmRebuild: false,
  electronLanguages: ['en-US', 'en-GB'],
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  afterPack,
  publish: null,
  linux: { target: ['AppImage', 'deb'], category: 'Office', executableName: 'good-standing' },
  mac: { target: ['dmg'], category: 'public.app-category.business' },
  win: { target: ['nsis'] },
};
