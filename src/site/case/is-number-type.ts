/** Whether values of a Kusto type are numbers. */
export function isNumberType(type: string): boolean {
  return ['int', 'long', 'real', 'decimal'].includes(type);
}
