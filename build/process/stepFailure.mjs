/** A step that could not be done, with what the reader can do about it. Anything else that is thrown is a bug. */
export class StepFailure extends Error {
  /**
   * @param {string} message what failed
   * @param {string} [advice] what to do
   * @param {number} [exitCode]
   */
  constructor(message, advice = '', exitCode = 1) {
    super(message);
    this.advice = advice;
    this.exitCode = exitCode;
  }
}

/**
 * Prints an error the way its reader needs it and answers the exit code.
 * @param {unknown} error
 */
export function reportFailure(error) {
  if (!isStepFailure(error)) {
    console.error(error);
    return 1;
  }
  console.error(`\nFAILED: ${error.message}`);
  if (error.advice) console.error(`What to do: ${error.advice}`);
  return error.exitCode;
}

/**
 * By what it holds: a module that Vite has loaded has a class of its own.
 * @param {unknown} error
 * @returns {error is StepFailure}
 */
function isStepFailure(error) {
  return error instanceof Error && 'advice' in error && 'exitCode' in error;
}
