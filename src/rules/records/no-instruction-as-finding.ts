import type { Rule } from '../engine/rule.ts';
import { findingAt } from '../engine/rule-finding.ts';

// Verbs that begin instructions and are hardly ever nouns, adjectives or their own past.
const verbs =
  'analyse|analyze|assess|check|collect|configure|confirm|consider|determine|disable|educate|enable|enforce|ensure|escalate|evaluate|examine|identify|implement|improve|inform|inspect|investigate|isolate|notify|prevent|quarantine|reimage|remove|restore|restrict|revoke|rotate|strengthen|validate|verify';
// Also nouns or names of commands: only where an article or the like makes them verbs.
const nouns =
  'add|apply|ask|block|change|contact|create|delete|deploy|find|hunt|install|look|monitor|patch|query|report|review|run|search|update|use';
const determiner =
  'the|a|an|all|any|each|every|both|this|that|these|those|our|your|their|its|whether|if|how|which|who|for|at|into';

const instruction = new RegExp(
  `^(?:please\\s|make sure\\b|(?:${verbs})\\s(?!of\\b|was\\b|is\\b|and was\\b)|(?:${nouns})\\s(?:${determiner})\\b)`,
  'i',
);
// A sentence with a verb of its own tells what happened, however it begins.
const tells =
  /\b(?:was|were|is|are|be|been|has|had|have|did|does|do|ran|made|sent|took|began|failed|shows?|shown|found|saw|seen|got|gave|led|came|went|wrote|read|[a-z]{3,}ed)\b/i;

const finding = (title: string) =>
  `findings:\n  - title: ${title}\n    queries:\n      - title: Archives\n        query: DeviceFileEvents`;

export const noInstructionAsFinding: Rule = {
  id: 'no-instruction-as-finding',
  severity: 'warning',
  summary: 'The title of a finding is an instruction.',
  why: 'A finding says what was seen; readers expect a result in its title, not a task.',
  fix: 'Say what was found, as in `The archive left over the tunnel`; what should be done belongs under `response`.',
  bad: [
    { title: 'What to look at', case: finding('Check the archive on ws-01'), at: ['Check the archive'] },
    { title: 'What to do', case: finding('Isolate the device'), at: ['Isolate the device'] },
  ],
  good: [
    { title: 'What was seen', case: finding('The archive left over the tunnel') },
    { title: 'A command that ran', case: finding('Disable of the sensor failed') },
    { title: 'A noun that could be a verb', case: finding('Search and delete were used on the mailbox') },
  ],
  *checkCase({ source }) {
    for (const { id, title, at } of source.case.findings) {
      const text = title.trim();
      if (!instruction.test(text) || tells.test(text)) continue;
      yield findingAt(source, [...at, 'title'], {
        message: `Unexpected instruction as title of \`${id}\`, expected what was found`,
      });
    }
  },
};
