import { describe, expect, it } from 'vitest';
import { planOf, plannedKinds } from '../../../simulator/plan/planOf';
import { simulator } from './fixture';

describe('the plan of random faults', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(planOf(7, 60)).toEqual(planOf(7, 60));
    expect(planOf(8, 60)).not.toEqual(planOf(7, 60));
  });

  it('has every kind of fault in it when it is long, in order, and none reaches beyond its time', () => {
    const plan = planOf(1, 120, ['jdoe', 'asmith']);
    expect(new Set(plan.map(({ kind }) => kind))).toEqual(new Set(plannedKinds));
    expect(new Set(plan.map(({ agent }) => agent))).toEqual(new Set(['jdoe', 'asmith']));
    expect(plan.map(({ atMs }) => atMs)).toEqual(plan.map(({ atMs }) => atMs).toSorted((left, right) => left - right));
    expect(plan.every(({ atMs, forMs }) => atMs + forMs <= 120_000)).toBe(true);
  });

  it('is played as planned, and says when it is over', async () => {
    const { control } = await simulator();
    await control.startPlan({ seed: 3, seconds: 2 });
    expect((await control.plan()).isOver).toBe(false);
    await expect.poll(async () => (await control.plan()).isOver, { timeout: 20_000 }).toBe(true);
    expect((await control.plan()).played).toEqual(planOf(3, 2));
  });

  it('leaves nothing of its faults behind when it is ended', async () => {
    const { control, controlUrl, signIn } = await simulator();
    await control.startPlan({ seed: 11, seconds: 60 });
    await expect.poll(async () => (await control.plan()).played.length, { timeout: 20_000 }).toBeGreaterThan(3);
    await control.endPlan();
    const faults: unknown = await (await fetch(`${controlUrl}/faults`)).json();
    const client = await signIn();
    expect([faults, (await client.get('/api/v2/me')).status, (await control.state()).gws.running]).toEqual([
      { faults: [] },
      200,
      true,
    ]);
  });
});
