import type { CaseSource } from '../case/read-case.ts';
import { type AttackIndex, attackIndex } from './attack-index.ts';
import { noteAt, rewrite, type Upgrade } from './upgrade-note.ts';

/** Writes the version into a case: where one stands, else on a line of its own behind `opened`. */
export function writeVersion(upgrade: Upgrade, source: CaseSource, to: AttackIndex): void {
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
