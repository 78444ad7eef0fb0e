import { invalidParameter, noPermission, ok, refusal, type Answer } from '../answer';
import { optionalText, textParameter, type Operation, type RequestContext } from '../requestContext';

const feature = 'api-voice-outbound';
const callbackTypes = ['Personal', 'Campaign'];

interface RecordOperator {
  /** The answer when a parameter is wrong. */
  readonly fault: (operation: Operation) => Answer | undefined;
  readonly acknowledgement: string;
}

/** `POST /me/outbound-records/{handle}` (gws-protocol-more A8.1). */
const operators: Readonly<Record<string, RecordOperator>> = {
  RescheduleRecord: {
    fault: ({ callbackType, timestamp }) => {
      if (typeof callbackType !== 'string' || !callbackTypes.includes(callbackType))
        return invalidParameter('callbackType');
      return typeof timestamp === 'number' ? undefined : invalidParameter('timestamp');
    },
    acknowledgement: 'ScheduledRecordRescheduleAcknowledge',
  },
  CompleteRecord: {
    fault: (operation) => {
      const callingList = textParameter(operation, 'callingList');
      if (!callingList.given) return callingList.answer;
      const callResult = optionalText(operation, 'callResult');
      return callResult.given ? undefined : callResult.answer;
    },
    acknowledgement: 'RecordProcessedAcknowledge',
  },
};

export function recordOperation(
  { site, agent, ids: [recordHandle = ''] }: RequestContext,
  operation: Operation,
): Answer {
  if (!agent.features.includes(feature)) return noPermission(feature);
  const { operationName, ...parameters } = operation;
  if (typeof operationName !== 'string' || !Object.hasOwn(operators, operationName))
    return invalidParameter('operationName');
  const operator = operators[operationName];
  const fault = commonFault(operation) ?? operator?.fault(operation);
  if (operator === undefined || fault !== undefined) return fault ?? invalidParameter('operationName');
  // What the dialler does with a record that is done with is not documented: a refusal of the back-end.
  if (site.campaigns.isCompleted(recordHandle)) return refusal(500, 4, 'The record is already processed.');
  if (operationName === 'CompleteRecord') site.campaigns.complete(recordHandle);
  site.campaigns.done({ agent: agent.userName, recordHandle, operationName, parameters }, operator.acknowledgement);
  return ok();
}

function commonFault(operation: Operation): Answer | undefined {
  if (typeof operation['applicationId'] !== 'number') return invalidParameter('applicationId');
  for (const name of ['campaignName', 'devicePath']) {
    const parameter = textParameter(operation, name);
    if (!parameter.given) return parameter.answer;
  }
  const referenceId = optionalText(operation, 'referenceId');
  return referenceId.given ? undefined : referenceId.answer;
}
