import { attack } from './attack.ts';
import { build } from './build.ts';
import type { Command } from './call/command.ts';
import { check } from './check.ts';
import { dev } from './dev.ts';
import { exportCases } from './export.ts';
import { importCases } from './import.ts';
import { newCase } from './new.ts';
import { preview } from './preview.ts';
import { results } from './results.ts';

/** Every command, in the order of help. */
export const commands: readonly Command[] = [
  newCase,
  importCases,
  check,
  build,
  dev,
  preview,
  exportCases,
  attack,
  results,
];
