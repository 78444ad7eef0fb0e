/**
 * How a call ended. `missed`: it rang, and was not answered here. `notReached`: it was dialled, and nobody answered.
 * `unknown`: nobody saw it.
 */
export type CallOutcome = 'talked' | 'missed' | 'notReached' | 'unknown';
