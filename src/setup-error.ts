/**
 * A mistake of whoever runs Afterword: usage, configuration, a missing folder. It is shown as one
 * sentence with a hint, without a stack, and ends with exit status 2.
 */
export class SetupError extends Error {
  readonly hint: string | undefined;

  constructor(message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = "SetupError";
    this.hint = options.hint;
  }
}
