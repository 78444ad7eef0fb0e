import type { NetworkQuestion as NetworkQuestionView } from '../../contract/network';
import { assertNever } from '../kernel/result';
import type { NetworkQuestion } from './networkQuestion';

/** The agent answers one question at a time, the oldest first. */
export function networkQuestionView([question]: readonly NetworkQuestion[]): NetworkQuestionView | null {
  if (question === undefined) return null;
  const { id, host, isRetry } = question;
  switch (question.kind) {
    case 'proxy':
      return { kind: 'proxy', id, host, isRetry, realm: question.realm };
    case 'clientCertificate':
      return { kind: 'clientCertificate', id, host, isRetry, choices: question.choices };
    default:
      return assertNever(question);
  }
}
