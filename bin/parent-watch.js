// Ends this process when the one that started it is gone, also while the command is deep in some content.
import process from 'node:process';
import { workerData } from 'node:worker_threads';

const interval = 500;
// A command that hears of it clears up meanwhile; in milliseconds.
const patience = 3000;

let gone = 0;
setInterval(() => {
  gone = process.ppid === workerData.parent && isRunning(workerData.parent) ? 0 : gone + interval;
  if (gone > patience) process.kill(process.pid, 'SIGKILL');
}, interval);

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
