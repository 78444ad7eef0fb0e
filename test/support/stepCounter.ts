import { Session } from 'node:inspector/promises';

interface Steps {
  /** How often the parts of the core ran: functions, branches, loop iterations. */
  readonly all: number;
  /** How often a function of the core was called, by its name. */
  readonly calls: ReadonlyMap<string, number>;
}

/**
 * Counts the steps of some work with V8's coverage counters, which are the same on a busy and an idle machine. Work
 * inside a built-in function, for instance a regular expression, is not counted.
 */
export class StepCounter {
  private readonly session = new Session();

  /** V8 counts only in functions that first run after this, so call it before everything else in a file. */
  async start(): Promise<() => void> {
    this.session.connect();
    await this.session.post('Profiler.enable');
    await this.session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    return () => this.session.disconnect();
  }

  async stepsOf(work: () => unknown): Promise<Steps> {
    // Discards the counts so far.
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
