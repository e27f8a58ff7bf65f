import { github } from './github.ts';
import { json } from './json-report.ts';
import { line } from './line.ts';
import { pretty } from './pretty.ts';
import type { Report } from './report.ts';
import { sarif } from './sarif.ts';

/** Every report by the name of its format. */
export const reports = { pretty, line, json, github, sarif } as const satisfies Record<string, Report>;

export type ReportFormat = keyof typeof reports;
