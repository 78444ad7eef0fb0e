import { isUnderWay } from '../../rules/operationState';
import type { CallRecord } from '../calls/callRecord';
import type { DialledCall } from '../gws/callOperation';
import type { GwsApi } from '../gws/gwsApi';
import { fail, succeed, type Result } from '../kernel/result';
import type { StateHost } from '../kernel/store';
import type { OperationOrder } from '../operations/operation';
import type { SessionSlice } from '../session/sessionSlice';
import type { CallControl } from './callControl';
import type { CallOrderState } from './callOrder';
import { hasRoomForCall } from './callRules';
import type { CallerIds } from './callerIds';
import type { CallerIdsSlice } from './callerIdsSlice';
import { diallingDevice } from './diallingDevice';
import type { TargetBook } from './targetBook';
import type { TargetSearch } from './targetSearch';
import { toHoldFirst } from './toHoldFirst';

type DiallerState = CallOrderState & CallerIdsSlice & SessionSlice;

type DialOrder = OperationOrder<CallOrderState, 'dial'>;

export interface DiallerParts {
  readonly run: (order: DialOrder) => void;
  /** Reads the calls again. Resolves with whether that worked. */
  readonly reread: (api: GwsApi) => Promise<boolean>;
  readonly targets: Pick<TargetSearch, 'resolve'>;
  readonly targetBook: Pick<TargetBook, 'called'>;
  readonly callerIds: Pick<CallerIds, 'used'>;
  readonly callControl: Pick<CallControl, 'holdOthers'>;
}

/** `notOffered`: the agent may not dial, has no device to do it with, or a call that cannot be put on hold. */
type NotDialled = { readonly code: 'notConnected' | 'notOffered' | 'callerIdNotOffered' | 'notANumber' | 'underWay' };

/** Begins a call: now or not at all, and at most once. */
export class Dialler {
  constructor(
    private readonly host: Pick<StateHost<DiallerState>, 'state'>,
    private readonly parts: DiallerParts,
  ) {}

  /** `callerId`: one that is offered; `null`: what the server shows by itself. */
  dial(typed: string, callerId: string | null): Result<null, NotDialled> {
    const { state } = this.host;
    // What is asked for while nobody is connected must not happen later.
    if (state.session.kind !== 'connected') return fail({ code: 'notConnected' });
    const deviceId = diallingDevice(state);
    if (deviceId === null || !hasRoomForCall(state)) return fail({ code: 'notOffered' });
    // Another number than the one that the agent saw must not be shown.
    if (callerId !== null && state.callerIds.every(({ id }) => id !== callerId))
      return fail({ code: 'callerIdNotOffered' });
    const resolved = this.parts.targets.resolve(typed);
    if (resolved === null) return fail({ code: 'notANumber' });
    if (state.operations.some(({ kind, progress }) => kind === 'dial' && isUnderWay(progress.state)))
      return fail({ code: 'underWay' });
    const { number, target } = resolved;
    // As before a call is answered: two calls cannot be talked on at once.
    this.parts.callControl.holdOthers(null);
    this.parts.run(
      dialOrder({ deviceId, call: { number, callerId }, before: state.calls.calls, reread: this.parts.reread }),
    );
    this.parts.targetBook.called(target);
    this.parts.callerIds.used(callerId);
    return succeed(null);
  }
}

interface Dialled {
  readonly deviceId: string;
  readonly call: DialledCall;
  readonly before: readonly CallRecord[];
  readonly reread: DiallerParts['reread'];
}

function dialOrder({ deviceId, call: dialled, before, reread }: Dialled): DialOrder {
  const known = new Set(before.map(({ id }) => id));
  return {
    kind: 'dial',
    about: [{ of: 'agent' }],
    turn: 'inTurn',
    possibility: (state) => (toHoldFirst(state, null) === null ? 'now' : 'later'),
    obstacle: (state) => toHoldFirst(state, null),
    isDoneWhenTaken: false,
    isUpToOthers: false,
    isSeen: ({ calls }) => calls.calls.some((call) => !known.has(call.id) && isOutgoing(call)),
    send: (api, timeLeft) => api.dial(deviceId, dialled, timeLeft),
    reread,
  };
}

/** A call that rings in meanwhile is another one, even once it is answered. */
function isOutgoing({ state, callType }: CallRecord): boolean {
  return state === 'Dialing' || callType === 'Outbound';
}
