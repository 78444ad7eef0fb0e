import type { Callbacks } from '../callbacks/callbacks';
import { needsOf, type CodeNeeds } from '../dispositions/codeNeeds';
import { displayNameOf } from '../dispositions/codeTree';
import type { Clock } from '../kernel/clock';
import { fail, succeed, type Result } from '../kernel/result';
import { findReference } from '../outbox/callReferences';
import {
  refusalOfChoice,
  setDisposition,
  type ChoiceServices,
  type ChoiceState,
  type Chosen,
  type SetDispositionFailure,
} from '../outbox/chooseDisposition';
import type { Outbox } from '../outbox/outbox';
import type { RecordShelf } from '../outbox/recordShelf';
import type { CallFacts, LackingFields } from './callFacts';
import { aDraft, type ChoiceDraft, type OpenDraft } from './choiceDraft';
import type { ChoiceDraftsSlice } from './choiceDraftsSlice';
import { openDraft } from './openDraft';

export type ChooseFailure = SetDispositionFailure | { readonly code: 'needsMore' };

type FinishFailure =
  | SetDispositionFailure
  | { readonly code: 'noDraft' | 'noteMissing' | 'fieldMissing' | 'timeMissing' | 'inThePast' | 'tooFarAhead' };

interface ChoiceDraftServices extends ChoiceServices {
  readonly store: { readonly state: ChoiceState & ChoiceDraftsSlice };
  readonly outbox: ChoiceServices['outbox'] & Pick<Outbox, 'keep' | 'keepLater'>;
  readonly shelf: RecordShelf<ChoiceDraft>;
  readonly callbacks: Pick<Callbacks, 'check' | 'plan'>;
  readonly clock: Pick<Clock, 'nowMs'>;
  /** Tells the call and its campaign of the promise, where the policy wants it. */
  readonly promised: (callId: string, dueAtMs: number) => Promise<void>;
  /** True as well where no note can be written. */
  readonly hasNote: CallFacts['hasNote'];
  readonly lackingFields: CallFacts['lackingFields'];
}

/** Codes that the policy wants more for are not set before it is there. Every choice of the agent passes here. */
export class ChoiceDrafts {
  constructor(private readonly services: ChoiceDraftServices) {}

  /** `needsMore`: it is kept as a draft of this call until it is finished or dropped. */
  async choose(callId: string, name: string): Promise<Result<Chosen, ChooseFailure>> {
    const { store } = this.services;
    const refusal = refusalOfChoice(store.state, callId, name);
    if (refusal !== null) return fail(refusal);
    const { confirm, callback } = this.needs(name);
    const isLacking = this.lacksNote(callId, name) || this.lacking(callId, name).fields.length > 0;
    if (!confirm && !callback && !isLacking) return this.set(callId, name);
    await this.put(callId, name);
    return fail({ code: 'needsMore' });
  }

  /** For keys, tray and notifications, which have no button to confirm with: the same choice again confirms it. */
  async chooseWithoutWindow(callId: string, name: string): Promise<Result<Chosen, ChooseFailure>> {
    return this.mayConfirm(callId, name) ? this.set(callId, name) : this.choose(callId, name);
  }

  /** Sets the code of the draft, which is the confirmation that a code may need. */
  async finish(callId: string, name: string, callbackAtMs: number | null): Promise<Result<Chosen, FinishFailure>> {
    if (this.draftOf(callId)?.name !== name) return fail({ code: 'noDraft' });
    if (this.lacksNote(callId, name)) return fail({ code: 'noteMissing' });
    if (this.mustFill(callId, name)) return fail({ code: 'fieldMissing' });
    if (!this.needs(name).callback) return this.set(callId, name);
    const { callbacks, promised, store } = this.services;
    const refusal = refusalOfChoice(store.state, callId, name);
    if (refusal !== null) return fail(refusal);
    const problem = callbackAtMs === null ? 'timeMissing' : callbacks.check(callbackAtMs);
    if (callbackAtMs === null || problem !== null) return fail({ code: problem ?? 'timeMissing' });
    const reference = findReference(store.state, callId);
    const codeName = displayNameOf(store.state.codes, name);
    // First, so that no code is sent whose promise a crash could lose.
    if (reference !== null) await callbacks.plan(reference, { codeName, dueAtMs: callbackAtMs });
    await promised(callId, callbackAtMs);
    return this.set(callId, name);
  }

  drop(callId: string, name: string): Result<null, { readonly code: 'noDraft' }> {
    if (this.draftOf(callId)?.name !== name) return fail({ code: 'noDraft' });
    this.forget(callId);
    return succeed(null);
  }

  /** The code needs a note, and the call has none. */
  lacksNote(callId: string, name: string): boolean {
    return this.needs(name).note && !this.services.hasNote(callId);
  }

  /** The agent has chosen a code for this call, and not yet what it needs. */
  hasDraft(callId: string): boolean {
    return this.draftOf(callId) !== null;
  }

  private async set(callId: string, name: string): Promise<Result<Chosen, SetDispositionFailure>> {
    const chosen = await setDisposition(this.services, callId, name);
    if (chosen.ok) this.forget(callId);
    return chosen;
  }

  private mayConfirm(callId: string, name: string): boolean {
    const isAsked = this.draftOf(callId)?.name === name;
    return isAsked && !this.needs(name).callback && !this.lacksNote(callId, name) && !this.mustFill(callId, name);
  }

  private lacking(callId: string, name: string): LackingFields {
    return this.services.lackingFields(callId, this.needs(name).fields);
  }

  private mustFill(callId: string, name: string): boolean {
    const { fields, canBeFilled } = this.lacking(callId, name);
    return canBeFilled && fields.length > 0;
  }

  private needs(name: string): CodeNeeds {
    return needsOf(this.services.store.state.policy.disposition, name);
  }

  private draftOf(callId: string): OpenDraft | null {
    return openDraft(this.services.store.state, callId);
  }

  private async put(callId: string, name: string): Promise<void> {
    const { store, outbox, shelf, clock } = this.services;
    const { agent } = store.state;
    // A second press leaves the draft as old as it is.
    if (agent === null || this.draftOf(callId)?.name === name) return;
    await outbox.keep(shelf, aDraft(agent.owner, callId, { name, atMs: clock.nowMs() }));
  }

  private forget(callId: string): void {
    const { store, outbox, shelf, clock } = this.services;
    const { agent } = store.state;
    if (agent === null || this.draftOf(callId) === null) return;
    outbox.keepLater(shelf, aDraft(agent.owner, callId, { name: null, atMs: clock.nowMs() }));
  }
}
