import type { ClientCertificateRequest, ProxyChallenge } from './networkPort';

/** What the agent is asked before a connection can go on. The answer names the question by its id. */
export type NetworkQuestion =
  | (ProxyChallenge & { readonly kind: 'proxy'; readonly id: string })
  | (ClientCertificateRequest & { readonly kind: 'clientCertificate'; readonly id: string });
