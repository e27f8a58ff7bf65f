import { createRequire } from 'node:module';

/** The version of Microsoft's language service that is installed, such as `12.4.1`; the service is not loaded. */
export function serviceVersion(): string {
  const { version } = createRequire(import.meta.url)('@kusto/language-service-next/package.json') as {
    version: string;
  };
  return version;
}
