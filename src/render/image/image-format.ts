export type ImageFormat = 'png' | 'jpeg' | 'webp' | 'gif' | 'avif';

/**
 * The kind of an image by its first bytes, whatever its name says; null for all other files. SVG is none of them: it
 * is a document, which can hold scripts and load files.
 */
export function imageFormat(bytes: Uint8Array): ImageFormat | null {
  const head = String.fromCharCode(...bytes.subarray(0, 12));
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (/^GIF8[79]a/.test(head)) return 'gif';
  if (/^RIFF[\s\S]{4}WEBP/.test(head)) return 'webp';
  if (/^[\s\S]{4}ftypavi[fs]/.test(head)) return 'avif';
  return null;
}
