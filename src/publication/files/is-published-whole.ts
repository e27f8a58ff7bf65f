import type { Redactor } from '../../audience/redaction/redactor.ts';
import { isPlainPng } from '../../render/image/is-plain-png.ts';
import type { CaseFiles } from '../../workspace/load/case-files.ts';
import { decodedText } from './decoded-text.ts';
import { isPicture } from './is-picture.ts';

/**
 * Whether everything that a file holds is published: a text in which nothing is redacted, a picture that is nothing but
 * its pixels, any other file that is copied.
 */
export function isPublishedWhole(path: string, files: CaseFiles, redactor: Redactor): boolean {
  const bytes = files.bytes(path);
  if (bytes === null) return false;
  if (isPicture(bytes, path)) return isPlainPng(bytes);
  const text = decodedText(bytes, redactor.isGuarded);
  return text === null ? redactor.mayCopy(bytes) : redactor.spans(text).length === 0;
}
