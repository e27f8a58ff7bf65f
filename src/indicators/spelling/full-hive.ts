/** A registry key with its hive in full and backslashes between its parts: `HKLM:\Software` is `HKEY_LOCAL_MACHINE\Software`. */
export function fullHive(key: string): string {
  const path = key
    .replace(/^Computer\\/i, '')
    .replaceAll('/', '\\')
    .replace(/\\+$/, '');
  const [hive = '', ...rest] = path.split('\\');
  const plain = hive.replace(/:$/, '').toUpperCase();
  return [hives[plain] ?? plain, ...rest].join('\\');
}

const hives: Record<string, string> = {
  HKLM: 'HKEY_LOCAL_MACHINE',
  HKCU: 'HKEY_CURRENT_USER',
  HKCR: 'HKEY_CLASSES_ROOT',
  HKU: 'HKEY_USERS',
  HKCC: 'HKEY_CURRENT_CONFIG',
};
