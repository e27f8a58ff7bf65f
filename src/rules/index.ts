import { noDeprecatedTechnique } from './attack/no-deprecated-technique.ts';
import { noDuplicateTechnique } from './attack/no-duplicate-technique.ts';
import { noRedundantParent } from './attack/no-redundant-parent.ts';
import { noRevokedTechnique } from './attack/no-revoked-technique.ts';
import { noUnknownTechnique } from './attack/no-unknown-technique.ts';
import { noWrongTactic } from './attack/no-wrong-tactic.ts';
import { noWrongTechniqueName } from './attack/no-wrong-technique-name.ts';
import { requireAttackVersion } from './attack/require-attack-version.ts';
import { requireTechniqueFinding } from './attack/require-technique-finding.ts';
import { requireTechniqueRow } from './attack/require-technique-row.ts';
import { noLaxerTlp } from './audience/no-laxer-tlp.ts';
import { noRedactedFileName } from './audience/no-redacted-file-name.ts';
import { noSecret } from './audience/no-secret.ts';
import { noStricterReference } from './audience/no-stricter-reference.ts';
import { noUnusedRedaction } from './audience/no-unused-redaction.ts';
import type { Rule } from './engine/rule.ts';
import { noHashMismatch } from './evidence/no-hash-mismatch.ts';
import { noVagueAlt } from './evidence/no-vague-alt.ts';
import { requireAlt } from './evidence/require-alt.ts';
import { noInvalidDirective } from './format/no-invalid-directive.ts';
import { noInvalidEncoding } from './format/no-invalid-encoding.ts';
import { noInvalidTime } from './format/no-invalid-time.ts';
import { noInvalidValue } from './format/no-invalid-value.ts';
import { noInvalidYaml } from './format/no-invalid-yaml.ts';
import { noLargeFile } from './format/no-large-file.ts';
import { noMissingFile } from './format/no-missing-file.ts';
import { noOutsideFile } from './format/no-outside-file.ts';
import { noPlaceholder } from './format/no-placeholder.ts';
import { noUnknownKey } from './format/no-unknown-key.ts';
import { noUnusedSkip } from './format/no-unused-skip.ts';
import { requireKey } from './format/require-key.ts';
import { noDuplicateIndicator } from './indicators/no-duplicate-indicator.ts';
import { noInvalidIndicator } from './indicators/no-invalid-indicator.ts';
import { noLiveIndicatorLink } from './indicators/no-live-indicator-link.ts';
import { noPrivateIndicator } from './indicators/no-private-indicator.ts';
import { noUndeclaredIndicator } from './indicators/no-undeclared-indicator.ts';
import { noUnusedIndicator } from './indicators/no-unused-indicator.ts';
import { kqlFormat } from './kql/kql-format.ts';
import { noEmptyQuery } from './kql/no-empty-query.ts';
import { noFoldedQuery } from './kql/no-folded-query.ts';
import { noImpossibleCondition } from './kql/no-impossible-condition.ts';
import { noKqlSyntaxError } from './kql/no-kql-syntax-error.ts';
import { noKqlTypeError } from './kql/no-kql-type-error.ts';
import { noRenamedTable } from './kql/no-renamed-table.ts';
import { noSlowQuery } from './kql/no-slow-query.ts';
import { noUnknownColumn } from './kql/no-unknown-column.ts';
import { noUnknownFunction } from './kql/no-unknown-function.ts';
import { noUnknownTable } from './kql/no-unknown-table.ts';
import { noBrokenAnchor } from './links/no-broken-anchor.ts';
import { noBrokenLink } from './links/no-broken-link.ts';
import { noContradictingStatus } from './records/no-contradicting-status.ts';
import { noDuplicateId } from './records/no-duplicate-id.ts';
import { noDuplicateTitle } from './records/no-duplicate-title.ts';
import { noInstructionAsFinding } from './records/no-instruction-as-finding.ts';
import { noOpenAction } from './records/no-open-action.ts';
import { noUndeclaredAsset } from './records/no-undeclared-asset.ts';
import { noUnknownReference } from './records/no-unknown-reference.ts';
import { noUnsupportedNetworkClaim } from './records/no-unsupported-network-claim.ts';
import { noUnusedEvidence } from './records/no-unused-evidence.ts';
import { noUnusedQuery } from './records/no-unused-query.ts';
import { requireCompletionDate } from './records/require-completion-date.ts';
import { requireQueryForAbsence } from './records/require-query-for-absence.ts';
import { requireResponse } from './records/require-response.ts';
import { requireSupport } from './records/require-support.ts';
import { requireUsefulSummary } from './records/require-useful-summary.ts';
import { noBrokenResults } from './results/no-broken-results.ts';
import { noImpossibleRow } from './results/no-impossible-row.ts';
import { noMismatchedResults } from './results/no-mismatched-results.ts';
import { noMismatchedRowCount } from './results/no-mismatched-row-count.ts';
import { noStaleResults } from './results/no-stale-results.ts';
import { noActionBeforeActivity } from './time/no-action-before-activity.ts';
import { noFutureTime } from './time/no-future-time.ts';
import { noTimeOutsideOccurred } from './time/no-time-outside-occurred.ts';
import { noTimeOutsideQuery } from './time/no-time-outside-query.ts';
import { noUnorderedTimeline } from './time/no-unordered-timeline.ts';

/** Every rule, sorted by id. */
export const rules: readonly Rule[] = [
  kqlFormat,
  noActionBeforeActivity,
  noBrokenAnchor,
  noBrokenLink,
  noBrokenResults,
  noContradictingStatus,
  noDeprecatedTechnique,
  noDuplicateId,
  noDuplicateIndicator,
  noDuplicateTechnique,
  noDuplicateTitle,
  noEmptyQuery,
  noFoldedQuery,
  noFutureTime,
  noHashMismatch,
  noImpossibleCondition,
  noImpossibleRow,
  noInstructionAsFinding,
  noInvalidDirective,
  noInvalidEncoding,
  noInvalidIndicator,
  noInvalidTime,
  noInvalidValue,
  noInvalidYaml,
  noKqlSyntaxError,
  noKqlTypeError,
  noLargeFile,
  noLaxerTlp,
  noLiveIndicatorLink,
  noMismatchedResults,
  noMismatchedRowCount,
  noMissingFile,
  noOpenAction,
  noOutsideFile,
  noPlaceholder,
  noPrivateIndicator,
  noRedactedFileName,
  noRedundantParent,
  noRenamedTable,
  noRevokedTechnique,
  noSecret,
  noSlowQuery,
  noStaleResults,
  noStricterReference,
  noTimeOutsideOccurred,
  noTimeOutsideQuery,
  noUndeclaredAsset,
  noUndeclaredIndicator,
  noUnknownColumn,
  noUnknownFunction,
  noUnknownKey,
  noUnknownReference,
  noUnknownTable,
  noUnknownTechnique,
  noUnorderedTimeline,
  noUnsupportedNetworkClaim,
  noUnusedEvidence,
  noUnusedIndicator,
  noUnusedQuery,
  noUnusedRedaction,
  noUnusedSkip,
  noVagueAlt,
  noWrongTactic,
  noWrongTechniqueName,
  requireAlt,
  requireAttackVersion,
  requireCompletionDate,
  requireKey,
  requireQueryForAbsence,
  requireResponse,
  requireSupport,
  requireTechniqueFinding,
  requireTechniqueRow,
  requireUsefulSummary,
];
