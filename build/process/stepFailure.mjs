/** A failed step, with advice for the reader. Any other exception is a bug. */
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
 * Prints an error in the form that its reader needs, and returns the exit code.
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
 * Decides by the fields, because a module that Vite has loaded has its own copy of the class.
 * @param {unknown} error
 * @returns {error is StepFailure}
 */
function isStepFailure(error) {
  return error instanceof Error && 'advice' in error && 'exitCode' in error;
}
