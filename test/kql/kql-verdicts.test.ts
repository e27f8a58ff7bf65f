import { describe, expect, test } from 'vitest';
import { folderWith, runIn, soundCase } from '../run/run-in-folder.ts';

/** What `casebook check` prints of queries, one fence each: `line of the fence severity rule message`. */
async function told(fences: readonly [platform: string, query: string][], settings = ''): Promise<string[]> {
  const bodies = fences.map(([platform, query]) => `\`\`\`kql platform=${platform}\n${query}\n\`\`\`\n`);
  const folder = folderWith({
    'content/casebook.yaml': `title: Cases\n${settings}`,
    'content/cases/a/index.md': soundCase.replace('The rule was made by its owner.\n', bodies.join('\n')),
  });
  const { stdout } = await runIn(folder, ['check', '--format', 'json']);
  const text = bodies.join('\n');
  const first = soundCase.split('\n').indexOf('The rule was made by its owner.');
  return (JSON.parse(stdout) as Json).diagnostics.map(({ rule, severity, message, range }) => {
    const line = (range?.start.line ?? 0) - first - 1;
    const before = text.split('\n').slice(0, line);
    const within = line - before.findLastIndex((each) => each.startsWith('```kql'));
    return `${within} ${severity} ${rule}: ${message}`;
  });
}

interface Json {
  diagnostics: {
    rule: string;
    severity: string;
    message: string;
    range: { start: { line: number } } | null;
  }[];
}

const fuzzy = 'union isfuzzy=true DeviceEvents, MyOldTable_CL';

describe('a finding has the severity that the analysis gives it', () => {
  test('a fuzzy union leaves out what is not there', async () => {
    expect(
      await told([
        ['defender-xdr', fuzzy],
        ['defender-xdr', 'union isfuzzy=true DeviceEvents, DeviceProcesEvents'],
        ['defender-xdr', 'let a = 1;'],
      ]),
    ).toEqual([
      '1 info no-unknown-table: Unexpected table `MyOldTable_CL`, expected a table of the platform or of `tables/`',
      '1 warning no-unknown-table: Unexpected table `DeviceProcesEvents`, expected `DeviceProcessEvents`',
      '1 warning no-empty-query: Unexpected end after `let`, expected a query that uses it',
    ]);
  });

  test('in each shape of a fuzzy union', async () => {
    const shapes = [
      'union isfuzzy=true MyOldTable_CL\n| where Any == 1',
      'union isfuzzy=true withsource=From (MyOldTable | where A == 1 | extend B = 2 | where C == 3), DeviceEvents',
      'DeviceEvents\n| union isfuzzy=true MyOldTable',
      'DeviceEvents\n| join kind=inner (union isfuzzy=true MyOldTable, DeviceInfo) on DeviceId',
      'union isfuzzy=true MyParser("a"), DeviceEvents',
      'union isfuzzy=true (MyParser() | where A == 1), DeviceEvents',
      'union isfuzzy=true workspace("a").MyOldTable, DeviceEvents',
      'let old = MyOldTable | where A == 1;\nunion isfuzzy=true old, DeviceEvents',
      'let old = () { MyOldTable | where A == 1 };\nunion isfuzzy=true old(), DeviceEvents',
    ];
    const found = await told(shapes.map((query) => ['sentinel', query]));
    expect(found.map((each) => each.replace(/^\d+ (\w+ [a-z-]+):.*/, '$1'))).toEqual(
      shapes.map(() => 'info no-unknown-table'),
    );
    const alone = await told([
      ['defender-xdr', 'let old = MyOldTable;\nunion isfuzzy=true old, DeviceEvents;\nold | take 1'],
      ['defender-xdr', 'union MyOldTable, DeviceEvents'],
    ]);
    expect(alone.map((each) => each.split(' ')[1])).toEqual(['error', 'error']);
  });

  test('the setting of the site is the most it gets', async () => {
    const both: [string, string][] = [
      ['defender-xdr', fuzzy],
      ['defender-xdr', 'MyOldTable'],
    ];
    const severities = async (settings: string) =>
      (await told(both, `rules:\n  no-unknown-table: ${settings}\n`)).map((each) => each.split(' ')[1]);
    expect(await severities('error')).toEqual(['info', 'error']);
    expect(await severities('warning')).toEqual(['info', 'warning']);
    expect(await severities('info')).toEqual(['info', 'info']);
    expect(await severities('off')).toEqual([]);
  });
});

describe('`=` is a mistake where a condition stands', () => {
  test('and names the column elsewhere', async () => {
    const assessment = 'DeviceTvmSecureConfigurationAssessment\n| summarize';
    const named = [
      `${assessment} toint(Compliant = dcountif(DeviceId, IsCompliant == true)) by ConfigurationId\n| project Compliant`,
      `${assessment} toint(DeviceName = dcountif(DeviceId, IsCompliant == true)) by ConfigurationId\n| project DeviceName`,
      'DeviceEvents\n| extend tostring(AccountName = parse_json(AdditionalFields).x)\n| project AccountName',
      'DeviceEvents\n| summarize dcountif(DeviceId, Good = ActionType == "a")',
      'let seen = (FileName:string) { DeviceEvents | where FileName == "x" };\nseen(FileName = "x")',
    ];
    expect(await told(named.map((query) => ['defender-xdr', query]))).toEqual([]);
  });

  test('found once, at its line, with what to write', async () => {
    const mistaken = [
      'DeviceEvents\n| where FileName = "x"',
      'DeviceEvents\n| where ActionType == "a" and FileName = "x" and DeviceName == "y"',
      'DeviceEvents\n| where (FileName == "x" or FileName = "y") and DeviceName == "b"',
      'DeviceEvents\n| where not(FileName = "x")',
      'DeviceEvents\n| extend a = iff(FileName = "x", 1, 2)',
      'DeviceEvents\n| extend a = case(FileName == "x", 1, DeviceName = "y", 3, 2)',
      'DeviceEvents\n| extend a = case(FileName == "x" and DeviceName = "y", 3, 2)',
      'DeviceEvents\n| summarize toint(Tries = countif(FileName = "x"))',
      'DeviceEvents\n| summarize countif(Foo = 1)',
      'let all = true; DeviceEvents\n| extend a = iff(all = true, 1, 2)',
      'DeviceEvents | extend isOld = Timestamp < ago(1d)\n| summarize countif(isOld = true)',
      'DeviceEvents\n| summarize sumif(1, FileName = "x")',
      'DeviceEvents\n| join kind=inner DeviceInfo on $left.DeviceId = $right.DeviceId',
    ];
    const found = await told(mistaken.map((query) => ['defender-xdr', query]));
    expect(found).toEqual(mistaken.map(() => '2 error no-kql-syntax-error: Unexpected `=`, expected `==`'));
  });

  test('and so are the signs of other languages', async () => {
    const signs = ['===', '!==', '=!', '=>', '=<', '&&', '||'];
    const found = await told(
      signs.map((sign) => ['defender-xdr', `DeviceEvents\n| where FileSize ${sign} ProcessId`]),
    );
    expect(found.map((each) => each.replace(/^.*expected /, ''))).toEqual(
      ['==', '!=', '!=', '>=', '<=', 'and', 'or'].map((sign) => `\`${sign}\``),
    );
  });
});

describe('the portal asks two schemas', () => {
  test('a query passes under the name of either', async () => {
    const queries = [
      'ExposureGraphNodes\n| where NodeLabel == "device"\n| project NodeName',
      'DeviceFileEvents\n| where TimeGenerated > ago(1d)\n| invoke FileProfile(SHA1, 10)\n| where GlobalPrevalence < 3',
      'SigninLogs\n| where TimeGenerated > ago(1d)\n| project UserPrincipalName',
      '_Im_AlertEvent(starttime=ago(1d))\n| project AlertName',
      '_Im_Dns_InfobloxNIOSV03(starttime=ago(1d))\n| project SrcIpAddr',
      'GraphApiAuditEvents\n| where Timestamp > ago(1d)\n| project ResponseSize, TargetWorkload, ServicePrincipalId',
      'DeviceTvmSoftwareVulnerabilitiesKB\n| where CvssScore > 7.5',
      'DeviceInfo\n| take 10\n| invoke SeenBy()\n| project DeviceId, DeviceName, SeenBy',
      'CallActivityEvents\n| where ActivityTimestamp > ago(1d)\n| project CallId, OriginatorUpn',
      'BehaviorInfo\n| invoke GetAnomalousBehaviorsAbout(dynamic([{"Kind": "Country"}]))\n| project BehaviorId, Insights',
      'BehaviorInfo\n| invoke GetAnomalousBehaviorsByKind("Country", "FirstSeen")\n| project BehaviorId, Insights',
      'BehaviorInfo\n| invoke GetAnomalousBehaviorsByValue("Sweden")\n| invoke GetFirstSeenBehaviors()\n| invoke GetHighVolumeAnomalyBehaviors()\n| invoke GetUncommonValueBehaviors()\n| project BehaviorId',
      'Okta_CL\n| where eventType_s == "user.session.start" and outcome_result_s == "FAILURE"',
      'OktaV2_CL\n| summarize count() by ActorUsername, SrcIpAddr',
      'GitHubAuditLogsV2_CL\n| where Action == "repo.create"\n| project TimeGenerated, Actor, Repo',
      'BoxEventsV2_CL\n| where event_type == "DOWNLOAD"\n| project created_by_login, source_item_name',
      'SalesforceServiceCloudV2_CL\n| where EventType == "Login"\n| project UserEmail, ClientIp',
      'CiscoUmbrella_dns_CL\n| project TimeGenerated, DnsQuery',
      'Cisco_Umbrella_dns_CL\n| project TimeGenerated, DnsQuery',
      'Corelight_CL\n| project TimeGenerated, Message',
    ];
    for (const platform of ['defender-xdr', 'sentinel'])
      expect(await told(queries.map((query) => [platform, query]))).toEqual([]);
  });

  test('a column of the other schema is a warning that names the schema', async () => {
    expect(
      await told([
        ['sentinel', 'IdentityInfo\n| where AccountUpn == "x"'],
        ['defender-xdr', 'IdentityInfo\n| where AccountUPN == "x"'],
        ['sentinel', 'IdentityInfo\n| where Acount == "x"'],
        ['sentinel', 'DeviceInfo\n| distinct LoggedOnUsers'],
      ]),
    ).toEqual([
      '2 warning no-unknown-column: Unexpected column `AccountUpn`, which `IdentityInfo` has only in the schema of Defender XDR, expected `AccountUPN`',
      '2 warning no-unknown-column: Unexpected column `AccountUPN`, which `IdentityInfo` has only in the schema of Microsoft Sentinel, expected `AccountUpn`',
      '2 error no-unknown-column: Unexpected column `Acount`, expected `AccountName`',
      "2 warning no-kql-type-error: Unexpected `LoggedOnUsers`: the value of type 'dynamic' is not allowed in this context",
    ]);
  });

  test('a custom table that nobody declared may exist, a slip does not', async () => {
    expect(
      await told([
        ['sentinel', 'Vpn_CL\n| where A == 1\n| extend B = 1\n| where C == 2'],
        ['sentinel', 'OktaV2CL\n| take 1'],
      ]),
    ).toEqual([
      '1 warning no-unknown-table: Unexpected table `Vpn_CL`, expected a table of the platform or of `tables/`',
      '1 error no-unknown-table: Unexpected table `OktaV2CL`, expected `OktaV2_CL`',
    ]);
  });
});

describe('a function that a workspace may have saved is not an error', () => {
  const expected = 'expected a function of the platform or of `tables/`';

  test('called, in the place of a table or under a name that Kusto would not give', async () => {
    expect(
      await told([
        ['defender-xdr', 'RareDoors()\n| where Floor == 3\n| summarize count() by Hall'],
        ['sentinel', 'rare_doors(7d)\n| where Floor == 3'],
        ['sentinel', 'SigninLogs\n| where IsNightShift(TimeGenerated)'],
        ['sentinel', 'SigninLogs\n| join kind=inner (RareDoors() | take 5) on Location'],
      ]),
    ).toEqual([
      `1 warning no-unknown-function: Unexpected function \`RareDoors\`, ${expected}`,
      `1 warning no-unknown-function: Unexpected function \`rare_doors\`, ${expected}`,
      `2 warning no-unknown-function: Unexpected function \`IsNightShift\`, ${expected}`,
      `2 warning no-unknown-function: Unexpected function \`RareDoors\`, ${expected}`,
    ]);
  });

  test('by its bare name, as the parsers of a solution in Sentinel', async () => {
    const query = 'let many = 3;\nAcmeDoorEvents\n| where Door_s == "x"\n| summarize n = count() by Hall_s';
    expect(await told([['sentinel', query]])).toEqual([
      '2 warning no-unknown-table: Unexpected table `AcmeDoorEvents`, expected a table of the platform or of `tables/`',
    ]);
    expect(await told([['defender-xdr', query]])).toEqual([
      '2 error no-unknown-table: Unexpected table `AcmeDoorEvents`, expected a table of the platform or of `tables/`',
    ]);
  });

  test('a custom table that is named after the one that it copies', async () => {
    expect(
      await told([
        ['sentinel', 'SigninLogs_CL\n| where Result_s == "0"'],
        ['defender-xdr', 'EmailEvents_CL\n| take 1'],
      ]),
    ).toEqual([
      '1 warning no-unknown-table: Unexpected table `SigninLogs_CL`, expected a table of the platform or of `tables/`',
      '1 warning no-unknown-table: Unexpected table `EmailEvents_CL`, expected a table of the platform or of `tables/`',
    ]);
  });

  test('a slip stays an error, and so does what reads as a function of Kusto', async () => {
    expect(
      await told([
        ['sentinel', 'SignInLog\n| take 1'],
        ['sentinel', '_GetWatchlst("vip")\n| take 1'],
        ['sentinel', 'SigninLogs\n| where tolowercase(AppDisplayName) == "a"'],
        ['defender-xdr', 'DeviceInfo\n| summarize Dcoutn(DeviceId)'],
      ]),
    ).toEqual([
      '1 error no-unknown-table: Unexpected table `SignInLog`, expected `SigninLogs`',
      '1 error no-unknown-function: Unexpected function `_GetWatchlst`, expected `_GetWatchlist`',
      `2 error no-unknown-function: Unexpected function \`tolowercase\`, ${expected}`,
      '2 error no-unknown-function: Unexpected function `Dcoutn`, expected `dcount`',
    ]);
  });

  test('the functions that Sentinel has for its own health and audit are known', async () => {
    expect(
      await told([
        ['sentinel', '_SentinelAudit()\n| where ExtendedProperties.CallerName == "a"\n| project Status'],
        ['sentinel', '_SentinelHealth()\n| summarize count() by Reason'],
        ['sentinel', '_SentinelHealth()\n| summarize count() by Raeson'],
      ]),
    ).toEqual([expect.stringContaining('`Raeson`, expected `Reason`')]);
  });
});

test('what only a running query knows is not an error', async () => {
  const right = [
    'AzureActivity\n| extend all = parse_json(Properties)\n| evaluate bag_unpack(all)\n| where resource == "x" and app == "y"',
    'DeviceEvents\n| evaluate pivot(ActionType, count(), DeviceName)\n| where ProcessCreated > 1',
    'DeviceEvents\n| extend a = column_ifexists("Any", ""), b = columnifexists("Other", "")\n| where a == b',
    'cluster("c").database("d").Any\n| where A == 1',
    'database("d").Any\n| where A == 1',
    'arg("").Resources\n| project name, location',
    '_GetWatchlist("vip")\n| project SearchKey, Any',
    'let T = materialize(_GetWatchlist("vip"));\nT\n| where Any == 1',
    'BehaviorInfo\n| summarize Ids = make_set(BehaviorId) by AccountObjectId\n| mv-expand todynamic(Ids)',
    'DeviceEvents\n| summarize hint.strategy=partitioned count() by DeviceId',
    '_GetWatchlist("vip")\n| join kind=inner (AzureDiagnostics | where any_s == "x") on $left.SearchKey == $right.any_s',
  ];
  expect(await told(right.map((query) => ['sentinel', query]))).toEqual([]);
  expect(
    await told([
      ['sentinel', 'SigninLogs\n| summarize count(UserPrincipalName)'],
      ['sentinel', 'SigninLogs\n| where resource == "x"'],
    ]),
  ).toEqual([
    '2 warning no-kql-type-error: Unexpected `UserPrincipalName`, expected a value of type bool',
    '2 error no-kql-type-error: Unexpected `resource`, expected scalar value',
    "2 error no-kql-type-error: Unexpected `resource`: the function 'resource' requires an argument list",
  ]);
});

test('the tables and columns of Resource Graph are checked', async () => {
  const right = [
    'resources\n| where type =~ "microsoft.compute/virtualmachines"\n| project name, properties.hardwareProfile.vmSize',
    'resourceContainers\n| where type == "microsoft.resources/subscriptions"\n| project subscriptionId, name',
    'SecurityResources\n| extend status = tostring(properties.status.code)\n| summarize count() by status, resourceGroup',
    'where type =~ "microsoft.keyvault/vaults"\n| project name, location',
    'authorizationresources\n| join kind=inner (policyresources | project id, apiVersion) on id',
  ];
  expect(await told(right.map((query) => ['resource-graph', query]))).toEqual([]);
  expect(
    await told([
      ['resource-graph', 'resuorces\n| where tpye == "a"'],
      ['resource-graph', 'resources\n| where tpye == "a"'],
      ['resource-graph', 'where type == "a"\n| project nmae'],
      ['resource-graph', 'newresources\n| take 1'],
    ]),
  ).toEqual([
    '1 error no-unknown-table: Unexpected table `resuorces`, expected `resources`',
    '2 error no-unknown-column: Unexpected column `tpye`, expected `type`',
    '2 error no-unknown-column: Unexpected column `nmae`, expected `name`',
    '1 warning no-unknown-table: Unexpected table `newresources`, expected a table of the platform or of `tables/`',
  ]);
});
