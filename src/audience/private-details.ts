import type { Redaction, SiteConfig } from '../case/site-config.ts';

/** A redaction that Casebook itself makes. */
export type BuiltInRedaction = Omit<Redaction, 'keep_for'>;

const guid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/**
 * What no CLEAR build shows: ids of tenants, subscriptions and workspaces, wherever a text says that it is one or it
 * is one of `portals`.
 */
export function privateIds(portals: SiteConfig['portals']): BuiltInRedaction[] {
  const resource = portals?.sentinel?.resource ?? '';
  const [, subscription] = /\/subscriptions\/([^/]+)/i.exec(resource) ?? [];
  const known = [
    { find: portals?.defender?.tenant, replace: 'TENANT-#' },
    { find: resource === '' ? undefined : resource, replace: 'WORKSPACE-#' },
    { find: subscription, replace: 'SUBSCRIPTION-#' },
  ];
  return [
    ...known.flatMap(({ find, replace }) => (find === undefined ? [] : [{ find, replace }])),
    { pattern: `(?<=/subscriptions/)${guid}`, replace: 'SUBSCRIPTION-#' },
    named('subscription', 'SUBSCRIPTION-#'),
    named('tenant|tid', 'TENANT-#'),
    named('workspace', 'WORKSPACE-#'),
  ];
}

/** `tenantId=…`, `TenantId == "…"`, `tid: …`, `tenant id …`. */
function named(names: string, replace: string): BuiltInRedaction {
  return { pattern: `(?<=\\b(?:${names})(?:[ _-]?id)?\\W{1,6})${guid}`, replace };
}

/**
 * Mail addresses, which no CLEAR build shows either, but for those that a case lists as an indicator that is not the
 * victim's: an address in a query or a log is a person's until the case says otherwise.
 */
export const mailAddresses: BuiltInRedaction = {
  pattern: '[\\p{L}\\p{N}._+\\x27-]{1,64}@(?!\\d+x\\.)(?:[\\p{L}\\p{N}-]{1,63}\\.){1,8}\\p{L}{2,24}\\b',
  replace: 'MAIL-#',
};
