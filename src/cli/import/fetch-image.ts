import { promises as dns, type LookupAddress } from 'node:dns';
import { Agent as HttpAgent, type IncomingMessage, request as requestHttp } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { type ImageFormat, imageFormat } from '../../render/image/image-format.ts';
import { refusedAddress } from './refused-address.ts';

const timeoutSeconds = 20;
const mostRedirects = 5;

/** What a picture is fetched with; the last two are for tests. */
export interface FetchOptions {
  /** In bytes. */
  largest: number;
  signal: AbortSignal;
  /** Whether hosts that are not of the public internet may be asked. */
  allowPrivate: boolean;
  resolve?: (host: string) => Promise<LookupAddress[]>;
  /** Why an address may not be asked; null when it may. */
  refusal?: (address: string) => string | null;
}

/**
 * A picture of the web, or why it could not be had, in words after its address. Every host on the way is looked up once,
 * and the address that was judged is the one that is asked. Never throws.
 */
export async function fetchImage(
  url: string,
  options: FetchOptions,
): Promise<{ bytes: Uint8Array; format: ImageFormat } | { problem: string }> {
  const timeout = AbortSignal.timeout(timeoutSeconds * 1000);
  const signal = AbortSignal.any([timeout, options.signal]);
  try {
    let at = new URL(url);
    for (let hop = 0; hop <= mostRedirects; hop++) {
      const response = await answer(at, { ...options, signal });
      const status = response.statusCode ?? 0;
      const { location } = response.headers;
      if (status >= 300 && status < 400 && location !== undefined) {
        response.destroy();
        const next = URL.parse(location, at.href);
        if (next === null || !/^https?:$/.test(next.protocol))
          return { problem: 'it does not lead to a web address' };
        at = next;
        continue;
      }
      if (status < 200 || status >= 300) {
        response.destroy();
        return { problem: `the server answered ${status}` };
      }
      const bytes = await bodyOf(response, options.largest);
      if (bytes === null) return { problem: `it is larger than ${options.largest / 1024 / 1024} MB` };
      const format = imageFormat(bytes);
      return format === null ? { problem: 'it is not a picture' } : { bytes, format };
    }
    return { problem: `it redirects more than ${mostRedirects} times` };
  } catch (error) {
    if (error instanceof Refused) return { problem: error.message };
    if (timeout.aborted) return { problem: `no answer within ${timeoutSeconds} seconds` };
    if (options.signal.aborted) return { problem: 'the import was stopped' };
    const code = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
    return { problem: `the server could not be reached${code}` };
  }
}

class Refused extends Error {}

/** The answer of one server, without following where it leads. */
async function answer(url: URL, options: FetchOptions): Promise<IncomingMessage> {
  const { signal, allowPrivate, resolve = everyAddress, refusal = refusedAddress } = options;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const found =
    isIP(host) === 0 ? await unlessAborted(resolve(host), signal) : [{ address: host, family: isIP(host) }];
  for (const { address } of allowPrivate ? [] : found) {
    const reason = refusal(address);
    if (reason !== null)
      throw new Refused(`its host is at ${address} (${reason}), which needs \`--allow-private-hosts\``);
  }
  const [request, agent] =
    url.protocol === 'https:' ? [requestHttps, new HttpsAgent()] : [requestHttp, new HttpAgent()];
  return new Promise((done, failed) => {
    const lookup = (_: string, how: { all?: boolean }, tell: (...answer: unknown[]) => void) => {
      const [first] = found;
      if (how.all === true) tell(null, found);
      else tell(null, first?.address, first?.family);
    };
    request(url, { agent, lookup: lookup as never, signal, headers: { accept: 'image/*' } })
      .on('response', done)
      .on('error', failed)
      .end();
  });
}

function everyAddress(host: string): Promise<LookupAddress[]> {
  return dns.lookup(host, { all: true });
}

/** A look-up cannot be stopped, only left alone. */
async function unlessAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return Promise.race([
    work,
    new Promise<never>((_, failed) => {
      signal.addEventListener('abort', () => failed(signal.reason), { once: true });
    }),
  ]);
}

/** The bytes of an answer; null as soon as they are too many. */
async function bodyOf(response: IncomingMessage, largest: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let size = Number(response.headers['content-length'] ?? 0) > largest ? largest + 1 : 0;
  if (size <= largest) {
    for await (const part of response) {
      size += part.length;
      if (size > largest) break;
      parts.push(part);
    }
  }
  response.destroy();
  return size > largest ? null : new Uint8Array(Buffer.concat(parts));
}
