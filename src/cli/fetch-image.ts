import { type ImageFormat, imageFormat } from '../render/image-format.ts';

const seconds = 20;

/** A picture of the web, or why it could not be had, in words behind its address. Never throws. */
export async function fetchImage(
  url: string,
  { largest, signal }: { largest: number; signal: AbortSignal },
): Promise<{ bytes: Uint8Array; format: ImageFormat } | { problem: string }> {
  try {
    const timeout = AbortSignal.timeout(seconds * 1000);
    const response = await fetch(url, {
      signal: AbortSignal.any([timeout, signal]),
      headers: { accept: 'image/*' },
    });
    if (!response.ok) return { problem: `the server answered ${response.status}` };
    const bytes = await bodyOf(response, largest);
    if (bytes === null) return { problem: `it is larger than ${largest / 1024 / 1024} MB` };
    const format = imageFormat(bytes);
    return format === null ? { problem: 'it is no picture' } : { bytes, format };
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError')
      return { problem: `no answer within ${seconds} seconds` };
    if (signal.aborted) return { problem: 'the import was stopped' };
    return { problem: `the server could not be reached${reason(error)}` };
  }
}

/** The bytes of an answer; null as soon as they are too many. */
async function bodyOf(response: Response, largest: number): Promise<Uint8Array | null> {
  if (Number(response.headers.get('content-length') ?? 0) > largest) return null;
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > largest) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function reason(error: unknown): string {
  const cause = error instanceof Error ? error.cause : null;
  return cause instanceof Error && 'code' in cause ? ` (${cause.code})` : '';
}
