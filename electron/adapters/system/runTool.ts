import { execFile } from 'node:child_process';

export interface ToolAnswer {
  readonly exitCode: number;
  readonly output: Buffer;
}

export interface ToolOptions {
  /** Added to the variables of this process. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly limitMs?: number;
}

const usualLimitMs = 10_000;
const largestOutputBytes = 4 * 1024 * 1024;

/** Runs a system program by its full path, without a shell. `null` when it could not start or did not end in time. */
export function runTool(
  file: string,
  args: readonly string[],
  { environment = {}, limitMs = usualLimitMs }: ToolOptions = {},
): Promise<ToolAnswer | null> {
  return new Promise((resolve) => {
    const options = {
      encoding: 'buffer' as const,
      timeout: limitMs,
      maxBuffer: largestOutputBytes,
      windowsHide: true,
      env: { ...process.env, ...environment },
    };
    execFile(file, args, options, (error, output) => {
      if (error === null) resolve({ exitCode: 0, output });
      else resolve(typeof error.code === 'number' ? { exitCode: error.code, output } : null);
    });
  });
}
