/** Why a number cannot be reached (gws-protocol 5.2). */
export const callFailures = ['busy', 'invalid', 'noAnswer'] as const;
export type CallFailure = (typeof callFailures)[number];
