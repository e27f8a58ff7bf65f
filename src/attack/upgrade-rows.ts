import type { CaseSource } from '../case/read-case.ts';
import type { AttackIndex } from './attack-index.ts';
import { type AttackRow, upgrade as upgradeRow } from './crosswalk.ts';
import { guessedTechniques, writtenTechnique } from './judge-technique.ts';
import { tacticShortName, tacticSlug } from './tactics.ts';
import { choiceText, noteAt, rewrite, type Upgrade } from './upgrade-note.ts';

/**
 * Brings the rows of a case to another version. Rows that become the same are kept, and told. Gives the tactics that the
 * rows then have, or could have.
 */
export function upgradeRows(
  upgrade: Upgrade,
  source: CaseSource,
  from: AttackIndex,
  to: AttackIndex,
): ReadonlySet<string> {
  const tactics = new Set<string>();
  const became = new Map<string, AttackRow & { line: number | null }>();
  for (const row of source.case.attack) {
    const at = [...row.at, 'technique'];
    const step = upgradeRow(meantRow(row, from, to), from, to);
    tactics.add(row.tactic);
    for (const { tactic } of step.kind === 'decided' ? [step] : step.candidates) tactics.add(tactic);
    if (step.kind === 'undecided') {
      const guesses =
        step.candidates.length > 0 ? step.candidates.map(shown) : guessedTechniques(to, row.technique);
      upgrade.open.push(noteAt(source, at, choiceText(shown(row), guesses, step.why)));
      continue;
    }
    const values = [
      ...(step.technique === row.technique ? [] : [{ at, text: step.technique }]),
      ...(step.tactic === row.tactic ? [] : [{ at: [...row.at, 'tactic'], text: step.tactic }]),
    ];
    rewrite(upgrade, source, values, `${shown(row)} becomes ${shown(step)}`);
    const twin = became.get(shown(step));
    const { range } = noteAt(source, at, '');
    if (twin === undefined) {
      became.set(shown(step), { ...row, line: range?.start.line ?? null });
    } else if (shown(twin) !== shown(row)) {
      const where = twin.line === null ? 'another one' : `the one in line ${twin.line}`;
      upgrade.look.push(
        noteAt(source, at, `this row is the same as ${where} now, ${shown(step)}; merge them`),
      );
    }
  }
  return tactics;
}

/** The row with its id and its tactic in MITRE's form, as far as that is certain. */
function meantRow({ technique, tactic }: AttackRow, from: AttackIndex, to: AttackIndex): AttackRow {
  return {
    technique: writtenTechnique(from, technique),
    tactic: tacticShortName(from, tactic) ?? tacticShortName(to, tactic) ?? tacticSlug(tactic),
  };
}

function shown({ technique, tactic }: AttackRow): string {
  return `${technique} (${tactic})`;
}
