import { dialog, type BrowserWindow } from 'electron';
import type { Snapshot } from '../../contract/snapshot';
import type { Application } from '../../core/application';
import { midnightBefore } from '../../rules/midnight';
import type { Question, ShellTexts } from '../texts/texts';
import { quitQuestions } from './quitWords';

const flushMs = 5_000;

export interface QuitScene {
  readonly application: Application;
  readonly window: BrowserWindow;
  readonly texts: ShellTexts;
}

/**
 * Nothing is left behind unawares: what waits is sent first, then the agent is asked about what could not be sent and
 * about calls without a disposition. Resolves with whether to quit.
 */
export async function askToQuit(scene: QuitScene): Promise<boolean> {
  for (;;) {
    const unsent = await scene.application.flush(flushMs);
    const questions = questionsOf(scene.application.snapshot(), unsent, scene.texts);
    if (questions.length === 0) return true;
    const answer = await ask(scene, unsent, questions);
    if (answer !== 'outdated') return answer === 'quit';
  }
}

/** A question about a call that has got its code meanwhile goes away, and is asked anew if another is left. */
async function ask(
  scene: QuitScene,
  unsent: number,
  questions: readonly Question[],
): Promise<'quit' | 'stay' | 'outdated'> {
  const { application, window, texts } = scene;
  const outdated = new AbortController();
  const asked = JSON.stringify(questions);
  const unsubscribe = application.subscribe((snapshot) => {
    if (JSON.stringify(questionsOf(snapshot, unsent, texts)) !== asked) outdated.abort();
  });
  const box = {
    type: 'warning' as const,
    message: questions.map(({ message }) => message).join('\n'),
    detail: questions.map(({ detail }) => detail).join('\n\n'),
    buttons: [texts.quit.stay, texts.quit.quitAnyway],
    defaultId: 0,
    cancelId: 0,
    signal: outdated.signal,
  };
  // A question that belongs to a window in the tray would not be seen.
  const hasWindow = !window.isDestroyed() && window.isVisible();
  const { response } = await (hasWindow ? dialog.showMessageBox(window, box) : dialog.showMessageBox(box));
  unsubscribe();
  if (response === 1) return 'quit';
  return outdated.signal.aborted ? 'outdated' : 'stay';
}

function questionsOf(snapshot: Snapshot, unsent: number, texts: ShellTexts): readonly Question[] {
  const { pendingWrapUps: pending, notices } = snapshot;
  const isKept = !notices.some(({ code }) => code === 'journalAtRisk');
  return quitQuestions({ unsent, isKept, pending, midnightMs: midnightBefore(Date.now()) }, texts);
}
