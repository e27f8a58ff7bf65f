import type { IndicatorType } from '../../case/records/indicator.ts';
import { pathParts } from './path-parts.ts';

/** The pattern that finds an indicator's live value. */
export function pattern(type: IndicatorType, value: string): string {
  return `[${type === 'file-path' ? inFolder(value) : comparison(objectPaths[type], value)}]`;
}

/** Where an object holds a value of each type. */
const objectPaths: Record<Exclude<IndicatorType, 'file-path'>, string> = {
  ipv4: 'ipv4-addr:value',
  ipv6: 'ipv6-addr:value',
  domain: 'domain-name:value',
  url: 'url:value',
  email: 'email-addr:value',
  md5: 'file:hashes.MD5',
  sha1: "file:hashes.'SHA-1'",
  sha256: "file:hashes.'SHA-256'",
  'file-name': 'file:name',
  'registry-key': 'windows-registry-key:key',
  'command-line': 'process:command_line',
  'user-agent': "network-traffic:extensions.'http-request-ext'.request_header.'User-Agent'",
};

function comparison(path: string, value: string): string {
  const isRange = /^ipv[46]-addr:/.test(path) && value.includes('/');
  return `${path} ${isRange ? 'ISSUBSET' : '='} ${literal(value)}`;
}

function inFolder(value: string): string {
  const { folder, name } = pathParts(value);
  if (name === '') return comparison('directory:path', folder);
  if (folder === '') return comparison('file:name', value);
  return `${comparison('file:name', name)} AND ${comparison('file:parent_directory_ref.path', folder)}`;
}

function literal(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
