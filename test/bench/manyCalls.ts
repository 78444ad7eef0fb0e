import type { SimulatedCall } from '../support/simulatorAnswers';
import type { SimulatorControl } from '../support/simulatorControl';
import type { ChildProgram } from './childProgram';
import { inPage } from './pageScripts';
import { wrapkeyAgent } from './stage';
import { runInPage } from './wrapkeyProgram';

// Calls as an agent has them, by the hundred: each established, given a code, confirmed, released, and taken off the list.

const atOnce = 10;
const limitMs = 60_000;

/** In the page: asks for the state until it is so. `calls` are those that are meant, in the state of now. */
function waitUntil(ids: readonly string[], condition: string): string {
  return `for (;;) {
    const snapshot = (await wrapkey.getSnapshot()).value;
    const calls = snapshot.calls.filter((call) => ${JSON.stringify(ids)}.includes(call.id));
    if (${condition}) break;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }`;
}

export async function setCodesOnCalls(control: SimulatorControl, program: ChildProgram, count: number): Promise<void> {
  for (let done = 0; done < count; done += atOnce) {
    await setCodes(control, program, Math.min(atOnce, count - done));
  }
}

async function setCodes(control: SimulatorControl, program: ChildProgram, count: number): Promise<void> {
  const calls = await established(control, count);
  const ids = calls.map(({ id }) => id);
  await runInPage(
    program,
    inPage(`${waitUntil(ids, `calls.length === ${String(count)}`)}
      for (const callId of ${JSON.stringify(ids)}) {
        const chosen = await wrapkey.setDisposition({ callId, name: 'Referred' });
        if (!chosen.ok) throw new Error('the code was refused');
      }
      ${waitUntil(ids, `calls.every((call) => call.disposition?.state === 'confirmed')`)}
      return 1;`),
    limitMs,
  );
  for (const id of ids) await control.release(id);
  await runInPage(
    program,
    inPage(`${waitUntil(ids, `calls.every((call) => call.state === 'Released')`)}
      for (const callId of ${JSON.stringify(ids)}) await wrapkey.dismissCall({ callId });
      return 1;`),
    limitMs,
  );
}

async function established(control: SimulatorControl, count: number): Promise<readonly SimulatedCall[]> {
  const calls: SimulatedCall[] = [];
  for (let index = 0; index < count; index += 1) {
    calls.push(
      await control.ring({ agent: wrapkeyAgent, state: 'Established', userData: { Customer: String(index) } }),
    );
  }
  return calls;
}

/** One call ends without a code, so that the prompt is shown, and is left so. */
export async function leaveWithoutCode(control: SimulatorControl, program: ChildProgram): Promise<void> {
  const { id } = await control.ring({ agent: wrapkeyAgent, state: 'Established' });
  await control.release(id);
  await runInPage(
    program,
    inPage(`${waitUntil([id], 'snapshot.prompt !== null')}
      // Long enough to be drawn.
      await new Promise((resolve) => setTimeout(resolve, 500));
      await wrapkey.dismissWrapUp({ callId: ${JSON.stringify(id)} });
      await wrapkey.dismissCall({ callId: ${JSON.stringify(id)} });
      return 1;`),
    limitMs,
  );
}
