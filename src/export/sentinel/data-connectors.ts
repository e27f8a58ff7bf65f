/** The connectors that fill tables, as far as a table says which; by connector, then by table. */
export function dataConnectors(tables: readonly string[]): { connectorId: string; dataTypes: string[] }[] {
  const found = new Map<string, string[]>();
  for (const table of tables) {
    const connectorId = connectorOf(table);
    if (connectorId !== null) found.set(connectorId, [...(found.get(connectorId) ?? []), table]);
  }
  return [...found]
    .map(([connectorId, dataTypes]) => ({ connectorId, dataTypes: dataTypes.sort() }))
    .sort((a, b) => (a.connectorId < b.connectorId ? -1 : 1));
}

/** Ids as Microsoft's repository of Sentinel content has them. Tables that several connectors fill are not here. */
const connectors: Record<string, readonly string[]> = {
  AzureActiveDirectory: [
    'AADManagedIdentitySignInLogs',
    'AADNonInteractiveUserSignInLogs',
    'AADProvisioningLogs',
    'AADServicePrincipalSignInLogs',
    'AuditLogs',
    'SigninLogs',
  ],
  Office365: ['OfficeActivity'],
  AzureActivity: ['AzureActivity'],
  SecurityEvents: ['SecurityEvent'],
  Syslog: ['Syslog'],
  DNS: ['DnsEvents', 'DnsInventory'],
  AWS: ['AWSCloudTrail'],
  BehaviorAnalytics: ['BehaviorAnalytics'],
  ThreatIntelligence: ['ThreatIntelligenceIndicator'],
  WindowsForwardedEvents: ['WindowsEvent'],
  WindowsFirewall: ['WindowsFirewall'],
};

function connectorOf(table: string): string | null {
  const own = Object.entries(connectors).find(([, tables]) => tables.includes(table))?.[0];
  if (own !== undefined) return own;
  const isDefender = /^(?:Device(?!Tvm|Baseline)|Email|Url|Alert|CloudApp|Identity(?!Info))[A-Z]\w*$/.test(
    table,
  );
  return isDefender ? 'MicrosoftThreatProtection' : null;
}
