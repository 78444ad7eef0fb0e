import { Session } from 'node:inspector/promises';

interface Steps {
  /** How often the parts of the core ran: functions, branches, turns of loops. */
  readonly all: number;
  /** How often a function of the core was called, by its name. */
  readonly calls: ReadonlyMap<string, number>;
}

/**
 * Counts what a piece of work does, with the counters that V8 has for coverage: they are the same on a busy machine and an
 * idle one. What runs within one built-in function, a regular expression for instance, is not counted.
 */
export class StepCounter {
  private readonly session = new Session();

  /** V8 only counts within functions that run for the first time after this, so it stands before everything in a file. */
  async start(): Promise<() => void> {
    this.session.connect();
    await this.session.post('Profiler.enable');
    await this.session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    return () => this.session.disconnect();
  }

  async stepsOf(work: () => unknown): Promise<Steps> {
    // What was counted until now does not count.
    await this.session.post('Profiler.takePreciseCoverage');
    work();
    const { result } = await this.session.post('Profiler.takePreciseCoverage');
    const functions = result.filter(({ url }) => url.includes('/electron/core/')).flatMap((script) => script.functions);
    const calls = new Map<string, number>();
    for (const { functionName, ranges } of functions) {
      calls.set(functionName, (calls.get(functionName) ?? 0) + (ranges[0]?.count ?? 0));
    }
    const all = functions.flatMap(({ ranges }) => ranges).reduce((sum, { count }) => sum + count, 0);
    return { all, calls };
  }
}
