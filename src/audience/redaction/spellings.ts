import { defanged } from '../notations/defanged.ts';
import { hostLabels } from '../notations/host-labels.ts';
import { rewritten } from '../notations/rewritten.ts';
import { foldedText, lookAlike } from './folding.ts';

/** A text that is looked for, first as it is written, and the forms in which readings of other texts may hold it. */
export function spellings(find: string): string[] {
  const plain = [hostLabels, defanged].reduce((text, { read }) => {
    const [pieces] = read(text);
    return pieces === undefined ? text : rewritten(text, pieces).text;
  }, find);
  return [...new Set([find, plain, lookAlike(plain), foldedText(plain), ...guidSpellings(plain)])].filter(
    (one) => one.trim() !== '',
  );
}

/** A GUID with and without hyphens, and its sixteen bytes in hex and base64 as directories and SDKs keep them. */
function guidSpellings(text: string): string[] {
  const [, ...parts] =
    /^[{(]?([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})[)}]?$/i.exec(text) ??
    [];
  if (parts.length === 0) return [];
  const big = Buffer.from(parts.join(''), 'hex');
  const little = Buffer.concat([
    ...parts.slice(0, 3).map((part) => Buffer.from(part, 'hex').reverse()),
    big.subarray(8),
  ]);
  const packed = [big, little].flatMap((bytes) => [
    bytes.toString('hex'),
    bytes.toString('base64url'),
    bytes.toString('base64').replace(/=+$/, ''),
  ]);
  return [parts.join('-'), ...packed];
}
