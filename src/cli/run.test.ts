import { expect, test } from 'vitest';
import { folderWith, runIn } from '../../test/run/run-in-folder.ts';
import { commands } from './commands.ts';
import { documentUrl, version } from './package-info.ts';
import { faultText } from './terminal/fault.ts';

test('without a command it says what there is', async () => {
  const { code, stdout, stderr } = await runIn('/', []);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout.replace(version, 'VERSION')).toMatchInlineSnapshot(`
    "casebook VERSION: investigation cases, checked like a program and published as a site

    Usage  casebook <command> [flags]

    Commands
      new <slug>                         Write the file of a new case
      import <file or folder>            Make cases of write-ups in Markdown
      check [paths]                      Report what is wrong in the content, and where
      build                              Check the content, then write the site
      dev                                Serve the site while you write, with drafts, and report what is wrong
      preview                            Serve the built site
      export <slug or all>               Check the content, then write cases for other tools
      attack upgrade [slug]              Rewrite cases for another version of ATT&CK
      results add <slug> <query> <file>  Add the rows that a query returned to its case

    Flags
      --content DIR  Content folder (default: \`content\`)
      --help         Show this help, or that of the command before it
      --version      Show the version

    Exit code: 0 when there is no error, 1 when the content is wrong, 2 when the command could not run.
    "
  `);
  expect((await runIn('/', ['--help'])).stdout).toBe(stdout);
  expect((await runIn('/', ['help'])).stdout).toBe(stdout);
});

test.each(commands.map(({ name }) => name))(
  'help of %s fits on a screen, however it is asked for',
  async (name) => {
    const { code, stdout } = await runIn('/', ['help', name]);
    expect(code).toBe(0);
    const lines = stdout.split('\n');
    expect(lines.length).toBeLessThanOrEqual(24);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
    expect((await runIn('/', [name, '--help'])).stdout).toBe(stdout);
    expect((await runIn('/', [name, '--nonsense', '-h'])).stdout).toBe(stdout);
  },
);

test('help of check', async () => {
  expect((await runIn('/', ['check', '--help'])).stdout).toMatchInlineSnapshot(`
    "Report what is wrong in the content, and where

    Usage  casebook check [paths] [flags]

    Flags
      --format FORMAT   pretty, line, json, github, sarif (default: pretty)
      --quiet           Show errors only; --max-warnings still counts the rest
      --fix             Fix what has exactly one safe fix
      --dry-run         Show what --fix would do as a diff, and write nothing
      --explain RULE    Explain a rule, with examples
      --max-warnings N  Fail when there are more warnings
      --watch           Check again whenever the content changes
      --content DIR     Content folder (default: \`content\`)
      --help            Show this help

    Name cases or folders to check only those; by default everything is checked.

    Examples
      casebook check
      casebook check content/cases/one --fix
      casebook check --quiet --format line
      casebook check --format sarif > casebook.sarif
      casebook check --explain no-unknown-key
    "
  `);
});

test('version', async () => {
  expect(await runIn('/', ['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
});

test('what cannot be run is refused with what to do, and code 2', async () => {
  const folder = folderWith({});
  const refused = [
    ['chek'],
    ['publish'],
    ['--content', 'x'],
    ['check', '--formt', 'json'],
    ['check', '--nothing-like-it'],
    ['check', '--format', 'xml'],
    ['check', '--format', 'sarf'],
    ['check', '--format'],
    ['check', '--format', '--watch'],
    ['check', '--watch=yes'],
    ['check', '--max-warnings', '-1'],
    ['check', '--max-warnings=1.5'],
    ['check', '--watch', '--fix'],
    ['check', '--explain', 'no-unknwn-key'],
    ['check', '--content', 'no such folder'],
    ['build', 'somewhere'],
    ['preview', '--port', '99999'],
    ['preview', '--out', 'no such folder'],
  ];
  const said: string[] = [];
  for (const argv of refused) {
    const { code, stdout, stderr } = await runIn(folder, argv);
    expect({ argv, code, stdout }).toEqual({ argv, code: 2, stdout: '' });
    const lines = stderr.split('\n').filter((line) => line !== '' && !line.endsWith('says more.'));
    said.push(`$ casebook ${argv.join(' ')}`, ...lines);
  }
  expect(said.join('\n')).toMatchInlineSnapshot(`
    "$ casebook chek
    casebook: Unexpected command \`chek\`, did you mean \`check\`?
    $ casebook publish
    casebook: Unexpected command \`publish\`, expected new, import, check, build, dev, preview, export, attack, results
    $ casebook --content x
    casebook: Unexpected flag \`--content\`, expected a command first
    $ casebook check --formt json
    casebook: Unexpected flag \`--formt\`, did you mean \`--format\`?
    $ casebook check --nothing-like-it
    casebook: Unexpected flag \`--nothing-like-it\`
    It takes --format, --quiet, --fix, --dry-run, --explain, --max-warnings, --watch, --content, --help.
    $ casebook check --format xml
    casebook: Unexpected \`--format xml\`, expected \`pretty\`, \`line\`, \`json\`, \`github\`, \`sarif\`
    $ casebook check --format sarf
    casebook: Unexpected \`--format sarf\`, expected \`pretty\`, \`line\`, \`json\`, \`github\`, \`sarif\`
    Did you mean \`sarif\`?
    $ casebook check --format
    casebook: Unexpected \`--format\` without FORMAT
    $ casebook check --format --watch
    casebook: Unexpected \`--watch\`, expected FORMAT of \`--format\`
    Write \`--format=--watch\` if you mean that.
    $ casebook check --watch=yes
    casebook: Unexpected value \`yes\` of \`--watch\`, expected none
    $ casebook check --max-warnings -1
    casebook: Unexpected \`-1\`, expected N of \`--max-warnings\`
    Write \`--max-warnings=-1\` if you mean that.
    $ casebook check --max-warnings=1.5
    casebook: Unexpected \`--max-warnings 1.5\`, expected a whole number
    $ casebook check --watch --fix
    casebook: Unexpected \`--watch\` together with \`--fix\`, expected one of them
    $ casebook check --explain no-unknwn-key
    casebook: Unexpected rule \`no-unknwn-key\`, did you mean \`no-unknown-key\`?
    $ casebook check --content no such folder
    casebook: Unexpected content folder \`no such folder\`, expected a folder that exists
    Name it with \`--content DIR\`.
    $ casebook build somewhere
    casebook: Unexpected \`somewhere\`, expected only flags
    $ casebook preview --port 99999
    casebook: Unexpected \`--port 99999\`, expected a whole number up to 65535
    $ casebook preview --out no such folder
    casebook: Unexpected folder \`no such folder\`, expected a site that was built
    Run \`casebook build\` first."
  `);
});

test('colours are for terminals, NO_COLOR refuses them and FORCE_COLOR has the last word', async () => {
  const coloured = async (isTTY: boolean, env: Record<string, string>): Promise<boolean> => {
    let said = '';
    await runIn('/', [], { env, stdout: { isTTY, write: (text) => (said += text) } });
    return said.includes('\u001b[');
  };
  expect(await coloured(true, {})).toBe(true);
  expect(await coloured(true, { NO_COLOR: '1' })).toBe(false);
  expect(await coloured(true, { NO_COLOR: '' })).toBe(true);
  expect(await coloured(true, { TERM: 'dumb' })).toBe(false);
  expect(await coloured(false, {})).toBe(false);
  expect(await coloured(false, { FORCE_COLOR: '1' })).toBe(true);
  expect(await coloured(true, { FORCE_COLOR: '0' })).toBe(false);
});

test('a crash says whose fault it is in one line, and more when asked', () => {
  const crash = new TypeError('x is not a function\nand more');
  expect(faultText(crash, {})).toBe(
    'casebook: This is a fault of Casebook, not of your content: x is not a function (CASEBOOK_DEBUG=1 shows the details)\n',
  );
  expect(faultText(crash, { CASEBOOK_DEBUG: '1' })).toContain('run.test.ts');
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), {
    code: 'ENOSPC',
    path: '/out',
  });
  expect(faultText(full, {})).toBe('casebook: Unexpected refusal at /out: the disk is full\n');
  expect(faultText('thrown text', {})).toContain('thrown text');
});

test('the page about a rule is where package.json says the repository is', () => {
  const github = 'https://github.com/o/r/blob/HEAD/docs/x.md';
  expect(documentUrl({ name: 'c', repository: { url: 'git+https://github.com/o/r.git' } }, 'docs/x.md')).toBe(
    github,
  );
  expect(documentUrl({ name: 'c', repository: 'github:o/r' }, 'docs/x.md')).toBe(github);
  expect(documentUrl({ name: 'c', homepage: 'https://c.example/book/#readme' }, 'docs/x.md')).toBe(
    'https://c.example/book/docs/x.md',
  );
  expect(documentUrl({ name: 'c' }, 'docs/x.md')).toBeNull();
});
