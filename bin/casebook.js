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

function runWith(node) {
  const child = spawn(node, process.execArgv.concat(fileURLToPath(import.meta.url), process.argv.slice(2)), {
    stdio: 'inherit',
    env: Object.assign({}, process.env, { CASEBOOK_NODE: node }),
  });
  // The child decides when it is done.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => refuse(error.message));
  child.on('exit', (code) => {
    process.exitCode = code === null ? 2 : code;
  });
}

function refuse(reason) {
  process.stderr.write(
    `casebook: Unexpected Node ${process.versions.node}, expected ${needed.join('.')} or newer (${reason})\n` +
      'Install a newer Node, or bring one along with `npm install node@24`.\n',
  );
  process.exitCode = 2;
}

if (!isOldNode(process.versions.node)) {
  // Node does not run TypeScript below node_modules; a packed release brings what was made of it.
  const main = /[\\/]node_modules[\\/]/.test(path('.')) ? '../lib/cli/main.js' : '../src/cli/main.ts';
  import(main).catch((error) => {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    process.stderr.write(`casebook: Unexpected lack of a part, run \`npm ci\` first: ${error.message}\n`);
    process.exitCode = 2;
  });
} else {
  const node = packagedNode();
  if (node === undefined) refuse('the package `node` is not installed either');
  else if (process.env.CASEBOOK_NODE !== undefined) refuse('so is the packaged one');
  else runWith(node);
}
