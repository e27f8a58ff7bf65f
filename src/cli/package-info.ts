import { resolve } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };

/** Absolute path of the folder that holds `package.json`. */
export const packageRoot = resolve(import.meta.dirname, '../..');

export const version = manifest.version;

/** Address of the page about a rule; null as long as `package.json` names no repository. */
export function ruleUrl(rule: string): string | null {
  return documentUrl(manifest, `docs/rules/${rule}.md`);
}

/** Address of a file of the repository that a `package.json` names. */
export function documentUrl(about: PackageAddresses, path: string): string | null {
  const { homepage, repository } = about;
  const written = typeof repository === 'string' ? repository : repository?.url;
  const github = /github(?:\.com[/:]|:)([\w.-]+\/[\w.-]+?)(?:\.git)?(?:#.*)?$/.exec(written ?? '');
  if (github !== null) return `https://github.com/${github[1]}/blob/HEAD/${path}`;
  return homepage === undefined ? null : `${homepage.replace(/#.*$/, '').replace(/\/+$/, '')}/${path}`;
}

interface PackageAddresses {
  name: string;
  homepage?: string;
  repository?: string | { url: string };
}
