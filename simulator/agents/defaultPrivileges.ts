/** Lets an agent do everything with calls, in the newer options and in the older tasks (gws-protocol-more A3.3). */
const voice = [
  'can-use',
  'can-make-call',
  'can-forward',
  'can-release-call',
  'can-reject-call',
  'can-send-dtmf',
  'can-one-step-transfer',
  'can-one-step-conference',
  'can-two-step-transfer',
  'can-two-step-conference',
];
const recording = ['can-use', 'can-monitor-recording'];
const targets = ['can-use', 'can-view-all', 'can-view-favorites', 'can-manage-favorites', 'can-view-recent-calls'];

export const privileges = {
  ...all('privilege.voice', voice, 'true'),
  ...all('privilege.active-recording', recording, 'true'),
  ...all('privilege.teamcommunicator', targets, 'true'),
};

const taskNames = [
  'canUse',
  'canAnswerCall',
  'canRejectCall',
  'canReleaseCall',
  'canHoldRetrieveCall',
  'canSendDTMF',
  'canForward',
  'canOneStepTransfer',
  'canOneStepConference',
  'canTwoStepTransfer',
  'canTwoStepConference',
  'canSetInteractionDisposition',
  'canUnactivateChannel',
];

export const tasks = all('InteractionWorkspace.Voice', taskNames, 'grant');

function all(prefix: string, names: readonly string[], value: string): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [`${prefix}.${name}`, value]));
}
