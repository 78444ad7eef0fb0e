import type { Site } from '../site';
import { answer, clearCall } from '../switch/callControl';
import { placeCall } from '../switch/incomingCall';
import { nextDemoCall } from './demoCall';
import { Random } from './random';

const demoAgent = 'jdoe';
const firstCallAfterMs = 3_000;

/** Calls arrive by themselves, one after the other: ringing, talking, released, a pause. */
export function startDemo(site: Site, seed: number): void {
  const random = new Random(seed);
  site.timers.after(firstCallAfterMs, () => arrive(site, random));
}

function arrive(site: Site, random: Random): void {
  const { from, dnis, userData, ringMs, talkMs, pauseMs } = nextDemoCall(random);
  const agent = site.directory.find(demoAgent);
  const isFree = agent?.userState.state !== 'NotReady' && site.switchboard.active(demoAgent).length === 0;
  if (!isFree) {
    site.timers.after(pauseMs, () => arrive(site, random));
    return;
  }
  const call = placeCall(site, {
    agent: demoAgent,
    callType: 'Inbound',
    state: 'Ringing',
    otherParty: from,
    dnis,
    userData,
  });
  site.timers.after(ringMs, () => {
    if (site.switchboard.current(call).state === 'Ringing') {
      answer(site, call);
    }
  });
  site.timers.after(ringMs + talkMs, () => {
    if (site.switchboard.current(call).state !== 'Released') {
      clearCall(site, call);
    }
  });
  site.timers.after(ringMs + talkMs + pauseMs, () => arrive(site, random));
}
