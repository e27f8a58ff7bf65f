/**
 * Whether a host, in lower case, belongs to a vendor, a standard or a public service that cases name all the time and
 * that is not an indicator when it is written live. Places where anybody can put a file are none of them.
 */
export function isWellKnownHost(host: string): boolean {
  if (resolvers.has(host)) return true;
  if (anybodys.some((suffix) => isIn(host, suffix))) return false;
  return wellKnownDomains.some((suffix) => isIn(host, suffix));
}

function isIn(host: string, suffix: string): boolean {
  return host === suffix || host.endsWith(`.${suffix}`);
}

const resolvers = new Set(['8.8.8.8', '8.8.4.4', '1.1.1.1', '1.0.0.1', '9.9.9.9', '168.63.129.16']);

const anybodys = ['core.windows.net', 'raw.githubusercontent.com', 'gist.github.com', 'sites.google.com'];

const wellKnownDomains =
  `microsoft.com microsoftonline.com windows.com windows.net windowsupdate.com azure.com azure.net office.com
  office.net office365.com outlook.com live.com msn.com bing.com skype.com msftconnecttest.com msftncsi.com visualstudio.com aka.ms onmicrosoft.com
  google.com gmail.com googleapis.com gstatic.com apple.com icloud.com amazon.com mozilla.org chromium.org github.com
  mitre.org nist.gov cisa.gov cve.org first.org rfc-editor.org ietf.org iana.org wikipedia.org owasp.org sans.org
  virustotal.com abuseipdb.com shodan.io censys.io any.run hybrid-analysis.com urlscan.io malwarebazaar.ch abuse.ch
  alienvault.com talosintelligence.com kqlsearch.com lolbas-project.github.io stackoverflow.com linkedin.com youtube.com
  python.org nodejs.org shields.io`.split(/\s+/);
