/** What Enter does once a target is named: a consultation first, or the whole in one step. Ctrl+Enter does the other. */
export type TransferFirst = 'consult' | 'oneStep';

/** `policy`: named by the policy. */
export const targetKinds = ['user', 'queue', 'custom', 'other', 'policy'] as const;
export type TargetKind = (typeof targetKinds)[number];
