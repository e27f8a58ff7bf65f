import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { run } from '../../src/cli/run.ts';
import type { Io, Output } from '../../src/cli/terminal/io.ts';
import { writeFiles } from './write-files.ts';

/** A new folder with these files, removed after the test. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'casebook test ')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFiles(folder, files);
  return folder;
}

/** A new folder that a test file removes itself, when all its tests are done. */
export function temporaryFolder(): { path: string; remove(): void } {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'casebook test ')));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** What `casebook …argv` prints in `cwd`, and its exit code; at noon of 20 November 2026. */
export async function runIn(cwd: string, argv: readonly string[], changes: Partial<Io> = {}): Promise<Ran> {
  const stdout = captured();
  const stderr = captured();
  const code = await run(argv, {
    stdout,
    stderr,
    cwd,
    env: { HOME: '/nowhere/home' },
    now: () => new Date('2026-11-20T12:00:00Z'),
    signal: new AbortController().signal,
    terminal: null,
    ...changes,
  });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

/** An output that keeps what is written to it. */
export function captured(): Output & { text(): string } {
  let all = '';
  return {
    write: (text) => {
      all += text;
    },
    text: () => all,
  };
}

/** A case with no problem. */
export const soundCase = `---
title: Forwarding rule in a shared mailbox
summary: A rule forwarded invoices to an address outside; it was removed on the same day.
tlp: CLEAR
severity: low
status: closed
verdict: benign-positive
opened: 2026-11-02
attack_version: "19"
---

The rule was made by its owner.
`;

interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}
