import { invalidParameter, noPermission, ok, type Answer } from '../answer';
import { textParameter, type Operation, type RequestContext } from '../requestContext';

const historyFeature = 'api-ucs-voice';
const statuses = ['New', 'Pending', 'InProcess', 'Stopped'];
const types = ['Unknown', 'Internal', 'Inbound', 'Outbound', 'Consult'];

type InteractionOperation = (context: RequestContext, operation: Operation) => Answer;

/** `POST /ucs/interactions` (gws-protocol-more A5.1). */
const withoutId: Readonly<Record<string, InteractionOperation>> = {
  FindPhoneCall: ({ site, agent }, operation) => {
    const callId = textParameter(operation, 'callId');
    if (!callId.given) return callId.answer;
    const phoneNumber = textParameter(operation, 'phoneNumber');
    if (!phoneNumber.given) return phoneNumber.answer;
    const { status, type } = operation;
    if (typeof status !== 'string' || !statuses.includes(status)) return invalidParameter('status');
    if (typeof type !== 'string' || !types.includes(type)) return invalidParameter('type');
    const call = { callId: callId.value, phoneNumber: phoneNumber.value, status, type };
    return ok({ referenceId: site.interactions.findOrCreate(agent.userName, call) });
  },
};

/** `POST /ucs/interactions/{interactionId}`. */
const withId: Readonly<Record<string, InteractionOperation>> = {
  SetCallNote: ({ site, agent, ids: [id = ''] }, operation) => {
    // An empty note erases.
    const note = operation['note'] === '' ? { given: true as const, value: '' } : textParameter(operation, 'note');
    if (!note.given) return note.answer;
    return ok({ referenceId: site.interactions.change(agent.userName, id, { comment: note.value }) });
  },
  SetCallCompleted: ({ site, agent, ids: [id = ''] }, operation) => {
    const { callDuration } = operation;
    if (typeof callDuration !== 'number') return invalidParameter('callDuration');
    return ok({ referenceId: site.interactions.change(agent.userName, id, { status: 'Stopped', callDuration }) });
  },
};

/** `POST /ucs/contacts/{contactId}/interactions` (gws-protocol-more A5.3), for calls and newest first only. */
const ofContact: Readonly<Record<string, InteractionOperation>> = {
  RetrieveContactHistory: ({ site, agent, ids: [id = ''] }, { mediaType = 'call', sort = 'desc' }) => {
    if (mediaType !== 'call') return invalidParameter('mediaType');
    if (sort !== 'desc') return invalidParameter('sort');
    return ok({ referenceId: site.interactions.ofContact(agent.userName, id) });
  },
};

export const contactHistoryOperation = among(ofContact);
export const interactionOperation = among(withoutId);
export const oneInteractionOperation = among(withId);

function among(operations: Readonly<Record<string, InteractionOperation>>): InteractionOperation {
  return (context, operation) => {
    if (!context.agent.features.includes(historyFeature)) return noPermission(historyFeature);
    const name = operation['operationName'];
    const run = typeof name === 'string' && Object.hasOwn(operations, name) ? operations[name] : undefined;
    return run?.(context, operation) ?? invalidParameter('operationName');
  };
}
