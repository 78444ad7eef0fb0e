export type FaultAction =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly body?: unknown;
      readonly contentType?: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'delay'; readonly ms: number }
  | { readonly kind: 'hang'; readonly ms?: number }
  | { readonly kind: 'large'; readonly bytes: number }
  | {
      readonly kind: 'refuse';
      readonly error: string;
      readonly advice?: { readonly reconnect: string; readonly interval?: number };
    }
  | { readonly kind: 'late'; readonly answerMs?: number; readonly eventMs?: number }
  | { readonly kind: 'errorMessage'; readonly errorMessage?: string; readonly errorCode?: number }
  | { readonly kind: 'drop' | 'dropAfter' | 'silence' | 'cutShort' | 'halfJson' };

export interface FaultRequest {
  readonly match?: {
    readonly method?: string;
    readonly path?: string;
    readonly operationName?: string;
    readonly agent?: string;
  };
  readonly times?: number | 'always';
  readonly action: FaultAction;
}
