import type { Diagnostic } from './case/diagnostic.ts';
import type { SiteConfig } from './case/site-config.ts';
import type { TlpLevel } from './case/tlp.ts';
import type { Publication } from './workspace/publication.ts';

export interface WorkspaceOptions {
  /** Absolute path of the content folder. */
  content: string;
  /** Absolute path that diagnostics are relative to. */
  cwd: string;
  /** The moment of the check, as an ISO time in UTC. */
  now: string;
  /** Absolute path of the folder for caches that may be deleted at any time; null for none. */
  cache: string | null;
  onProgress?: (progress: Progress) => void;
}

/** How far a long piece of work is. */
export interface Progress {
  /** Such as `Reading cases`. */
  step: string;
  done: number;
  total: number;
}

export interface CheckResult {
  /** Sorted by file and place. */
  diagnostics: readonly Diagnostic[];
  summary: { cases: number; queries: number; errors: number; warnings: number; infos: number };
}

export interface PublishOptions {
  audience: TlpLevel;
  /** Begins and ends with `/`. */
  base: string;
  url: string | null;
  /** Whether drafts are shown, as `dev` does. */
  drafts: boolean;
}

/** The content of one folder, read. */
export interface Workspace {
  config: SiteConfig;
  /** Diagnostics of all files, or of the cases that the given absolute paths (of a case file, its folder or above) name. */
  check(paths?: readonly string[]): Promise<CheckResult>;
  publish(options: PublishOptions): Promise<Publication>;
  /** Reads what changed on disk again; absolute paths. */
  refresh(changed: readonly string[]): Promise<void>;
  /** Ends the workers. */
  close(): Promise<void>;
}
