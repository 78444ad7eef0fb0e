/**
 * idle ─ look ─> checking ─ found ─> available ─ start ─> downloading ─ done ─> ready ─ install ─> leaving
 *   ^              │ nothing, failed     ^  │ withdrawn        │ interrupted     ^                    │ stayed
 *   └──────────────┘                     └──────────────────────┘                └────────────────────┘
 */
export type UpdateState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'available'; readonly version: string; readonly isPutOff: boolean }
  | { readonly kind: 'downloading'; readonly version: string }
  | { readonly kind: 'ready'; readonly version: string; readonly isPutOff: boolean }
  /** The agent accepted: the program quits, unless the agent changes their mind. */
  | { readonly kind: 'leaving'; readonly version: string };

export type UpdateEvent =
  | { readonly kind: 'look' }
  | { readonly kind: 'found'; readonly version: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'start' }
  | { readonly kind: 'interrupted' }
  | { readonly kind: 'done' }
  | { readonly kind: 'later' }
  | { readonly kind: 'install' }
  | { readonly kind: 'stayed' };

/** An event that does not fit the state changes nothing: answers come late. */
export function nextUpdateState(state: UpdateState, event: UpdateEvent): UpdateState {
  switch (event.kind) {
    case 'look':
      // A postponed update is shown again; a downloaded one is not looked for again.
      if (state.kind === 'ready') return { ...state, isPutOff: false };
      return state.kind === 'idle' || state.kind === 'available' ? { kind: 'checking' } : state;
    case 'found':
      return state.kind === 'checking' ? { kind: 'available', version: event.version, isPutOff: false } : state;
    case 'nothing':
      return state.kind === 'checking' ? { kind: 'idle' } : state;
    case 'start':
      return state.kind === 'available' ? { kind: 'downloading', version: state.version } : state;
    case 'interrupted':
      return state.kind === 'downloading' ? { kind: 'available', version: state.version, isPutOff: false } : state;
    case 'done':
      return state.kind === 'downloading' ? { kind: 'ready', version: state.version, isPutOff: false } : state;
    case 'later':
      return state.kind === 'available' || state.kind === 'ready' ? { ...state, isPutOff: true } : state;
    case 'install':
      return state.kind === 'ready' ? { kind: 'leaving', version: state.version } : state;
    case 'stayed':
      return state.kind === 'leaving' ? { kind: 'ready', version: state.version, isPutOff: true } : state;
  }
}
