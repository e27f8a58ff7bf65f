import { kqlFormat } from './kql-format.ts';
import { noBrokenResults } from './no-broken-results.ts';
import { noDeprecatedTechnique } from './no-deprecated-technique.ts';
import { noDuplicateId } from './no-duplicate-id.ts';
import { noDuplicateTechnique } from './no-duplicate-technique.ts';
import { noEmptyQuery } from './no-empty-query.ts';
import { noFoldedQuery } from './no-folded-query.ts';
import { noInvalidDirective } from './no-invalid-directive.ts';
import { noInvalidEncoding } from './no-invalid-encoding.ts';
import { noInvalidTime } from './no-invalid-time.ts';
import { noInvalidValue } from './no-invalid-value.ts';
import { noInvalidYaml } from './no-invalid-yaml.ts';
import { noKqlSyntaxError } from './no-kql-syntax-error.ts';
import { noKqlTypeError } from './no-kql-type-error.ts';
import { noLargeFile } from './no-large-file.ts';
import { noMismatchedResults } from './no-mismatched-results.ts';
import { noMissingFile } from './no-missing-file.ts';
import { noOutsideFile } from './no-outside-file.ts';
import { noRedundantParent } from './no-redundant-parent.ts';
import { noRevokedTechnique } from './no-revoked-technique.ts';
import { noSlowQuery } from './no-slow-query.ts';
import { noUnknownColumn } from './no-unknown-column.ts';
import { noUnknownFunction } from './no-unknown-function.ts';
import { noUnknownKey } from './no-unknown-key.ts';
import { noUnknownReference } from './no-unknown-reference.ts';
import { noUnknownTable } from './no-unknown-table.ts';
import { noUnknownTechnique } from './no-unknown-technique.ts';
import { noUnusedEvidence } from './no-unused-evidence.ts';
import { noUnusedQuery } from './no-unused-query.ts';
import { noUnusedSkip } from './no-unused-skip.ts';
import { noWrongTactic } from './no-wrong-tactic.ts';
import { noWrongTechniqueName } from './no-wrong-technique-name.ts';
import { requireAttackVersion } from './require-attack-version.ts';
import { requireKey } from './require-key.ts';
import { requireTechniqueFinding } from './require-technique-finding.ts';
import { requireTechniqueRow } from './require-technique-row.ts';
import type { Rule } from './rule.ts';

/** Every rule, sorted by id. */
export const rules: readonly Rule[] = [
  kqlFormat,
  noBrokenResults,
  noDeprecatedTechnique,
  noDuplicateId,
  noDuplicateTechnique,
  noEmptyQuery,
  noFoldedQuery,
  noInvalidDirective,
  noInvalidEncoding,
  noInvalidTime,
  noInvalidValue,
  noInvalidYaml,
  noKqlSyntaxError,
  noKqlTypeError,
  noLargeFile,
  noMismatchedResults,
  noMissingFile,
  noOutsideFile,
  noRedundantParent,
  noRevokedTechnique,
  noSlowQuery,
  noUnknownColumn,
  noUnknownFunction,
  noUnknownKey,
  noUnknownReference,
  noUnknownTable,
  noUnknownTechnique,
  noUnusedEvidence,
  noUnusedQuery,
  noUnusedSkip,
  noWrongTactic,
  noWrongTechniqueName,
  requireAttackVersion,
  requireKey,
  requireTechniqueFinding,
  requireTechniqueRow,
];
