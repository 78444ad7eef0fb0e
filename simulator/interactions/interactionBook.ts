/** The record of one call in the contact history (gws-protocol-more A5). */
export interface Interaction {
  readonly id: string;
  readonly agent: string;
  readonly callId: string;
  readonly phoneNumber: string;
  readonly type: string;
  readonly status: string;
  readonly comment: string;
  /** Seconds; `undefined` until the desktop has completed the record. */
  readonly callDuration: number | undefined;
}

/** What stands in the history of a contact, as GWS shows it (gws-protocol-more A5.3). */
export interface ContactRecord {
  readonly contactId: string;
  readonly typeId: string;
  readonly state: string;
  /** `2013-11-25 21:02:22.000+0200` */
  readonly startDate: string;
  readonly comment: string;
  readonly callDuration: number;
}

export interface InteractionAnswer {
  readonly agent: string;
  readonly message: Readonly<Record<string, unknown>>;
}

/** How UCS answers from now on: as it should, with a refusal, or not at all. */
export type AnswerHabit = 'answer' | 'fail' | 'lose';

/** UCS behind GWS. Every request is taken at once and answered later, by the number of the request. */
export class InteractionBook {
  habit: AnswerHabit = 'answer';
  #interactions: readonly Interaction[] = [];
  #contactRecords: readonly ContactRecord[] = [];
  #references = 0;
  readonly #listeners = new Set<(answer: InteractionAnswer) => void>();

  all(): readonly Interaction[] {
    return this.#interactions;
  }

  onAnswer(listener: (answer: InteractionAnswer) => void): void {
    this.#listeners.add(listener);
  }

  /** Finds or makes the record of the call, as the name of the operation does not say. */
  findOrCreate(agent: string, call: Pick<Interaction, 'callId' | 'phoneNumber' | 'type' | 'status'>): number {
    return this.#answered(agent, () => {
      const known = this.#interactions.find((one) => one.agent === agent && one.callId === call.callId);
      const made = known ?? this.#create(agent, call);
      const isCreated = String(known === undefined);
      return { messageType: 'createInteractionResponse', interactionId: made.id, isCreated };
    });
  }

  /** Of the agent's own records. */
  change(agent: string, id: string, change: Partial<Pick<Interaction, 'comment' | 'status' | 'callDuration'>>): number {
    return this.#answered(agent, () => {
      const isTheirs = (one: Interaction): boolean => one.id === id && one.agent === agent;
      const isKnown = this.#interactions.some(isTheirs);
      this.#interactions = this.#interactions.map((one) => (isTheirs(one) ? { ...one, ...change } : one));
      return {
        messageType: 'UcsOperationResponse',
        success: isKnown,
        ...(isKnown ? {} : { errorMessage: 'Not found.' }),
      };
    });
  }

  addToContact(record: ContactRecord): void {
    this.#contactRecords = [...this.#contactRecords, record];
  }

  /** What all agents noted of the contact; an unknown contact has none. */
  ofContact(agent: string, contactId: string): number {
    return this.#answered(agent, () => ({
      messageType: 'GetInteractionsHistoryMessage',
      interactions: this.#contactRecords
        .map((record, index) => ({ ...record, id: `HIST${String(index + 1)}`, mediaType: 'call' }))
        .filter((record) => record.contactId === contactId)
        .map((record) => ({ ...record, path: `/interactions/${record.id}` }))
        .sort((left, right) => right.startDate.localeCompare(left.startDate)),
    }));
  }

  #create(agent: string, call: Pick<Interaction, 'callId' | 'phoneNumber' | 'type' | 'status'>): Interaction {
    const id = `IXN${String(this.#interactions.length + 1).padStart(5, '0')}`;
    const made = { ...call, id, agent, comment: '', callDuration: undefined };
    this.#interactions = [...this.#interactions, made];
    return made;
  }

  /** Does it, unless UCS fails. What is lost was done all the same. */
  #answered(agent: string, run: () => Readonly<Record<string, unknown>>): number {
    this.#references += 1;
    const referenceId = this.#references;
    const answer =
      this.habit === 'fail'
        ? { messageType: 'UcsOperationResponse', success: false, errorMessage: 'Contact server is not available.' }
        : run();
    if (this.habit !== 'lose')
      for (const listener of this.#listeners) listener({ agent, message: { ...answer, referenceId } });
    return referenceId;
  }
}
