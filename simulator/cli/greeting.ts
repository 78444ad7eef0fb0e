import { defaultAgents } from '../agents/defaultAgents';
import type { RunningSimulator } from '../simulator';

export function greeting({ gwsUrl, controlUrl, identityProviderUrl }: RunningSimulator, scenario: string): string {
  const agents = defaultAgents().map(
    ({ userName, password, firstName, lastName, dn, features }) =>
      `  ${userName.padEnd(8)} ${password.padEnd(12)} ${firstName} ${lastName}, DN ${dn}` +
      (features.includes('api-voice') ? '' : ' (not allowed to use voice)'),
  );
  return `GWS simulator
  GWS          ${gwsUrl}
  Control API  ${controlUrl}
${identityProviderUrl === undefined ? '' : `  Identity     ${identityProviderUrl}\n`}  Scenario     ${scenario}

Agents (user name, password)
${agents.join('\n')}

Try
  curl -u jdoe:secret-jane '${gwsUrl}/api/v2/me?subresources=devices,calls'
  curl -X POST ${controlUrl}/calls -d '{"agent":"jdoe","from":"+1 202 555 0142","userData":{"Customer":"Priya Raman"}}'
  curl ${controlUrl}/state

Ctrl+C stops it.`;
}
