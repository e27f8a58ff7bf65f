/** What stops a command that the user asked to stop. */
export class Interrupted extends Error {
  override name = 'Interrupted';
}

/** The value of `work`, or `Interrupted` as soon as `signal` is aborted; the work itself is not stopped. */
export async function unlessInterrupted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  let stop = () => {};
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(new Interrupted());
    signal.addEventListener('abort', stop);
  });
  if (signal.aborted) stop();
  try {
    return await Promise.race([work, stopped]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
