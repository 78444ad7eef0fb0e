import { expect, onTestFinished, vi } from 'vitest';
import type { NetworkProblem } from '../../electron/core/gws/problems';
import type { CometConnection, CometFailure, CometRequest } from '../../electron/core/session/cometPort';
import type { CometPlace } from './cometPlace';

/** The channel that every client of the suite asks for. */
export const calls = '/v2/me/calls';

type Happening =
  | { readonly event: 'opened' | 'resumed' }
  | { readonly event: 'message'; readonly channel: string; readonly message: unknown }
  | { readonly event: 'interrupted'; readonly problem: NetworkProblem; readonly retryInMs: number }
  | { readonly event: 'lost'; readonly failure: CometFailure };

interface Wishes {
  readonly requiredChannels?: readonly string[];
  readonly optionalChannels?: readonly string[];
  readonly pollDelayMs?: CometRequest['pollDelayMs'];
  readonly onHappening?: (connection: CometConnection, happening: Happening) => void;
}

/** A client of the port, and whatever it was told. */
export class Follower {
  readonly happened: Happening[] = [];
  /** Within how many milliseconds a poll was expected, each time that the client said so. */
  readonly expected: number[] = [];
  readonly connection: CometConnection;

  constructor(place: CometPlace, wishes: Wishes = {}) {
    const { requiredChannels = [calls], optionalChannels = [], pollDelayMs = () => 0, onHappening } = wishes;
    const note = (happening: Happening): void => {
      this.happened.push(happening);
      onHappening?.(this.connection, happening);
    };
    const retryDelayMs = (attempt: number): number => attempt * 7;
    this.connection = place.port.open(
      { ...place.request, requiredChannels, optionalChannels, retryDelayMs, pollDelayMs },
      {
        opened: () => note({ event: 'opened' }),
        message: (channel, received) => note({ event: 'message', channel, message: received }),
        interrupted: (problem, retryInMs) => note({ event: 'interrupted', problem, retryInMs }),
        resumed: () => note({ event: 'resumed' }),
        pollExpected: (withinMs) => this.expected.push(withinMs),
        lost: (failure) => note({ event: 'lost', failure }),
      },
    );
    onTestFinished(() => this.connection.close());
  }

  async sees(...happenings: readonly object[]): Promise<void> {
    await vi.waitFor(() => expect(this.happened).toMatchObject(happenings), { timeout: 15_000 });
  }
}
