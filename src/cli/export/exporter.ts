import type { ExportFile } from '../../export/export-format.ts';
import type { Publication } from '../../publication/publication.ts';
import type { PublishOptions } from '../../publication/publish-options.ts';
import type { Workspace } from '../../workspace.ts';
import type { Io } from '../terminal/io.ts';

/** A form that `casebook export` offers. */
export interface Exporter {
  /** Word after `--format`. */
  name: string;
  /** Files to write below `--out`. */
  files(request: ExportRequest): Promise<Exported<readonly ExportFile[]>>;
  /** The same as one text for a pipe; its content is null when that makes no sense. */
  text(request: ExportRequest): Promise<Exported<string | null>>;
}

/** What is asked; the content was checked and has no errors. */
export interface ExportRequest {
  /** Slug of a published case; null for all of them. */
  slug: string | null;
  publication: Publication;
  workspace: Workspace;
  options: PublishOptions;
  signal: AbortSignal;
  /** Program file of the browser to use; null for any. */
  browser: string | null;
  env: Io['env'];
}

export interface Exported<Content> {
  content: Content;
  /** What could not be had, each in one line. */
  notes: readonly string[];
}
