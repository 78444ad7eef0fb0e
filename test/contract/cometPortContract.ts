import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { NetworkProblem } from '../../electron/core/gws/problems';
import type { CometConnection, CometFailure, CometPort, CometRequest } from '../../electron/core/session/cometPort';

/** A port, and the server that it talks to. */
export interface CometPlace {
  readonly port: CometPort;
  readonly request: Pick<CometRequest, 'url' | 'post'>;
  /** A channel that the server grants nobody. */
  readonly refusedChannel: string;
  /** To every client that has subscribed to the channel. */
  say(channel: string, data: unknown): Promise<void>;
  /** One poll fails on the network. The next one comes through once the client has been told. */
  breakAPoll(): Promise<void>;
  /** The answer to a poll is that the server does not know the client. */
  forgetClient(waitMs: number): Promise<void>;
}

type Happening =
  | { readonly event: 'opened' | 'resumed' }
  | { readonly event: 'message'; readonly channel: string; readonly message: unknown }
  | { readonly event: 'interrupted'; readonly problem: NetworkProblem; readonly retryInMs: number }
  | { readonly event: 'lost'; readonly failure: CometFailure };

const calls = '/v2/me/calls';
const devices = '/v2/me/devices';
const opened = { event: 'opened' };
const message = (channel: string, data: unknown): object => ({ event: 'message', channel, message: { channel, data } });

interface Wishes {
  readonly requiredChannels?: readonly string[];
  readonly optionalChannels?: readonly string[];
  readonly pollDelayMs?: CometRequest['pollDelayMs'];
  readonly onHappening?: (connection: CometConnection, happening: Happening) => void;
}

class Follower {
  readonly happened: Happening[] = [];
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
        pollExpected: () => undefined,
        lost: (failure) => note({ event: 'lost', failure }),
      },
    );
    onTestFinished(() => this.connection.close());
  }

  async sees(...happenings: readonly object[]): Promise<void> {
    await vi.waitFor(() => expect(this.happened).toMatchObject(happenings), { timeout: 15_000 });
  }
}

/** What the core counts on. */
export function holdsToTheContractOfComet(name: string, aPlace: () => Promise<CometPlace>): void {
  describe(`${name}, as a port to CometD`, () => {
    /** Another client opens after this and hears a message: whoever still listened to the server has heard it too. */
    async function theServerGoesOn(place: CometPlace): Promise<void> {
      const another = new Follower(place);
      await another.sees(opened);
      await place.say(calls, 'for another');
      await another.sees(opened, message(calls, 'for another'));
    }

    it('says once that it is open, and not before `open` has returned', async () => {
      const place = await aPlace();
      const client = new Follower(place, { optionalChannels: [devices] });
      expect(client.happened).toEqual([]);
      await client.sees(opened);
      await place.say(calls, 1);
      await client.sees(opened, message(calls, 1));
    });

    it('is subscribed to every channel once it is open', async () => {
      const place = await aPlace();
      const client = new Follower(place, { optionalChannels: [devices] });
      await client.sees(opened);
      await place.say(devices, 'device');
      await place.say(calls, 'call');
      await client.sees(opened, message(devices, 'device'), message(calls, 'call'));
    });

    it('is lost, and never open, when a channel is refused that is required', async () => {
      const place = await aPlace();
      const client = new Follower(place, { requiredChannels: [calls, place.refusedChannel] });
      await client.sees({ event: 'lost', failure: { kind: 'denied' } });
      await theServerGoesOn(place);
      await client.sees({ event: 'lost', failure: { kind: 'denied' } });
    });

    it('does without an optional channel that is refused', async () => {
      const place = await aPlace();
      const client = new Follower(place, { optionalChannels: [place.refusedChannel] });
      await client.sees(opened);
      await place.say(calls, 'still heard');
      await client.sees(opened, message(calls, 'still heard'));
    });

    it('brings messages as parsed JSON, whatever is in them', async () => {
      const place = await aPlace();
      const client = new Follower(place);
      await client.sees(opened);
      const data = { call: { id: 'A', userData: { 'Größe ✓': null, list: [1, true, 'x'] } }, messageType: 42 };
      await place.say(calls, data);
      await client.sees(opened, message(calls, data));
    });

    it('brings messages in the order in which the server says them', async () => {
      const place = await aPlace();
      const client = new Follower(place);
      await client.sees(opened);
      const numbers = Array.from({ length: 20 }, (_, index) => index);
      for (const number of numbers) await place.say(calls, number);
      await client.sees(opened, ...numbers.map((number) => message(calls, number)));
    });

    it('says that a poll failed and when it tries again, then that one came through, and goes on', async () => {
      const place = await aPlace();
      const client = new Follower(place);
      await client.sees(opened);
      const interruption = { event: 'interrupted', problem: { code: 'connectionLost' }, retryInMs: 7 };
      await place.breakAPoll();
      await client.sees(opened, interruption, { event: 'resumed' });
      await place.say(calls, 'after');
      await client.sees(opened, interruption, { event: 'resumed' }, message(calls, 'after'));
    });

    it('counts failed polls from one again after a poll that came through', async () => {
      const place = await aPlace();
      const client = new Follower(place);
      await client.sees(opened);
      const gap = [{ event: 'interrupted', retryInMs: 7 }, { event: 'resumed' }];
      await place.breakAPoll();
      await client.sees(opened, ...gap);
      await place.breakAPoll();
      await client.sees(opened, ...gap, ...gap);
    });

    it('says how long the server that forgot it wants it to wait', async () => {
      const place = await aPlace();
      const client = new Follower(place);
      await client.sees(opened);
      await place.forgetClient(250);
      await client.sees(opened, { event: 'lost', failure: { kind: 'unknownClient', waitMs: 250 } });
    });

    it('says nothing more once it is lost, and can still be closed', async () => {
      const place = await aPlace();
      const client = new Follower(place);
      await client.sees(opened);
      await place.forgetClient(0);
      await client.sees(opened, { event: 'lost' });
      await theServerGoesOn(place);
      await client.connection.close();
      await client.sees(opened, { event: 'lost' });
    });

    it('says nothing more once it is closed, however often', async () => {
      const place = await aPlace();
      const client = new Follower(place);
      await client.sees(opened);
      await client.connection.close();
      await client.connection.close();
      await theServerGoesOn(place);
      await client.sees(opened);
    });

    it('never says that it is open when it was closed before', async () => {
      const place = await aPlace();
      const client = new Follower(place);
      await client.connection.close();
      await theServerGoesOn(place);
      await client.sees();
    });

    it('may be closed by whoever hears a message, and brings nothing that came with it', async () => {
      const place = await aPlace();
      const client = new Follower(place, {
        // What is said after the first message waits for the next poll, and comes with it in one batch.
        pollDelayMs: (broughtMessages) => (broughtMessages ? 300 : 0),
        onHappening: (connection, { event }) => {
          if (event === 'message' && client.happened.length === 3) void connection.close();
        },
      });
      await client.sees(opened);
      await place.say(calls, 'first');
      await client.sees(opened, message(calls, 'first'));
      await place.say(calls, 'second');
      await place.say(calls, 'third');
      await client.sees(opened, message(calls, 'first'), message(calls, 'second'));
      await theServerGoesOn(place);
      await client.sees(opened, message(calls, 'first'), message(calls, 'second'));
    });

    it('may be closed by whoever hears that a poll failed', async () => {
      const place = await aPlace();
      const client = new Follower(place, {
        onHappening: (connection, { event }) => {
          if (event === 'interrupted') void connection.close();
        },
      });
      await client.sees(opened);
      await place.breakAPoll();
      await client.sees(opened, { event: 'interrupted' });
      await theServerGoesOn(place);
      await client.sees(opened, { event: 'interrupted' });
    });
  });
}
