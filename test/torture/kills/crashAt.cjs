// Loaded before the app by `electron -r`: kills it, as `kill -9` does, at one labelled step between the click and the
// ledger. WRAPKEY_CRASH_AT: `write:N:before|half|written|synced` (the Nth append to the journal since the start),
// `post:before|sent|answered` (the request that sets a disposition), `rewrite:before|written|renamed` (compaction).
// WRAPKEY_DURABLE: a file that always says how long the part of the journal is that the disk was told to keep; after the
// kill the rest is cut off, so that each kill is a power cut.
const { syncBuiltinESMExports } = require('node:module');
const { openSync, statSync, writeSync } = require('node:fs');
const files = require('node:fs/promises');
const { net } = require('electron');

const label = process.env.WRAPKEY_CRASH_AT ?? '';
const die = () => process.kill(process.pid, 'SIGKILL');
const at = (step) => {
  if (step === label) die();
};

const durableFile = openSync(process.env.WRAPKEY_DURABLE, 'w');
// In one write over the same bytes: whatever moment the kill comes at, the old or the new length stands there.
const durable = (length) => writeSync(durableFile, String(length).padStart(15), 0);
let writes = 0;
let isOpenedBefore = false;

function watchAppends(handle) {
  const write = handle.write.bind(handle);
  const datasync = handle.datasync.bind(handle);
  handle.write = async (bytes, offset, length, position) => {
    writes += 1;
    at(`write:${writes}:before`);
    if (label === `write:${writes}:half`) {
      await write(bytes, offset, Math.floor(length / 2), position);
      die();
    }
    const written = await write(bytes, offset, length, position);
    at(`write:${writes}:written`);
    return written;
  };
  handle.datasync = async () => {
    const { size } = await handle.stat();
    await datasync();
    durable(size);
    at(`write:${writes}:synced`);
  };
  return handle;
}

/** How much of each new journal, before it takes its place, the disk was told to keep. */
const synced = new Map();

function watchSync(handle, path) {
  const sync = handle.sync.bind(handle);
  handle.sync = async () => {
    const { size } = await handle.stat();
    await sync();
    synced.set(path, size);
  };
  return handle;
}

const { open, rename } = files;
files.open = async (path, flags, mode) => {
  const name = String(path);
  const isJournal = name.endsWith('dispositions.journal') && flags === 'r+';
  const isNew = /dispositions\.journal\..*\.new$/.test(name);
  if (isNew) at('rewrite:before');
  const handle = await open(path, flags, mode);
  // What an earlier run left has been cut to what it had kept.
  if (isJournal && !isOpenedBefore) durable(statSync(name).size);
  isOpenedBefore ||= isJournal;
  if (isNew) return watchSync(handle, name);
  return isJournal ? watchAppends(handle) : handle;
};
files.rename = async (from, to) => {
  const isJournal = String(to).endsWith('dispositions.journal');
  if (isJournal) at('rewrite:written');
  await rename(from, to);
  if (isJournal) durable(synced.get(String(from)) ?? 0);
  isOpenedBefore ||= isJournal;
  if (isJournal) at('rewrite:renamed');
};
syncBuiltinESMExports();

const { request } = net;
net.request = (options) => {
  const made = request.call(net, options);
  if (options.method !== 'POST' || !/\/me\/(calls|devices)\//.test(options.url)) return made;
  at('post:before');
  const end = made.end.bind(made);
  made.end = (...args) => {
    const ended = end(...args);
    // Time for it to leave; the answer of the simulator is held back for longer than this.
    if (label === 'post:sent') setTimeout(die, 30);
    return ended;
  };
  made.on('response', () => at('post:answered'));
  return made;
};
