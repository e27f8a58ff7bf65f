import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const settings = '# The title of the site; every other setting: docs/fields.md\ntitle: Investigations\n';

/** Makes a content folder of `content` where it is none; the absolute path of the settings it wrote, else null. */
export async function beginContent(content: string): Promise<string | null> {
  const file = join(content, 'casebook.yaml');
  if ((await stat(file).catch(() => null)) !== null) return null;
  await mkdir(content, { recursive: true });
  await writeFile(file, settings, { flag: 'wx' });
  return file;
}
