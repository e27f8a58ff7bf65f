import { kqlFormat } from './kql-format.ts';
import { noActionBeforeActivity } from './no-action-before-activity.ts';
import { noBrokenAnchor } from './no-broken-anchor.ts';
import { noBrokenLink } from './no-broken-link.ts';
import { noBrokenResults } from './no-broken-results.ts';
import { noContradictingStatus } from './no-contradicting-status.ts';
import { noDeprecatedTechnique } from './no-deprecated-technique.ts';
import { noDuplicateId } from './no-duplicate-id.ts';
import { noDuplicateIndicator } from './no-duplicate-indicator.ts';
import { noDuplicateTechnique } from './no-duplicate-technique.ts';
import { noDuplicateTitle } from './no-duplicate-title.ts';
import { noEmptyQuery } from './no-empty-query.ts';
import { noFoldedQuery } from './no-folded-query.ts';
import { noFutureTime } from './no-future-time.ts';
import { noHashMismatch } from './no-hash-mismatch.ts';
import { noImpossibleCondition } from './no-impossible-condition.ts';
import { noImpossibleRow } from './no-impossible-row.ts';
import { noInstructionAsFinding } from './no-instruction-as-finding.ts';
import { noInvalidDirective } from './no-invalid-directive.ts';
import { noInvalidEncoding } from './no-invalid-encoding.ts';
import { noInvalidIndicator } from './no-invalid-indicator.ts';
import { noInvalidTime } from './no-invalid-time.ts';
import { noInvalidValue } from './no-invalid-value.ts';
import { noInvalidYaml } from './no-invalid-yaml.ts';
import { noKqlSyntaxError } from './no-kql-syntax-error.ts';
import { noKqlTypeError } from './no-kql-type-error.ts';
import { noLargeFile } from './no-large-file.ts';
import { noLaxerTlp } from './no-laxer-tlp.ts';
import { noLiveIndicatorLink } from './no-live-indicator-link.ts';
import { noMismatchedResults } from './no-mismatched-results.ts';
import { noMismatchedRowCount } from './no-mismatched-row-count.ts';
import { noMissingFile } from './no-missing-file.ts';
import { noOpenAction } from './no-open-action.ts';
import { noOutsideFile } from './no-outside-file.ts';
import { noPlaceholder } from './no-placeholder.ts';
import { noPrivateIndicator } from './no-private-indicator.ts';
import { noRedactedFileName } from './no-redacted-file-name.ts';
import { noRedundantParent } from './no-redundant-parent.ts';
import { noRenamedTable } from './no-renamed-table.ts';
import { noRevokedTechnique } from './no-revoked-technique.ts';
import { noSecret } from './no-secret.ts';
import { noSlowQuery } from './no-slow-query.ts';
import { noStaleResults } from './no-stale-results.ts';
import { noStricterReference } from './no-stricter-reference.ts';
import { noTimeOutsideOccurred } from './no-time-outside-occurred.ts';
import { noTimeOutsideQuery } from './no-time-outside-query.ts';
import { noUndeclaredAsset } from './no-undeclared-asset.ts';
import { noUndeclaredIndicator } from './no-undeclared-indicator.ts';
import { noUnknownColumn } from './no-unknown-column.ts';
import { noUnknownFunction } from './no-unknown-function.ts';
import { noUnknownKey } from './no-unknown-key.ts';
import { noUnknownReference } from './no-unknown-reference.ts';
import { noUnknownTable } from './no-unknown-table.ts';
import { noUnknownTechnique } from './no-unknown-technique.ts';
import { noUnorderedTimeline } from './no-unordered-timeline.ts';
import { noUnsupportedNetworkClaim } from './no-unsupported-network-claim.ts';
import { noUnusedEvidence } from './no-unused-evidence.ts';
import { noUnusedIndicator } from './no-unused-indicator.ts';
import { noUnusedQuery } from './no-unused-query.ts';
import { noUnusedRedaction } from './no-unused-redaction.ts';
import { noUnusedSkip } from './no-unused-skip.ts';
import { noVagueAlt } from './no-vague-alt.ts';
import { noWrongTactic } from './no-wrong-tactic.ts';
import { noWrongTechniqueName } from './no-wrong-technique-name.ts';
import { requireAlt } from './require-alt.ts';
import { requireAttackVersion } from './require-attack-version.ts';
import { requireCompletionDate } from './require-completion-date.ts';
import { requireKey } from './require-key.ts';
import { requireQueryForAbsence } from './require-query-for-absence.ts';
import { requireResponse } from './require-response.ts';
import { requireSupport } from './require-support.ts';
import { requireTechniqueFinding } from './require-technique-finding.ts';
import { requireTechniqueRow } from './require-technique-row.ts';
import { requireUsefulSummary } from './require-useful-summary.ts';
import type { Rule } from './rule.ts';

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
