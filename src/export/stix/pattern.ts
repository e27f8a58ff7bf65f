import type { IndicatorType } from '../../case/indicator.ts';
import { pathParts } from './path-parts.ts';

/** The pattern that finds an indicator's live value. */
export function pattern(type: IndicatorType, value: string): string {
  return `[${comparison(type, value)}]`;
}

function comparison(type: IndicatorType, value: string): string {
  const is = (path: string) => `${path} = ${literal(value)}`;
  switch (type) {
    case 'ipv4':
    case 'ipv6':
      return value.includes('/') ? `${type}-addr:value ISSUBSET ${literal(value)}` : is(`${type}-addr:value`);
    case 'domain':
      return is('domain-name:value');
    case 'url':
      return is('url:value');
    case 'email':
      return is('email-addr:value');
    case 'md5':
      return is('file:hashes.MD5');
    case 'sha1':
      return is("file:hashes.'SHA-1'");
    case 'sha256':
      return is("file:hashes.'SHA-256'");
    case 'file-name':
      return is('file:name');
    case 'file-path': {
      const { folder, name } = pathParts(value);
      const inFolder = `file:parent_directory_ref.path = ${literal(folder)}`;
      if (name === '') return `directory:path = ${literal(folder)}`;
      return folder === '' ? is('file:name') : `file:name = ${literal(name)} AND ${inFolder}`;
    }
    case 'registry-key':
      return is('windows-registry-key:key');
    case 'command-line':
      return is('process:command_line');
    case 'user-agent':
      return is("network-traffic:extensions.'http-request-ext'.request_header.'User-Agent'");
  }
}

function literal(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
