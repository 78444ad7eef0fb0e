/** An answer of GWS: an envelope (gws-protocol 1.3), or plain text from a filter in front of it. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly contentType?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** EndContactCenterSession invalidates the HTTP session that it came with (gws-protocol 3.4). */
  readonly endsSession?: boolean;
}

export function ok(content: Readonly<Record<string, unknown>> = {}): Answer {
  return { status: 200, body: { statusCode: 0, ...content } };
}

/** HTTP status and statusCode pairs of gws-protocol 1.4. */
export function refusal(status: number, statusCode: number, statusMessage: string): Answer {
  return { status, body: { statusCode, statusMessage } };
}

export function missingParameter(name: string): Answer {
  return refusal(400, 1, `Required parameter '${name}' is missing.`);
}

export function invalidParameter(reason: string): Answer {
  return refusal(400, 2, reason);
}

export function noPermission(feature: string): Answer {
  return refusal(403, 5, `The feature '${feature}' is required for this operation.`);
}

export function notFound(what: string): Answer {
  return refusal(404, 6, `${what} not found.`);
}

export const accessDenied: Answer = refusal(403, 20, 'Access denied');

export const csrfRefusal: Answer = {
  status: 403,
  body: 'Missing or invalid Csrf token',
  contentType: 'text/plain; charset=UTF-8',
};
