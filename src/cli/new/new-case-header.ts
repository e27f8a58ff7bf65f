import { caseHeader, caseKinds, caseSeverities, statuses } from '../../case/case-header.ts';
import type { NewCaseHeader } from '../../case/new-case-text.ts';
import { tlpLevels } from '../../case/tlp.ts';
import type { Call } from '../call/command.ts';
import { oneOf } from '../call/flag-value.ts';
import { UsageError } from '../call/usage-error.ts';

/** What the flags say of a new case; null where they say nothing. Throws a `UsageError` for a value that is none. */
export function flaggedHeader(call: Call): FlaggedHeader {
  return {
    title: checkedText(call, 'title'),
    summary: checkedText(call, 'summary'),
    tlp: oneOf(call, 'tlp', tlpLevels),
    severity: oneOf(call, 'severity', caseSeverities),
    status: oneOf(call, 'status', statuses),
    opened: checkedText(call, 'opened'),
    kind: oneOf(call, 'kind', caseKinds),
    id: call.text('id'),
    author: call.text('author'),
  };
}

/** The answer of a schema to a value, as the end of a sentence; null when it takes it. */
export function headerFault(field: 'title' | 'summary' | 'opened', value: string): string | null {
  if (field !== 'opened' && value.trim() === '') return 'expected a text';
  const { success, error } = caseHeader.shape[field].safeParse(value);
  if (success) return null;
  if (field === 'opened') return 'expected a date such as `2026-03-02`';
  const [issue] = error.issues;
  return issue?.code === 'too_big' ? `expected at most ${issue.maximum} characters` : 'expected a text';
}

function checkedText(call: Call, field: 'title' | 'summary' | 'opened'): string | null {
  const value = call.text(field);
  const fault = value === null ? null : headerFault(field, value);
  if (fault === null) return value;
  throw new UsageError(
    field === 'opened'
      ? `Unexpected \`--opened ${value}\`, ${fault}`
      : `Unexpected \`--${field}\` of ${value?.length} characters, ${fault}`,
  );
}

export interface FlaggedHeader
  extends Record<'title' | 'summary' | 'opened' | 'id' | 'author', string | null> {
  tlp: NewCaseHeader['tlp'] | null;
  severity: NewCaseHeader['severity'] | null;
  status: NewCaseHeader['status'] | null;
  kind: NonNullable<NewCaseHeader['kind']> | null;
}
