/**
 * Whether a host belongs to a vendor, a standard or a service that write-ups link to all the time. Places where anybody
 * can put a file are none of them.
 */
export function isPublicService(host: string): boolean {
  if (anybodys.some((suffix) => isIn(host, suffix))) return false;
  return services.some((suffix) => isIn(host, suffix));
}

function isIn(host: string, suffix: string): boolean {
  return host === suffix || host.endsWith(`.${suffix}`);
}

const anybodys = ['core.windows.net', 'raw.githubusercontent.com', 'gist.github.com', 'sites.google.com'];

const services =
  `microsoft.com microsoftonline.com windows.com windows.net windowsupdate.com azure.com azure.net office.com office.net
  office365.com outlook.com live.com aka.ms google.com apple.com amazon.com mozilla.org github.com github.io mitre.org
  nist.gov cisa.gov cve.org ietf.org wikipedia.org owasp.org sans.org virustotal.com abuseipdb.com shodan.io censys.io
  any.run hybrid-analysis.com urlscan.io abuse.ch lolbas-project.github.io stackoverflow.com linkedin.com youtube.com
  medium.com shields.io python.org`.split(/\s+/);
