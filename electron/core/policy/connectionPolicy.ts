import * as z from 'zod';
import { parseServerAddress } from '../gws/serverAddress';
import { signInAddress } from '../gws/signInAddress';

// Where GWS is, how agents sign in there, and the network in between. The descriptions appear in docs/policy
// (`policyFields.ts`).

const address = z.string().refine((text) => parseServerAddress(text) !== null, 'not a server address');
/** A host as in an address; `*.example.com` is every host below it. */
const host = z.string().regex(/^(\*\.)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/i, 'not a host name');

export const serverPolicy = z.strictObject({
  address: address
    .nullable()
    .default(null)
    .meta({
      examples: ['https://gws.example.com'],
    }),
  secondAddress: address
    .nullable()
    .default(null)
    .meta({
      examples: ['https://gws2.example.com'],
    }),
  isFixed: z
    .boolean()
    .default(false)
    .meta({
      examples: [true],
    }),
});

export const signInPolicy = z.strictObject({
  methods: z
    .array(z.enum(['password', 'singleSignOn']))
    .min(1)
    .default(['password'])
    .meta({
      examples: [['singleSignOn', 'password']],
    }),
  mayKeepPassword: z
    .boolean()
    .default(true)
    .meta({
      examples: [false],
    }),
  mayHoldPassword: z
    .boolean()
    .default(true)
    .meta({
      examples: [false],
    }),
  singleSignOn: z
    .strictObject({
      path: z
        .string()
        .startsWith('/')
        .default(signInAddress)
        .meta({
          examples: [signInAddress],
        }),
      hosts: z
        .array(host)
        .default([])
        .meta({
          examples: [['login.example.com', '*.idp.example.com']],
        }),
    })
    .prefault({}),
});

export const sessionPolicy = z.strictObject({
  // `own` is `StartContactCenterSession` and its end (gws-protocol 3.3).
  mode: z
    .enum(['attach', 'own'])
    .default('attach')
    .meta({
      examples: ['own'],
    }),
  place: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .meta({
      examples: ['Place_4711'],
    }),
});

export const networkPolicy = z.strictObject({
  proxy: z
    .enum(['system', 'none', 'script', 'fixed'])
    .default('system')
    .meta({
      examples: ['fixed'],
    }),
  proxyScript: z
    .url()
    .nullable()
    .default(null)
    .meta({
      examples: ['https://proxy.example.com/proxy.pac'],
    }),
  proxyServer: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .meta({
      examples: ['proxy.example.com:8080'],
    }),
  proxyBypass: z
    .array(z.string().min(1))
    .default([])
    .meta({
      examples: [['*.internal.example.com']],
    }),
  integratedHosts: z
    .array(host)
    .default([])
    .meta({
      examples: [['gws.example.com']],
    }),
  certificateAuthorities: z
    .array(z.string().min(1))
    .default([])
    .meta({
      examples: [['C:\\ProgramData\\Wrapkey\\company-ca.pem']],
    }),
});

export const updatesPolicy = z.strictObject({
  mode: z
    .enum(['off', 'notify', 'automatic'])
    .default('off')
    .meta({
      examples: ['notify'],
    }),
  server: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null)
    .meta({
      examples: ['https://software.example.com/wrapkey'],
    }),
});
