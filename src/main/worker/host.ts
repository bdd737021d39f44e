import { join } from 'node:path';
import { utilityProcess, type UtilityProcess } from 'electron';
import { AppError, type ErrorCode } from '#shared/contract/result.ts';
import type { DoneReply, WorkInput, WorkName, WorkOutput, WorkReply, WorkRequest } from './works.ts';

export interface WorkOptions {
  readonly signal: AbortSignal;
  readonly progress?: (done: number, total: number) => void;
  /** How long a drawing may take in its process, in ms, and what is told when it took longer. */
  readonly limit?: { readonly ms: number; readonly words: string };
}

/** Has a work done in a utility process. Rejects with an `AppError`, `cancelled` when the signal says so. */
export type Work = <N extends WorkName>(
  name: N,
  input: WorkInput<N>,
  options: WorkOptions,
) => Promise<WorkOutput<N>>;

interface Waiting {
  readonly settle: (reply: WorkReply) => void;
  /** Asks a new process for the work, since the one that had it is ended. */
  readonly askAgain: () => void;
}

/** Ends what its own cancel would not: hears when a work begins, which may be again, and when it is over. */
interface Watch {
  readonly begun: () => void;
  readonly over: () => void;
}

interface Child {
  readonly post: (request: WorkRequest) => void;
  readonly waiting: Map<number, Waiting>;
  /** Ends the process; what waits for it is told that it stopped. */
  readonly kill: () => void;
  /** Ends the process, and asks a new one for all that still waits: none of it made the process hang. */
  readonly replace: () => void;
}

const codes: readonly ErrorCode[] = [
  'invalid',
  'notFound',
  'conflict',
  'refused',
  'cancelled',
  'diskFull',
  'readOnly',
  'damaged',
  'unreadable',
  'internal',
];
const codeOf = (text: string): ErrorCode => codes.find((code) => code === text) ?? 'internal';

// Both ends are one build, so a `done` reply to a work holds that work's value.
const isValueOf = <N extends WorkName>(
  asked: N,
  reply: DoneReply,
): reply is DoneReply & { readonly value: WorkOutput<N> } => reply.name === asked;

/**
 * Works on files that may have been made to hang or harm a reader: processes of their own, which may be ended. Another for
 * each, since a page that is given up must not take the copy with it that is being made.
 */
const drawings: Readonly<Partial<Record<WorkName, string>>> = {
  'page.draw': 'Good Standing drawing',
  'content.read': 'Good Standing reading',
  'page.redact': 'Good Standing redaction',
  'file.look': 'Good Standing checking',
};

/**
 * Works that nothing interrupts once they compute. Each has a process of its own, which a cancel ends at once and which
 * gives its memory back when the work is done.
 */
const worksAlone: readonly WorkName[] = ['capture.read', 'page.read'];

/** How long a drawing that was cancelled may go on before its process is ended, in ms. */
const patience = 1000;

/** A utility process that starts with the first work and again after it has stopped. */
const createChild = (serviceName: string): Child => {
  const waiting = new Map<number, Waiting>();
  let child: UtilityProcess | null = null;

  const failAll = (): void => {
    child = null;
    const message = 'The helper process stopped. Nothing was written; try again.';
    for (const [id, { settle }] of waiting) settle({ kind: 'failed', id, code: 'internal', message });
  };

  const ensureProcess = (): UtilityProcess => {
    if (child !== null) return child;
    const started = utilityProcess.fork(join(import.meta.dirname, 'worker.cjs'), [], { serviceName });
    started.on('message', (reply: WorkReply) => waiting.get(reply.id)?.settle(reply));
    started.on('exit', () => {
      if (child === started) failAll();
    });
    child = started;
    return started;
  };

  return {
    post: (request) => ensureProcess().postMessage(request),
    waiting,
    kill: () => {
      child?.kill();
      failAll();
    },
    replace: () => {
      const ended = child;
      child = null;
      ended?.kill();
      for (const { askAgain } of [...waiting.values()]) askAgain();
    },
  };
};

/** Ends a drawing that was cancelled or takes too long, with its process, since a reader that hangs hears nothing. */
const endLate = (child: Child, id: number, { signal, limit }: WorkOptions): Watch => {
  let late: NodeJS.Timeout | undefined;
  let cancelling: NodeJS.Timeout | undefined;
  const give = (code: ErrorCode, message: string): void => {
    child.waiting.get(id)?.settle({ kind: 'failed', id, code, message });
    child.replace();
  };
  const onAbort = (): void => {
    cancelling = setTimeout(() => give('cancelled', 'Cancelled.'), patience);
  };
  signal.addEventListener('abort', onAbort);
  return {
    begun: () => {
      clearTimeout(late);
      if (limit !== undefined) late = setTimeout(() => give('unreadable', limit.words), limit.ms);
    },
    over: () => {
      signal.removeEventListener('abort', onAbort);
      clearTimeout(late);
      clearTimeout(cancelling);
    },
  };
};

/** Ends the process of a work that is alone in it: at once when it is cancelled, else with the work. */
const endAlone = (child: Child, id: number, { signal }: WorkOptions): Watch => {
  const onAbort = (): void => {
    const message = 'Cancelled. Nothing was changed.';
    child.waiting.get(id)?.settle({ kind: 'failed', id, code: 'cancelled', message });
  };
  signal.addEventListener('abort', onAbort);
  return {
    begun: () => undefined,
    over: () => {
      signal.removeEventListener('abort', onAbort);
      child.kill();
    },
  };
};

/** The processes: one for all that is quick and trusted, one for each kind of drawing, one for each work alone. */
const createChildren = () => {
  const general = createChild('Good Standing work');
  const children = new Map<string, Child>();
  const drawingChild = (serviceName: string): Child => {
    const child = children.get(serviceName) ?? createChild(serviceName);
    children.set(serviceName, child);
    return child;
  };
  const alone = new Set<Child>();
  const childFor = (name: WorkName): Child => {
    const drawing = drawings[name];
    if (drawing !== undefined) return drawingChild(drawing);
    if (!worksAlone.includes(name)) return general;
    const own = createChild('Good Standing reading');
    alone.add(own);
    return own;
  };
  const watch = (child: Child, id: number, options: WorkOptions): Watch => {
    if (child === general) return { begun: () => undefined, over: () => undefined };
    if (!alone.has(child)) return endLate(child, id, options);
    const { begun, over } = endAlone(child, id, options);
    return {
      begun,
      over: () => {
        alone.delete(child);
        over();
      },
    };
  };
  const killAll = (): void => {
    for (const child of [general, ...children.values(), ...alone]) child.kill();
  };
  return { childFor, watch, killAll };
};

/** Starts the utility processes with the first work that each is for. */
export const createWorkHost = (): { readonly work: Work; readonly stop: () => void } => {
  const { childFor, watch, killAll } = createChildren();
  let lastId = 0;

  const work: Work = (name, input, options) =>
    new Promise((resolve, reject) => {
      const { signal, progress } = options;
      if (signal.aborted) throw new AppError('cancelled', 'Cancelled.');
      const id = (lastId += 1);
      const child = childFor(name);
      const cancel = (): void => child.post({ kind: 'cancel', id });
      const { begun, over } = watch(child, id, options);
      const end = (finish: () => void): void => {
        child.waiting.delete(id);
        signal.removeEventListener('abort', cancel);
        over();
        finish();
      };
      const start = (): void => {
        begun();
        child.post({ kind: 'start', id, name, input });
      };
      child.waiting.set(id, {
        askAgain: () => {
          if (signal.aborted) end(() => reject(new AppError('cancelled', 'Cancelled.')));
          else start();
        },
        settle: (reply) => {
          if (reply.kind === 'progress') progress?.(reply.done, reply.total);
          else if (reply.kind === 'failed')
            end(() => reject(new AppError(codeOf(reply.code), reply.message)));
          else if (isValueOf(name, reply)) end(() => resolve(reply.value));
        },
      });
      signal.addEventListener('abort', cancel);
      start();
    });

  return { work, stop: killAll };
};
