import type { Platform } from '../platform.ts';

/** What `content/tables/*.yaml` declares for one platform, parameters and returns in Kusto's own notation. */
export interface CustomTables {
  platform: Platform;
  tables?: Readonly<Record<string, Readonly<Record<string, string>>>> | undefined;
  functions?: Readonly<Record<string, CustomFunction>> | undefined;
}

export interface CustomFunction {
  parameters?: string | undefined;
  returns?: string | undefined;
  body?: string | undefined;
}
