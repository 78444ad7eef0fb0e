import { describe, expect, it } from 'vitest';
import type { CallView } from '../../../electron/contract/call';
import { aServer } from '../../fakes/fakeHttp';
import { signedInApplication, type TestApplication } from '../../support/anApplication';

const nobody = { supervisorListeningIn: false, monitoredUserMuted: false, monitoring: false };

function shown(test: TestApplication): CallView | undefined {
  return test.application.snapshot().calls[0];
}

describe('what is shown of a call', () => {
  it('says that a supervisor listens, for as long as GWS says so', async () => {
    const test = await signedInApplication();
    test.call({ supervisorListeningIn: false });
    expect(shown(test)?.supervision).toEqual(nobody);
    test.call({ supervisorListeningIn: true });
    expect(shown(test)?.supervision).toEqual({ ...nobody, supervisorListeningIn: true });
    // An event that says nothing of it changes nothing.
    test.call({ userData: { A: '1' } }, 'AttachedDataChanged');
    expect(shown(test)?.supervision.supervisorListeningIn).toBe(true);
    test.call({ supervisorListeningIn: false });
    expect(shown(test)?.supervision).toEqual(nobody);
  });

  it('says that the call is one of monitoring, and that the monitored agent was muted', async () => {
    const test = await signedInApplication();
    test.call({ monitoring: true });
    test.call({ monitoring: true, monitoredUserMuted: true }, 'MonitoredUserMutedStateChange');
    expect(shown(test)?.supervision).toEqual({ ...nobody, monitoring: true, monitoredUserMuted: true });
  });

  it('has nobody listen to a call that is over', async () => {
    const test = await signedInApplication();
    test.call({ supervisorListeningIn: true });
    test.call({ state: 'Released' });
    expect(shown(test)?.supervision).toEqual(nobody);
  });

  it.each(['true', 1, null, {}])('takes %j for nothing said', async (supervisorListeningIn) => {
    const test = await signedInApplication();
    test.call({ supervisorListeningIn });
    expect(shown(test)?.supervision).toEqual(nobody);
  });

  it('has its connection ID, and the number that the event names', async () => {
    const test = await signedInApplication();
    test.call({ connId: '006c03a7194aa008' });
    expect(shown(test)).toMatchObject({ connId: '006c03a7194aa008', ownNumber: '15000' });
  });

  it('has the number of its device where it was read and not told', async () => {
    const devices = [
      { id: 'DEVICE1', phoneNumber: '15000', userState: { state: 'Ready' } },
      { id: 'DEVICE2', phoneNumber: '15001', userState: { state: 'NotReady', displayName: 'Lunch' } },
    ];
    const call = { id: 'CALL1', state: 'Established', deviceUri: 'http://gws.example/api/v2/devices/DEVICE2' };
    const test = await signedInApplication({}, aServer({ devices, calls: [call] }));
    expect(shown(test)).toMatchObject({ connId: null, ownNumber: '15001' });
    expect(test.application.snapshot().agent?.devices).toEqual([
      { phoneNumber: '15000', state: 'Ready', stateName: null },
      { phoneNumber: '15001', state: 'NotReady', stateName: 'Lunch' },
    ]);
  });
});
