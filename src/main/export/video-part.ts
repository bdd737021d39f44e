import { open } from 'node:fs/promises';

/** As much of a video as one answer holds, so that a large one is never whole in memory. */
const longestPart = 1024 * 1024;

const rangePattern = /^bytes=(\d+)-(\d*)$/u;

/** The answer to a window that reads a video piece by piece (RFC 9110, 14.2); `kind` is what it is told to be. */
export const videoPart = async (path: string, kind: string, range: string | null): Promise<Response> => {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const [, first = '0', last = ''] = rangePattern.exec(range ?? '') ?? [];
    const from = Math.min(Number(first), size);
    const to = Math.min(last === '' ? size : Number(last) + 1, from + longestPart, size);
    const bytes = Buffer.alloc(Math.max(0, to - from));
    await file.read(bytes, 0, bytes.length, from);
    return new Response(new Uint8Array(bytes), {
      status: 206,
      headers: {
        'content-type': kind,
        'accept-ranges': 'bytes',
        'content-range': `bytes ${from}-${from + bytes.length - 1}/${size}`,
        'content-length': String(bytes.length),
        'x-content-type-options': 'nosniff',
      },
    });
  } finally {
    await file.close();
  }
};
