import type { CommandName } from '../../contract/commands';
import type { Allowance } from '../../core/kernel/tokenBucket';

// How often one window may send one command: far more than the fastest hand, and so little that main stays free.

/** Enough for a key that is held down. */
const usual: Allowance = { atOnce: 120, everyMs: 20 };
/** It writes a file, asks the system or a server. */
const costly: Allowance = { atOnce: 20, everyMs: 500 };

const allowances: Partial<Record<CommandName, Allowance>> = {
  signIn: costly,
  cancelSignIn: costly,
  signOut: costly,
  reconnectNow: costly,
  readCodesAgain: costly,
  answerProxy: costly,
  answerClientCertificate: costly,
  undoDisposition: costly,
  // The outbox tries by itself; a push is for once in a while.
  sendNow: { atOnce: 10, everyMs: 5_000 },
  savePreferences: costly,
  setKey: costly,
  installUpdate: costly,
  previewDiagnostics: costly,
  saveDiagnostics: costly,
};

/** Of the same call: who changes their mind all the time would send a request each time. */
export const choicesOfOneCall: Allowance = { atOnce: 10, everyMs: 1_000 };

/** Then it is cut off. */
export const refusalsOfAWindow: Allowance = { atOnce: 1_000, everyMs: 20 };

export function allowanceOf(name: CommandName): Allowance {
  return allowances[name] ?? usual;
}
