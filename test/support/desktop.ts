import { onTestFinished } from 'vitest';
import { closeAllNotifications } from './desktopNotifications';
import { openOtherProgram, type OtherProgram } from './desktopProgram';

/** Another program with the focus, for the running test. */
export async function anotherProgram(): Promise<OtherProgram> {
  const program = await openOtherProgram();
  onTestFinished(() => program.close());
  return program;
}

/** The notifications of tests before are not in the way of this one, nor those of this one of the next. */
export function noNotifications(): void {
  closeAllNotifications();
  onTestFinished(closeAllNotifications);
}
