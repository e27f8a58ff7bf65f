import type { IndicatorType } from '../../case/records/indicator.ts';
import { hasFileExtension } from './has-file-extension.ts';
import { indicatorPatterns } from './indicator-patterns.ts';

/** The type whose form a live value surely has, whatever it is called; null for what may be several. */
export function typeByForm(value: string): IndicatorType | null {
  const form = telling.find((type) => indicatorPatterns[type](value));
  if (form !== undefined) return form;
  if (/^(?:[a-z]:\\|\\\\|%\w+%|~\/|\/(?!\/))./i.test(value) && indicatorPatterns['file-path'](value))
    return 'file-path';
  if (/^[^\s/\\:]+\.\w+$/.test(value) && hasFileExtension(value)) return 'file-name';
  return indicatorPatterns.domain(value) ? 'domain' : null;
}

const telling: IndicatorType[] = ['ipv4', 'ipv6', 'md5', 'sha1', 'sha256', 'url', 'email', 'registry-key'];
