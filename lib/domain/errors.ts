/**
 * Every refusal the product knows: code → HTTP status. The text a person reads is the message
 * `errors.{code}` of their language; nothing else is ever sent (no stack, no SQL, no path).
 */
export const ERRORS = {
  invalid: 422,
  malformed: 400,
  "too-large": 413,
  "unsupported-media-type": 415,
  "not-signed-in": 401,
  forbidden: 403,
  "wrong-origin": 403,
  "not-found": 404,
  "workshop-unknown": 404,
  "workshop-closed": 410,
  "wrong-secret": 403,
  "lock-needed": 403,
  "wrong-lock": 403,
  "wrong-pass": 403,
  "wrong-workshop": 403,
  erased: 410,
  conflict: 409,
  final: 409,
  "audit-refused": 409,
  changed: 412,
  "not-yet": 409,
  "role-conflict": 409,
  "self-grant": 403,
  "receipt-unknown": 404,
  withdrawn: 410,
  "method-not-allowed": 405,
  "too-many": 429,
  "out-of-space": 507,
  unavailable: 503,
  internal: 500,
} as const;

export type ErrorCode = keyof typeof ERRORS;
export type InvalidField = { path: string; code: string };

const REFUSAL = Symbol.for("ortssinn.refusal");

/**
 * An expected refusal. `detail` holds language-free parameters only. Every bundle of the server has this class for
 * itself, and the database of one serves them all: `instanceof` holds across them.
 */
export class DomainError extends Error {
  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === "object" && value !== null && REFUSAL in value;
  }

  readonly [REFUSAL] = true;
  readonly code: ErrorCode;
  readonly fields: readonly InvalidField[];
  readonly detail: Readonly<Record<string, string | number>>;
  /** Sent along as they are (e.g. the current document of a conflict). */
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(
    code: ErrorCode,
    options: {
      fields?: readonly InvalidField[];
      detail?: Record<string, string | number>;
      extra?: Record<string, unknown>;
    } = {},
  ) {
    super(code);
    this.name = "DomainError";
    this.code = code;
    this.fields = options.fields ?? [];
    this.detail = options.detail ?? {};
    this.extra = options.extra ?? {};
  }

  get status(): number {
    return ERRORS[this.code];
  }
}
