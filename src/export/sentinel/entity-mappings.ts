import type { Column } from '../../kql/query-analysis.ts';

export interface EntityMapping {
  entityType: string;
  fields: readonly { identifier: string; column: string }[];
}

// Sentinel takes no more.
const mostMappings = 10;

/** The entities that columns of a result hold, as far as the name of a column says which. */
export function entityMappings(columns: readonly Column[]): EntityMapping[] {
  const names = new Set(columns.filter(({ type }) => type === 'string').map(({ name }) => name));
  return entities
    .flatMap(({ entityType, fields }): EntityMapping[] => {
      const [main] = fields;
      if (main === undefined || !names.has(main.column)) return [];
      return [{ entityType, fields: fields.filter(({ column }) => names.has(column)) }];
    })
    .slice(0, mostMappings);
}

/** An entity is there when its first column is. */
const entities: readonly EntityMapping[] = [
  entity('Account', ['FullName', 'UserPrincipalName']),
  entity('Account', ['FullName', 'AccountUpn']),
  entity('Account', ['Name', 'AccountName'], ['NTDomain', 'AccountDomain'], ['Sid', 'AccountSid']),
  entity('Account', ['FullName', 'UserId']),
  entity('Account', ['FullName', 'TargetUserPrincipalName']),
  entity('Host', ['FullName', 'DeviceName']),
  entity('Host', ['FullName', 'Computer']),
  ...[
    'RemoteIP',
    'IPAddress',
    'ClientIP',
    'ClientIPAddress',
    'CallerIpAddress',
    'SourceIP',
    'DestinationIP',
  ].map((column) => entity('IP', ['Address', column])),
  entity('URL', ['Url', 'RemoteUrl']),
  entity('URL', ['Url', 'Url']),
  entity('Process', ['CommandLine', 'ProcessCommandLine']),
  entity('File', ['Name', 'FileName'], ['Directory', 'FolderPath']),
  entity(
    'MailMessage',
    ['Recipient', 'RecipientEmailAddress'],
    ['Sender', 'SenderFromAddress'],
    ['Subject', 'Subject'],
  ),
  entity('AzureResource', ['ResourceId', 'ResourceId']),
  entity('AzureResource', ['ResourceId', '_ResourceId']),
  entity('CloudApplication', ['Name', 'AppDisplayName']),
];

function entity(
  entityType: string,
  ...fields: (readonly [identifier: string, column: string])[]
): EntityMapping {
  return { entityType, fields: fields.map(([identifier, column]) => ({ identifier, column })) };
}
