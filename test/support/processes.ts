import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** A process as Linux describes it. */
export interface ProcessFacts {
  readonly pid: number;
  readonly parent: number;
  readonly commandLine: string;
  /** 2 when a filter limits its system calls. */
  readonly seccomp: number;
  /** Neither the process nor its children can gain privileges. */
  readonly hasNoNewPrivileges: boolean;
  /** The parts of the system that it sees: networks, processes. */
  readonly namespaces: { readonly net: string; readonly pid: string };
}

function allProcesses(): readonly ProcessFacts[] {
  return readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? factsOf(Number(name)) : []));
}

/** The processes that were started with this environment variable. */
export function processesWith(name: string, value: string): readonly ProcessFacts[] {
  return allProcesses().filter(({ pid }) => environmentOf(pid).includes(`${name}=${value}`));
}

function environmentOf(pid: number): readonly string[] {
  try {
    return readFileSync(join('/proc', String(pid), 'environ'), 'utf8').split('\0');
  } catch {
    // It has ended or belongs to another user, so it is not ours.
    return [];
  }
}

export function processesBelow(ancestor: number): readonly ProcessFacts[] {
  const all = allProcesses();
  const found: ProcessFacts[] = [];
  const wanted = new Set([ancestor]);
  // Parents do not always have smaller ids, because ids wrap around, so search the list until nothing new is found.
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
    // It has ended, perhaps while it was read, or is a zombie.
    return [];
  }
}
