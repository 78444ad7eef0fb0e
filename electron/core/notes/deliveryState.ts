import { StateTable } from '../kernel/stateTable';

/**
 * How far a note is on its way to the server. `kept`: on this computer, and perhaps to be sent; `undelivered`: only on
 * this computer, for good.
 */
export const deliveryStates = ['kept', 'sending', 'delivered', 'refused', 'undelivered'] as const;

export type DeliveryState = (typeof deliveryStates)[number];

export type DeliveryEvent =
  /** The agent changed the text. */
  | 'written'
  | 'turnCame'
  /** The server said, or the call shows, that it has the text. */
  | 'proved'
  /** The server has a text that the agent has changed since. */
  | 'overtaken'
  /** No answer, or one that may be another next time. Sending a note again does no harm: it replaces the whole note. */
  | 'failed'
  | 'refused'
  /** The call ended first, or it waited for too long. */
  | 'tooLate';

const table = new StateTable<DeliveryState, DeliveryEvent>('a note', {
  kept: { written: 'kept', turnCame: 'sending', tooLate: 'undelivered' },
  sending: {
    written: 'sending',
    proved: 'delivered',
    overtaken: 'kept',
    failed: 'kept',
    refused: 'refused',
    tooLate: 'undelivered',
  },
  delivered: { written: 'kept' },
  refused: { written: 'kept' },
  undelivered: { written: 'kept' },
});

export function nextDeliveryState(state: DeliveryState, event: DeliveryEvent): DeliveryState {
  return table.next(state, event);
}
