import * as z from 'zod';
import { fail, succeed, type Result } from '../kernel/result';
import { anyList } from './anyShape';
import { bounds } from './bounds';
import type { GwsBody } from './envelope';
import type { ChannelsFailed } from './gwsApi';
import type { GwsFailure } from './gwsFailure';
import type { Reading } from './reading';

// Partial success, statusCode 7: some channels or parts worked, others did not.

const channelAnswer = z.object({
  channel: z.string().nullish().catch(null),
  statusMessage: z.string().nullish().catch(null),
});
const channelAnswers = anyList
  .catch([])
  .transform((list) => list.slice(0, bounds.channels).flatMap((one) => channelAnswer.safeParse(one).data ?? []));

/** Success when the voice channel works: GWS reports all other channels together as `multimedia` (gws-protocol 1.4). */
export function partlyStarted(answer: GwsBody, reading: Reading): Result<ChannelsFailed, GwsFailure> {
  const failed = channelAnswers.parse(answer['failed']);
  const isVoice = ({ channel }: z.infer<typeof channelAnswer>): boolean => channel === 'voice';
  const hasVoice = channelAnswers.parse(answer['succeeded']).some(isVoice) && !failed.some(isVoice);
  const first = (hasVoice ? undefined : failed.find(isVoice)) ?? failed[0];
  const message = first?.statusMessage ?? answer['statusMessage'];
  const said = typeof message === 'string' && message !== '' ? reading.said(message) : null;
  return hasVoice ? succeed({ said }) : fail({ kind: 'refused', httpStatus: 200, statusCode: 7, said });
}

export function partialFailure(answer: GwsBody, reading: Reading): GwsFailure {
  const message = channelAnswers.parse(answer['failed'])[0]?.statusMessage ?? null;
  return { kind: 'refused', httpStatus: 200, statusCode: 7, said: message === null ? null : reading.said(message) };
}
