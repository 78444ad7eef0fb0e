import type { Logger } from '../kernel/log';
import { checkTransition, type SessionState, type SignInStep } from './sessionState';

/** Holds the state of the session and lets it change only as the table of transitions allows. */
export class SessionStates {
  private state: SessionState = { kind: 'signedOut', reason: null };

  constructor(
    private readonly log: Logger,
    private readonly changed: (next: SessionState) => void,
  ) {}

  get current(): SessionState {
    return this.state;
  }

  move(next: SessionState): void {
    checkTransition(this.state.kind, next.kind);
    this.state = next;
    this.log.info('session', { state: next.kind });
    this.changed(next);
  }

  /** Reconnecting takes the same steps, but shows none of them. */
  showStep(step: SignInStep): void {
    if (this.state.kind === 'signingIn') this.move({ kind: 'signingIn', step });
  }
}
