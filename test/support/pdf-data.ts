import { resolve } from 'node:path';

/** The stand-in fonts and decoders of the PDF reader, which the build copies beside the app. */
export const pdfData = resolve(import.meta.dirname, '../../node_modules/pdfjs-dist');
