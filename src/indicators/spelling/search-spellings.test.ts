import { expect, test } from 'vitest';
import { searchSpellings } from './search-spellings.ts';

test.each([
  ['domain', 'login.docs-portal.example', ['docs-portal.example']],
  ['domain', 'a.b.c.example', ['b.c.example', 'c.example']],
  ['domain', 'example', []],
  ['email', 'desk@mail.corp.example', ['mail.corp.example', 'corp.example']],
  [
    'url',
    'https://user@cdn.relay.example:8443/agent/relay.exe?x=1',
    ['user@cdn.relay.example:8443/agent/relay.exe?x=1', 'cdn.relay.example', 'relay.example'],
  ],
  [
    'url',
    'https://cdn.relay.example/agent/relay.exe',
    ['cdn.relay.example/agent/relay.exe', 'cdn.relay.example', 'relay.example', 'relay.exe'],
  ],
  ['url', 'http://192.0.2.1/a', ['192.0.2.1/a', '192.0.2.1']],
  ['file-path', 'C:\\ProgramData\\relay\\mem.dmp', ['mem.dmp']],
  ['file-path', '/etc/cron.d/x', ['cron.d']],
  [
    'command-line',
    'rundll32.exe C:\\Windows\\comsvcs.dll, MiniDump 688 "C:\\x\\m.dmp" full',
    ['rundll32.exe', 'comsvcs.dll', 'm.dmp'],
  ],
  ['registry-key', 'HKLM\\SOFTWARE\\CurrentVersion\\Run\\Relay', ['Relay', 'Run\\Relay']],
  ['sha256', 'a'.repeat(64), []],
  ['ipv4', '192.0.2.1', []],
] as const)('%s %s', (type, value, expected) => {
  expect(searchSpellings(type, value)).toEqual(expected);
});
