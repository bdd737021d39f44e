/** Made-up evidence files for the sample shop and for tests: they look like the real thing, and no person is in them. */
export { type SampleFile, useSampleFonts } from './drawing.ts';
export { type PhotoFacts, withPhotoFacts } from './exif.ts';
export { carrierLetter, invoice, scanReport, supplierLetter, turned } from './letters.ts';
export { boardPhoto, parcelPhoto, pickupManifest, screenshot } from './pictures.ts';
export { csvFile, textFile } from './texts.ts';
