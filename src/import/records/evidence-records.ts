import { isWebUrl } from '../../case/records/fields.ts';
import type { WrittenImage } from '../blocks/block.ts';
import { type DraftRecord, Noted } from '../draft.ts';
import type { PlaceImage } from '../place-image.ts';
import type { ReportBook } from '../report-book.ts';

/** The pictures of a write-up as evidence. */
export async function evidenceRecords(
  images: readonly WrittenImage[],
  { place, book }: { place: PlaceImage; book: ReportBook },
): Promise<DraftRecord[]> {
  const records: DraftRecord[] = [];
  for (const { id, src, alt } of images) {
    const at = await place(src, id);
    const note = at?.note ?? null;
    const found = at?.file ?? at?.url ?? null;
    const shown = (value: string) => (note === null ? value : new Noted(value, note));
    if (found === null || (at?.url !== undefined && !isWebUrl(at.url))) {
      book.left.push(`a picture at an address that is neither a file nor a web page: ${src.slice(0, 100)}`);
    }
    records.push({
      id,
      type: 'screenshot',
      ...(at?.url !== undefined ? { url: shown(at.url) } : { file: shown(found ?? src) }),
      alt: alt.trim() === '' ? undefined : alt.trim(),
    });
  }
  const vague = images.filter(({ alt }) => /^(?:image|screenshot.*|picture)?$/i.test(alt.trim())).length;
  if (vague > 0) book.need('alt', `${vague} of ${images.length} pictures do not say what they show`);
  return records;
}
