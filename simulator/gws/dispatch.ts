import { z } from 'zod';
import { invalidParameter, missingParameter, ok, refusal } from './answer';
import type { Answer } from './answer';
import { deepestLevel } from './bodyReader';
import type { ReadBody } from './bodyReader';
import type { ReceivedRequest } from './receivedRequest';
import type { Operation, RequestContext } from './requestContext';
import { findRoute, unknownPath, wrongMethod } from './routes';

/** Finds the resource for a request and returns its answer. */
export function dispatch(request: ReceivedRequest, context: Omit<RequestContext, 'ids' | 'query'>): Answer {
  const route = findRoute(request.path);
  if (route === undefined) {
    return unknownPath;
  }
  const full = { ...context, ids: route.ids, query: request.query };
  switch (request.method) {
    case 'GET':
    case 'HEAD':
      return route.read?.(full) ?? wrongMethod;
    case 'OPTIONS':
      return { ...ok(), headers: { Allow: 'GET, HEAD, POST, OPTIONS' } };
    case 'POST': {
      if (route.operate === undefined) {
        return wrongMethod;
      }
      const operation = operationOf(request.body);
      return operation.isGood ? route.operate(full, operation.value) : operation.answer;
    }
    default:
      return wrongMethod;
  }
}

type ParsedOperation = { isGood: true; value: Operation } | { isGood: false; answer: Answer };

const jsonObject = z.record(z.string(), z.unknown());

function operationOf(body: ReadBody): ParsedOperation {
  switch (body.kind) {
    case 'empty':
      return { isGood: false, answer: missingParameter('operationName') };
    case 'text':
      return { isGood: false, answer: invalidParameter('The body is not JSON.') };
    case 'tooLarge':
      return { isGood: false, answer: tooLarge };
    case 'tooDeep':
      return { isGood: false, answer: tooDeep };
    case 'json': {
      const parsed = jsonObject.safeParse(body.value);
      return parsed.success
        ? { isGood: true, value: parsed.data }
        : { isGood: false, answer: invalidParameter('The body must be a JSON object.') };
    }
  }
}

export const tooDeep: Answer = invalidParameter(`The body is nested deeper than ${deepestLevel} levels.`);
export const tooLarge: Answer = refusal(413, 10, 'The body is larger than 1 MB.');
