import * as z from 'zod';

// Which page of the CRM a call opens. What is wrong with an address is told by `policyLint`: one rule that cannot be
// used must not put the rest of a policy out of use.

const longestAddress = 2_000;
const address = z.string().min(1).max(longestAddress);

const origin = z.string().refine(isOrigin, 'not a scheme and a host, like https://crm.example.com');

const rule = z.strictObject({
  when: z.enum(['ringing', 'established', 'released', 'byHand']),
  address,
  // For a call that lacks a value of `address`; without it nothing is opened for such a call.
  fallback: address.nullable().default(null),
  // Only calls to these numbers; empty: any.
  dnis: z.array(z.string().min(1).max(200)).default([]),
  // Only calls whose user data has one of these values for each key.
  userData: z.record(z.string().min(1).max(200), z.array(z.string().max(300)).min(1)).default({}),
  takesFocus: z.boolean().default(false),
});

export type ScreenPopRule = z.infer<typeof rule>;

export const screenPopPolicy = z.strictObject({
  label: z
    .string()
    .min(1)
    .max(24)
    .default('CRM')
    .meta({
      examples: ['Customer'],
    }),
  origins: z
    .array(origin)
    .default([])
    .meta({
      examples: [['https://crm.example.com']],
    }),
  allowsHttp: z
    .boolean()
    .default(false)
    .meta({
      examples: [true],
    }),
  rules: z
    .array(rule)
    .max(100)
    .default([])
    .meta({
      examples: [
        [
          {
            when: 'established',
            address: 'https://crm.example.com/customers/{userData.CustomerId}',
            fallback: 'https://crm.example.com/search?phone={call.number}',
          },
        ],
      ],
    }),
});

export type ScreenPopPolicy = z.infer<typeof screenPopPolicy>;

/** Nothing but scheme, host and port. */
function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { origin: own } = new URL(text);
  return /^https?:/.test(own) && (text === own || text === `${own}/`);
}
