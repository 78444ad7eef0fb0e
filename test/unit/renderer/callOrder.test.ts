import { describe, expect, it } from 'vitest';
import { orderCalls } from '../../../renderer/calls/callOrder';
import { aCall } from '../../support/rendererFixtures';

function order(...calls: readonly (readonly [id: string, parent: string | null])[]): string[] {
  return orderCalls(calls.map(([id, parentCallId]) => aCall({ id, parentCallId }))).map(
    ({ call, isUnderParent }) => `${isUnderParent ? '> ' : ''}${call.id}`,
  );
}

describe('the list of calls', () => {
  it('puts a consult under its original call', () => {
    expect(order(['consult', 'first'], ['second', null], ['first', null])).toEqual(['second', 'first', '> consult']);
  });

  it('shows a consult whose original call is gone on its own', () => {
    expect(order(['consult', 'gone'], ['first', null])).toEqual(['consult', 'first']);
  });

  it('never loses a call, whatever the parents say', () => {
    expect(order(['a', 'b'], ['b', 'a'], ['self', 'self'], ['c', 'consult'], ['consult', 'self'])).toHaveLength(5);
  });
});
