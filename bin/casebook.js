#!/usr/bin/env node
// Written so that Node 12 can read it and say which one is needed.
// biome-ignore-all lint/style/useNodejsImportProtocol: Node 12 does not know it
import { spawn } from 'child_process';
import { existsSync } from 'fs';
import { fileURLToPath } from 'url';

const needed = [22, 18];

function isOldNode(version) {
  const parts = version.split('.').map(Number);
  return parts[0] < needed[0] || (parts[0] === needed[0] && parts[1] < needed[1]);
}

function path(relative) {
  return fileURLToPath(new URL(relative, import.meta.url));
}

/** Node as the package `node` brings it, beside this package's dependencies or beside this package. */
function packagedNode() {
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  return [path(`../node_modules/node/bin/${file}`), path(`../../node/bin/${file}`)].find(existsSync);
}

// An answer to a signal is due after this time, an end after the longer one; in milliseconds.
const patience = { answer: 1000, end: 5000 };

/**
 * Runs the command in a process of its own and stays beside it, with nothing to do but signals: a command that is deep in
 * some content cannot hear one, and is ended from here.
 */
function runWith(node) {
  const child = spawn(node, process.execArgv.concat(fileURLToPath(import.meta.url), process.argv.slice(2)), {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: Object.assign({}, process.env, { CASEBOOK_PARENT: String(process.pid) }),
  });
  let interrupted = false;
  let overdue;
  const endAfter = (milliseconds) => {
    clearTimeout(overdue);
    overdue = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      interrupted = true;
      endAfter(patience.answer);
      child.kill(signal);
    });
  }
  // It has heard the signal, and is clearing up.
  child.on('message', () => endAfter(patience.end));
  child.on('error', (error) => refuse(error.message));
  child.on('exit', (code) => {
    clearTimeout(overdue);
    process.exitCode = code !== null ? code : interrupted ? 130 : 2;
  });
}

function refuse(reason) {
  process.stderr.write(
    `casebook: Unexpected Node ${process.versions.node}, expected ${needed.join('.')} or newer (${reason})\n` +
      'Install a newer Node, or bring one along with `npm install node@24`.\n',
  );
  process.exitCode = 2;
}

const isChild = process.env.CASEBOOK_PARENT === String(process.ppid);
// A debugger wants the process that it was started for.
const isDebugged = process.execArgv.some((flag) => flag.startsWith('--inspect'));

if (!isOldNode(process.versions.node)) {
  if (isChild) watchParent();
  if (isChild || isDebugged) runHere();
  else runWith(process.execPath);
} else {
  const node = packagedNode();
  if (node === undefined) refuse('the package `node` is not installed either');
  else if (isChild) refuse('so is the packaged one');
  else runWith(node);
}

/** In a thread, since this one may be busy for long; what it has begun is cleared up by the next run. */
function watchParent() {
  import('worker_threads').then(({ Worker }) => {
    new Worker(new URL('./parent-watch.js', import.meta.url), {
      workerData: { parent: process.ppid },
    }).unref();
  });
}

function runHere() {
  // Node does not run TypeScript below node_modules; a packed release brings what was made of it.
  const main = /[\\/]node_modules[\\/]/.test(path('.')) ? '../lib/cli/main.js' : '../src/cli/main.ts';
  import(main).catch((error) => {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    process.stderr.write(`casebook: Unexpected lack of a part, run \`npm ci\` first: ${error.message}\n`);
    process.exitCode = 2;
  });
}
