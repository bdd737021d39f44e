import type { CustomScheme } from 'electron';

/** Belongs into the one `registerSchemesAsPrivileged` call before the app is ready. */
export const packetScheme: CustomScheme = {
  scheme: 'packet',
  // Videos are read piece by piece.
  privileges: { standard: true, secure: true, stream: true },
};
