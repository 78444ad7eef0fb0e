import { z } from 'zod';
import { badInput } from './controlAnswer';
import type { ControlAnswer } from './controlAnswer';
import type { ControlRequest } from './controlContext';

export interface ControlRoute {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly purpose: string;
  run(request: ControlRequest, body: unknown): ControlAnswer | Promise<ControlAnswer>;
}

interface RouteText {
  readonly method: ControlRoute['method'];
  readonly path: string;
  readonly purpose: string;
}

export function plainRoute(
  text: RouteText,
  run: (request: ControlRequest) => ReturnType<ControlRoute['run']>,
): ControlRoute {
  return { ...text, run };
}

/** A route with a body. A body that does not fit the schema is answered with the field and the allowed values. */
export function bodyRoute<Body>(
  text: RouteText,
  schema: z.ZodType<Body>,
  run: (request: ControlRequest, body: Body) => ReturnType<ControlRoute['run']>,
): ControlRoute {
  return {
    ...text,
    run: (request, raw) => {
      const parsed = schema.safeParse(raw ?? {});
      return parsed.success ? run(request, parsed.data) : badInput(complaint(parsed.error, schema));
    },
  };
}

function complaint(error: z.ZodError, schema: z.ZodType): string {
  const reasons = error.issues.map((issue) => {
    const field = issue.path.map(String).join('.') || 'body';
    return `${field}: ${issue.message}`;
  });
  const fields = schema instanceof z.ZodObject ? ` (fields: ${Object.keys(schema.shape).join(', ')})` : '';
  return `${reasons.join('; ')}${fields}`;
}
