import * as z from 'zod';
import type { NetworkCommands } from '../../contract/network';
import { command, costly, id, typed, type CommandsOf } from '../kernel/command';
import { succeed } from '../kernel/result';
import type { NetworkQuestions } from './networkQuestions';

export interface NetworkCommandServices {
  readonly networkQuestions: Pick<NetworkQuestions, 'answerProxy' | 'answerClientCertificate'>;
}

export function networkCommands({ networkQuestions }: NetworkCommandServices): CommandsOf<NetworkCommands> {
  const credentials = z.strictObject({ userName: typed, password: typed }).nullable();
  return {
    answerProxy: command(
      z.strictObject({ questionId: id, credentials }),
      (answer) => {
        networkQuestions.answerProxy(answer.questionId, answer.credentials);
        return succeed(null);
      },
      { often: costly },
    ),
    answerClientCertificate: command(
      z.strictObject({ questionId: id, fingerprint: id.nullable() }),
      ({ questionId, fingerprint }) => {
        networkQuestions.answerClientCertificate(questionId, fingerprint);
        return succeed(null);
      },
      { often: costly },
    ),
  };
}
