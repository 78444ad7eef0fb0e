import { newCall, type CallRecord } from '../../electron/core/calls/callRecord';
import { parseCall, type GwsCall } from '../../electron/core/gws/call';
import { newEntry, type Choice, type DispositionEntry } from '../../electron/core/outbox/entry';

/** A parsed call of GWS. */
export function aGwsCall(parts: Readonly<Record<string, unknown>> = {}): GwsCall {
  const call = parseCall({
    id: 'CALL1',
    callUuid: 'CALL1',
    state: 'Established',
    callType: 'Inbound',
    participants: [{ formattedPhoneNumber: '+1 555 0100' }],
    capabilities: ['Hangup', 'Hold'],
    uri: 'http://gws.example/api/v2/me/calls/CALL1',
    path: '/calls/CALL1',
    ...parts,
  });
  if (call === null) throw new Error('a call needs an id');
  return call;
}

export function aCallRecord(parts: Partial<CallRecord> = {}): CallRecord {
  return { ...newCall(aGwsCall(), 0), ...parts };
}

export const owner = { server: 'http://gws.example', userId: 'user-1' };

export function aChoice(parts: Partial<Choice> = {}): Choice {
  return {
    owner,
    callId: 'CALL1',
    callUuid: 'CALL1',
    callUri: 'http://gws.example/api/v2/calls/CALL1',
    deviceId: 'DEVICE1',
    who: '+1 555 0100',
    subtitle: '',
    number: '+1 555 0100',
    dnis: '15000',
    action: 'set',
    isUndo: false,
    previousName: null,
    name: 'Referred',
    displayName: 'Referred',
    dispositionKey: 'DispositionCode',
    seenKey: null,
    keysBefore: [],
    choseAfterRelease: false,
    undoMs: 0,
    ...parts,
  };
}

export function anEntry(parts: Partial<DispositionEntry> = {}): DispositionEntry {
  return { ...newEntry(aChoice(), { id: 'entry-1', sequence: 1, nowMs: 0 }), ...parts };
}
