import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWorkHost } from '#main/worker/host.ts';
import type { WorkRequest } from '#main/worker/works.ts';

interface DeafProcess {
  readonly heard: WorkRequest[];
  ended: boolean;
}

const processes: DeafProcess[] = [];

/** A process that hears everything, answers nothing, and says that it is gone soon after it was ended. */
const deafProcess = () => {
  const self: DeafProcess = { heard: [], ended: false };
  processes.push(self);
  const gone: (() => void)[] = [];
  return {
    on: (what: string, listener: () => void) => {
      if (what === 'exit') gone.push(listener);
    },
    postMessage: (request: WorkRequest) => self.heard.push(request),
    kill: () => {
      self.ended = true;
      setTimeout(() => {
        for (const listener of gone) listener();
      }, 10);
    },
  };
};
vi.mock('electron', () => ({ utilityProcess: { fork: () => deafProcess() } }));

const page = { vault: '', sha256: '', mime: '', page: 1, longest: 64, withText: false, data: '' };
const limit = { ms: 30_000, words: 'Too long.' };

describe('the processes that draw', () => {
  let host: ReturnType<typeof createWorkHost>;
  beforeEach(() => {
    vi.useFakeTimers();
    processes.length = 0;
    host = createWorkHost();
  });
  afterEach(() => {
    host.stop();
    vi.useRealTimers();
  });

  /** Asks for a page and keeps what came of it, in words. */
  const draw = () => {
    const stop = new AbortController();
    const drawn = { words: '', cancel: () => stop.abort() };
    host.work('page.draw', page, { signal: stop.signal, limit }).then(
      () => (drawn.words = 'drawn'),
      (error: unknown) => (drawn.words = error instanceof Error ? error.message : 'strange'),
    );
    return drawn;
  };
  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
  const startsOf = ({ heard }: DeafProcess): number => heard.filter(({ kind }) => kind === 'start').length;

  it('give each page its whole time, begun anew where another page took the process with it', async () => {
    const first = draw();
    await pass(20_000);
    const second = draw();
    await pass(10_000);
    expect([first.words, second.words, processes.length]).toEqual(['Too long.', '', 2]);
    await pass(29_000);
    expect(second.words).toBe('');
    await pass(1000);
    expect(second.words).toBe('Too long.');
  });

  it('settle a page that was cancelled while its process is exchanged, and exchange it once', async () => {
    const first = draw();
    await pass(29_500);
    const second = draw();
    const third = draw();
    second.cancel();
    await pass(500);
    expect([first.words, second.words, third.words]).toEqual(['Too long.', 'Cancelled.', '']);
    await pass(5000);
    expect(processes.map(({ ended }) => ended)).toEqual([true, false]);
    expect(processes.map(startsOf)).toEqual([3, 1]);
  });

  it('settle a page that was cancelled and hears nothing', async () => {
    const only = draw();
    only.cancel();
    await pass(1000);
    expect([only.words, processes[0]?.ended]).toEqual(['Cancelled.', true]);
  });
});
