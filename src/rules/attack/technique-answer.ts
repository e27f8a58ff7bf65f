import type { AttackIndex } from '../../attack/attack-index.ts';
import { judgeTactic } from '../../attack/judge-tactic.ts';
import { fullName } from '../../attack/technique-names.ts';
import { scalarEdit } from '../../case/source/scalar-edit.ts';
import { oneOf } from '../../case/source/schema-shape.ts';
import type { CaseContext } from '../engine/context.ts';
import type { Finding } from '../engine/rule-finding.ts';
import { rowTwin } from './row-twin.ts';
import { settledTechnique } from './settled-technique.ts';
import type { TechniqueMention } from './technique-mentions.ts';

/**
 * How to write `id`, a current technique and the one right answer, where another one is mentioned: with the tactic of the
 * row where that no longer fits. No edits where a row or a list would then say the same twice.
 */
export function techniqueAnswer(
  { source }: Pick<CaseContext, 'source'>,
  index: AttackIndex,
  { at, row, before, after }: TechniqueMention,
  id: string,
): Pick<Finding, 'fix' | 'edits'> {
  const technique = index.technique(id);
  const named = `\`${id}\` (${fullName(index, id)})`;
  const edit = scalarEdit(source.yaml, at, id);
  if (row === null || technique === null) {
    if (after.includes(id) || before.some((other) => settledTechnique(index, other) === id))
      return { fix: `Remove it; ${named} is in the list too.` };
    return { fix: `Write ${named}.`, ...(edit === null ? {} : { edits: [edit] }) };
  }
  const verdict = judgeTactic(index, technique, row.tactic);
  if (verdict.kind === 'ok' || verdict.only !== null) {
    const tactic = verdict.kind === 'ok' ? row.tactic : (verdict.only ?? row.tactic);
    const twin = rowTwin(index, source.case.attack, row, { technique: id, tactic });
    if (twin !== null) {
      const becomes = twin.technique === id ? '' : `, which is to be ${named} too`;
      return {
        fix: `Merge this row into the one of \`${twin.technique}\` for \`${twin.tactic}\`${becomes}.`,
      };
    }
    const second = verdict.kind === 'ok' ? [] : [scalarEdit(source.yaml, [...row.at, 'tactic'], tactic)];
    const edits = [edit, ...second].filter((one) => one !== null);
    return {
      fix: `Write ${named}${verdict.kind === 'ok' ? '' : `, and \`${tactic}\` as its tactic`}.`,
      ...(edits.length === 1 + second.length ? { edits } : {}),
    };
  }
  return {
    fix: `Write ${named}, and ${oneOf(verdict.tactics)} as its tactic.`,
    ...(edit === null ? {} : { edits: [edit] }),
  };
}
