import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCall } from '../../../../electron/core/gws/call';
import { parseGwsEvent } from '../../../../electron/core/gws/event';

// The seed's notification with its brackets mended: the call's fields stand directly in data.
const flatSeed = {
  channel: '/v2/me/calls',
  messageType: 'CallStateChangeMessage',
  phoneNumber: '15000',
  data: {
    notificationType: 'AttachedDataChanged',
    id: '01RCC3N118B1V0SL807GK2LAES000006',
    state: 'Established',
    callUuid: '01RCC3N118B1V0SL807GK2LAES000006',
    connId: '0071027198180006',
    deviceUri: 'http://127.0.0.1:8080/api/v2/devices/631608b3-ceb1-472b-ba05-2ae39555b0d1',
    participants: [{ e164Number: '', formattedPhoneNumber: '15001', phoneNumber: '15001', digits: '15001' }],
    dnis: '15000',
    callType: 'Internal',
    capabilities: ['Hold', 'Hangup'],
    userData: { DispositionCode: 'Referred' },
    duration: '262',
    mute: 'Off',
    supervisorListeningIn: true,
    monitoredUserMuted: false,
    monitoring: false,
    uri: 'http://127.0.0.1:8080/api/v2/me/calls/01RCC3N118B1V0SL807GK2LAES000006',
    path: '/calls/01RCC3N118B1V0SL807GK2LAES000006',
  },
};

describe('a notification', () => {
  it("is read in the seed's flat form", () => {
    expect(parseGwsEvent('/v2/me/calls', flatSeed)).toEqual({
      kind: 'call',
      notificationType: 'AttachedDataChanged',
      call: {
        id: '01RCC3N118B1V0SL807GK2LAES000006',
        idFault: null,
        callUuid: '01RCC3N118B1V0SL807GK2LAES000006',
        connId: '0071027198180006',
        state: 'Established',
        stateName: 'Established',
        callType: 'Internal',
        participants: ['15001'],
        participantNumbers: ['15001'],
        participantsLeftOut: 0,
        dnis: '15000',
        ani: null,
        capabilities: ['Hold', 'Hangup'],
        userData: { DispositionCode: 'Referred' },
        userDataLoss: { rows: 0, cutKeys: [] },
        durationSeconds: 262,
        muted: false,
        recording: null,
        supervisorListeningIn: true,
        monitoredUserMuted: false,
        monitoring: false,
        parentCallId: null,
        uri: 'http://127.0.0.1:8080/api/v2/me/calls/01RCC3N118B1V0SL807GK2LAES000006',
        path: '/calls/01RCC3N118B1V0SL807GK2LAES000006',
        deviceId: '631608b3-ceb1-472b-ba05-2ae39555b0d1',
        ownNumber: '15000',
      },
    });
  });

  it('means the same in the nested form', () => {
    const { notificationType, ...call } = flatSeed.data;
    const nested = {
      channel: '/v2/me/calls',
      data: { messageType: 'CallStateChangeMessage', notificationType, call, phoneNumber: '15000' },
    };
    expect(parseGwsEvent('/v2/me/calls', nested)).toEqual(parseGwsEvent('/v2/me/calls', flatSeed));
  });

  it('is read in the old format with participants as strings', () => {
    const call = {
      id: '0071025563e9f00f',
      callUuid: 'U',
      participants: ['1001'],
      participantsInfo: [{}],
      duration: '13',
    };
    expect(parseCall(call)).toMatchObject({ id: '0071025563e9f00f', participants: ['1001'], durationSeconds: 13 });
  });

  it.each([
    ['alone', {}, ['+49 221 1001', '1002']],
    ['beside an empty list', { participants: [] }, ['+49 221 1001', '1002']],
    ['beside what says nothing', { participants: [{}] }, ['+49 221 1001', '1002']],
    ['beside the names themselves', { participants: ['1001', '1002'] }, ['1001', '1002']],
    ['as no list', { participantsInfo: 'nobody' }, null],
    ['as an empty list', { participantsInfo: [] }, []],
  ])('takes the participants of older releases, which come %s', (_name, parts, participants) => {
    const participantsInfo = [
      { digits: '2211001', formattedPhoneNumber: '+49 221 1001', country: { name: 'Germany' } },
      { E164digits: '1002', isValidNumber: true },
    ];
    expect(parseCall({ id: 'OLD', participantsInfo, ...parts })?.participants).toEqual(participants);
  });

  it.each([
    ['userData of null', { userData: null }, { userData: null }],
    [
      'nested and numeric user data',
      { userData: { a: { b: 1 }, c: 2, d: null } },
      { userData: { a: { b: 1 }, c: 2, d: null } },
    ],
    ['a duration that is no number', { duration: 'long' }, { durationSeconds: null }],
    ['an unknown state', { state: 'Parked' }, { state: 'Unknown', stateName: 'Parked' }],
    ['participants that are no list', { participants: 'x' }, { participants: null }],
    ['capabilities with rubbish between', { capabilities: ['Hold', 3, null] }, { capabilities: ['Hold'] }],
  ])('survives %s', (_name, part, expected) => {
    expect(parseCall({ id: 'A', ...part })).toMatchObject(expected);
  });

  it('takes the id from the path, the URI or the UUID when it is missing', () => {
    expect(parseCall({ path: '/calls/A' })?.id).toBe('A');
    expect(parseCall({ uri: 'http://gws.example/api/v2/me/calls/B/' })?.id).toBe('B');
    expect(parseCall({ callUuid: 'C' })?.id).toBe('C');
  });

  it('of an unknown type is ignored with a reason that names no data', () => {
    const message = { data: { messageType: 'MessageLogUpdated', secret: 'x' } };
    expect(parseGwsEvent('/v2/me/emails', message)).toEqual({ kind: 'ignored', reason: 'other message type' });
  });

  it('reads devices, and an error without text or code', () => {
    const devices = [{ id: 'D', phoneNumber: '1003', userState: { state: 'LoggedIn' } }, { noId: true }];
    expect(parseGwsEvent('/v2/me/devices', { data: { messageType: 'DeviceStateChangeMessage', devices } })).toEqual({
      kind: 'devices',
      devices: [
        {
          ...{ id: 'D', phoneNumber: '1003', state: 'LoggedIn', workMode: null, stateName: null },
          ...{ reason: null, doesNotDisturb: false, forwardTo: null, capabilities: [] },
        },
      ],
    });
    expect(
      parseGwsEvent('/v2/me/devices', { data: { messageType: 'ErrorMessage', devicePath: '/devices/x' } }),
    ).toEqual({
      kind: 'error',
      callId: null,
      report: { httpStatus: null, statusCode: null, said: null },
    });
  });

  const failed = { errorMessage: 'Attach data failed', errorCode: 415 };
  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['named by its path', { messageType: 'ErrorMessage', ...failed, callPath: '/calls/CALL1' }],
    [
      'named by its address',
      { messageType: 'ErrorMessage', ...failed, callUri: 'http://gws.example/api/v2/me/calls/CALL1' },
    ],
    ['told whole', { messageType: 'ErrorMessage', ...failed, call: { id: 'CALL1', state: 'Established' } }],
    ['with a code in words', { messageType: 'ErrorMessage', ...failed, errorCode: '415', callPath: '/calls/CALL1' }],
    ['in the form of a newer GWS', { messageType: 'ErrorMessage', error: failed, call: { id: 'CALL1' } }],
    [
      'as a change of the call',
      { messageType: 'CallStateChangeMessage', notificationType: 'Error', ...failed, call: { id: 'CALL1' } },
    ],
  ])('reads the error of a call that is %s', (_name, data) => {
    expect(parseGwsEvent('/v2/me/calls', { data })).toEqual({
      kind: 'error',
      callId: 'CALL1',
      report: { httpStatus: null, statusCode: 415, said: 'Attach data failed' },
    });
  });

  it('of a call is of the call, also with the number of an answer and without a type', () => {
    const data = { referenceId: 7, call: { id: 'CALL1', state: 'Established' } };
    expect(parseGwsEvent('/v2/me/calls', { data })).toMatchObject({ kind: 'call', call: { id: 'CALL1' } });
  });

  it.each([
    ['answer', { messageType: 'UcsOperationResponse' }],
    ['answer', { messageType: 'createInteractionResponse' }],
    ['answer', {}],
    ['answer', { messageType: 'GetInteractionsHistoryMessage' }],
    ['ignored', { messageType: 'GetInteractionContentMessage' }],
  ])('is an %s with a number and %j', (kind, type) => {
    expect(parseGwsEvent('/v2/me', { data: { ...type, referenceId: 7 } }).kind).toBe(kind);
  });

  it('never throws, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string(), fc.anything(), (channel, frame) => {
        parseGwsEvent(channel, frame);
        parseGwsEvent('/v2/me/calls', { data: frame });
        parseGwsEvent('/v2/me/calls', { data: { messageType: 'CallStateChangeMessage', call: frame } });
      }),
    );
  });
});
