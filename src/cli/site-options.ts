import { type TlpLevel, tlpLevels } from '../case/tlp.ts';
import type { PublishOptions, Workspace } from '../workspace.ts';
import type { Call } from './command.ts';
import { oneOf } from './flag-value.ts';
import { siteBase } from './site-base.ts';

/** For whom and for which address a site is written: by flags, else by `casebook.yaml`. */
export function siteOptions(call: Call, { config }: Workspace, drafts: boolean): PublishOptions {
  const audience: TlpLevel = oneOf(call, 'audience', tlpLevels) ?? config.audience ?? 'CLEAR';
  const base = siteBase(call.text('base') ?? config.base ?? '/');
  return { audience, base, url: config.url ?? null, drafts };
}
