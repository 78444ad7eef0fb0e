import { expect, it } from 'vitest';
import { targetSteps } from '../../../renderer/callControl/targetSteps';

it.each([
  ['consult', ['startTransfer', 'transfer'], 'startTransfer', 'transfer'],
  ['oneStep', ['startTransfer', 'transfer'], 'transfer', 'startTransfer'],
  ['consult', ['transfer'], 'transfer', null],
  ['oneStep', ['startTransfer'], 'startTransfer', null],
  ['consult', ['startConference', 'hangUp'], null, null],
] as const)('with %s first, of %j Enter does %s and Ctrl+Enter %s', (first, offered, enter, ctrlEnter) => {
  expect(targetSteps('transfer', first, offered)).toEqual({ enter, ctrlEnter });
});
