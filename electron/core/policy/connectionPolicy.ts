import * as z from 'zod';
import { addresses } from '../gws/addresses';
import { parseServerAddress } from '../gws/serverAddress';

// Where GWS is, how one signs in there, and what lies in between. Descriptions end up in docs/policy (`policyFields.ts`).

const address = z.string().refine((text) => parseServerAddress(text) !== null, 'not a server address');
/** A host as it stands in an address; `*.example.com` is every host below. */
const host = z.string().regex(/^(\*\.)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/i, 'not a host name');

export const serverPolicy = z.strictObject({
  address: address
    .nullable()
    .default(null)
    .meta({
      description: 'Address of GWS that the sign-in form starts with.',
      examples: ['https://gws.example.com'],
    }),
  secondAddress: address
    .nullable()
    .default(null)
    .meta({
      description: 'Second address of GWS, tried when the first does not answer.',
      examples: ['https://gws2.example.com'],
    }),
  isFixed: z
    .boolean()
    .default(false)
    .meta({
      description: 'The agent cannot type another address.',
      examples: [true],
    }),
});

export const signInPolicy = z.strictObject({
  methods: z
    .array(z.enum(['password', 'singleSignOn']))
    .min(1)
    .default(['password'])
    .meta({
      description: 'Ways to sign in that the form offers, the first first: `password`, `singleSignOn`.',
      examples: [['singleSignOn', 'password']],
    }),
  mayKeepPassword: z
    .boolean()
    .default(true)
    .meta({
      description: 'The agent may have the password kept in the keychain of the system.',
      examples: [false],
    }),
  mayHoldPassword: z
    .boolean()
    .default(true)
    .meta({
      description:
        'While an agent is signed in, the password stays in the memory of Wrapkey, which signs in with it once when the ' +
        'session has ended. Without it, and without a password in the keychain, the agent is asked each time.',
      examples: [false],
    }),
  singleSignOn: z
    .strictObject({
      path: z
        .string()
        .startsWith('/')
        .default(addresses.me)
        .meta({
          description: 'Page of the server that sends to the identity provider whoever is not signed in.',
          examples: [addresses.me],
        }),
      hosts: z
        .array(host)
        .default([])
        .meta({
          description:
            'Hosts that the sign-in window may go to beside the server itself: those of the identity provider. ' +
            '`*.example.com` is every host below example.com.',
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
      description:
        '`attach`: another desktop starts and ends the contact-centre session, and Wrapkey joins it. ' +
        '`own`: Wrapkey starts it after signing in and ends it when signing out.',
      examples: ['own'],
    }),
  place: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .meta({
      description: 'Of mode `own`: name of the place to use; without it the default place of the agent.',
      examples: ['Place_4711'],
    }),
});

export const networkPolicy = z.strictObject({
  proxy: z
    .enum(['system', 'none', 'script', 'fixed'])
    .default('system')
    .meta({
      description:
        '`system`: as the system says, PAC included. `none`: no proxy. `script`: the PAC file of network.proxyScript. ' +
        '`fixed`: network.proxyServer.',
      examples: ['fixed'],
    }),
  proxyScript: z
    .url()
    .nullable()
    .default(null)
    .meta({
      description: 'Address of the PAC file, for proxy `script`.',
      examples: ['https://proxy.example.com/proxy.pac'],
    }),
  proxyServer: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .meta({
      description: 'host:port of the proxy, or the proxy rules of Chromium for several, for proxy `fixed`.',
      examples: ['proxy.example.com:8080'],
    }),
  proxyBypass: z
    .array(z.string().min(1))
    .default([])
    .meta({
      description: 'Hosts that are reached without the proxy, for proxy `fixed`.',
      examples: [['*.internal.example.com']],
    }),
  integratedHosts: z
    .array(host)
    .default([])
    .meta({
      description:
        'Servers that may be signed in to as the user of this computer (NTLM, Negotiate); no other may. ' +
        'Proxies do not need to stand here: they are signed in to as the system does.',
      examples: [['gws.example.com']],
    }),
  certificateAuthorities: z
    .array(z.string().min(1))
    .default([])
    .meta({
      description: 'Files with certificates (PEM) of authorities that are trusted for GWS, beside those of the system.',
      examples: [['C:\\ProgramData\\Wrapkey\\company-ca.pem']],
    }),
});

export const updatesPolicy = z.strictObject({
  mode: z
    .enum(['off', 'notify', 'automatic'])
    .default('off')
    .meta({
      description:
        '`off`: never looks for a new version. `notify`: tells that there is one. `automatic`: downloads it, then asks; ' +
        'on Windows the installer then wants an administrator (UAC).',
      examples: ['notify'],
    }),
  server: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null)
    .meta({
      description: 'Folder of a web server with the packages and `latest.yml`.',
      examples: ['https://software.example.com/wrapkey'],
    }),
});
