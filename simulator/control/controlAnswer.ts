/** What a control route answers. */
export interface ControlAnswer {
  readonly status: number;
  readonly body: unknown;
}

export function done(body: unknown = { done: true }): ControlAnswer {
  return { status: 200, body };
}

export function badInput(reason: string): ControlAnswer {
  return { status: 400, body: { error: reason } };
}

export function unknown(what: string): ControlAnswer {
  return { status: 404, body: { error: what } };
}
