import { expect, it, onTestFinished } from 'vitest';
import { NetworkTrace } from '../support/networkTrace';
import { Installation, PackagedProgram } from '../support/packagedProgram';
import { signInWithKeys } from '../support/packagedSignIn';
import { aSimulator, jane } from '../support/session';
import { SimulatorControl } from '../support/simulatorControl';

it('talks to the server of the agent, and to nobody else', async () => {
  const simulator = await aSimulator();
  const control = new SimulatorControl(simulator.controlUrl);
  const installation = Installation.make();
  onTestFinished(() => installation.remove());
  const trace = NetworkTrace.make();
  onTestFinished(() => trace.remove());
  const program = PackagedProgram.start(installation, { watcher: trace.watcher });
  onTestFinished(() => program.stop());

  await signInWithKeys(program, { server: simulator.gwsUrl, ...jane });
  // One call from ringing to its end: polls were answered, and everything that a start sets off has long begun.
  const call = await control.ring({ agent: jane.userName, from: '+1 555 0188' });
  await control.answer(call.id);
  await control.release(call.id);
  await program.logs(/wrap-up .*"state":"watching"/);

  expect(trace.contacts()).toEqual([new URL(simulator.gwsUrl).host]);
});
