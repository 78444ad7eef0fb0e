import type { NetworkProblem } from '../../electron/contract/failures';
import { text } from './text';
import type { Text } from './text';

type CertificateProblem = Extract<NetworkProblem, { readonly code: 'certificateNotTrusted' }>;

/** What is wrong with the certificate of the server, in a sentence. */
export function certificateText({ host, fault }: CertificateProblem): Text {
  return text(`certificate.${fault}`, { host });
}
