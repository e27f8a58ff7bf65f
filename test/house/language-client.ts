import { type ChildProcess, spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';

interface Message {
  id?: number | string;
  method?: string;
  params?: unknown;
  result?: unknown;
  error?: { message: string };
}

export interface Said {
  line: number;
  message: string;
}

/** What an editor does with a language server: it opens documents and asks about places in them. */
export interface LanguageClient {
  /** Opens a text, or another version of it, and gives what the server has to say about it. */
  open(file: string, languageId: string, text: string): Promise<Said[]>;
  /** Labels offered at a place; lines and characters count from 0. */
  complete(file: string, line: number, character: number): Promise<string[]>;
  /** What is shown at a place, empty when nothing is. */
  hover(file: string, line: number, character: number): Promise<string>;
  close(): Promise<void>;
}

/** Starts the language server `command` for the workspace `root` with `settings` as an editor would send them. */
export async function languageClient(
  command: readonly string[],
  root: string,
  settings: Record<string, unknown>,
  initializationOptions: unknown = {},
): Promise<LanguageClient> {
  const [program = '', ...args] = command;
  const child = spawn(process.execPath, [program, ...args], { cwd: root, stdio: ['pipe', 'pipe', 'ignore'] });
  const waiting = new Map<number, (message: Message) => void>();
  const published = new Map<string, (found: Said[]) => void>();
  const versions = new Map<string, number>();
  let last = 0;
  const send = (message: Message) => write(child, message);
  const ask = (method: string, params: unknown) =>
    new Promise<unknown>((resolve, reject) => {
      const id = ++last;
      waiting.set(id, ({ result, error }) => (error ? reject(new Error(error.message)) : resolve(result)));
      send({ id, method, params });
    });

  readMessages(child, (message) => {
    if (message.method === 'workspace/configuration') {
      const { items } = message.params as { items: { section?: string }[] };
      send({
        ...(message.id === undefined ? {} : { id: message.id }),
        result: items.map(({ section }) => settings[section ?? ''] ?? null),
      });
    } else if (message.method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = message.params as {
        uri: string;
        diagnostics: { message: string; range: { start: { line: number } } }[];
      };
      published.get(uri)?.(
        diagnostics.map(({ message: text, range }) => ({ line: range.start.line, message: text })),
      );
    } else if (message.method !== undefined && message.id !== undefined) {
      send({ id: message.id, result: null });
    } else if (typeof message.id === 'number') {
      waiting.get(message.id)?.(message);
      waiting.delete(message.id);
    }
  });

  const rootUri = pathToFileURL(root).href;
  await ask('initialize', {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'workspace' }],
    initializationOptions,
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true },
      textDocument: {
        completion: { completionItem: { documentationFormat: ['markdown'] } },
        hover: { contentFormat: ['markdown'] },
        publishDiagnostics: {},
      },
    },
  });
  send({ method: 'initialized', params: {} });
  send({ method: 'workspace/didChangeConfiguration', params: { settings } });

  const at = (file: string, line: number, character: number) => ({
    textDocument: { uri: pathToFileURL(file).href },
    position: { line, character },
  });
  return {
    open: (file, languageId, text) =>
      new Promise((resolve) => {
        const uri = pathToFileURL(file).href;
        const version = (versions.get(uri) ?? 0) + 1;
        versions.set(uri, version);
        published.set(uri, resolve);
        if (version === 1)
          send({
            method: 'textDocument/didOpen',
            params: { textDocument: { uri, languageId, version, text } },
          });
        else
          send({
            method: 'textDocument/didChange',
            params: { textDocument: { uri, version }, contentChanges: [{ text }] },
          });
      }),
    complete: async (file, line, character) => {
      const found = (await ask('textDocument/completion', at(file, line, character))) as {
        items: { label: string }[];
      } | null;
      return (found?.items ?? []).map(({ label }) => label);
    },
    hover: async (file, line, character) => {
      const found = (await ask('textDocument/hover', at(file, line, character))) as {
        contents: { value: string };
      } | null;
      return found?.contents.value ?? '';
    },
    close: async () => {
      await ask('shutdown', undefined);
      const ended = new Promise((resolve) => child.once('exit', resolve));
      send({ method: 'exit' });
      await ended;
    },
  };
}

function write(child: ChildProcess, message: Message) {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  child.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

function readMessages(child: ChildProcess, onMessage: (message: Message) => void) {
  let buffered = Buffer.alloc(0);
  child.stdout?.on('data', (chunk: Buffer) => {
    buffered = Buffer.concat([buffered, chunk]);
    for (;;) {
      const head = buffered.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/i.exec(buffered.subarray(0, head).toString())?.[1]);
      if (head === -1 || buffered.length < head + 4 + length) return;
      onMessage(JSON.parse(buffered.subarray(head + 4, head + 4 + length).toString()));
      buffered = buffered.subarray(head + 4 + length);
    }
  });
}
