import type { Report } from './report.ts';

/** For programs: one object, version 1. `why`, `fix`, `range` and `url` may be null. */
export const json: Report = ({ diagnostics, summary, ruleUrl }) => {
  const { cases, queries, errors, warnings, infos } = summary;
  const report = {
    version: 1,
    summary: { cases, queries, errors, warnings, infos },
    diagnostics: diagnostics.map(({ rule, severity, message, why, fix, file, range }) => ({
      rule,
      severity,
      message,
      why,
      fix,
      file,
      range,
      url: ruleUrl(rule),
    })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
};
