import { expect } from 'vitest';
import type { SimulatorOptions } from '../../../simulator/options';
import type { SimulatedCall } from '../../support/simulatorAnswers';
import type { SimulatorControl } from '../../support/simulatorControl';
import type { BayeuxDriver } from './bayeuxDriver';
import { simulator } from './fixture';
import type { Fixture } from './fixture';
import type { GwsAnswer, Json } from './gwsClient';
import { alex, jane } from './gwsClient';

/** Jane talks with a customer, Alex listens on 15001. */
export interface TwoAgents extends Fixture {
  readonly jane: BayeuxDriver;
  readonly alex: BayeuxDriver;
  readonly id: string;
}

export const toAlex = { destination: { phoneNumber: '15001' } };

export async function twoAgents(options: Partial<SimulatorOptions> = {}): Promise<TwoAgents> {
  const fixture = await simulator({ farEndAnswerMs: 1, ...options });
  const drivers = { jane: await fixture.listen(jane), alex: await fixture.listen(alex) };
  const { id } = await fixture.control.ring({ agent: 'jdoe', state: 'Established', userData: { Account: '1' } });
  return { ...fixture, ...drivers, id };
}

export function operate(
  { gws }: BayeuxDriver,
  id: string,
  operation: Json & { operationName: string },
): Promise<GwsAnswer> {
  return gws.post(`/api/v2/me/calls/${id}`, operation);
}

/** The newest call of an agent that fits. */
export async function callOf(
  control: SimulatorControl,
  agent: string,
  fits: (call: SimulatedCall) => boolean = () => true,
): Promise<SimulatedCall> {
  const find = async (): Promise<SimulatedCall | undefined> =>
    (await control.state()).calls.findLast((call) => call.agent === agent && fits(call));
  await expect.poll(find).toBeDefined();
  const found = await find();
  if (found === undefined) {
    throw new Error('impossible: it was there');
  }
  return found;
}

export function inState(...states: readonly string[]): (call: SimulatedCall) => boolean {
  return ({ state }) => states.includes(state);
}

/** Every leg as `agent state`, in order of appearance. */
export async function legs(control: SimulatorControl): Promise<readonly string[]> {
  return (await control.state()).calls.map(({ agent, state }) => `${agent} ${state}`);
}

export function capabilities(call: SimulatedCall): readonly string[] {
  const listed = call['capabilities'];
  return Array.isArray(listed) ? listed.map(String).sort() : [];
}
