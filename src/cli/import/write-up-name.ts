import { basename, dirname, extname } from 'node:path';

/** What a case is called whose write-up has no title: the file, or its folder when the file is called like all. */
export function writeUpName(file: string): string {
  const stem = basename(file, extname(file));
  const name = /^(?:readme|index|report|write-?up|notes?)$/i.test(stem) ? basename(dirname(file)) : stem;
  const plain = name.replace(/[_-]+/g, ' ').trim();
  return plain === '' ? stem : plain;
}
