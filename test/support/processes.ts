import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** A process as Linux describes it. */
export interface ProcessFacts {
  readonly pid: number;
  readonly parent: number;
  readonly commandLine: string;
  /** 2 when a filter decides which calls of the system it may make. */
  readonly seccomp: number;
  /** Neither it nor what it starts can gain rights. */
  readonly hasNoNewPrivileges: boolean;
  /** Which part of the system it sees: networks, processes. */
  readonly namespaces: { readonly net: string; readonly pid: string };
}

function allProcesses(): readonly ProcessFacts[] {
  return readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? factsOf(Number(name)) : []));
}

/** Whoever was started with this variable in the environment. */
export function processesWith(name: string, value: string): readonly ProcessFacts[] {
  return allProcesses().filter(({ pid }) => environmentOf(pid).includes(`${name}=${value}`));
}

function environmentOf(pid: number): readonly string[] {
  try {
    return readFileSync(join('/proc', String(pid), 'environ'), 'utf8').split('\0');
  } catch {
    // It has ended, or is of another user, and so none of ours.
    return [];
  }
}

export function processesBelow(ancestor: number): readonly ProcessFacts[] {
  const all = allProcesses();
  const found: ProcessFacts[] = [];
  const wanted = new Set([ancestor]);
  // Parents have the smaller numbers only until numbers begin anew, so go over the list until nothing is found.
  for (let before = -1; before !== found.length;) {
    before = found.length;
    for (const one of all) {
      if (!wanted.has(one.parent) || wanted.has(one.pid)) continue;
      wanted.add(one.pid);
      found.push(one);
    }
  }
  return found;
}

export function factsOf(pid: number): readonly ProcessFacts[] {
  const folder = join('/proc', String(pid));
  try {
    const status = readFileSync(join(folder, 'status'), 'utf8');
    const field = (name: string): number => Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(status)?.[1]);
    return [
      {
        pid,
        parent: field('PPid'),
        commandLine: readFileSync(join(folder, 'cmdline'), 'utf8').replaceAll('\0', ' '),
        seccomp: field('Seccomp'),
        hasNoNewPrivileges: field('NoNewPrivs') === 1,
        namespaces: { net: readlinkSync(join(folder, 'ns', 'net')), pid: readlinkSync(join(folder, 'ns', 'pid')) },
      },
    ];
  } catch {
    // It ended while it was looked at, or has ended and was not fetched yet.
    return [];
  }
}
