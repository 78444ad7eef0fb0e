import type { SimulatorControl } from '../support/simulatorControl';
import type { BenchApp } from './benchApp';

/** What a measurement works with. Wrapkey is Jane's; the bare programs are Alex's. */
export interface Stage {
  readonly app: BenchApp;
  readonly server: string;
  readonly control: SimulatorControl;
  readonly rounds: number;
}

export const wrapkeyAgent = 'jdoe';
export const bareAgent = { userName: 'asmith', password: 'secret-alex' };

/** So that what one round leaves behind is over before the next begins. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 250));
}
