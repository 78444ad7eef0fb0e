import type { Site } from '../site';
import { answer, clearCall } from '../switch/callControl';
import { placeCall } from '../switch/incomingCall';
import { startColleague } from './colleague';
import { nextDemoCall } from './demoCall';
import { Random } from './random';

const demoAgent = 'jdoe';
/** Time to look around and to read what to try. */
const firstCallAfterMs = 10_000;
const looksAgainAfterMs = 200;

/** Calls arrive one after the other: ringing, talking, released, a pause. The first comes once somebody listens. */
export function startDemo(site: Site, seed: number, listeners: () => readonly string[]): void {
  const random = new Random(seed);
  showEverything(site);
  startColleague(site, listeners);
  const waitForAgent = (): void => {
    if (listeners().includes(demoAgent)) site.timers.after(firstCallAfterMs, () => arrive(site, random));
    else site.timers.after(looksAgainAfterMs, waitForAgent);
  };
  waitForAgent();
}

/** Calls can be recorded and muted, too. */
function showEverything({ directory }: Site): void {
  const agent = directory.find(demoAgent);
  if (agent !== undefined) {
    directory.configure({ ...agent, canMute: true, features: [...agent.features, 'api-voice-recording'] });
  }
}

function arrive(site: Site, random: Random): void {
  const { from, dnis, queue, userData, ringMs, talkMs, pauseMs } = nextDemoCall(random);
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
    queue,
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
