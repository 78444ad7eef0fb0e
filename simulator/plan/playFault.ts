import type { FaultAction } from '../gws/faults';
import type { GwsServer } from '../gws/gwsServer';
import type { GwsState } from '../gws/gwsState';
import type { RequestMatch } from '../gws/requestMatch';
import { unknownClientErrors } from '../notifications/notificationServer';
import type { Site } from '../site';
import { burst } from './burst';
import type { PlannedFault } from './planOf';

/** The parts that faults act on. */
export interface FaultTarget {
  readonly site: Site;
  readonly gws: GwsState;
  readonly gwsServer: GwsServer;
}

/** Ends a fault; has no effect when it is already over. */
export type EndFault = () => Promise<void> | void;

const proxyPage = '<!doctype html><title>Proxy</title><h1>Please sign in to the proxy</h1>';
const notifications = '/api/v2/notifications*';

/** Begins one fault of a plan. */
export async function playFault(target: FaultTarget, fault: PlannedFault): Promise<EndFault> {
  const { site, gws, gwsServer } = target;
  const { agent } = fault;
  const goesWrong = (match: RequestMatch, action: FaultAction): EndFault => {
    const { id } = gws.faults.add({ match: { ...match, agent }, action, remaining: 'always' });
    return () => {
      gws.faults.remove(id);
    };
  };
  switch (fault.kind) {
    case 'serverRestarted':
      await gwsServer.stop();
      return () => gwsServer.start();
    case 'sessionExpired':
      gws.sessions.expire(agent);
      gws.notifications?.drop(agent, 'silent');
      return nothingLeft;
    case 'csrfRotated':
      gws.sessions.rotateCsrf(agent);
      return nothingLeft;
    case 'unknownClient':
      gws.notifications?.drop(agent, unknownClientErrors[fault.atMs % 2 === 0 ? 0 : 1]);
      return nothingLeft;
    case 'nodeChanged':
      gws.sessions.changeNode(agent);
      gws.notifications?.drop(agent, 'cut');
      return nothingLeft;
    case 'pollHangs':
      return goesWrong({ path: notifications }, { kind: 'hang', ms: fault.forMs });
    case 'adviceNone':
      return goesWrong(
        { path: notifications },
        { kind: 'refuse', error: '403::denied', advice: { reconnect: 'none' } },
      );
    case 'proxyPage':
      return goesWrong({}, { kind: 'answer', status: 200, body: proxyPage, contentType: 'text/html' });
    case 'badGateway':
      return goesWrong({}, { kind: 'answer', status: 502, body: proxyPage, contentType: 'text/html' });
    case 'slow':
      return goesWrong({}, { kind: 'delay', ms: 2_000 });
    case 'cutShort':
    case 'halfJson':
      return goesWrong({}, { kind: fault.kind });
    case 'large':
      return goesWrong({}, { kind: 'large', bytes: 10_000_000 });
    case 'burst': {
      const callIds = site.switchboard.active(agent).map(({ id }) => id);
      // Not awaited, so that other faults can overlap it.
      void burst(site, { callIds, events: 5_000, ms: 1_000 });
      return nothingLeft;
    }
    case 'unavailable': {
      const body = { statusCode: 4, statusMessage: 'Voice service is not available at this time' };
      return goesWrong({}, { kind: 'answer', status: 503, body });
    }
    case 'answerLost':
      return goesWrong({ operationName: 'SetCallDisposition' }, { kind: 'dropAfter' });
  }
}

function nothingLeft(): void {
  // The fault has no duration, so there is nothing to end.
}
