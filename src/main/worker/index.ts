import { failedWith } from './failed-with.ts';
import { type WorkContext, type WorkReply, type WorkRequest, works } from './works.ts';

// The entry of the utility process. Requests come from main only, over the port that started it.
const running = new Map<number, AbortController>();
const port = process.parentPort;
const reply = (message: WorkReply): void => port.postMessage(message);

const perform = (request: WorkRequest & { readonly kind: 'start' }, context: WorkContext): unknown =>
  Reflect.apply(works[request.name], undefined, [request.input, context]);

const start = async (request: WorkRequest & { readonly kind: 'start' }): Promise<void> => {
  const { id } = request;
  const controller = new AbortController();
  running.set(id, controller);
  try {
    const progress = (done: number, total: number): void => reply({ kind: 'progress', id, done, total });
    reply({
      kind: 'done',
      id,
      name: request.name,
      value: await perform(request, { signal: controller.signal, progress }),
    });
  } catch (error) {
    reply({ kind: 'failed', id, ...failedWith(error) });
  } finally {
    running.delete(id);
  }
};

port.on('message', (event: { readonly data: WorkRequest }) => {
  const request = event.data;
  if (request.kind === 'cancel') running.get(request.id)?.abort();
  else void start(request);
});
