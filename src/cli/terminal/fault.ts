const refusals: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EMFILE: 'too many open files',
  EBUSY: 'something else uses it',
  EXDEV: 'it is a disk of its own',
  EADDRINUSE: 'the port is taken',
  EADDRNOTAVAIL: 'this machine has no such address',
  ENOTFOUND: 'this machine has no such address',
};

/** One line, or with `CASEBOOK_DEBUG` all there is, about an exception that is not a fault of the content. */
export function faultText(error: unknown, env: Readonly<Record<string, string | undefined>>): string {
  const { CASEBOOK_DEBUG: debug = '' } = env;
  const details = debug === '' ? '' : `${stackOf(error)}\n`;
  return `${details}casebook: ${refusal(error) ?? ownFault(error)}\n`;
}

/** What the system said no to; null when it is something else. */
function refusal(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  const said = refusals[String(error.code)];
  if (said === undefined) return null;
  const place = 'path' in error ? error.path : 'port' in error ? `port ${error.port}` : null;
  return place === null || place === undefined
    ? `Unexpected refusal: ${said}`
    : `Unexpected refusal at ${place}: ${said}`;
}

function ownFault(error: unknown): string {
  const message = (error instanceof Error ? error.message : String(error)).trim().split('\n')[0] ?? '';
  return `This is a fault of Casebook, not of your content: ${message.slice(0, 300)} (CASEBOOK_DEBUG=1 shows the details)`;
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\ncaused by ${stackOf(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
