import { afterAll, beforeAll } from 'vitest';
import { holdsToTheContractOfHttp } from '../contract/httpPortContract';
import { aHttpServer } from '../contract/httpServer';
import { HttpProgram } from '../support/httpProgram';

let program: HttpProgram;

beforeAll(async () => {
  program = await HttpProgram.start();
});
afterAll(() => program.stop());

holdsToTheContractOfHttp('HTTP by Electron, to a server', async () => ({
  http: await program.port(),
  ...(await aHttpServer()),
}));
