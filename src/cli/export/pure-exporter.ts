import type { ExportedCase, ExportFile, ExportFormat } from '../../export/export-format.ts';
import { counted } from '../../report/counted.ts';
import type { Exporter, ExportRequest } from './exporter.ts';

/** What the command line offers of a format that is made from the cases alone. */
export function pureExporter(format: ExportFormat): Exporter {
  const filesOf = (one: ExportedCase, { publication: { exportSite } }: ExportRequest): ExportFile[] =>
    format.files?.(one, exportSite) ?? [{ path: format.file, content: format.one(one, exportSite) }];
  const all = format.all;
  return {
    name: format.name,
    async files(request) {
      const { cases, notes } = await asked(format, request);
      const content = cases.flatMap((one) =>
        filesOf(one, request).map((file) => ({ ...file, path: `${one.of.slug}/${file.path}` })),
      );
      return { content, notes };
    },
    async text(request) {
      const { cases, notes } = await asked(format, request);
      const { exportSite } = request.publication;
      if (request.slug === null) return { content: all?.(cases, exportSite) ?? null, notes };
      const [one] = cases;
      if (one === undefined) return { content: '', notes };
      const others = one.files.size;
      const more = counted(others, 'more file');
      return {
        content: format.one(one, exportSite),
        notes: others === 0 ? notes : [...notes, `${more} belong to it; write them with \`--out DIR\``],
      };
    },
  };
}

/** The cases that are asked for and have something to write. */
async function asked({ needs, lacks }: ExportFormat, { publication, slug }: ExportRequest) {
  const cases = await publication.exported(needs, ...(slug === null ? [] : [slug]));
  const notes = cases.flatMap(({ of, attack }) => {
    const lacking = lacks(of, attack);
    return lacking === null ? [] : [`${of.slug} has ${lacking}`];
  });
  return { cases: cases.filter(({ of, attack }) => lacks(of, attack) === null), notes };
}
