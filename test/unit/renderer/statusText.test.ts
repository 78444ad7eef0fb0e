import { describe, expect, it } from 'vitest';
import type { DispositionView } from '../../../electron/contract/disposition';
import { chosenMark, statusText } from '../../../renderer/dispositions/statusText';
import { createTranslator } from '../../../renderer/texts/createTranslator';
import { translateText } from '../../../renderer/texts/text';
import { aDisposition, fixtureNowMs } from '../../support/rendererFixtures';

const { t } = createTranslator().global;

function read(changes: Partial<DispositionView>, isCallOver = false): string {
  const { state, details } = statusText(aDisposition(changes), isCallOver, fixtureNowMs);
  return [state, ...details].map((part) => translateText(t, part)).join(' · ');
}

const refusal = { httpStatus: 403, statusCode: 5, said: 'Insufficient permissions' };

describe('the status line', () => {
  it.each<[string, Partial<DispositionView>, boolean]>([
    ['confirmed · by the call · 0.3 s', {}, false],
    ['sending', { state: 'sending' }, false],
    ['accepted · by GWS', { state: 'accepted' }, false],
    ['accepted · by GWS, for reporting', { state: 'accepted' }, true],
    ['answered · by GWS, not seen in the call yet', { state: 'accepted', awaitsEcho: true }, false],
    ['answered · by GWS, this server does not show codes', { state: 'accepted', isUnprovable: true }, false],
    ['answered · by GWS, this server does not show codes', { state: 'accepted', isUnprovable: true }, true],
    ['answered · the call does not show it', { state: 'accepted', isEchoMissing: true }, true],
    ['answered, not seen · the call does not show it', { state: 'unseen', waitingFor: 'nextTry' }, false],
    [
      'answered, not seen · the call does not show it · goes out once more when the call ends',
      { state: 'unseen', waitingFor: 'release' },
      false,
    ],
    [
      'answered, not seen · the call does not show it · GWS reported: “Attach failed” (errorCode 415) · goes out when the connection is back',
      {
        state: 'unseen',
        waitingFor: 'connection',
        refusal: { httpStatus: null, statusCode: 415, said: 'Attach failed' },
      },
      false,
    ],
    [
      'not answered · it may have arrived. Decide under “Not delivered yet” · may be counted twice in reports',
      { state: 'undecided', isPossiblyDuplicate: true },
      true,
    ],
    [
      'left as it is · no answer came, it may have arrived · may be counted up to 3 times in reports',
      { state: 'left', mayCount: 3 },
      true,
    ],
    ['uncertain · the answer got lost, Wrapkey is checking the call', { state: 'uncertain' }, false],
    ['waiting', { state: 'queued', waitingFor: 'undoTime' }, true],
    ['waiting · goes out when the connection is back', { state: 'queued', waitingFor: 'connection' }, false],
    ['waiting · goes out after you sign in', { state: 'queued', waitingFor: 'signIn' }, false],
    [
      'rejected · GWS said: “Insufficient permissions” (statusCode 5). Your account may not do this: ask your administrator.',
      { state: 'rejected', refusal },
      false,
    ],
    [
      'rejected · GWS said: “No such value” (statusCode 2). Choose again.',
      { state: 'rejected', refusal: { httpStatus: 400, statusCode: 2, said: 'No such value' } },
      false,
    ],
    [
      'rejected · GWS gave no reason (HTTP 404). Choose again.',
      { state: 'rejected', refusal: { httpStatus: 404, statusCode: null, said: null } },
      false,
    ],
    ['given up · it waited too long. Try it again under “Not delivered yet”', { state: 'expired' }, true],
    [
      'not taken back, given up · it waited too long. Try it again under “Not delivered yet”',
      { action: 'clear', state: 'expired' },
      false,
    ],
    ['set by another program', { state: 'setElsewhere' }, false],
    ['confirmed · by the call · 0.3 s · may be counted twice in reports', { isPossiblyDuplicate: true }, false],
    ['being taken back', { action: 'clear', state: 'sending' }, false],
    ['taken back · by the call · 0.3 s', { action: 'clear' }, false],
    [
      'could not be taken back · GWS said: “Insufficient permissions” (statusCode 5). It is still set.',
      { action: 'clear', state: 'rejected', refusal },
      false,
    ],
    [
      'not taken back yet · the call still shows it',
      { action: 'clear', state: 'unseen', waitingFor: 'nextTry' },
      false,
    ],
    [
      'could not be taken back · The call ended before it was taken out. It is still set.',
      { action: 'clear', state: 'rejected' },
      true,
    ],
    ['being put back', { isUndo: true, state: 'sending' }, false],
    ['put back, confirmed · by the call · 0.3 s', { isUndo: true }, false],
  ])('reads “%s”', (expected, changes, isCallOver) => {
    expect(read(changes, isCallOver)).toBe(expected);
  });

  it('keeps the seconds out of what is announced', () => {
    const view = aDisposition({ state: 'queued', waitingFor: 'undoTime', sendsAtMs: fixtureNowMs + 2_400 });
    const { details, countdown } = statusText(view, true, fixtureNowMs);
    expect([details, countdown]).toEqual([[], { key: 'status.goesOutIn', values: { count: 3 } }]);
  });

  it.each<[string, Partial<DispositionView>]>([
    ['has not shown yet', { state: 'accepted', awaitsEcho: true }],
    ['does not show', { state: 'unseen' }],
    ['did not show in the version before', { state: 'accepted', isEchoMissing: true }],
    ['cannot show, because its server never does', { state: 'accepted', isUnprovable: true }],
  ])('is green neither during nor after the call for a value that it %s', (_what, changes) => {
    const view = aDisposition(changes);
    const tones = [false, true].map((isCallOver) => statusText(view, isCallOver, fixtureNowMs).tone);
    expect(tones).not.toContain('good');
  });

  it('counts down to the next try of what the call did not show', () => {
    const view = aDisposition({ state: 'unseen', waitingFor: 'nextTry', sendsAtMs: fixtureNowMs + 1_400 });
    expect(statusText(view, false, fixtureNowMs).countdown).toEqual({
      key: 'status.triesAgainIn',
      values: { count: 2 },
    });
  });
});

describe('the mark of the chosen code', () => {
  it.each(['withdrawn', 'superseded'] as const)('is gone when the choice was %s', (state) => {
    expect(chosenMark(aDisposition({ state }))).toBeNull();
  });

  it('tells a rejected code without showing it as chosen', () => {
    expect(chosenMark(aDisposition({ state: 'rejected' }))).toMatchObject({ tone: 'refused', stands: false });
  });

  it('does not show a code as chosen that was given up', () => {
    expect(chosenMark(aDisposition({ state: 'expired' }))).toMatchObject({ tone: 'refused', stands: false });
  });

  it('stays on a code whose taking back was given up', () => {
    expect(chosenMark(aDisposition({ action: 'clear', state: 'expired' }))).toMatchObject({
      state: { key: 'chosen.stillSet' },
      stands: true,
    });
  });

  it('stays on a code for as long as it is being taken back', () => {
    expect(chosenMark(aDisposition({ action: 'clear', state: 'sending' }))).toMatchObject({
      tone: 'waiting',
      stands: true,
    });
  });

  it('goes when the code was taken back, and stays when that was refused', () => {
    const clear = (state: DispositionView['state']) => chosenMark(aDisposition({ action: 'clear', state }));
    expect([clear('confirmed'), clear('accepted'), clear('rejected')?.stands]).toEqual([null, null, true]);
  });
});
