import { expect, it } from 'vitest';
import { bounds } from '../../../../electron/core/gws/bounds';
import { asRead, parseDevices, withReceived, type GwsDevice } from '../../../../electron/core/gws/device';

const devices = (first: number, count: number) =>
  parseDevices(Array.from({ length: count }, (_, index) => ({ id: `D${String(first + index)}` })));

it('event after event names other devices, and no more of them are kept than of one', () => {
  let known: readonly GwsDevice[] = [];
  for (let event = 0; event < 50; event += 1) known = withReceived(known, devices(event, 1));
  expect(known).toEqual(devices(0, bounds.devices));
});

it('a re-read that names as many others takes the place of them all', () => {
  expect(asRead(devices(0, bounds.devices), devices(100, bounds.devices))).toEqual(devices(100, bounds.devices));
});
