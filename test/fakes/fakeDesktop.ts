import type { Preferences } from '../../electron/contract/words/preferences';
import type { CallbackNotification, CallbackNotifier } from '../../electron/core/callbacks/callbackNotifierPort';
import type { Desktop } from '../../electron/core/desktop/desktopPort';
import type { RecordsStore } from '../../electron/core/kernel/recordsStore';
import { fail, succeed, type Result } from '../../electron/core/kernel/result';
import type { KeyboardLayout } from '../../electron/core/keys/altGrLayouts';
import type { GlobalKeys } from '../../electron/core/keys/globalKeysPort';
import type { JournalRisk, WrittenAnew } from '../../electron/core/outbox/journalPort';
import type {
  PausedRecordingNotification,
  RecordingNotifier,
} from '../../electron/core/recording/recordingNotifierPort';
import type { Notifier, SignedOutNotification, WrapUpNotification } from '../../electron/core/wrapup/notifierPort';
import type { WrapUpStore } from '../../electron/core/wrapup/wrapUpStorePort';

/** Remembers what the core asked of the desktop, in order. */
export class FakeDesktop implements Desktop {
  readonly asked: string[] = [];
  preferences: Preferences | null = null;
  /** The agent is at work in the main window. */
  isMainInFront = false;

  showMain(): void {
    this.asked.push('showMain');
  }

  raiseMain(): boolean {
    this.asked.push('raiseMain');
    return !this.isMainInFront;
  }

  focusPrompt(): void {
    this.asked.push('focusPrompt');
  }

  leavePrompt(): void {
    this.asked.push('leavePrompt');
  }

  fitPrompt(height: number): boolean {
    this.asked.push(`fitPrompt ${String(height)}`);
    return false;
  }

  applyPreferences(preferences: Preferences): void {
    this.preferences = preferences;
  }

  quit(): void {
    this.asked.push('quit');
  }
}

/** A keyboard on which other programs may own keys. */
export class FakeKeys implements GlobalKeys {
  readonly ownedByOthers = new Set<string>();
  layoutsInUse: readonly KeyboardLayout[] = [];
  repeatDelay: number | null = null;
  private readonly taken = new Map<string, () => void>();

  get takenKeys(): readonly string[] {
    return [...this.taken.keys()];
  }

  take(accelerator: string, pressed: () => void): boolean {
    if (this.ownedByOthers.has(accelerator)) return false;
    this.taken.set(accelerator, pressed);
    return true;
  }

  layouts(): Promise<readonly KeyboardLayout[]> {
    return Promise.resolve(this.layoutsInUse);
  }

  repeatDelayMs(): Promise<number | null> {
    return Promise.resolve(this.repeatDelay);
  }

  release(accelerator: string): void {
    this.taken.delete(accelerator);
  }

  /** False when nobody in Wrapkey listens to it. */
  press(accelerator: string): boolean {
    const pressed = this.taken.get(accelerator);
    pressed?.();
    return pressed !== undefined;
  }
}

export class FakeNotifier implements Notifier, RecordingNotifier, CallbackNotifier {
  readonly paused: PausedRecordingNotification[] = [];
  readonly shown: WrapUpNotification[] = [];
  readonly signedOut: SignedOutNotification[] = [];
  readonly callbacks: CallbackNotification[] = [];
  readonly closed: string[] = [];

  show(notification: WrapUpNotification): void {
    this.shown.push(notification);
  }

  close(callId: string): void {
    this.closed.push(callId);
  }

  showSignedOut(notification: SignedOutNotification): void {
    this.signedOut.push(notification);
  }

  closeSignedOut(): void {
    this.closed.push('signedOut');
  }

  showPausedRecording(notification: PausedRecordingNotification): void {
    this.paused.push(notification);
  }

  closePausedRecording(callId: string): void {
    this.closed.push(`paused ${callId}`);
  }

  showCallback(notification: CallbackNotification): void {
    this.callbacks.push(notification);
  }

  closeCallback(id: string): void {
    this.closed.push(`callback ${id}`);
  }

  closeAll(): void {
    this.closed.push('all');
  }
}

/** Keeps what a file would keep: JSON, and nothing of the objects themselves. */
export class MemoryRecords implements WrapUpStore, RecordsStore {
  private text = '[]';
  failure: JournalRisk | null = null;
  /** Somebody has taken it away since it was written last. */
  isRemoved = false;
  /** There is no key: what is there can neither be read nor written over. */
  isLocked = false;
  /** Its disk does not answer. */
  isHung = false;
  private unreadAs: JournalRisk | null = null;

  unread(): JournalRisk | null {
    return this.unreadAs;
  }

  load(): Promise<{ readonly records: readonly unknown[]; readonly setAside: null }> {
    this.unreadAs = this.isHung ? 'diskFailed' : this.isLocked ? 'noKeychain' : null;
    const records: unknown = this.unreadAs === null ? JSON.parse(this.text) : [];
    return Promise.resolve({ records: Array.isArray(records) ? records : [], setAside: null });
  }

  save(records: readonly unknown[]): Promise<Result<WrittenAnew, JournalRisk>> {
    if (this.isLocked) return Promise.resolve(fail('noKeychain'));
    if (this.unreadAs !== null) return Promise.resolve(fail(this.unreadAs));
    if (this.failure !== null) return Promise.resolve(fail(this.failure));
    this.text = JSON.stringify(records);
    const wasRemoved = this.isRemoved;
    this.isRemoved = false;
    return Promise.resolve(succeed(wasRemoved ? { wasRemoved, keptAs: null } : { wasRemoved }));
  }
}
