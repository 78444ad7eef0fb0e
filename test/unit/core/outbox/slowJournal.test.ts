import { expect, it } from 'vitest';
import type { LoadedJournal } from '../../../../electron/core/outbox/journalPort';
import { settle } from '../../../fakes/fakeClock';
import { aServer } from '../../../fakes/fakeHttp';
import { MemoryJournal } from '../../../fakes/memoryJournal';
import { anApplication, jdoe } from '../../../support/anApplication';
import { anEntry } from '../../../support/builders';

/** Of many years: it is read when a test says so. */
class SlowJournal extends MemoryJournal {
  finish: () => void = () => undefined;
  private readonly isRead = new Promise<void>((resolve) => (this.finish = resolve));

  override async load(take: (record: unknown) => void): Promise<LoadedJournal> {
    await this.isRead;
    return super.load(take);
  }
}

const input = { method: 'password', ...jdoe, keep: false } as const;

it('shows the sign-in form before the journal is read, and signs in after it', async () => {
  const journal = new SlowJournal();
  journal.records = [anEntry({ sequence: 7, state: 'confirmed', waitsSinceMs: Date.UTC(2026, 0, 5, 8) })];
  const app = anApplication({}, aServer(), { journal });
  const started = app.application.start();
  await app.application.prepare();
  expect(app.application.snapshot()).toMatchObject({
    connection: { state: 'signedOut' },
    signIn: { isAutomatic: false },
  });

  const signedIn = app.commands.signIn(input);
  await settle();
  expect(app.http.requests).toEqual([]);
  journal.finish();
  await started;
  expect(await signedIn).toEqual({ ok: true, value: null });
  // Counted on from what was chosen before.
  expect(app.application.outbox.entries.newestSequence).toBe(7);
});

it('says from the start that it will sign in by itself, and does not when the agent says no meanwhile', async () => {
  const journal = new SlowJournal();
  const settings = { server: jdoe.server, userName: jdoe.userName, kept: 'password' } as const;
  const app = anApplication({}, aServer(), { journal, settings });
  const started = app.application.start();
  await app.application.prepare();
  expect(app.application.snapshot().signIn.isAutomatic).toBe(true);
  await app.commands.cancelSignIn(undefined);
  journal.finish();
  await started;
  await settle();
  expect(app.http.requests).toEqual([]);
  expect(app.application.snapshot().signIn.isAutomatic).toBe(false);
});

it('signs nobody in who has cancelled meanwhile, and whoever came last', async () => {
  const journal = new SlowJournal();
  const app = anApplication({}, aServer(), { journal });
  void app.application.start();
  await app.application.prepare();
  const cancelled = app.commands.signIn({ ...input, userName: 'first' });
  await app.commands.cancelSignIn(undefined);
  const overtaken = app.commands.signIn({ ...input, userName: 'second' });
  const last = app.commands.signIn(input);
  journal.finish();
  expect(await cancelled).toEqual({ ok: false, failure: { code: 'cancelled' } });
  expect(await overtaken).toEqual({ ok: false, failure: { code: 'cancelled' } });
  expect(await last).toEqual({ ok: true, value: null });
});

it('begins nothing more when it was stopped meanwhile', async () => {
  const journal = new SlowJournal();
  const settings = { server: jdoe.server, userName: jdoe.userName, kept: 'password' } as const;
  const app = anApplication({}, aServer(), { journal, settings });
  const started = app.application.start();
  await app.application.prepare();
  app.application.stop();
  journal.finish();
  await started;
  await app.clock.advance(60_000);
  expect(app.http.requests).toEqual([]);
});
