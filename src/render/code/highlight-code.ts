import {
  createHighlighterCore,
  type DynamicImportLanguageRegistration,
  type HighlighterCore,
} from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import { bundledLanguages } from 'shiki/langs';
import { type CodeToken, codeLines } from './code-lines.ts';
import { scopeClass } from './scope-class.ts';

/** Languages that write-ups of investigations hold, as Shiki names them. */
export const codeLanguages = [
  ...[
    'bash',
    'bat',
    'bicep',
    'c',
    'cpp',
    'csharp',
    'diff',
    'docker',
    'go',
    'hcl',
    'html',
    'http',
    'ini',
    'java',
  ],
  ...[
    'javascript',
    'json',
    'kusto',
    'log',
    'lua',
    'php',
    'powershell',
    'python',
    'reg',
    'regex',
    'ruby',
    'rust',
  ],
  ...['splunk', 'sql', 'toml', 'typescript', 'vb', 'xml', 'yaml'],
] as const;

type CodeLanguage = (typeof codeLanguages)[number];

const otherNames = new Map<string, CodeLanguage>(
  Object.entries({
    ...{ kql: 'kusto', ps: 'powershell', ps1: 'powershell', pwsh: 'powershell', sh: 'bash', shell: 'bash' },
    ...{ zsh: 'bash', console: 'bash', cmd: 'bat', batch: 'bat', 'c#': 'csharp', cs: 'csharp', 'c++': 'cpp' },
    ...{
      dockerfile: 'docker',
      tf: 'hcl',
      terraform: 'hcl',
      js: 'javascript',
      ts: 'typescript',
      jsonc: 'json',
    },
    ...{ py: 'python', spl: 'splunk', vbs: 'vb', vbscript: 'vb', yml: 'yaml', patch: 'diff', golang: 'go' },
  }),
);

// A grammar can take seconds for a longer line, which is data and no program.
const longestLine = 5_000;
const longestCode = 200_000;

/**
 * Code as HTML of a `<code>` in the classes of our queries; in a language that is not known, plain lines. The text
 * of the HTML is the code.
 */
export async function highlightCode(code: string, language: string | null): Promise<string> {
  const name = language === null ? null : languageName(language);
  if (name === null || code.length > longestCode) return codeLines(code, []);
  highlighter ??= createHighlighterCore({ engine: createJavaScriptRegexEngine({ forgiving: true }) });
  const shiki = await highlighter;
  await shiki.loadLanguage(bundledLanguages[name] as DynamicImportLanguageRegistration);
  return codeLines(code, tokensOf(code, shiki.getLanguage(name)));
}

let highlighter: Promise<HighlighterCore> | null = null;

function tokensOf(code: string, grammar: ReturnType<HighlighterCore['getLanguage']>): CodeToken[] {
  const tokens: CodeToken[] = [];
  let state: Parameters<typeof grammar.tokenizeLine>[1] = null;
  let start = 0;
  for (const line of code.split('\n')) {
    if (line.length <= longestLine) {
      const read = grammar.tokenizeLine(line, state);
      state = read.ruleStack;
      for (const { startIndex, endIndex, scopes } of read.tokens) {
        const className = scopeClass(scopes);
        const end = Math.min(endIndex, line.length);
        const last = tokens.at(-1);
        if (className === null || end <= startIndex) continue;
        if (last?.className === className && last.end === start + startIndex) last.end = start + end;
        else tokens.push({ start: start + startIndex, end: start + end, className });
      }
    }
    start += line.length + 1;
  }
  return tokens;
}

function languageName(written: string): CodeLanguage | null {
  const name = written.toLowerCase();
  return otherNames.get(name) ?? codeLanguages.find((known) => known === name) ?? null;
}
