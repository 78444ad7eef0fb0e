import type { CallActionInput } from '../../contract/words/callControl';
import { isAboutBothCalls } from '../../rules/callActions';
import { originalOf, partnerOf } from '../../rules/consultation';
import { isUnderWay } from '../../rules/operationState';
import { findCall } from '../calls/callList';
import type { CallRecord } from '../calls/callRecord';
import type { CallOperation } from '../gws/callOperation';
import type { GwsApi } from '../gws/gwsApi';
import { fail, succeed, type Result } from '../kernel/result';
import type { StateHost } from '../kernel/store';
import { callOf } from '../operations/operation';
import type { OperationKind } from '../operations/operationsSlice';
import type { SessionSlice } from '../session/sessionSlice';
import { isOffered, operationOf } from './callAction';
import { callOrder, type CallOrderParts, type CallOrderState } from './callOrder';
import { allows, othersTalking } from './callRules';
import type { TargetBook } from './targetBook';
import type { TargetSearch } from './targetSearch';

export type CallControlState = CallOrderState & SessionSlice;

export interface CallControlParts {
  readonly run: (order: ReturnType<typeof callOrder>) => void;
  /** See `CallOrderParts.reread`. */
  readonly reread: (api: GwsApi) => Promise<boolean>;
  readonly targets: Pick<TargetSearch, 'resolve'>;
  readonly targetBook: Pick<TargetBook, 'called'>;
}

/** `underWay`: the same is already asked for. `notOffered`: the server does not allow it for this call now. */
export interface CallControlFailure {
  readonly code: 'unknownCall' | 'notOffered' | 'notConnected' | 'underWay' | 'notANumber';
}

type Asked = Result<null, CallControlFailure>;

/** Asks the server for what the agent wants to do with a call: now or not at all, and at most once. */
export class CallControl {
  constructor(
    private readonly host: Pick<StateHost<CallControlState>, 'state'>,
    private readonly parts: CallControlParts,
  ) {}

  control(callId: string, input: CallActionInput): Asked {
    const call = findCall(this.host.state.calls, callId);
    if (call === null) return fail({ code: 'unknownCall' });
    // What is asked for while nobody is connected must not happen later.
    if (this.host.state.session.kind !== 'connected') return fail({ code: 'notConnected' });
    if (input.action === 'backToCaller') return this.backToCaller(call);
    const resolved = 'target' in input ? this.parts.targets.resolve(input.target.number) : null;
    if ('target' in input && resolved === null) return fail({ code: 'notANumber' });
    const dialled = 'target' in input && resolved !== null ? { ...input, target: { number: resolved.number } } : input;
    const operation = operationOf(dialled, partnerOf(this.calls, call));
    if (operation === null || !allows(this.host.state, call, operation.kind)) return fail({ code: 'notOffered' });
    // Each digit counts; anything else that is asked for twice was meant once.
    if (operation.kind !== 'sendDigits' && this.isUnderWay(callId, operation.kind)) return fail({ code: 'underWay' });
    if (operation.kind === 'answer' || operation.kind === 'retrieve') this.talk(call, operation);
    else this.ask(call, operation, { others: this.alsoAbout(call, operation) });
    if (resolved !== null) this.parts.targetBook.called(resolved.target);
    return succeed(null);
  }

  /** Puts the calls that the agent talks on on hold, but for this one. */
  holdOthers(callId: string | null): readonly CallRecord[] {
    const others = othersTalking(this.host.state, callId);
    for (const other of others) {
      if (!this.isUnderWay(other.id, 'hold')) this.ask(other, { kind: 'hold' });
    }
    return others;
  }

  /** The call on which the agent talks is put on hold first, as WWE does (gws-protocol-more A2.1). */
  private talk(call: CallRecord, operation: CallOperation): void {
    const others = this.holdOthers(call.id);
    this.ask(call, operation, { others, holdsOthersFirst: true });
  }

  /** No operation does this in one step (gws-protocol-more A3.2); either may fail alone. */
  private backToCaller(consult: CallRecord): Asked {
    const original = originalOf(this.calls, consult);
    if (original === null || !isOffered('backToCaller', consult, this.host.state)) return fail({ code: 'notOffered' });
    if (this.isUnderWay(consult.id, 'hangUp')) return fail({ code: 'underWay' });
    this.ask(consult, { kind: 'hangUp' }, { others: [original] });
    if (original.state !== 'Established')
      this.ask(original, { kind: 'retrieve' }, { others: [consult], waitsForListing: true });
    return succeed(null);
  }

  private alsoAbout(call: CallRecord, { kind }: CallOperation): readonly CallRecord[] {
    const partner = isAboutBothCalls(kind) ? partnerOf(this.calls, call) : null;
    return partner === null ? [] : [partner];
  }

  private ask(call: CallRecord, operation: CallOperation, parts: Omit<CallOrderParts, 'calls' | 'reread'> = {}): void {
    this.parts.run(callOrder(call, operation, { ...parts, calls: this.calls, reread: this.parts.reread }));
  }

  private isUnderWay(callId: string, kind: OperationKind): boolean {
    return this.host.state.operations.some(
      (one) => one.kind === kind && callOf(one) === callId && isUnderWay(one.progress.state),
    );
  }

  private get calls(): readonly CallRecord[] {
    return this.host.state.calls.calls;
  }
}
