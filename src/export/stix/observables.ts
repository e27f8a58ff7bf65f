import type { IndicatorType } from '../../case/records/indicator.ts';
import { canonicalJson } from '../canonical-json.ts';
import { uuidV5 } from '../uuid-v5.ts';
import { pathParts } from './path-parts.ts';
import type { StixObject } from './stix-object.ts';

/** The namespace that STIX 2.1 gives to observables, so that everybody's are the same. */
const namespace = '00abedb4-aa42-466c-9c01-fed23315a9b7';

/**
 * The observables of a live value, the one itself first; none for a user agent, since STIX has it in a request only. The
 * id of a process, for which STIX has no rule, rests on its command line alike.
 */
export function observables(type: IndicatorType, value: string): StixObject[] {
  switch (type) {
    case 'ipv4':
    case 'ipv6':
      return [observable(`${type}-addr`, { value })];
    case 'domain':
      return [observable('domain-name', { value })];
    case 'url':
      return [observable('url', { value })];
    case 'email':
      return [observable('email-addr', { value })];
    case 'md5':
      return [observable('file', { hashes: { MD5: value } })];
    case 'sha1':
      return [observable('file', { hashes: { 'SHA-1': value } })];
    case 'sha256':
      return [observable('file', { hashes: { 'SHA-256': value } })];
    case 'file-name':
      return [observable('file', { name: value })];
    case 'file-path': {
      const { folder, name } = pathParts(value);
      if (folder === '') return [observable('file', { name })];
      const directory = observable('directory', { path: folder });
      if (name === '') return [directory];
      return [observable('file', { name, parent_directory_ref: directory.id }), directory];
    }
    case 'registry-key':
      return [observable('windows-registry-key', { key: value })];
    case 'command-line':
      return [observable('process', { command_line: value })];
    case 'user-agent':
      return [];
  }
}

function observable(type: string, contributing: object): StixObject {
  const id = `${type}--${uuidV5(namespace, canonicalJson(contributing))}`;
  return { type, spec_version: '2.1', id, ...contributing };
}
