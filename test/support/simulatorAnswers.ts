import { z } from 'zod';

/** What the simulator's control API (simulator/README.md) answers. */
const call = z.looseObject({
  id: z.string(),
  callUuid: z.string(),
  connId: z.string(),
  state: z.string(),
  agent: z.string(),
  uri: z.string(),
  userData: z.record(z.string(), z.unknown()).optional(),
});
export const callAnswer = z.object({ call });

export const requestRecord = z.object({
  at: z.string(),
  receivedAtMs: z.number(),
  answeredAtMs: z.number().nullable(),
  method: z.string(),
  path: z.string(),
  query: z.record(z.string(), z.string()),
  operationName: z.string().nullable(),
  agent: z.string().nullable(),
  status: z.number().nullable(),
  statusCode: z.number().nullable(),
  headers: z.record(z.string(), z.string()),
  body: z.unknown(),
  isNotifications: z.boolean(),
});

export const userEvent = z.object({
  agent: z.string(),
  callId: z.string(),
  callUuid: z.string(),
  key: z.string(),
  disposition: z.string(),
  userData: z.record(z.string(), z.unknown()).optional(),
  at: z.string(),
});

export const interaction = z.object({ callId: z.string(), comment: z.string() });

/** What a desktop asked for the record of a campaign. */
export const recordOperation = z.object({
  recordHandle: z.string(),
  operationName: z.string(),
  parameters: z.record(z.string(), z.unknown()),
});

const cometdSession = z.object({
  id: z.string(),
  agent: z.string(),
  subscriptions: z.array(z.string()),
  isPolling: z.boolean(),
});

export const state = z.object({
  gws: z.object({ url: z.string(), running: z.boolean() }),
  agents: z.array(z.looseObject({ userName: z.string(), deviceId: z.string(), dn: z.string() })),
  calls: z.array(call),
  waiting: z.array(z.object({ callId: z.string(), queue: z.string(), rejectedBy: z.string() })),
  httpSessions: z.array(z.object({ agent: z.string(), count: z.number() })),
  cometdSessions: z.array(cometdSession),
  settings: z.record(z.string(), z.unknown()),
});

export const plan = z.object({
  played: z.array(z.object({ atMs: z.number(), kind: z.string(), forMs: z.number(), agent: z.string() })),
  isOver: z.boolean(),
});

export type PlanState = z.infer<typeof plan>;
export type SimulatedCall = z.infer<typeof call>;
export type RecordedRequest = z.infer<typeof requestRecord>;
export type RecordedUserEvent = z.infer<typeof userEvent>;
export type RecordOperation = z.infer<typeof recordOperation>;
export type RecordedInteraction = z.infer<typeof interaction>;
export type SimulatorState = z.infer<typeof state>;
