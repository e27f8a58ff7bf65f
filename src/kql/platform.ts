export type { Platform } from '../case/records/query.ts';
