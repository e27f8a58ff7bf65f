import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests that run a whole program: they build sites, install packages, start processes or take thousands of contents. */
const programs = [
  'src/audience/project-case.test.ts',
  'src/cli/{build,dev,export,preview}.test.ts',
  'test/audience/**/*.test.ts',
  'test/check/{any-content,attack-rules,every-field,impossible-conditions,interrupt,results-rules,wrong-input}.test.ts',
  'test/exports/**/*.test.ts',
  'test/house/{action,editor,package}.test.ts',
  'test/house/*-doc.test.ts',
  'test/import/any-write-up.test.ts',
  'test/kql/{kql-verdicts,kusto-shortcuts}.test.ts',
  'test/site/**/*.test.ts',
];
const browser = 'test/browser/**/*.test.ts';

// What takes longest begins first, so that no core waits for it at the end.
const longest = [
  'test/browser/lookup-thousand.test.ts',
  'test/browser/pages.test.ts',
  'test/house/action.test.ts',
  'test/browser/dev.test.ts',
  'test/check/any-content.test.ts',
  'test/exports/markdown-round-trip.test.ts',
  'test/audience/derived-values.test.ts',
  'test/check/interrupt.test.ts',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId, project }: TestSpecification) => {
      const at = longest.findIndex((file) => moduleId.endsWith(file));
      return at === -1 ? longest.length + (project.name === 'unit' ? 1 : 0) : at;
    };
    return (await super.sort(files)).sort((one, other) => place(one) - place(other));
  }
}

export default defineConfig(({ mode }) => ({
  test: {
    // A test file may load the Kusto service into threads of its own, some 400 MB each.
    maxWorkers: Math.min(availableParallelism(), 4),
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'bench/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: [...programs, browser],
          testTimeout: 60_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'program',
          include: programs,
          testTimeout: mode === 'fuzz' ? 3_600_000 : 60_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: [browser],
          globalSetup: 'test/browser/global-setup.ts',
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
}));
