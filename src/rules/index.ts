import { noDuplicateId } from './no-duplicate-id.ts';
import { noInvalidDirective } from './no-invalid-directive.ts';
import { noInvalidEncoding } from './no-invalid-encoding.ts';
import { noInvalidTime } from './no-invalid-time.ts';
import { noInvalidValue } from './no-invalid-value.ts';
import { noInvalidYaml } from './no-invalid-yaml.ts';
import { noLargeFile } from './no-large-file.ts';
import { noMissingFile } from './no-missing-file.ts';
import { noOutsideFile } from './no-outside-file.ts';
import { noUnknownKey } from './no-unknown-key.ts';
import { noUnknownReference } from './no-unknown-reference.ts';
import { noUnusedEvidence } from './no-unused-evidence.ts';
import { noUnusedQuery } from './no-unused-query.ts';
import { noUnusedSkip } from './no-unused-skip.ts';
import { requireKey } from './require-key.ts';
import type { Rule } from './rule.ts';

/** Every rule, sorted by id. */
export const rules: readonly Rule[] = [
  noDuplicateId,
  noInvalidDirective,
  noInvalidEncoding,
  noInvalidTime,
  noInvalidValue,
  noInvalidYaml,
  noLargeFile,
  noMissingFile,
  noOutsideFile,
  noUnknownKey,
  noUnknownReference,
  noUnusedEvidence,
  noUnusedQuery,
  noUnusedSkip,
  requireKey,
];
