import { isLive } from '../calls/callReference';
import type { Desktop } from '../desktop/desktopPort';
import type { Clock } from '../kernel/clock';
import type { IdSource } from '../kernel/ids';
import type { Logger } from '../kernel/log';
import type { StateHost } from '../kernel/store';
import { TokenBucket } from '../kernel/tokenBucket';
import { isSameOwner } from '../session/owner';
import type { SessionSlice } from '../session/sessionSlice';
import { isOwed, type WrapUpQuestionState } from '../wrapup/wrapUpQuestions';
import type { DialLink, DialLinksSlice } from './dialLinksSlice';

type DialLinksState = WrapUpQuestionState & SessionSlice & DialLinksSlice;

export interface DialLinkPorts {
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly log: Logger;
  readonly desktop: Desktop;
}

/** A page can ask for links without end. */
const often = { atOnce: 4, everyMs: 5_000 };

/**
 * Shows the number of a link, and dials nothing. One link is shown at a time, and never another one in its place: the agent
 * may be about to confirm. What comes during a call or a wrap-up waits until the agent asks for it.
 */
export class DialLinks {
  private readonly bucket: TokenBucket;

  constructor(
    private readonly ports: DialLinkPorts,
    private readonly host: StateHost<DialLinksState>,
  ) {
    this.bucket = new TokenBucket(ports.clock, often);
  }

  /** Another program has handed over a link. */
  arrived(link: string): void {
    const { log, desktop, ids } = this.ports;
    const isWanted = this.host.state.policy.dialling.links;
    if (!isWanted || !this.bucket.take()) {
      log.info('dial link ignored', { isWanted });
      return;
    }
    const { agent, session } = this.host.state;
    const isSignedIn = session.kind === 'connected';
    const arrived: DialLink = { id: ids.next(), link, isForSignIn: !isSignedIn, owner: agent?.owner ?? null };
    if (isSignedIn && this.isFree() && this.host.state.shownLink === null) {
      this.host.update({ shownLink: arrived });
      desktop.showMain();
      return;
    }
    this.host.update({ waitingLink: arrived });
    // The agent is working: the window comes without the focus.
    if (isSignedIn) desktop.raiseMain();
    else desktop.showMain();
  }

  /** The connection or the agent has changed. */
  react(): void {
    const { agent, session, shownLink, waitingLink } = this.host.state;
    // The next agent may be another person.
    if (session.kind === 'signedOut') this.forgetAsked();
    if (session.kind !== 'connected' || agent === null || waitingLink?.isForSignIn !== true) return;
    const isOfAnother = waitingLink.owner !== null && !isSameOwner(waitingLink.owner, agent.owner);
    if (isOfAnother) this.host.update({ waitingLink: null });
    else if (this.isFree() && shownLink === null) this.host.update({ shownLink: waitingLink, waitingLink: null });
    else this.host.update({ waitingLink: { ...waitingLink, isForSignIn: false } });
  }

  private forgetAsked(): void {
    const { shownLink, waitingLink } = this.host.state;
    if (shownLink !== null) this.host.update({ shownLink: null });
    if (waitingLink?.isForSignIn === false) this.host.update({ waitingLink: null });
  }

  /** The agent asks for the link that waits. */
  show(id: string): boolean {
    const { shownLink, waitingLink } = this.host.state;
    if (waitingLink?.id !== id || shownLink !== null) return false;
    this.host.update({ shownLink: waitingLink, waitingLink: null });
    return true;
  }

  close(id: string): void {
    if (this.host.state.shownLink?.id === id) this.host.update({ shownLink: null });
  }

  private isFree(): boolean {
    const { state } = this.host;
    return state.frontWrapUpId === null && !state.calls.calls.some((call) => isLive(call) || isOwed(state, call));
  }
}
