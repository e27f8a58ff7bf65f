import { isWebUrl } from '../../case/records/fields.ts';
import { type TlpLevel, tlpLevels } from '../../case/tlp.ts';
import type { PublishOptions } from '../../publication/publish-options.ts';
import type { Workspace } from '../../workspace.ts';
import type { Call } from '../call/command.ts';
import { oneOf } from '../call/flag-value.ts';
import { UsageError } from '../call/usage-error.ts';
import { siteBase } from './site-base.ts';

/** For whom and for which address a site is written: by flags, else by `casebook.yaml`. */
export function siteOptions(call: Call, { config }: Workspace, drafts: boolean): PublishOptions {
  const audience: TlpLevel = oneOf(call, 'audience', tlpLevels) ?? config.audience ?? 'CLEAR';
  const base = siteBase(call.text('base') ?? config.base ?? '/');
  return { audience, base, url: siteUrl(call) ?? config.url ?? null, drafts };
}

function siteUrl(call: Call): string | null {
  const url = call.text('url');
  if (url === null || isWebUrl(url)) return url;
  throw new UsageError(
    `Unexpected address \`${url}\`, expected one such as \`https://user.github.io\``,
    null,
  );
}
