/** One choice that the torture made in the app, for one call; no two of a call have the same code. */
export interface Choice {
  readonly code: string;
  /** As the app named it; `null` while it has not answered. */
  entryId: string | null;
  /** The app answered that it has it, and that it is kept. */
  isAcknowledged: boolean;
  /** `asked`: the app was gone before it answered, so that it may be taken back or not. */
  undo: 'no' | 'asked' | 'done';
}

/** What is known of a call at the end: by the torture, by the simulator, and by the app's ledger. */
export interface CallAccount {
  readonly callId: string;
  /** In the order in which they were made. */
  readonly choices: readonly Choice[];
  /** Set while the call was live, so that it is in its user data, which is frozen at its end. */
  readonly inUserData: string | null;
  /** The user events of the call, oldest first: one for each choice that arrived after release. */
  readonly events: readonly string[];
  /** Codes whose entry says that it may count twice. */
  readonly marked: ReadonlySet<string>;
  /**
   * The ledger says of the newest entry that GWS refused it, for instance to take a pair out of a call that has ended, and
   * the simulator did refuse it. That the app says so alone proves nothing: a lost answer is no refusal.
   */
  readonly isRefused: boolean;
  /** What the app's ledger says of the call, the newest choice first. */
  readonly told: readonly string[];
}

/** A call that ended without a code: the app has to ask for one until it gets it. */
export interface UncodedCall {
  readonly callId: string;
  /** The app showed its wrap-up for long enough before a kill that it has to be on the disk. */
  readonly isOwed: boolean;
  /** The app still asks at the end. */
  readonly isPending: boolean;
}

export interface Verdict {
  readonly acknowledged: number;
  /** Calls that have what the agent wanted last, or what may have been wanted later. */
  readonly delivered: number;
  readonly lost: readonly CallAccount[];
  /** Not as it was wanted, and the agent was told so. */
  readonly refused: number;
  /** The same code more often in reporting than it was chosen, and no entry that says so. */
  readonly unmarkedDuplicates: readonly string[];
  readonly markedDuplicates: number;
  readonly undone: number;
}

/** Wrap-ups that were shown before a kill, and are gone. */
export function lostWrapUps(calls: readonly UncodedCall[]): readonly string[] {
  return calls.filter(({ isOwed, isPending }) => isOwed && !isPending).map(({ callId }) => callId);
}

export function judge(accounts: readonly CallAccount[]): Verdict {
  const owed = accounts.filter(({ choices }) => choices.some(({ isAcknowledged }) => isAcknowledged));
  const missing = owed.filter((account) => !isDelivered(account));
  const lost = missing.filter(({ isRefused }) => !isRefused);
  const doubled = accounts.flatMap((account) => duplicates(account).map((code) => ({ account, code })));
  const unmarked = doubled.filter(({ account, code }) => !account.marked.has(code));
  const all = accounts.flatMap(({ choices }) => choices);
  return {
    acknowledged: all.filter(({ isAcknowledged }) => isAcknowledged).length,
    delivered: owed.length - missing.length,
    lost,
    refused: missing.length - lost.length,
    unmarkedDuplicates: unmarked.map(({ account, code }) => `${account.callId} ${code}`),
    markedDuplicates: doubled.length - unmarked.length,
    undone: all.filter(({ undo }) => undo === 'done').length,
  };
}

function isDelivered({ choices, inUserData, events }: CallAccount): boolean {
  return acceptable(choices).has(events.at(-1) ?? inUserData);
}

/**
 * From the newest back to the one that certainly counts: what was not acknowledged may have arrived or not, and what was
 * asked to be taken back may have been or not. `null`: none may be left.
 */
function acceptable(choices: readonly Choice[]): ReadonlySet<string | null> {
  const codes = new Set<string | null>();
  for (const { code, isAcknowledged, undo } of choices.toReversed()) {
    if (undo === 'done') continue;
    codes.add(code);
    if (isAcknowledged && undo === 'no') return codes;
  }
  return codes.add(null);
}

/** An undo brings an earlier choice back, which then may rightly be there a second time. */
function duplicates({ choices, events }: CallAccount): readonly string[] {
  const undone = choices.filter(({ undo }) => undo !== 'no').length;
  return [...new Set(events)].filter((code) => events.filter((event) => event === code).length > 1 + undone);
}
