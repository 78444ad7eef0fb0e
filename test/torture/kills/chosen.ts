/** One choice that the torture made in the app, for one call; no two of a call have the same code. */
export interface Choice {
  readonly code: string;
  /** The app answered that it has it, and that it is kept. */
  isAcknowledged: boolean;
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
}

export interface Verdict {
  readonly acknowledged: number;
  /** Calls whose last acknowledged choice, or a later one, is what the simulator has. */
  readonly delivered: number;
  readonly lost: readonly string[];
  /** The same code twice in reporting, and no entry that says so. */
  readonly unmarkedDuplicates: readonly string[];
  readonly markedDuplicates: number;
}

export function judge(accounts: readonly CallAccount[]): Verdict {
  const owed = accounts.filter(({ choices }) => choices.some(({ isAcknowledged }) => isAcknowledged));
  const lost = owed.filter((account) => !isDelivered(account)).map(({ callId }) => callId);
  const doubled = accounts.flatMap((account) => duplicates(account).map((code) => ({ account, code })));
  const unmarked = doubled.filter(({ account, code }) => !account.marked.has(code));
  return {
    acknowledged: accounts.flatMap(({ choices }) => choices).filter(({ isAcknowledged }) => isAcknowledged).length,
    delivered: owed.length - lost.length,
    lost,
    unmarkedDuplicates: unmarked.map(({ account, code }) => `${account.callId} ${code}`),
    markedDuplicates: doubled.length - unmarked.length,
  };
}

/** A choice that was made but not acknowledged may have arrived or not; an acknowledged one that came later must. */
function isDelivered({ choices, inUserData, events }: CallAccount): boolean {
  const last = choices.findLastIndex(({ isAcknowledged }) => isAcknowledged);
  const acceptable = choices.slice(last).map(({ code }) => code);
  const final = events.at(-1) ?? inUserData;
  return final !== null && acceptable.includes(final);
}

function duplicates({ events }: CallAccount): readonly string[] {
  return [...new Set(events)].filter((code) => events.filter((event) => event === code).length > 1);
}
