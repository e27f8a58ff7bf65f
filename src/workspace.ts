import { stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { placeMemory } from './audience/redaction/place-memory.ts';
import type { Withheld } from './audience/selection/withheld.ts';
import type { Diagnostic } from './case/diagnostic.ts';
import type { CaseSource } from './case/read-case.ts';
import type { SiteConfig } from './case/site-config.ts';
import type { TlpLevel } from './case/tlp.ts';
import { createQueryAnalyser, type QueryAnalyser } from './kql/query-analyser.ts';
import { rules } from './rules/all-rules.ts';
import type { CaseContext } from './rules/engine/context.ts';
import { checkContent, withSeverity } from './rules/engine/run-rules.ts';
import { caseChecks } from './workspace/check/case-checks.ts';
import { type CheckResult, checkResult } from './workspace/check/check-result.ts';
import { withheldOf } from './workspace/check/count-withheld.ts';
import { type RedactionHits, redactionHits } from './workspace/check/redaction-hits.ts';
import { redactionSettings } from './workspace/check/redaction-settings.ts';
import { ruleSettings } from './workspace/check/rule-settings.ts';
import { tableSettings } from './workspace/check/table-settings.ts';
import type { CheckedContent } from './workspace/checked-content.ts';
import { caseChanges } from './workspace/load/case-changes.ts';
import { withoutSecrets } from './workspace/load/case-secrets.ts';
import { displayPath } from './workspace/load/display-path.ts';
import { type FoundCase, findCases } from './workspace/load/find-cases.ts';
import { headCommit } from './workspace/load/head-commit.ts';
import { isSelected } from './workspace/load/is-selected.ts';
import { keptFiles } from './workspace/load/kept-files.ts';
import { type LoadedCase, loadCase } from './workspace/load/load-case.ts';
import { type LoadedConfig, loadConfig } from './workspace/load/load-config.ts';
import type { Progress } from './workspace/load/progress.ts';

export interface WorkspaceOptions {
  /** Absolute path of the content folder. */
  content: string;
  /** Absolute path that diagnostics are relative to. */
  cwd: string;
  /** The moment of the check, as an ISO time in UTC. */
  now: string;
  /** The moment that pages name as that of their build, in the same form; `now` when left out. */
  builtAt?: string;
  /** Absolute path of the folder for caches that may be deleted at any time; null for none. */
  cache: string | null;
  onProgress?: (progress: Progress) => void;
  /** The ISO date on which a commit of the repository around a folder was made; null when it is not known. */
  commitDate?: (folder: string, id: string) => Promise<string | null>;
  /** An analyser to use instead of an own one where the content declares no tables; the caller closes it. */
  analyser?: QueryAnalyser;
}

/** The content of one folder, read. */
export interface Workspace {
  readonly config: SiteConfig;
  /** Diagnostics of all files, or of the cases that the given absolute paths (of a case file, its folder or above) name. */
  check(paths?: readonly string[]): Promise<CheckResult>;
  /** Diagnostics of what is published: of all files but those of drafts. */
  checkPublished(): Promise<CheckResult>;
  /** All of it, analysed, for `publish`. */
  checked(): Promise<CheckedContent>;
  /** Every case, whether it could be read or not, in the order of the slugs. */
  slugs(): readonly string[];
  /** The cases that could be read. */
  cases(): readonly { slug: string; tlp: TlpLevel; draft: boolean }[];
  /** What a publication leaves out for an audience, by number; of one case, or of all. */
  withheld(audience: TlpLevel, slug?: string): Withheld & { drafts: number };
  /** Text of a file that was read, by the name diagnostics give it, for code frames; null for any other. */
  textOf(file: string): string | null;
  /** The same as it may be printed: secrets that were found are covered. */
  shownText(file: string): string | null;
  /** Reads what changed on disk again; absolute paths. */
  refresh(changed: readonly string[]): Promise<void>;
  /** Ends the workers. */
  close(): Promise<void>;
}

/** Reads a content folder; null when there is no such folder. What is wrong in it is for `check` to say. */
export async function openWorkspace(options: WorkspaceOptions): Promise<Workspace | null> {
  const { content, cwd, cache } = options;
  if ((await stat(content).catch(() => null))?.isDirectory() !== true) return null;
  const show = (absolute: string) => displayPath(absolute, cwd);
  let loaded: LoadedConfig;
  let own: QueryAnalyser | null = null;
  let analyser: QueryAnalyser | null = null;
  let found: Awaited<ReturnType<typeof findCases>>;
  let redactions: RedactionHits;
  let sources: ReadonlyMap<string, CaseSource> = new Map();
  const cases = new Map<string, LoadedCase>();
  const checks = caseChecks(options);
  const memory = placeMemory();

  const readConfig = async () => {
    loaded = await loadConfig(content, show);
    redactions = redactionHits(loaded.config);
    await own?.close();
    const custom = loaded.tables.map(({ tables }) => tables);
    const shared = custom.length === 0 ? options.analyser : undefined;
    own =
      shared === undefined
        ? createQueryAnalyser({ custom, ...(cache === null ? {} : { cacheDir: join(cache, 'kql') }) })
        : null;
    analyser = shared ?? own;
    return loaded;
  };
  const readCases = async (wanted: (one: FoundCase) => boolean, search: boolean) => {
    if (search) found = await findCases(content, show);
    const slugs = new Set(found.cases.map(({ slug }) => slug));
    for (const slug of cases.keys()) if (!slugs.has(slug)) cases.delete(slug);
    const stale = found.cases.filter((one) => wanted(one) || !cases.has(one.slug));
    for (const [index, one] of stale.entries()) {
      cases.set(one.slug, await loadCase(one, content, show));
      options.onProgress?.({ step: 'Reading cases', done: index + 1, total: stale.length });
    }
    sources = new Map(
      found.cases.flatMap(({ slug }) => {
        const source = cases.get(slug)?.source ?? null;
        return source === null ? [] : [[slug, source]];
      }),
    );
    return found;
  };

  loaded = await readConfig();
  found = await readCases(() => true, true);

  const contextsOf = async (selected: readonly LoadedCase[]): Promise<CaseContext[]> => {
    if (analyser === null) return [];
    return checks.contexts(selected, { sources, config: loaded.config, analyser, redactions });
  };

  const textOf = (file: string): string | null => {
    for (const text of loaded.texts) if (text.file === file) return text.text;
    for (const one of cases.values()) {
      if (one.text?.file === file) return one.text.text;
      for (const text of one.queryFiles.values()) if (text.file === file) return text.text;
      for (const { results } of one.source?.case.queries ?? []) {
        if (results !== undefined && show(join(one.folder, results)) === file) return one.files.text(results);
      }
    }
    return null;
  };

  const diagnosed = async (
    paths: readonly string[] | undefined,
    wanted: (source: CaseSource | null) => boolean,
  ): Promise<CheckResult> => {
    const selected = found.cases
      .flatMap(({ slug }) => cases.get(slug) ?? [])
      .filter((one) => isSelected(one, paths) && wanted(one.source));
    const contexts = await contextsOf(selected);
    const diagnostics: Diagnostic[] = [
      ...withSeverity(rules, loaded.config, [
        ...loaded.diagnostics,
        ...ruleSettings(loaded),
        ...tableSettings(loaded),
        ...redactionSettings(loaded, redactions.slow(cases.values())),
        ...(paths === undefined ? found.diagnostics : []),
        ...selected.flatMap((one) => one.diagnostics),
      ]),
      ...checks.diagnostics(contexts),
      ...checkContent(rules, {
        ...loaded,
        cases: new Map([...sources].filter(([, source]) => wanted(source))),
        contexts,
        unusedRedactions: () => redactions.unused(cases.values()),
      }),
    ];
    const queries = contexts.reduce((sum, one) => sum + one.queries.length, 0);
    return checkResult(diagnostics, { cases: selected.length, queries });
  };

  return {
    get config() {
      return loaded.config;
    },
    check: (paths) => diagnosed(paths, () => true),
    checkPublished: () => diagnosed(undefined, (source) => source?.case.draft !== true),
    async checked() {
      const all = found.cases.flatMap(({ slug }) => cases.get(slug) ?? []);
      if (analyser === null) throw new Error('the workspace is closed');
      const commit = await headCommit(content);
      return {
        config: loaded.config,
        cases: all,
        contexts: await contextsOf(all),
        analyser,
        memory,
        builtAt: options.builtAt ?? options.now,
        commit:
          commit === null
            ? null
            : { id: commit, date: (await options.commitDate?.(content, commit)) ?? null },
        keptCards: cache === null ? null : keptFiles(join(cache, 'cards'), 'card'),
      };
    },
    slugs: () => found.cases.map(({ slug }) => slug),
    cases: () =>
      [...sources.values()].map((source) => {
        const { slug, tlp, draft = false } = source.case;
        return { slug, tlp, draft };
      }),
    withheld: (audience, slug) =>
      withheldOf(
        [...sources.values()]
          .map((source) => source.case)
          .filter((one) => slug === undefined || one.slug === slug),
        audience,
      ),
    textOf,
    shownText(file) {
      const text = textOf(file);
      if (text === null) return null;
      const secrets = [...cases.values()]
        .flatMap((one) => one.secrets)
        .filter((secret) => secret.file === file);
      return withoutSecrets(text, secrets);
    },
    async refresh(changed) {
      const settings = changed.some(
        (path) => path === join(content, 'casebook.yaml') || path.startsWith(join(content, 'tables') + sep),
      );
      if (settings) await readConfig();
      const { touches, elsewhere } = await caseChanges(changed, found.cases, cases);
      await readCases(touches, elsewhere);
    },
    close: async () => own?.close(),
  };
}
