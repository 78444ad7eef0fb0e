import { succeed, type Result } from '../kernel/result';
import { bounds } from './bounds';
import type { CallerId } from './callerId';
import type { CodeNode } from './codeNode';
import { readBusinessAttribute } from './codes';
import type { GwsClient } from './gwsClient';
import type { GwsFailure } from './gwsFailure';

/** The values of the named business attribute: like a code, each is sent by its name and shown by its display name. */
export async function readCallerIds(
  client: GwsClient,
  attribute: string,
): Promise<Result<readonly CallerId[], GwsFailure>> {
  const read = await readBusinessAttribute(client, attribute);
  return read.ok ? succeed(read.value.nodes.flatMap(callerIdsOf).slice(0, bounds.callerIds)) : read;
}

function callerIdsOf(node: CodeNode): readonly CallerId[] {
  if (node.kind === 'folder') return node.children.flatMap(callerIdsOf);
  return [{ id: node.name, name: node.displayName }];
}
