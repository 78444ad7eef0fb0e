export interface Outcome {
  /** `caught`: a loss was found, and named. `failed` for another reason, for instance because a copy cannot be built. */
  readonly kind: 'passed' | 'caught' | 'failed';
  /** The last line with the figures, or why there is none. */
  readonly said: string;
}

const losses = /, [1-9]\d* (?:lost|left over|wrap-ups lost|unmarked duplicates|differences|under another call)\b/;

export function outcomeOf(exitCode: number, output: string): Outcome {
  const said = output.split('\n').findLast((line) => /^(?:kills|notes|storm): seed /.test(line));
  if (said === undefined) return { kind: 'failed', said: `ended with ${String(exitCode)} and no figures` };
  if (exitCode === 0) return { kind: 'passed', said };
  return { kind: losses.test(said) ? 'caught' : 'failed', said };
}
