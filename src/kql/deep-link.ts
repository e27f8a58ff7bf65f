import { gzipSync } from 'node:zlib';
import type { Platform } from './platform.ts';

/** Ids of the organisation's portals, from the configuration alone. */
export interface Portals {
  defender?: { tenant?: string | undefined } | undefined;
  /** Resource id of the Log Analytics workspace. */
  sentinel?: { resource?: string | undefined } | undefined;
  azure_data_explorer?: { cluster?: string | undefined; database?: string | undefined } | undefined;
}

/** A link that opens a query in its portal without running it. */
export interface PortalLink {
  portal: 'Defender' | 'Log Analytics' | 'Azure Data Explorer';
  url: string;
}

const longestLink = 8_000;

/**
 * The link for a query, or null when its platform has no portal, the ids it needs are not configured or may not
 * be shown, or the address would be longer than browsers and proxies bear. The same query gives the same bytes.
 *
 * The formats are observed ones: Microsoft documents those of Log Analytics and Azure Data Explorer in part, and
 * that of Defender not at all.
 */
export function portalLink(query: {
  platform: Platform;
  text: string;
  portals: Portals;
  /** True when everybody may read the page: then no id of the organisation is in the link. */
  audienceIsClear: boolean;
}): PortalLink | null {
  const link = linkOf(query.platform, query.text, query.audienceIsClear ? {} : query.portals);
  return link && link.url.length <= longestLink ? link : null;
}

function linkOf(platform: Platform, text: string, portals: Portals): PortalLink | null {
  switch (platform) {
    case 'defender-xdr':
      return { portal: 'Defender', url: defenderUrl(text, portals.defender?.tenant) };
    case 'sentinel': {
      const resource = portals.sentinel?.resource;
      return resource ? { portal: 'Log Analytics', url: logAnalyticsUrl(text, resource) } : null;
    }
    case 'azure-data-explorer': {
      const { cluster, database } = portals.azure_data_explorer ?? {};
      return cluster && database
        ? { portal: 'Azure Data Explorer', url: dataExplorerUrl(text, cluster, database) }
        : null;
    }
    default:
      return null;
  }
}

// UTF-8 would show as garbage: this portal reads the bytes as UTF-16.
function defenderUrl(text: string, tenant: string | undefined): string {
  const query = packed(Buffer.from(text, 'utf16le')).toString('base64url');
  const owner = tenant ? `&tid=${encodeURIComponent(tenant)}` : '';
  return `https://security.microsoft.com/v2/advanced-hunting?query=${query}&timeRangeId=week${owner}`;
}

function logAnalyticsUrl(text: string, resource: string): string {
  const scope = encodeURIComponent(JSON.stringify({ resources: [{ resourceId: resource }] }));
  const query = encodeURIComponent(packed(Buffer.from(text)).toString('base64'));
  return (
    'https://portal.azure.com/#blade/Microsoft_OperationsManagementSuite_Workspace/AnalyticsBlade' +
    `/initiator/AnalyticsShareLinkToQuery/isQueryEditorVisible/true/scope/${scope}` +
    `/query/${query}/isQueryBase64Compressed/true/timespanInIsoFormat/P1D`
  );
}

function dataExplorerUrl(text: string, cluster: string, database: string): string {
  const host = cluster.replace(/^https?:\/\//, '').replace(/\/+$/, '');
  const query = encodeURIComponent(packed(Buffer.from(text)).toString('base64'));
  return `https://dataexplorer.azure.com/clusters/${encodeURIComponent(host)}/databases/${encodeURIComponent(database)}?query=${query}`;
}

/** gzip with the same bytes on every machine: no time, and the operating system is said to be Unix. */
function packed(bytes: Buffer): Buffer {
  const zipped = gzipSync(bytes, { level: 9 });
  zipped.fill(0, 4, 8);
  zipped[9] = 3;
  return zipped;
}
