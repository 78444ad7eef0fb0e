import * as z from 'zod';
import type { Allowance } from './tokenBucket';

// How often a window may send a command: far more than the fastest hand, but little enough to keep main free.

/** Enough for a key that is held down. */
const usual: Allowance = { atOnce: 120, everyMs: 20 };
/** For commands that write a file, or ask the system or a server. */
export const costly: Allowance = { atOnce: 20, everyMs: 500 };

/** Limits commands about the same subject, for instance the same call. */
export interface SubjectLimit<Input> {
  readonly subject: (input: Input) => string;
  readonly often: Allowance;
}

export interface CommandLimits<Input> {
  readonly often?: Allowance;
  /** Applies in addition to `often`. */
  readonly same?: SubjectLimit<Input>;
}

/** Something a window, the tray or a key may ask for. Check input from outside with `schema` first. */
export interface Command<Input, Output> {
  (input: Input): Promise<Output>;
  readonly schema: z.ZodType<Input>;
  readonly often: Allowance;
  readonly same: SubjectLimit<Input> | null;
}

/**
 * One command for each name of a contract slice. A missing command, or one with the wrong input, is a compile error.
 */
export type CommandsOf<
  Slice extends Readonly<Record<keyof Slice, { readonly input: unknown; readonly output: unknown }>>,
> = { readonly [Name in keyof Slice]: Command<Slice[Name]['input'], Slice[Name]['output']> };

export function command<Input, Output>(
  schema: z.ZodType<Input>,
  handler: (input: Input) => Output | Promise<Output>,
  { often = usual, same }: CommandLimits<Input> = {},
): Command<Input, Output> {
  return Object.assign(async (input: Input) => handler(input), { schema, often, same: same ?? null });
}

// Input from a window is limited, whoever sends it. The limits are far above what a person types.

export const noInput = z.undefined();
export const id = z.string().min(1).max(512);
export const typed = z.string().max(2_048);
