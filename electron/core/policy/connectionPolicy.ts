import * as z from 'zod';
import { parseServerAddress } from '../gws/serverAddress';

// Where GWS is, how one signs in there, and what lies in between.

const address = z.string().refine((text) => parseServerAddress(text) !== null, 'not a server address');
/** A host as it stands in an address; `*.example.com` is every host below. */
const host = z.string().regex(/^(\*\.)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/i, 'not a host name');

export const serverPolicy = z.strictObject({
  /** What the sign-in form starts with. */
  address: address.nullable().default(null),
  /** Tried when the first does not answer. */
  secondAddress: address.nullable().default(null),
  /** The agent cannot type another one. */
  isFixed: z.boolean().default(false),
});

export const signInPolicy = z.strictObject({
  /** What the form offers, the first first. */
  methods: z
    .array(z.enum(['password', 'singleSignOn']))
    .min(1)
    .default(['password']),
  /** The agent may have the password kept in the keychain of the system. */
  mayKeepPassword: z.boolean().default(true),
  singleSignOn: z
    .strictObject({
      /** The page of the server that sends to the identity provider whoever is not signed in. */
      path: z.string().startsWith('/').default('/api/v2/me'),
      /** Where the sign-in window may go beside the server itself: the identity provider. */
      hosts: z.array(host).default([]),
    })
    .prefault({}),
});

export const sessionPolicy = z.strictObject({
  /**
   * `attach`: another desktop starts and ends the contact-centre session, Wrapkey joins it. `own`: Wrapkey starts it
   * after signing in and ends it when signing out (`StartContactCenterSession`, gws-protocol 3.3).
   */
  mode: z.enum(['attach', 'own']).default('attach'),
  /** Of `own`: the name of the place; `null` for the agent's default place. */
  place: z.string().min(1).nullable().default(null),
});

export const networkPolicy = z.strictObject({
  /** `system`: as the system says, PAC included. `none`: no proxy. `script`: `proxyScript`. `fixed`: `proxyServer`. */
  proxy: z.enum(['system', 'none', 'script', 'fixed']).default('system'),
  proxyScript: z.url().nullable().default(null),
  /** `host:port`, or Chromium's rules for several. */
  proxyServer: z.string().min(1).nullable().default(null),
  /** Hosts that are reached without the proxy of `fixed`. */
  proxyBypass: z.array(z.string().min(1)).default([]),
  /** Servers and proxies that may be signed in to as the user of this computer (NTLM, Negotiate). No other is. */
  integratedHosts: z.array(host).default([]),
  /** Files with certificates (PEM) of authorities that are trusted for GWS, beside those of the system. */
  certificateAuthorities: z.array(z.string().min(1)).default([]),
});

export const updatesPolicy = z.strictObject({
  /** `off`: never looks. `notify`: tells that there is a new version. `automatic`: downloads it, then asks. */
  mode: z.enum(['off', 'notify', 'automatic']).default('off'),
  /** The folder of a web server in which the packages and `latest.yml` lie. */
  server: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null),
});
