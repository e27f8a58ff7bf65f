import { z } from 'zod';
import { shortText } from './records/fields.ts';
import { confidences } from './records/finding.ts';
import { person } from './records/person.ts';
import { skip } from './records/skip.ts';
import { slug } from './slug.ts';
import { date } from './time/date.ts';
import { timeSpan } from './time/time.ts';
import { tlp } from './tlp.ts';

export const caseKinds = ['threat-hunt', 'incident', 'investigation', 'exercise'] as const;
export const caseSeverities = ['informational', 'low', 'medium', 'high', 'critical'] as const;
export const statuses = ['open', 'contained', 'eradicated', 'recovered', 'closed'] as const;
const verdicts = ['true-positive', 'benign-positive', 'false-positive', 'undetermined'] as const;

const text = z.string().min(1);

/** The front matter of a case without its records. */
export const caseHeader = z.strictObject({
  title: shortText(200).describe('What happened, in at most 200 characters.'),
  summary: shortText(1000).describe(
    'What was found, what was done and what stays open, in at most 1,000 characters.',
  ),
  id: text.optional().describe("The organisation's own case number, unique across the content."),
  draft: z
    .boolean()
    .optional()
    .describe('True while the case is written: shown by `dev`, never built or exported.'),
  kind: z.enum(caseKinds).optional().describe('What kind of work it was.'),
  lab: z.boolean().optional().describe('True when the data comes from a lab or a training range.'),
  tlp: tlp.describe('Traffic Light Protocol label: who may see the case.'),
  severity: z.enum(caseSeverities).describe('How much harm it did or could have done.'),
  status: z.enum(statuses).describe('How far the response is.'),
  verdict: z.enum(verdicts).optional().describe('What it turned out to be.'),
  confidence: z.enum(confidences).optional().describe('How sure the verdict is.'),
  opened: date.describe('Day the case was opened.'),
  closed: date.optional().describe('Day the case was closed.'),
  published: date.optional().describe('Day the case was published.'),
  updated: date.optional().describe('Day of the last change worth telling a reader.'),
  occurred: timeSpan.optional().describe('First and last moment of the activity.'),
  authors: z.array(person).optional().describe('Who wrote the case: names, or names with `url` and `date`.'),
  reviewers: z
    .array(person)
    .optional()
    .describe('Who reviewed the case: names, or names with `url` and `date`.'),
  tags: z.array(text).optional().describe('Words to find the case by.'),
  attack_version: z
    .union([z.number(), text])
    .transform(String)
    .optional()
    .describe('Version of ATT&CK that the rows are written for, such as 19.'),
  related: z.array(slug).optional().describe('Slugs of other cases that belong to it.'),
  skip: skip.optional(),
});

export type CaseHeader = z.output<typeof caseHeader>;
export type CaseSeverity = (typeof caseSeverities)[number];
export type CaseStatus = (typeof statuses)[number];
