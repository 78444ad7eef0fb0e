import { describe, expect, it, vi } from 'vitest';
import { calls, Follower } from './cometFollower';
import { cometFaults, longestPollMs, type CometFault, type CometPlace } from './cometPlace';

const everyFault = Object.entries(cometFaults);
const devices = '/v2/me/devices';
const opened = { event: 'opened' };
const message = (channel: string, data: unknown): object => ({ event: 'message', channel, message: { channel, data } });

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

    it.each(everyFault)('is lost, and never open, when its handshake meets %s', async (fault, failure) => {
      const place = await aPlace();
      await place.turnAway(fault as CometFault);
      const client = new Follower(place);
      await client.sees({ event: 'lost', failure });
      await theServerGoesOn(place);
      await client.sees({ event: 'lost', failure });
    });

    it.each(everyFault)('is lost, and tries nothing more by itself, when a poll meets %s', async (fault, failure) => {
      const place = await aPlace();
      const client = new Follower(place);
      await client.sees(opened);
      await place.turnAway(fault as CometFault);
      await client.sees(opened, { event: 'lost', failure });
      await theServerGoesOn(place);
      await client.sees(opened, { event: 'lost', failure });
    });

    it('says anew with each poll until when to expect the next, and leaves the server the time that it takes', async () => {
      const place = await aPlace();
      const client = new Follower(place);
      await client.sees(opened);
      const before = client.expected.length;
      await place.pollOnce();
      await place.pollOnce();
      await vi.waitFor(() => expect(client.expected.length).toBeGreaterThanOrEqual(before + 2));
      expect(Math.min(...client.expected)).toBeGreaterThan(longestPollMs);
    });

    it('expects no poll any more once it is closed', async () => {
      const place = await aPlace();
      const client = new Follower(place);
      await client.sees(opened);
      const before = client.expected.length;
      await client.connection.close();
      await place.pollOnce();
      await theServerGoesOn(place);
      expect(client.expected).toHaveLength(before);
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
