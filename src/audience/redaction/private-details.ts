import type { LinearPattern } from '../../case/linear-pattern.ts';
import { redactionPattern } from '../../case/redaction-pattern.ts';
import type { SiteConfig } from '../../case/site-config.ts';
import { isDocumentationName } from '../../indicators/is-documentation-name.ts';
import { spellings } from './spellings.ts';

/** What Casebook itself takes out of a text. */
export interface PrivateDetail {
  pattern: RegExp | LinearPattern;
  /** What no text with a match lacks; cheap to look for. */
  hint?: RegExp;
  replace: string;
  /** Whether a match is one, by itself and by what is before it. */
  counts(value: string, before: string): boolean;
}

const guid =
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])/giu;
const mailAddress = /[\p{L}\p{N}._+'-]{1,64}@(?!\d+x\.)(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}/gu;

/**
 * What no CLEAR build shows. Ids of tenants, subscriptions and workspaces: those of `portals`, and every GUID that a
 * text calls one, with hyphens or without, as `tenantId=`, `TenantId == "`, `/subscriptions/` do. Mail addresses, but for `knownAddresses`
 * and those at names of documentation: an address in a query or a log is a person's until a case lists it as an indicator.
 */
export function privateDetails(
  portals: SiteConfig['portals'],
  knownAddresses: Iterable<string>,
): PrivateDetail[] {
  const known = new Set([...knownAddresses].map((address) => address.toLowerCase()));
  const resource = portals?.sentinel?.resource;
  return [
    ...literal(resource, 'WORKSPACE-#'),
    ...literal(/\/subscriptions\/([^/]+)/i.exec(resource ?? '')?.[1], 'SUBSCRIPTION-#'),
    ...literal(portals?.defender?.tenant, 'TENANT-#'),
    called('subscriptions?', 'SUBSCRIPTION-#'),
    called('tenant|tid', 'TENANT-#'),
    called('workspace', 'WORKSPACE-#'),
    {
      pattern: mailAddress,
      hint: /[\p{L}\p{N}._+'-]@[\p{L}\p{N}-]+\./u,
      replace: 'MAIL-#',
      counts: (value) => !known.has(value.toLowerCase()) && !isAtDocumentation(value),
    },
  ];
}

function isAtDocumentation(address: string): boolean {
  return isDocumentationName(address.slice(address.lastIndexOf('@') + 1).toLowerCase());
}

function literal(find: string | undefined, replace: string): PrivateDetail[] {
  return (find === undefined ? [] : spellings(find)).map((spelling) => ({
    pattern: redactionPattern({ find: spelling }),
    replace,
    counts: () => true,
  }));
}

function called(names: string, replace: string): PrivateDetail {
  const name = new RegExp(`(?:${names})(?:[ _-]?id)?(?:\\W{1,8}|\\W+(?:is|was|are|were|of)\\W+)$`, 'i');
  return { pattern: guid, hint: new RegExp(names, 'i'), replace, counts: (_, before) => name.test(before) };
}
