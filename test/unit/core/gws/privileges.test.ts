import { describe, expect, it } from 'vitest';
import { withheld } from '../../../../electron/core/gws/privileges';
import { parseSettings } from '../../../../electron/core/gws/settings';

const everything = [
  ...(['answer', 'reject', 'hangUp', 'endForAll', 'hold', 'retrieve', 'swap', 'mute', 'unmute', 'sendDigits'] as const),
  ...([
    'transfer',
    'conference',
    'startTransfer',
    'startConference',
    'completeTransfer',
    'completeConference',
  ] as const),
  ...(['removeParticipant', 'startRecording', 'pauseRecording', 'resumeRecording', 'stopRecording'] as const),
  ...(['dial', 'changeState', 'endAfterCallWork', 'doNotDisturb', 'forward'] as const),
  ...(['rescheduleRecord', 'completeRecord'] as const),
  ...(['searchTargets', 'viewFavourites', 'manageFavourites', 'viewRecentTargets'] as const),
];
const recording = ['startRecording', 'pauseRecording', 'resumeRecording', 'stopRecording'];

describe('a privilege of GWS that is false', () => {
  it.each([
    ['privilege.voice.can-use', everything],
    ['privilege.voice.can-make-call', ['dial']],
    ['privilege.voice.can-forward', ['forward']],
    ['privilege.voice.can-release-call', ['hangUp', 'endForAll']],
    ['privilege.voice.can-reject-call', ['reject']],
    ['privilege.voice.can-send-dtmf', ['sendDigits']],
    ['privilege.voice.can-one-step-transfer', ['transfer']],
    ['privilege.voice.can-one-step-conference', ['conference']],
    ['privilege.voice.can-two-step-transfer', ['startTransfer']],
    ['privilege.voice.can-two-step-conference', ['startConference']],
    ['privilege.outbound.can-use', ['rescheduleRecord', 'completeRecord']],
    ['privilege.outbound.can-reschedule', ['rescheduleRecord']],
    ['privilege.outbound.can-set-call-result', ['completeRecord']],
    [
      'privilege.teamcommunicator.can-use',
      ['searchTargets', 'viewFavourites', 'manageFavourites', 'viewRecentTargets'],
    ],
    ['privilege.teamcommunicator.can-view-favorites', ['viewFavourites', 'manageFavourites']],
    ['privilege.teamcommunicator.can-manage-favorites', ['manageFavourites']],
    ['privilege.teamcommunicator.can-view-recent-calls', ['viewRecentTargets']],
    ['privilege.active-recording.can-use', recording],
    ['privilege.active-recording.can-monitor-recording', recording],
  ])('%s withholds what it is for', (name, expected) => {
    expect(withheld({ [name]: 'false' })).toEqual(expected);
    expect(withheld({ [name]: ' FALSE ' })).toEqual(expected);
    expect(withheld({ [name]: false })).toEqual(expected);
    expect(withheld({ [name]: 'true' })).toEqual([]);
  });
});

describe('a task that is not granted', () => {
  it.each([
    ['canUse', everything],
    ['canAnswerCall', ['answer']],
    ['canRejectCall', ['reject']],
    ['canReleaseCall', ['hangUp', 'endForAll']],
    ['canHoldRetrieveCall', ['hold', 'retrieve']],
    ['canSendDTMF', ['sendDigits']],
    ['canForward', ['forward']],
    ['canOneStepTransfer', ['transfer']],
    ['canOneStepConference', ['conference']],
    ['canTwoStepTransfer', ['startTransfer']],
    ['canTwoStepConference', ['startConference']],
  ])('InteractionWorkspace.Voice.%s withholds what it is for', (task, expected) => {
    const name = `InteractionWorkspace.Voice.${task}`;
    expect(withheld({ [name]: 'deny' })).toEqual(expected);
    expect(withheld({ [name]: 'Grant' })).toEqual([]);
    expect(withheld({ [name]: '' })).toEqual([]);
  });
});

describe('privileges and tasks', () => {
  it('allow everything where GWS names none', () => {
    expect(withheld({})).toEqual([]);
  });

  it('are both needed', () => {
    const task = 'InteractionWorkspace.Voice.canReleaseCall';
    expect(withheld({ 'privilege.voice.can-release-call': 'true', [task]: 'deny' })).toEqual(['hangUp', 'endForAll']);
    expect(withheld({ 'privilege.voice.can-release-call': 'false', [task]: 'grant' })).toEqual(['hangUp', 'endForAll']);
  });

  it.each([
    [
      'a map of sections',
      {
        'interaction-workspace': { 'privilege.voice.can-send-dtmf': 'false' },
        tasks: { 'InteractionWorkspace.Voice.canAnswerCall': 'deny' },
      },
    ],
    [
      'a list of sections',
      [
        { name: 'interaction-workspace', settings: [{ name: 'privilege.voice.can-send-dtmf', value: 'false' }] },
        { name: 'tasks', settings: [{ name: 'InteractionWorkspace.Voice.canAnswerCall', value: 'deny' }] },
      ],
    ],
  ])('are read from %s', (_name, settings) => {
    expect(parseSettings(settings)?.withheld).toEqual(['answer', 'sendDigits']);
  });
});
