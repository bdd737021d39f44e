import { open } from 'node:fs/promises';
import { basename } from 'node:path';

const kinds: Readonly<Record<string, string>> = {
  '.mp4': 'video/mp4',
  '.mov': 'video/mp4',
  '.webm': 'video/webm',
};

/** As much of a video as one answer holds, so that a large one is never whole in memory. */
const longestPart = 1024 * 1024;

const rangePattern = /^bytes=(\d+)-(\d*)$/u;

/**
 * The answer to a window that reads a video of an export piece by piece (RFC 9110, 14.2); null for any other file. `path`
 * is a file of the export's own folder.
 */
export const videoPart = async (path: string, range: string | null): Promise<Response | null> => {
  const kind = kinds[/^\d+(\.[a-z\d]+)$/u.exec(basename(path))?.[1] ?? ''];
  if (kind === undefined) return null;
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
