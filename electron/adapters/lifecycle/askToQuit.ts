import { dialog, type BrowserWindow } from 'electron';
import type { Snapshot } from '../../contract/snapshot';
import { midnightBefore } from '../../rules/midnight';
import type { DesktopTexts } from '../texts/desktopTexts';
import { quitQuestions, type Question } from './quitWords';

const flushMs = 5_000;

export interface QuitCore {
  /** Sends what waits, within a limit. Resolves with the number of unsent dispositions. */
  flush(limitMs: number): Promise<number>;
  snapshot(): Snapshot;
  /** Returns the function that unsubscribes. */
  subscribe(listener: (snapshot: Snapshot) => void): () => void;
}

export interface QuitScene {
  readonly core: QuitCore;
  readonly window: BrowserWindow;
  readonly texts: DesktopTexts;
}

/**
 * Sends what waits, then asks the agent about anything unsent and about calls without a disposition. Resolves with
 * whether to quit.
 */
export async function askToQuit(scene: QuitScene): Promise<boolean> {
  for (;;) {
    const unsent = await scene.core.flush(flushMs);
    const questions = questionsOf(scene.core.snapshot(), unsent, scene.texts);
    if (questions.length === 0) return true;
    const answer = await ask(scene, unsent, questions);
    if (answer !== 'outdated') return answer === 'quit';
  }
}

/** Closes a question about a call that has got its code meanwhile, and asks again if another call still needs one. */
async function ask(
  scene: QuitScene,
  unsent: number,
  questions: readonly Question[],
): Promise<'quit' | 'stay' | 'outdated'> {
  const { core, window, texts } = scene;
  const outdated = new AbortController();
  const asked = JSON.stringify(questions);
  const unsubscribe = core.subscribe((snapshot) => {
    if (JSON.stringify(questionsOf(snapshot, unsent, texts)) !== asked) outdated.abort();
  });
  const box = {
    type: 'warning' as const,
    message: questions.map(({ message }) => message).join('\n'),
    detail: questions.map(({ detail }) => detail).join('\n\n'),
    buttons: [texts.say('common.stay'), texts.say('quit.anyway')],
    defaultId: 0,
    cancelId: 0,
    signal: outdated.signal,
  };
  // A question attached to a window in the tray would not be seen.
  const hasWindow = !window.isDestroyed() && window.isVisible();
  const { response } = await (hasWindow ? dialog.showMessageBox(window, box) : dialog.showMessageBox(box));
  unsubscribe();
  if (response === 1) return 'quit';
  return outdated.signal.aborted ? 'outdated' : 'stay';
}

function questionsOf(snapshot: Snapshot, unsent: number, texts: DesktopTexts): readonly Question[] {
  const { pendingWrapUps: pending, notices } = snapshot;
  const isKept = !notices.some(({ code }) => code === 'journalAtRisk');
  return quitQuestions({ unsent, isKept, pending, midnightMs: midnightBefore(Date.now()) }, texts);
}
