import type { NetworkProblem } from '../../electron/contract/network';
import { text, type Text } from '../texts/text';

type CertificateProblem = Extract<NetworkProblem, { readonly code: 'certificateNotTrusted' }>;

/** A sentence that says what is wrong with the server's certificate. */
export function certificateText({ host, fault }: CertificateProblem): Text {
  return text(`certificate.${fault}`, { host });
}
