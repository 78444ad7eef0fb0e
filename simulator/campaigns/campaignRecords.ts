/** What a desktop has asked for the record of an outbound campaign (gws-protocol-more A8.1). */
export interface RecordOperation {
  readonly agent: string;
  readonly recordHandle: string;
  readonly operationName: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

export interface RecordAnswer {
  readonly agent: string;
  readonly message: Readonly<Record<string, unknown>>;
}

/** How the dialler behind GWS answers from now on: with an acknowledgement, or not at all. */
export type DiallerHabit = 'answer' | 'lose';

/** The records of campaigns that agents' calls were made for. Every request is taken at once and acknowledged later. */
export class CampaignRecords {
  habit: DiallerHabit = 'answer';
  #operations: readonly RecordOperation[] = [];
  readonly #completed = new Set<string>();
  readonly #listeners = new Set<(answer: RecordAnswer) => void>();

  all(): readonly RecordOperation[] {
    return this.#operations;
  }

  isCompleted(recordHandle: string): boolean {
    return this.#completed.has(recordHandle);
  }

  /** By this desktop or another one of the agent. */
  complete(recordHandle: string): void {
    this.#completed.add(recordHandle);
  }

  onAnswer(listener: (answer: RecordAnswer) => void): void {
    this.#listeners.add(listener);
  }

  /** Does it. What is lost was done all the same. */
  done(operation: RecordOperation, notificationType: string): void {
    const { agent, recordHandle, parameters } = operation;
    this.#operations = [...this.#operations, operation];
    if (this.habit === 'lose') return;
    const { devicePath, applicationId, campaignName, callingList, referenceId } = parameters;
    const record = { devicePath, callingList, applicationId, recordHandle, campaignName };
    const message = { messageType: 'OutboundRecordMessage', notificationType, referenceId, record };
    for (const listener of this.#listeners) listener({ agent, message });
  }
}
