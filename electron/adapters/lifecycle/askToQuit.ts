import { dialog, type BrowserWindow } from 'electron';
import type { Application } from '../../core/application';
import { midnightBefore } from '../system/systemClock';
import type { ShellTexts } from '../texts/texts';
import { quitQuestions } from './quitWords';

const flushMs = 5_000;

/**
 * Nothing is left behind unawares: what waits is sent first, then the agent is asked about what could not be sent and
 * about calls without a disposition. Resolves with whether to quit.
 */
export async function askToQuit(application: Application, window: BrowserWindow, texts: ShellTexts): Promise<boolean> {
  const unsent = await application.flush(flushMs);
  const { pendingWrapUps: pending, notices } = application.snapshot();
  const isKept = !notices.some(({ code }) => code === 'journalAtRisk');
  const questions = quitQuestions({ unsent, isKept, pending, midnightMs: midnightBefore(Date.now()) }, texts);
  if (questions.length === 0) return true;
  const question = {
    type: 'warning' as const,
    message: questions.map(({ message }) => message).join('\n'),
    detail: questions.map(({ detail }) => detail).join('\n\n'),
    buttons: [texts.quit.stay, texts.quit.quitAnyway],
    defaultId: 0,
    cancelId: 0,
  };
  // A question that belongs to a window in the tray would not be seen.
  const hasWindow = !window.isDestroyed() && window.isVisible();
  const answer = await (hasWindow ? dialog.showMessageBox(window, question) : dialog.showMessageBox(question));
  return answer.response === 1;
}
