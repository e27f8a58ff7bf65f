export type { Platform } from '../case/query.ts';
