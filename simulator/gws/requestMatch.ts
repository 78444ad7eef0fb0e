/** The requests that a fault or a query of the request log applies to; an absent field matches everything. */
export interface RequestMatch {
  readonly method?: string | undefined;
  /** Whole path; `*` stands for any characters. */
  readonly path?: string | undefined;
  readonly operationName?: string | undefined;
  readonly agent?: string | undefined;
}

interface Matchable {
  readonly method: string;
  readonly path: string;
  readonly operationName: string | null;
  readonly agent: string | null;
}

export function matchesRequest(match: RequestMatch, request: Matchable): boolean {
  return (
    (match.method === undefined || match.method.toUpperCase() === request.method) &&
    (match.path === undefined || matchesPath(match.path, request.path)) &&
    (match.operationName === undefined || match.operationName === request.operationName) &&
    (match.agent === undefined || match.agent === request.agent)
  );
}

function matchesPath(pattern: string, path: string): boolean {
  const expression = pattern
    .split('*')
    .map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
  return new RegExp(`^${expression}$`).test(path);
}
