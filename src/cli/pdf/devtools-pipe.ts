import type { Readable, Writable } from 'node:stream';

/** Talks to a browser in the Chrome DevTools Protocol over a pair of pipes: messages of JSON, each ended by a zero byte. */
export function devtoolsPipe(input: Writable, output: Readable): DevtoolsPipe {
  const waiting = new Map<number, { done: (value: never) => void; failed: (error: Error) => void }>();
  const heard = new Map<string, () => void>();
  let last = 0;
  let pending = '';
  output.setEncoding('utf8');
  output.on('data', (text: string) => {
    const messages = (pending + text).split('\0');
    pending = messages.pop() ?? '';
    for (const message of messages) {
      const { id, method, result, error } = JSON.parse(message);
      if (id === undefined) {
        heard.get(method)?.();
        continue;
      }
      const one = waiting.get(id);
      waiting.delete(id);
      if (error === undefined) one?.done(result as never);
      else one?.failed(new Error(error.message));
    }
  });
  // A browser that ends closes it; why it ended is for whoever started it to say.
  input.on('error', () => undefined);
  return {
    send: (method, params = {}, sessionId) =>
      new Promise((done, failed) => {
        last += 1;
        waiting.set(last, { done, failed });
        input.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
      }),
    next: (method) => new Promise((done) => heard.set(method, done)),
  };
}

interface DevtoolsPipe {
  /** Asks for something, of a page where `sessionId` names one. Never answered by a browser that has ended. */
  send<Result extends object>(
    method: string,
    params?: Record<string, unknown>,
    sessionId?: string,
  ): Promise<Result>;
  /** The next event of a name. */
  next(method: string): Promise<void>;
}
