import { z } from 'zod';
import type { Agent } from '../agents/agent';
import type { Site } from '../site';
import { invalidParameter, missingParameter, noPermission } from './answer';
import type { Answer } from './answer';

/** The facts that a handler gets about a signed-in agent's request. */
export interface RequestContext {
  readonly site: Site;
  readonly agent: Agent;
  /** The variable parts of the path, in order. */
  readonly ids: readonly string[];
  readonly query: URLSearchParams;
}

export type Operation = Readonly<Record<string, unknown>>;
export type Reader = (context: RequestContext) => Answer;
export type Operator = (context: RequestContext, operation: Operation) => Answer;

/** A valid parameter, or an answer that says what is wrong with it. */
export type Parameter<Value> =
  { readonly given: true; readonly value: Value } | { readonly given: false; readonly answer: Answer };

export function textParameter(operation: Operation, name: string): Parameter<string> {
  const value = operation[name];
  if (value === undefined || value === null || value === '') {
    return { given: false, answer: missingParameter(name) };
  }
  return typeof value === 'string'
    ? { given: true, value }
    : { given: false, answer: invalidParameter(`Parameter '${name}' must be a string.`) };
}

const keyValuePairs = z.record(z.string(), z.unknown());

export function pairsParameter(operation: Operation, name: string): Parameter<Readonly<Record<string, unknown>>> {
  if (operation[name] === undefined) {
    return { given: false, answer: missingParameter(name) };
  }
  const pairs = keyValuePairs.safeParse(operation[name]);
  return pairs.success
    ? { given: true, value: pairs.data }
    : { given: false, answer: invalidParameter(`Parameter '${name}' must be an object.`) };
}

/** An absent parameter is valid too. */
export function optionalText(operation: Operation, name: string): Parameter<string | undefined> {
  return isAbsent(operation[name]) ? { given: true, value: undefined } : textParameter(operation, name);
}

export function optionalPairs(operation: Operation, name: string): Parameter<Operation | undefined> {
  return isAbsent(operation[name]) ? { given: true, value: undefined } : pairsParameter(operation, name);
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}

/** gws-protocol 6.2: `destination: {"phoneNumber": "5001"}`. */
export function destinationParameter(operation: Operation): Parameter<string> {
  const destination = pairsParameter(operation, 'destination');
  return destination.given ? textParameter(destination.value, 'phoneNumber') : destination;
}

export const voiceFeature = 'api-voice';

/** Wraps an operation that needs the feature of gws-protocol 3.2. */
export function withVoice(operator: Operator): Operator {
  return (context, operation) =>
    context.agent.features.includes(voiceFeature) ? operator(context, operation) : noPermission(voiceFeature);
}
