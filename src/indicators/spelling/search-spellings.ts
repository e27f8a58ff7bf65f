/**
 * What a reader may type to find an indicator besides its value: the domains above a host, an address without its
 * scheme, the files in a path or a command line, the end of a registry key.
 */
export function searchSpellings(type: string, value: string): string[] {
  const found = spellingsOf(type, value);
  return [...new Set(found)].filter((one) => one !== '' && one !== value);
}

function spellingsOf(type: string, value: string): string[] {
  switch (type) {
    case 'domain':
      return domainsAbove(value);
    case 'email': {
      const host = value.split('@').at(-1) ?? '';
      return [host, ...domainsAbove(host)];
    }
    case 'url': {
      const [, rest = value] = /^[a-z][a-z0-9+.-]*:\/\/(.*)$/i.exec(value) ?? [];
      const host = (rest.split(/[/?#]/)[0] ?? '').replace(/^.*@|:\d+$/g, '');
      return [rest, host, ...domainsAbove(host), ...fileNames(rest.slice(rest.indexOf('/')))];
    }
    case 'registry-key': {
      const parts = value.split('\\');
      return [parts.slice(-1), parts.slice(-2)].map((end) => end.join('\\'));
    }
    case 'file-path':
    case 'command-line':
      return fileNames(value);
    default:
      return [];
  }
}

/** Of `a.b.example`: `b.example`. The last label alone is not a domain, and an address of numbers has none above it. */
function domainsAbove(host: string): string[] {
  const labels = host.split('.');
  if (/^\d+$/.test(labels.at(-1) ?? '')) return [];
  return labels.slice(1, -1).map((_, at) => labels.slice(at + 1).join('.'));
}

function fileNames(text: string): string[] {
  return text.split(/[\s\\/"',;=|<>()]+/).filter((part) => /^[^:]+\.[a-z0-9]{1,5}$/i.test(part));
}
