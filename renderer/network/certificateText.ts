import type { NetworkProblem } from '../../electron/contract/network';
import { text, type Text } from '../texts/text';

type CertificateProblem = Extract<NetworkProblem, { readonly code: 'certificateNotTrusted' }>;

/** What is wrong with the certificate of the server, in a sentence. */
export function certificateText({ host, fault }: CertificateProblem): Text {
  return text(`certificate.${fault}`, { host });
}
