import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type AttackIndex, attackIndex, newestVersion } from '../../attack/attack-index.ts';
import { upgradeCase } from '../../attack/upgrade-case.ts';
import type { Upgrade } from '../../attack/upgrade-note.ts';
import type { Diagnostic } from '../../case/diagnostic.ts';
import { scalarEdit } from '../../case/source/scalar-edit.ts';
import { displayPath } from '../../workspace/load/display-path.ts';
import { findCases } from '../../workspace/load/find-cases.ts';
import { loadCase } from '../../workspace/load/load-case.ts';
import { type LoadedConfig, loadConfig } from '../../workspace/load/load-config.ts';

/** What is to be written for another version of ATT&CK, by file. */
export interface PlannedUpgrade {
  files: readonly UpgradedFile[];
  /** Every case there is. */
  slugs: readonly string[];
  /** What keeps a case from being read. */
  unread: readonly Diagnostic[];
}

interface UpgradedFile extends Upgrade {
  /** Absolute. */
  path: string;
  /** As diagnostics name it. */
  file: string;
  text: string;
}

/** Reads the content and decides what becomes of it; null when there is no such folder. With a slug, of that case alone. */
export async function planUpgrade({
  content,
  cwd,
  to,
  slug,
}: {
  content: string;
  cwd: string;
  to: AttackIndex;
  slug: string | null;
}): Promise<PlannedUpgrade | null> {
  if ((await stat(content).catch(() => null))?.isDirectory() !== true) return null;
  const show = (absolute: string) => displayPath(absolute, cwd);
  const loaded = await loadConfig(content, show);
  const usual = loaded.config.attack_version;
  const found = await findCases(content, show);
  const slugs = found.cases.map((one) => one.slug);
  const unclear = unclearSite(loaded);
  // Without the site's version it is not known what the cases that name none are written for.
  if (unclear !== null) return { files: [], slugs, unread: [unclear] };
  const files = slug === null ? siteFile(loaded, join(content, 'casebook.yaml'), to) : [];
  const unread: Diagnostic[] = [];
  for (const one of found.cases.filter((candidate) => slug === null || candidate.slug === slug)) {
    const { source, text, diagnostics } = await loadCase(one, content, show);
    if (source === null || text === null) {
      unread.push(...diagnostics.slice(0, 1));
      continue;
    }
    const written = source.case.attack_version;
    const covered = usual !== undefined && (slug === null || attackIndex(usual)?.version === to.version);
    const upgrade = upgradeCase(source, {
      written: written ?? usual ?? newestVersion,
      to,
      own: written !== undefined || !covered,
    });
    files.push({ ...upgrade, path: one.file, file: text.file, text: text.text });
  }
  return { files, slugs, unread };
}

/** What keeps `casebook.yaml` from saying a version, where there is such a file. */
function unclearSite({ config, yaml, diagnostics }: LoadedConfig): Diagnostic | null {
  const broken = yaml === null ? diagnostics.find(({ rule }) => rule !== 'no-missing-file') : undefined;
  if (broken !== undefined) return broken;
  const data = (yaml?.data ?? {}) as object;
  if (config.attack_version !== undefined || !Object.hasOwn(data, 'attack_version')) return null;
  return diagnostics.find(({ rule }) => rule === 'no-invalid-value') ?? null;
}

/** `casebook.yaml` where it names another version. */
function siteFile({ config, yaml }: LoadedConfig, path: string, to: AttackIndex): UpgradedFile[] {
  const written = config.attack_version;
  if (yaml === null || written === undefined || attackIndex(written)?.version === to.version) return [];
  const { file, text } = yaml.source;
  const { start, end } = yaml.valueSpan(['attack_version']);
  const place = { file, range: yaml.source.range(start, end) };
  const edit = scalarEdit(yaml, ['attack_version'], to.version);
  const said = { ...place, text: `attack_version becomes ${to.version}` };
  return [
    {
      path,
      file,
      text,
      edits: edit === null ? [] : [edit],
      done: edit === null ? [] : [said],
      open: edit === null ? [{ ...place, text: `Write attack_version: "${to.version}" by hand` }] : [],
      look: [],
    },
  ];
}
