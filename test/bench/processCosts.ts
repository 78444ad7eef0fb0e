import { readdirSync, readFileSync } from 'node:fs';
import { factsOf, processesBelow, type ProcessFacts } from '../support/processes';

// What Linux says that a program costs, with all the processes that it has started.

export type ProcessKind = 'main' | 'renderer' | 'gpu' | 'other';

export const processKinds: readonly ProcessKind[] = ['main', 'renderer', 'gpu', 'other'];

const bytesOfKb = 1024;
const megabyte = 1e6;
/** What the kernel counts processor time in, for programs to read. */
const ticksPerSecond = 100;

function processesOf(pid: number): readonly ProcessFacts[] {
  return [...factsOf(pid), ...processesBelow(pid)];
}

function kindOf({ pid, commandLine }: ProcessFacts, main: number): ProcessKind {
  if (pid === main) return 'main';
  const type = /--type=([\w-]+)/.exec(commandLine)?.[1] ?? '';
  if (type === 'renderer') return 'renderer';
  return type === 'gpu-process' ? 'gpu' : 'other';
}

/** Proportional set size in MB: memory that several processes share counts once among all of them. */
export function memoryOf(main: number): Readonly<Record<ProcessKind | 'all', number>> {
  const sizes = { main: 0, renderer: 0, gpu: 0, other: 0, all: 0 };
  for (const one of processesOf(main)) {
    const text = readIfThere(`/proc/${one.pid}/smaps_rollup`);
    const kb = Number(/^Pss:\s+(\d+) kB$/m.exec(text)?.[1] ?? 0);
    const size = (kb * bytesOfKb) / megabyte;
    sizes[kindOf(one, main)] += size;
    sizes.all += size;
  }
  if (sizes.main === 0) throw new Error('the size of the program is not to be read, see /proc/PID/smaps_rollup');
  return sizes;
}

export interface Work {
  readonly cpuSeconds: number;
  /** How often a thread went to sleep by itself, which is how often one was woken. */
  readonly wakeUps: number;
}

/** All that its processes have done since they were started. */
export function workOf(main: number): Readonly<Record<ProcessKind | 'all', Work>> {
  if (factsOf(main).length === 0) throw new Error('the program has ended');
  const work = { main: noWork, renderer: noWork, gpu: noWork, other: noWork, all: noWork };
  for (const one of processesOf(main)) {
    const done = { cpuSeconds: cpuSeconds(one.pid), wakeUps: wakeUps(one.pid) };
    const kind = kindOf(one, main);
    work[kind] = sum(work[kind], done);
    work.all = sum(work.all, done);
  }
  return work;
}

const noWork: Work = { cpuSeconds: 0, wakeUps: 0 };

function sum(one: Work, other: Work): Work {
  return { cpuSeconds: one.cpuSeconds + other.cpuSeconds, wakeUps: one.wakeUps + other.wakeUps };
}

function cpuSeconds(pid: number): number {
  // The name of a program may hold spaces; what follows its bracket starts with the third field.
  const fields = readIfThere(`/proc/${pid}/stat`)
    .replace(/^.*\) /s, '')
    .split(' ');
  const [userTicks = '0', systemTicks = '0'] = fields.slice(11, 13);
  return (Number(userTicks) + Number(systemTicks)) / ticksPerSecond;
}

function wakeUps(pid: number): number {
  let sum = 0;
  for (const thread of threadsOf(pid)) {
    const status = readIfThere(`/proc/${pid}/task/${thread}/status`);
    sum += Number(/^voluntary_ctxt_switches:\s+(\d+)$/m.exec(status)?.[1] ?? 0);
  }
  return sum;
}

function threadsOf(pid: number): readonly string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    // It has ended since it was found.
    return [];
  }
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // It has ended since it was found, or it is not ours to look at; see `memoryOf`.
    return '';
  }
}
