import type { Platform } from '../kernel/platform';
import type { Result } from '../kernel/result';

/** Versions and sizes. The strings are restricted so that nothing else can hide in them. */
export interface SystemFacts {
  readonly wrapkey: string;
  readonly electron: string;
  readonly chrome: string;
  readonly node: string;
  readonly platform: Platform;
  readonly release: string;
  readonly architecture: string;
  readonly isPackaged: boolean;
  readonly memoryMb: number;
  readonly displays: number;
  readonly upMinutes: number;
}

/** What diagnostics need beside the state. */
export interface DiagnosticsHost {
  system(): SystemFacts;
  /** The last lines as written, oldest first; they contain nothing personal. */
  lastLogLines(): readonly string[];
  /** Asks the agent where to save, and writes exactly this text there. False when the agent cancels. */
  save(text: string): Promise<Result<boolean, { readonly reason: string }>>;
}
