import type { Diagnostic } from '../case/diagnostic.ts';
import type { TlpLevel } from '../case/tlp.ts';

/** For whom something is published, and where. */
export interface PublishOptions {
  audience: TlpLevel;
  /** Begins and ends with `/`. */
  base: string;
  url: string | null;
  /** Whether drafts are shown, as `dev` does. */
  drafts: boolean;
  /** What `check` says at this moment, for pages that show it while the content is written. */
  diagnostics?: readonly Diagnostic[];
}
