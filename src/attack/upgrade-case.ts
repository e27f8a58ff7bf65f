import { caseTexts } from '../case/prose/case-texts.ts';
import type { CaseSource } from '../case/read-case.ts';
import { type AttackIndex, attackIndex, attackVersions } from './attack-index.ts';
import { upgradeTechnique } from './crosswalk.ts';
import { guessedTechniques, writtenTechnique } from './judge-technique.ts';
import { tacticHeirs, tacticShortName } from './tactics.ts';
import { isTechniqueId, techniqueIdsIn } from './technique-id.ts';
import { choiceText, noteAt, rewrite, type Upgrade } from './upgrade-note.ts';
import { upgradeRows } from './upgrade-rows.ts';

/**
 * Brings a case to another version of ATT&CK: its rows, the techniques of its findings, the tactics of its timeline and, with
 * `own`, its `attack_version`. `written` is the version it is written for; one that is not at hand is read as the oldest that
 * is, because MITRE never drops an id. Prose is not changed, only looked through.
 */
export function upgradeCase(
  source: CaseSource,
  { written, to, own }: { written: string; to: AttackIndex; own: boolean },
): Upgrade {
  const upgrade: Upgrade = { edits: [], done: [], open: [], look: [] };
  if (own) writeVersion(upgrade, source, to);
  const from = attackIndex(written) ?? attackIndex(attackVersions[0] ?? '');
  if (from === null || from.version === to.version) return upgrade;
  const inRows = upgradeRows(upgrade, source, from, to);
  upgradeFindings(upgrade, source, from, to);
  upgradeTimeline(upgrade, source, from, to, inRows);
  lookThroughTexts(upgrade, source, from, to);
  return upgrade;
}

function upgradeFindings(upgrade: Upgrade, source: CaseSource, from: AttackIndex, to: AttackIndex): void {
  for (const finding of source.case.findings) {
    const became = new Map<string, string>();
    for (const [index, written] of (finding.attack ?? []).entries()) {
      const at = [...finding.at, 'attack', index];
      const step = upgradeTechnique(writtenTechnique(from, written), from, to);
      if (step.kind === 'undecided') {
        const guesses = step.candidates.length > 0 ? step.candidates : guessedTechniques(to, written);
        upgrade.open.push(noteAt(source, at, choiceText(written, guesses, step.why)));
        continue;
      }
      const { technique } = step;
      if (technique !== written)
        rewrite(upgrade, source, [{ at, text: technique }], `${written} becomes ${technique}`);
      const twin = became.get(technique);
      if (twin !== undefined && twin !== written)
        upgrade.look.push(noteAt(source, at, `${technique} is in the list twice now; remove one`));
      became.set(technique, twin ?? written);
    }
  }
}

/** Of several tactics that one could become, it becomes the only one of them that the rows of the case have. */
function upgradeTimeline(
  upgrade: Upgrade,
  source: CaseSource,
  from: AttackIndex,
  to: AttackIndex,
  inRows: ReadonlySet<string>,
): void {
  for (const { tactic, at: event } of source.case.timeline) {
    if (tactic === undefined) continue;
    const at = [...event, 'tactic'];
    const short = tacticShortName(from, tactic) ?? tactic;
    const all = tacticHeirs(short, from, to);
    const listed = all.filter((heir) => inRows.has(heir));
    const heirs = listed.length === 1 ? listed : all;
    const [only, ...others] = heirs;
    if (only !== undefined && others.length === 0) {
      const why = all.length > 1 ? ', as in the rows' : '';
      if (only !== tactic) rewrite(upgrade, source, [{ at, text: only }], `${tactic} becomes ${only}${why}`);
    } else {
      const known = from.tactics.some(({ shortName }) => shortName === short);
      const why =
        only !== undefined
          ? 'Which one depends on what was done.'
          : known
            ? `${short} is not in ${to.version}, and nothing there became it.`
            : `${tactic} is not a tactic of ${from.version} or ${to.version}.`;
      upgrade.open.push(noteAt(source, at, choiceText(tactic, heirs, why)));
    }
  }
}

function lookThroughTexts(upgrade: Upgrade, source: CaseSource, from: AttackIndex, to: AttackIndex): void {
  for (const text of caseTexts(source, isTechniqueId)) {
    for (const { id, start, end } of techniqueIdsIn(text.text)) {
      const technique = to.technique(id);
      if (technique?.status === 'current' || (technique ?? from.technique(id)) === null) continue;
      const step = upgradeTechnique(id, from, to);
      const now = step.kind === 'decided' ? [step.technique] : step.candidates;
      const state = technique === null ? `not in ${to.version}` : `${technique.status} in ${to.version}`;
      upgrade.look.push({
        ...text.place(start, end),
        text: `the text names ${id}, ${state}${now.length === 0 ? '' : `: ${now.join(' or ')}`}`,
      });
    }
  }
}

/** Writes the version into a case: where one stands, else on a line of its own after `opened`. */
function writeVersion(upgrade: Upgrade, source: CaseSource, to: AttackIndex): void {
  const written = source.case.attack_version;
  const said = `attack_version becomes ${to.version}`;
  if (written !== undefined) {
    if (attackIndex(written)?.version !== to.version)
      rewrite(upgrade, source, [{ at: ['attack_version'], text: to.version }], said);
    return;
  }
  const { text, file } = source.yaml.source;
  const key = source.yaml.keySpan(['opened']);
  const value = source.yaml.scalar(['opened']);
  const line = value === null ? null : /^[^\r\n]*(\r\n|\n|\r)/.exec(text.slice(value.span.end));
  // Only in a map of lines, where a new line at the margin is a key of the case.
  const atMargin = key.start === 0 || /[\r\n]/.test(text[key.start - 1] ?? '');
  const taken = Object.hasOwn(source.yaml.data ?? {}, 'attack_version');
  if (value === null || line === null || !atMargin || taken || source.missing.has('opened')) {
    upgrade.open.push(noteAt(source, [], `Write attack_version: "${to.version}" into the front matter`));
    return;
  }
  const place = value.span.end + line[0].length;
  upgrade.edits.push({ file, start: place, end: place, text: `attack_version: "${to.version}"${line[1]}` });
  upgrade.done.push(noteAt(source, ['opened'], said));
}
