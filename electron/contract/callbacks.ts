import type { CallNameView } from './call';
import type { CommandList, Outcome } from './command';

/** A call that the agent has promised to make. */
export interface CallbackView extends CallNameView {
  readonly id: string;
  /** The label of the code that was chosen with it. */
  readonly codeName: string;
  readonly dueAtMs: number;
  readonly isDue: boolean;
  /** What became of the new time for the record of its campaign; `null` when no campaign is told. */
  readonly record: {
    readonly state: 'kept' | 'sending' | 'done' | 'refused' | 'unknown' | 'notSent';
    /** What GWS said when it refused. */
    readonly said: string | null;
  } | null;
}

export interface CallbackCommands {
  /** The agent has called, or will not any more. */
  readonly finishCallback: {
    readonly input: { readonly id: string };
    readonly output: Outcome<null, { readonly code: 'unknownCallback' }>;
  };
}

export const callbackCommands: CommandList<CallbackCommands> = { finishCallback: 'withInput' };
