import type { Notice } from './switchboard';

/** The extra fields that T-Server sends with each kind of change (gws-protocol 4.3 and 9). */
export function ringingNotice(originationDn: string): Notice {
  // As in real traffic: an agent who does not answer in 15 s is set not ready, and the call moves on (gws-protocol
  // 9.1).
  const extensions = {
    NO_ANSWER_ACTION: 'notready',
    BusinessCall: 1,
    OriginationDN: originationDn,
    OriginationDN_location: 'SIP_Switch',
    NO_ANSWER_TIMEOUT: 15,
    NO_ANSWER_OVERFLOW: 'recall',
  };
  return { notificationType: 'StatusChange', extensions };
}
export const dialingNotice: Notice = { notificationType: 'StatusChange', extensions: { BusinessCall: 1 } };
export const heldNotice: Notice = { notificationType: 'StatusChange', extensions: { BusinessCall: 1 } };
export const releasedNotice: Notice = {
  notificationType: 'StatusChange',
  extensions: { WrapUpTime: 0, BusinessCall: 1 },
};
export const participantsNotice: Notice = { notificationType: 'ParticipantsUpdated', extensions: { BusinessCall: 1 } };
export const dtmfNotice: Notice = { notificationType: 'DtmfSent', extensions: { BusinessCall: 1 } };
export const capabilitiesNotice: Notice = { notificationType: 'StatusChange', extensions: { BusinessCall: 1 } };
export const supervisedNotice: Notice = { notificationType: 'StatusChange', extensions: { BusinessCall: 1 } };
export const supervisorMutedNotice: Notice = { notificationType: 'MonitoredUserMutedStateChange' };
export const recordingNotice: Notice = { notificationType: 'CallRecordingStateChange' };
/** A call that is held for a consultation has no extensions (gws-protocol 9.5). */
export const consultHeldNotice: Notice = { notificationType: 'StatusChange' };
/** Never has extensions (gws-protocol 9.3). */
export const attachedDataNotice: Notice = { notificationType: 'AttachedDataChanged' };

export function establishedNotice(wrapUpSeconds: number): Notice {
  return { notificationType: 'StatusChange', extensions: { BusinessCall: 1, WrapUpTime: wrapUpSeconds } };
}
