import { join } from 'node:path';
import type { Work } from '../worker/host.ts';
import type { PacketWork } from './packet.ts';

/** Beside the built code in the project, and in the packaged app's archive. */
export const printFontsFolder = join(import.meta.dirname, '../../resources/fonts/print');

/** The packet's works, done in the utility process. */
export const packetWork = (work: Work): PacketWork => ({
  prepare: (input, options) => work('packet.prepare', input, options),
  locate: (input, options) => work('packet.locate', input, options),
  finish: (input, options) => work('packet.finish', input, options),
  zip: (input, options) => work('packet.zip', input, options),
});
